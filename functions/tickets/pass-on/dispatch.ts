import { linkedOpen, type OpenCommand } from '#domain/tickets';
import { dataKeysOf } from '#platform/data-keys';
import { idFrom } from '#platform/identifiers';
import { logger } from '#platform/log';
import { readPhone } from '#platform/phone';
import { sealNumber } from '#platform/sealed-contact';
import { withTenant } from '#platform/tenant-data';
import { readTicket, ticketSubject } from '#platform/tickets';
import { recordTicket } from '../_shared/record-ticket.ts';
import { type Passing, tell } from './passing.ts';

/** What goes over: the matter, and the number to ring back; never the line's address, which only its own tenant can make. */
interface Parcel extends Pick<OpenCommand, 'open' | 'dispatch' | 'product'> {
  readonly e164: string | undefined;
}

const pack = ({ settings, from, linkedTicketId }: Passing, ticketId: string): Promise<Parcel | undefined> =>
  withTenant(settings, from.tenant, async (data) => {
    const stored = await readTicket(data.dynamo, from.tenant, ticketId);
    if (stored?.ticket.link?.ticketId !== linkedTicketId) return undefined;
    const linked = linkedOpen(stored.ticket, from.tenant);
    const { contactPhone } = stored.contact;
    const keys = contactPhone === undefined ? undefined : await dataKeysOf(data, from.wrappedKey);
    const e164 = keys && contactPhone && readPhone(keys, from.tenant, contactPhone);
    return linked && { ...linked, product: stored.ticket.product, e164: e164 || undefined };
  });

const unpack = ({ settings, event, to }: Passing, { e164, ...matter }: Parcel) =>
  withTenant(settings, to.tenant, async (data) => {
    const contact = e164 === undefined ? {} : await sealNumber(data, to.wrappedKey, e164);
    const { contactLine: line } = contact;
    const command = { ...matter, by: { role: 'service' as const }, ...(line !== undefined && { line }) };
    return recordTicket({ data, timeZone: to.timeZone }, command, contact, event.at);
  });

/** Why the partner has no ticket of this matter; undefined when it has. An id that it knew before names another matter. */
const whyNotTaken = (recorded: Awaited<ReturnType<typeof unpack>>, ticketId: string): string | undefined => {
  if (!recorded.ok) return recorded.refusal.code;
  return recorded.value.ticket.link?.ticketId === ticketId ? undefined : 'ANOTHER_MATTER';
};

/**
 * Makes the linked ticket in the partner's tables; its clocks start at the hand-over. A partner that takes no such tickets returns it at
 * once. Source: X-31, VC-12, VC-16, VC-19.
 */
export const dispatch = async (passing: Passing): Promise<void> => {
  const { event, from } = passing;
  if (event.type !== 'ticket.handedOver') return;
  const ticketId = event.subject.slice(ticketSubject('').length);
  const parcel = await pack(passing, ticketId);
  if (!parcel) return;
  const refusal = whyNotTaken(await unpack(passing, parcel), ticketId);
  if (refusal === undefined) return;
  logger.warn('A ticket that was handed over is not taken', { to: passing.to.tenant, refusal });
  const commandId = idFrom(`${from.tenant} ${event.eventId} not taken`);
  await tell(passing, { tenant: from.tenant, ticketId, commandId, report: 'NOT_OURS' });
};
