import type { Service } from './define.ts';
import { services } from './products.ts';

export type {
  Prompt,
  PromptSettings,
  QueueTransfer,
  ScriptLine,
  Service,
  ServiceEntry,
  ServicePolicy,
  ServiceQueue,
} from './define.ts';
export { linesFor } from './lines-for.ts';
export { services } from './products.ts';
export { tenantOrders } from './tenant-orders.ts';

/**
 * Finds a product by its id.
 *
 * @example findService('legal-hotline')?.title // '法律热线'
 */
export const findService = (id: string): Service | undefined => services.find((service) => service.id === id);
