// Written by `npx hutong products write` from the folders beside it; do not edit.
import type { Service } from './define.ts';
import { convenienceOrders } from './convenience-orders/manifest.ts';
import { legalHotline } from './legal-hotline/manifest.ts';

/** Every product that a tenant can buy: each folder with a manifest. */
export const services: readonly Service[] = [
  convenienceOrders,
  legalHotline,
];
