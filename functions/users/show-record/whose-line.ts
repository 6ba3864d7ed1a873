import type * as z from 'zod/mini';
import { lineMacSchema } from '#domain/kernel';
import { readContactWithLog } from '#platform/consultations';
import { readOrder } from '#platform/orders';
import type { TenantData } from '#platform/tenant-data';
import { readTicket } from '#platform/tickets';
import type { showUserRecord } from './definition.ts';

/** A line, and where its number lies hidden, if it does. */
export interface KnownLine {
  readonly line: string;
  readonly contactPhone?: string;
}

interface Sealed {
  readonly contactLine?: string | undefined;
  readonly contactPhone?: string | undefined;
}

/** The calling line, else the one of the number that was left. That number is the calling line's only when the two are the same. */
const known = (calling: string | undefined, { contactLine, contactPhone }: Sealed): KnownLine | undefined => {
  const line = calling ?? contactLine;
  if (line === undefined) return undefined;
  return { line, ...(contactPhone !== undefined && contactLine === line && { contactPhone }) };
};

const ofContact = async (
  { dynamo, tenant }: TenantData,
  contactId: string,
  hint: string | undefined,
): Promise<KnownLine | undefined> => {
  const { contact } = await readContactWithLog(dynamo, tenant, contactId);
  const line = lineMacSchema.safeParse(contact?.tags.line ?? hint);
  return line.success ? { line: line.data } : undefined;
};

/** The line that a call, an order or a ticket belongs to; undefined where there is no such thing, or the number was withheld. */
export const whoseLine = async (
  data: TenantData,
  { orderId, ticketId, contactId, line }: z.output<typeof showUserRecord.input>,
): Promise<KnownLine | undefined> => {
  const { dynamo, tenant } = data;
  if (orderId !== undefined) {
    const stored = await readOrder(dynamo, tenant, orderId);
    return stored && known(stored.order.line, stored.contact);
  }
  if (ticketId !== undefined) {
    const stored = await readTicket(dynamo, tenant, ticketId);
    return stored && known(stored.ticket.line, stored.contact);
  }
  return contactId === undefined ? undefined : ofContact(data, contactId, line);
};
