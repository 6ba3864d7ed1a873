export {
  type DirectoryRow,
  directoryKeys,
  directoryRowSchema,
  type NumberRow,
  numberRowSchema,
  type ResolvedCall,
  type ResolveRefusal,
  resolveCall,
  type TenantRow,
  tenantRowSchema,
} from '../directory/index.ts';
export { checkTenants, type TenantsIssue } from './check-tenants.ts';
export { hotlineOf } from './dialled.ts';
export type { TenantIssue } from './errors.ts';
export { type LineRules, lineRules } from './line-rules.ts';
export { orderSettings } from './order-settings.ts';
export { readTenant } from './read-tenant.ts';
export { type ServiceDefaults, type Tenant, type TenantService, tenantSchema } from './schema.ts';
export { type ServiceSettings, serviceSettings } from './service-settings.ts';
export { deskCalendars, ticketSettings } from './ticket-settings.ts';
export { visitSettings } from './visit-settings.ts';
