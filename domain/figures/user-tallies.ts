import * as z from 'zod/mini';
import { lineMacSchema, localDate, type PublishedEvent } from '../kernel/index.ts';
import type { Amounts, Tally } from './tally.ts';

const told = z.object({
  product: z.optional(z.string()),
  line: z.optional(lineMacSchema),
  /** A later part of a call that was moved. */
  initialContactId: z.optional(z.string()),
  kind: z.optional(z.string()),
  score: z.optional(z.int()),
});
type Told = z.infer<typeof told>;

type Addition = readonly [what: keyof Amounts, by: number];

const kinds: Readonly<Record<string, keyof Amounts>> = { COMPLAINT: 'complaints', CONSULTATION: 'consultations' };

const readings: Readonly<Record<string, (told: Told) => readonly Addition[]>> = {
  'contact.ended': ({ initialContactId }) => (initialContactId === undefined ? [['calls', 1]] : []),
  'order.requested': () => [],
  'ticket.created': ({ kind = '' }) => [[kinds[kind] ?? 'others', 1]],
  'visit.answered': ({ score = 0 }) => [
    ['answers', 1],
    ['scores', score],
  ],
};

export const userTallyTypes: readonly string[] = Object.keys(readings);

/**
 * What an event adds to the figures of users: a call, a complaint, an answer to a return visit; and the user himself, when his line is
 * heard of for the first time. Source: ORDER-52.
 *
 * @example userTallies(ticketCreated, 'Asia/Shanghai').map(({ what }) => what) // ['complaints', 'users']
 */
export const userTallies = ({ type, subject, at, data }: PublishedEvent, timeZone: string): readonly Tally[] => {
  if (!Object.hasOwn(readings, type)) return [];
  const facts = z.parse(told, data);
  const { product = '', line } = facts;
  const common = { date: localDate(at, timeZone), place: { counted: 'USER', product } } as const;
  const did = (readings[type]?.(facts) ?? []).map(([what, by]) => ({ ...common, subject, once: what, what, by }));
  const user = { ...common, subject: `USER#${line}`, once: 'users', what: 'users' } as const;
  return line === undefined ? did : [...did, user];
};
