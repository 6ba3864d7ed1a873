import * as z from 'zod/mini';
import { type VisitPolicy, visitPolicySchema } from '../visits/index.ts';
import type { TenantService } from './schema.ts';

/**
 * How a tenant asks the customers of a product: the product's policy with the tenant's file over it. Source.
 *
 * @example visitSettings(legalPolicy, { calls: true }).calls // true
 */
export const visitSettings = (policy: VisitPolicy, own: TenantService['visits']): VisitPolicy =>
  z.parse(visitPolicySchema, { ...policy, ...own });
