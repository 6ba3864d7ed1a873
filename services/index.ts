import { convenienceOrders } from './convenience-orders/manifest.ts';
import type { Service } from './define.ts';
import { legalHotline } from './legal-hotline/manifest.ts';

export type {
  Prompt,
  PromptSettings,
  ScriptLine,
  Service,
  ServiceEntry,
  ServicePolicy,
  ServiceQueue,
} from './define.ts';
export { linesFor } from './lines-for.ts';
export { tenantOrders } from './tenant-orders.ts';

/** Every product that a tenant can buy: one line each. */
export const services: readonly Service[] = [legalHotline, convenienceOrders];

/**
 * Finds a product by its id.
 *
 * @example findService('legal-hotline')?.title // '法律热线'
 */
export const findService = (id: string): Service | undefined => services.find((service) => service.id === id);
