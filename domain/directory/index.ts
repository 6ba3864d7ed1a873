export type { ResolveRefusal } from './errors.ts';
export { ownerOfPort } from './owner-of-port.ts';
export { partnersOf } from './partners.ts';
export { type ResolvedCall, resolveCall } from './resolve-call.ts';
export {
  type DirectoryRow,
  directoryKeys,
  directoryRowSchema,
  directoryStatusSchema,
  type GatewayRow,
  gatewayRowSchema,
  type NumberRow,
  numberRowSchema,
  type PaymentRow,
  paymentRowSchema,
  type TenantRow,
  tenantRowSchema,
} from './schema.ts';
