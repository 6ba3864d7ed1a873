import * as z from 'zod/mini';
import { type Instant, lineMacSchema, type PublishedEvent, plusSeconds } from '../kernel/index.ts';

/** That a user was heard of, and what of him is to be found again. */
export interface Sighting {
  /** When the contact began, the order or ticket came in, the visit was planned. */
  readonly at: Instant;
  /** The calling line; absent where the number was withheld, or nobody called. */
  readonly line?: string;
  readonly matter?: Matter;
}

export interface Matter {
  readonly kind: 'TICKET' | 'VISIT';
  readonly id: string;
}

const told = z.object({ line: z.optional(lineMacSchema), totalSeconds: z.optional(z.int()) });

const matters: Readonly<Record<string, Matter['kind'] | undefined>> = {
  'contact.queued': undefined,
  'contact.ended': undefined,
  'order.requested': undefined,
  'ticket.created': 'TICKET',
  'visit.planned': 'VISIT',
};

export const sightingTypes: readonly string[] = Object.keys(matters);

/**
 * What an event says about a user: his record begins with the first contact from his number. Of a contact, the end tells how long it has
 * been going on. Source: ORDER-01, ORDER-02.
 *
 * @returns undefined for other events
 * @example sightingOf(ticketCreated) // { at, line: '0f3a…', matter: { kind: 'TICKET', id: 't-1' } }
 */
export const sightingOf = ({ type, subject, at, data }: PublishedEvent): Sighting | undefined => {
  if (!Object.hasOwn(matters, type)) return undefined;
  const { line, totalSeconds = 0 } = z.parse(told, data);
  const kind = matters[type];
  const [, id = ''] = subject.split(/#(.*)/s);
  return {
    at: plusSeconds(at, -totalSeconds),
    ...(line !== undefined && { line }),
    ...(kind && { matter: { kind, id } }),
  };
};
