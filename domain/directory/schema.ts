import * as z from 'zod/mini';
import { entrySchema, instantSchema, productIdSchema, tenantIdSchema } from '../kernel/index.ts';

/** A suspended number or tenant is answered politely and its tables are not touched. */
export const directoryStatusSchema = z.enum(['ACTIVE', 'SUSPENDED']);

const instanceKey = z.string().check(z.startsWith('INSTANCE#'));

/** One claimed Connect number: whose it is and what lies behind it. */
export const numberRowSchema = z.object({
  pk: instanceKey,
  sk: z.string().check(z.regex(/^NUMBER#\+\d{5,15}$/)),
  tenant: tenantIdSchema,
  product: productIdSchema,
  entry: entrySchema,
  /** What people dial; the carrier forwards it to the Connect number. */
  shortCode: z.string(),
  status: directoryStatusSchema,
  /** Calls before this instant are answered as if the number were unknown: it may have been another tenant's. */
  validFrom: instantSchema,
});
export type NumberRow = z.infer<typeof numberRowSchema>;

/** One tenant of an instance, with the key blob that opens its lines and phone numbers. */
export const tenantRowSchema = z.object({
  pk: instanceKey,
  sk: z.string().check(z.startsWith('TENANT#')),
  tenant: tenantIdSchema,
  name: z.string(),
  status: directoryStatusSchema,
  /** Base64 of a KMS ciphertext: 32 bytes lookup key, 32 bytes data key. */
  wrappedKey: z.string(),
  keyVersion: z.int().check(z.gte(1)),
});
export type TenantRow = z.infer<typeof tenantRowSchema>;

/** A port of a message gateway: whose the texts are that are sent to it. */
export const gatewayRowSchema = z.object({
  pk: z.string().check(z.startsWith('GATEWAY#')),
  sk: z.string().check(z.regex(/^PORT#\d{3,20}$/)),
  tenant: tenantIdSchema,
});
export type GatewayRow = z.infer<typeof gatewayRowSchema>;

/** A tenant that a payment gateway collects for. */
export const paymentRowSchema = z.object({
  pk: z.string().check(z.startsWith('PAYMENTS#')),
  sk: z.string().check(z.startsWith('TENANT#')),
  tenant: tenantIdSchema,
});
export type PaymentRow = z.infer<typeof paymentRowSchema>;

/** A row of `hutong.directory`. It holds no personal data. */
export const directoryRowSchema = z.union([numberRowSchema, tenantRowSchema]);
export type DirectoryRow = z.infer<typeof directoryRowSchema>;

/** Keys of the directory, written and read here only. */
export const directoryKeys = {
  instance: (instanceId: string) => `INSTANCE#${instanceId}`,
  number: (e164: string) => `NUMBER#${e164}`,
  tenant: (tenant: string) => `TENANT#${tenant}`,
  gateway: (gateway: string) => `GATEWAY#${gateway}`,
  port: (port: string) => `PORT#${port}`,
  payments: (gateway: string) => `PAYMENTS#${gateway}`,
} as const;
