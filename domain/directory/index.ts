export type { ResolveRefusal } from './errors.ts';
export { type ResolvedCall, resolveCall } from './resolve-call.ts';
export {
  type DirectoryRow,
  directoryKeys,
  directoryRowSchema,
  directoryStatusSchema,
  type NumberRow,
  numberRowSchema,
  type TenantRow,
  tenantRowSchema,
} from './schema.ts';
