import { type Instant, type Outcome, refuse } from '#domain/kernel';
import {
  counterOf,
  type OpenCommand,
  type OpenRefusal,
  openTicket,
  policyFor,
  type TicketKind,
  ticketNumber,
} from '#domain/tickets';
import { drawNumber } from '#platform/numbers';
import type { SealedContact } from '#platform/sealed-contact';
import type { TenantData } from '#platform/tenant-data';
import { readSchedule, readSettings } from '#platform/ticket-settings';
import { openOnce, type StoredTicket } from '#platform/tickets';

/** Whose tables a ticket goes into, and by which clock its day is counted. */
export interface TicketPlace {
  readonly data: TenantData;
  readonly timeZone: string;
}

const numberingOf = (kind: TicketKind) => ({
  counter: (date: string) => counterOf(kind, date),
  number: (date: string, count: number) => ticketNumber(kind, date, count),
});

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
    const number = await drawNumber(dynamo, tenant, numberingOf(kind), at, timeZone);
    const rules = { policy, categories: settings.products[product]?.categories ?? [] };
    return openTicket({ ...command, number }, rules, await readSchedule(dynamo, tenant, product), at);
  });
};
