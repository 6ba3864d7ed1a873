import * as z from 'zod/mini';
import { lineMacSchema, parsePhoneNumber } from '#domain/kernel';
import { lineMac } from './crypto.ts';
import { dataKeysOf } from './data-keys.ts';
import { hidePhone } from './phone.ts';
import type { TenantData } from './tenant-data.ts';

export const sealedContactSchema = z.object({
  /** The number that answers go to, hidden. */
  contactPhone: z.optional(z.string()),
  /** That number's line: whom messages are for. */
  contactLine: z.optional(lineMacSchema),
});

/** How the customer of a ticket or an order is reached; it stands beside the state in its row and never in an event. */
export type SealedContact = z.infer<typeof sealedContactSchema>;

/** Hides a number that is in E.164, with the address of its line. Source: X-22. */
export const sealNumber = async (data: TenantData, wrappedKey: string, e164: string): Promise<SealedContact> => {
  const keys = await dataKeysOf(data, wrappedKey);
  return { contactPhone: hidePhone(keys, data.tenant, e164), contactLine: lineMac(keys, e164) };
};

/** The address of a number's line: where everything about its customer stands. */
export const lineOfNumber = async (data: TenantData, wrappedKey: string, e164: string): Promise<string> =>
  lineMac(await dataKeysOf(data, wrappedKey), e164);

/** The number as a person wrote it down, in E.164; undefined when it can't be read. */
export const readNumber = (written: string): string | undefined => {
  const read = parsePhoneNumber(written);
  return read.ok ? read.value.e164 : undefined;
};
