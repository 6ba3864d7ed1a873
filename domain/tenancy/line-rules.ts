import type { Tenant } from './schema.ts';

/** Which fixed lines a tenant serves, with ranges spelled out. */
export interface LineRules {
  readonly areaCodes: string[];
  readonly segments: string[];
}

const spelledOut = (code: string): string[] => {
  const [first = '', last = first] = code.split('-');
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => String(Number(first) + i).padStart(first.length, '0'));
};

/**
 * Spells out a tenant's area codes for the call path. Source: LEGAL-02.
 *
 * @example lineRules(hb).areaCodes // ['0310', '0311', …, '0319', '0335']
 */
export const lineRules = (tenant: Tenant): LineRules => ({
  areaCodes: tenant.areaCodes.flatMap(spelledOut),
  segments: [...tenant.segments],
});
