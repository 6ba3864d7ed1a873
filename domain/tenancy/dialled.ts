import type { Entry } from '../kernel/index.ts';
import type { TenantService } from './schema.ts';

const DIALLED: readonly Entry[] = ['hotline', 'service', 'lawyer'];

/**
 * What people dial for a product: its hotline, or the first number it has.
 *
 * @example hotlineOf(gx.services['convenience-orders']) // '118114'
 */
export const hotlineOf = ({ numbers }: Pick<TenantService, 'numbers'>): string | undefined =>
  DIALLED.flatMap((entry) => numbers.find((number) => number.entry === entry) ?? [])[0]?.shortCode;
