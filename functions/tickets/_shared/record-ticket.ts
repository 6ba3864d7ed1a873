import { type Instant, type Outcome, parsePhoneNumber, refuse } from '#domain/kernel';
import { type OpenCommand, type OpenRefusal, openTicket, policyFor } from '#domain/tickets';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import { hidePhone } from '#platform/phone';
import type { TenantData } from '#platform/tenant-data';
import { drawNumber } from '#platform/ticket-numbers';
import { readSchedule, readSettings } from '#platform/ticket-settings';
import { openOnce, type SealedContact, type StoredTicket } from '#platform/tickets';

/** Whose tables a ticket goes into, and by which clock its day is counted. */
export interface TicketPlace {
  readonly data: TenantData;
  readonly timeZone: string;
}

/**
 * Records a ticket with the tenant's rules of now, unless its command has done so before; the number is drawn only for a new one.
 *
 * @param at where its clocks begin: for what an event opens, the event's own instant
 */
export const recordTicket = (
  { data: { dynamo, tenant }, timeZone }: TicketPlace,
  command: Omit<OpenCommand, 'number'>,
  contact: SealedContact,
  at: Instant,
): Promise<Outcome<StoredTicket, OpenRefusal>> => {
  const { product } = command;
  const { commandId, kind } = command.open;
  return openOnce(dynamo, tenant, commandId, contact, async () => {
    const settings = await readSettings(dynamo, tenant);
    const policy = policyFor(settings, product, kind);
    if (!policy) return refuse({ code: 'NO_POLICY', kind });
    const number = await drawNumber(dynamo, tenant, kind, at, timeZone);
    const rules = { policy, categories: settings.products[product]?.categories ?? [] };
    return openTicket({ ...command, number }, rules, await readSchedule(dynamo, tenant, product), at);
  });
};

/** Hides a number that is in E.164, with the address of its line. Source: X-22. */
export const sealNumber = async (data: TenantData, wrappedKey: string, e164: string): Promise<SealedContact> => {
  const keys = await dataKeysOf(data, wrappedKey);
  return { contactPhone: hidePhone(keys, data.tenant, e164), contactLine: lineMac(keys, e164) };
};

/** The number as a person wrote it down, in E.164; undefined when it can't be read. */
export const readNumber = (written: string): string | undefined => {
  const read = parsePhoneNumber(written);
  return read.ok ? read.value.e164 : undefined;
};
