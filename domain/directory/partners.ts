import type { TenantId } from '../kernel/index.ts';
import type { TenantRow } from './schema.ts';

/** A tenant as far as hand-overs go: its file names the operator that helps it. */
type Partner = Pick<TenantRow, 'tenant' | 'name' | 'status'> & { readonly operator?: TenantId | undefined };

/**
 * Whom a tenant may hand tickets over to: its operator, and, where it is one, those that it helps. One file decides, that of the
 * tenant whose customers are spoken of; the operator's own says nothing. Source: X-31.
 *
 * @param tenants every tenant of the directory
 * @example partnersOf([{ tenant: 'bj', operator: 'op', … }, { tenant: 'op', … }], 'op').map(({ tenant }) => tenant) // ['bj']
 */
export const partnersOf = <P extends Partner>(tenants: readonly P[], tenant: TenantId): readonly P[] => {
  const operator = tenants.find((one) => one.tenant === tenant)?.operator;
  return tenants.filter(
    (other) =>
      other.tenant !== tenant && other.status === 'ACTIVE' && (other.tenant === operator || other.operator === tenant),
  );
};
