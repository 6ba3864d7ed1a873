import type { Service } from './define.ts';
import { legalHotline } from './legal-hotline/manifest.ts';

export type { Prompt, PromptSettings, ScriptLine, Service, ServicePolicy, ServiceQueue } from './define.ts';

/** Every product that a tenant can buy: one line each. */
export const services: readonly Service[] = [legalHotline];

/**
 * Finds a product by its id.
 *
 * @example findService('legal-hotline')?.title // '法律热线'
 */
export const findService = (id: string): Service | undefined => services.find((service) => service.id === id);
