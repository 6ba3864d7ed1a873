import * as z from 'zod/mini';
import type { PublishedEvent } from '../kernel/index.ts';
import type { Occasion } from './plan-visit.ts';

/** Something a customer might be asked about, and what its event says of the customer. */
export interface FoundOccasion {
  readonly occasion: Occasion;
  readonly product?: string | undefined;
  readonly line?: string | undefined;
}

const told = z.object({
  product: z.optional(z.string()),
  line: z.optional(z.string()),
  kind: z.optional(z.string()),
  /** An order's business line stands for its kind. */
  category: z.optional(z.string()),
  contactId: z.optional(z.string()),
  /** A ticket's, after the event. */
  state: z.optional(z.string()),
  /** A ticket's end; only what was done is asked about. */
  closing: z.optional(z.string()),
  /** Who had the ticket, or gave the advice. */
  owner: z.optional(z.object({ staff: z.optional(z.string()) })),
  lawyer: z.optional(z.string()),
  /** How an order came. */
  channel: z.optional(z.string()),
});

const TICKET = 'ticket.';
/** How the occasion is called in a policy: an answer may settle a ticket at once. */
const SETTLED: Readonly<Record<string, string>> = { RESOLVED: 'ticket.resolved', CLOSED: 'ticket.closed' };

const nameOf = (type: string, state = ''): string | undefined => (type.startsWith(TICKET) ? SETTLED[state] : type);

const APPS: readonly string[] = ['WECHAT', 'YIXIN', 'WEB', 'APP'];
const DONE = 'DONE';

/**
 * Reads an event as something that a customer might be asked about. Source: ORDER-40, LEGAL-44.
 *
 * @returns undefined for a ticket that is still open, was withdrawn or was not ours
 * @example occasionFrom(ticketClosed)?.occasion.cause.event // 'ticket.closed'
 */
export const occasionFrom = ({ type, subject, data }: PublishedEvent): FoundOccasion | undefined => {
  const {
    product,
    line,
    category,
    kind = category,
    contactId,
    state,
    closing,
    owner,
    lawyer,
    channel,
  } = z.parse(told, data);
  const event = nameOf(type, state);
  if (event === undefined || (closing !== undefined && closing !== DONE)) return undefined;
  const agent = owner?.staff ?? lawyer;
  const cause = {
    ...{ event, subject },
    ...(agent !== undefined && { agent }),
    ...(contactId !== undefined && { contactId }),
  };
  return { occasion: { cause, kind, inApp: channel !== undefined && APPS.includes(channel) }, product, line };
};
