import * as z from 'zod/mini';
import type { Instant, PublishedEvent } from '../kernel/index.ts';
import { changeOf, record } from './draft.ts';
import type { ProviderChange } from './events.ts';
import type { CreditMark, CreditReason, Provider } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

/** Something that moves a provider's score, before it is known by how much. */
export interface CreditCause {
  readonly markId: string;
  readonly providerId: string;
  readonly at: Instant;
  /** A reinstatement is a deed of its own. */
  readonly reason: Exclude<CreditReason, 'REINSTATED'>;
  readonly score?: number;
  readonly about?: string;
  readonly note?: string;
}

const told = z.object({
  number: z.optional(z.string()),
  lostBy: z.optional(z.string()),
  ratedProvider: z.optional(z.string()),
  reason: z.optional(z.string()),
  score: z.optional(z.int()),
});
type Told = z.infer<typeof told>;

type Reading = Pick<CreditCause, 'reason' | 'score' | 'note'> & { readonly providerId: string | undefined };

/** Who lost an order for not having phoned is late, once for each order that is taken away. */
const readings: Readonly<Record<string, (data: Told) => Reading | undefined>> = {
  'order.withdrawn': ({ lostBy, reason }) =>
    reason === 'NOT_CONTACTED' ? { reason: 'LATE', providerId: lostBy } : undefined,
  'order.declined': ({ lostBy, reason }) => ({
    ...{ reason: 'DECLINED', providerId: lostBy },
    ...(reason !== undefined && { note: reason }),
  }),
  'order.offerTimedOut': ({ lostBy }) => ({ reason: 'TIMED_OUT', providerId: lostBy }),
  'order.surveyed': ({ ratedProvider, score }) =>
    score === undefined ? undefined : { reason: 'RATING', providerId: ratedProvider, score },
};

/**
 * Reads an event of an order as something that moves a provider's score. Source: ORDER-46, X-52.
 *
 * @returns undefined for all others
 * @example creditCauseFrom(orderDeclined)?.reason // 'DECLINED'
 */
export const creditCauseFrom = ({ type, eventId, at, data }: PublishedEvent): CreditCause | undefined => {
  const parsed = z.parse(told, data);
  const read = Object.hasOwn(readings, type) ? readings[type]?.(parsed) : undefined;
  if (read?.providerId === undefined) return undefined;
  const { providerId, ...rest } = read;
  return { markId: eventId, providerId, at, ...rest, ...(parsed.number !== undefined && { about: parsed.number }) };
};

/**
 * A complaint about a provider's order that nobody answered in 24 hours. Source: ORDER-34, story 14.
 *
 * @param providerId of the order that the complaint is about
 */
export const complaintCause = ({ eventId, at, data }: PublishedEvent, providerId: string): CreditCause => {
  const { number } = z.parse(told, data);
  return { markId: eventId, providerId, at, reason: 'COMPLAINT', ...(number !== undefined && { about: number }) };
};

const pointsFor = ({ reason, score = 3 }: CreditCause, { marks }: ProviderStandard): number =>
  reason === 'RATING' ? (marks.RATING[score - 1] ?? 0) : marks[reason];

/**
 * Moves a provider's score within 0 to 100; one that falls below the floor is suspended in the same write. Source: ORDER-46.
 *
 * @example moveCredit(provider80, { reason: 'RATING', score: 5, … }, standard, now).provider.credit // 82
 */
export const moveCredit = (
  provider: Provider,
  cause: CreditCause,
  standard: ProviderStandard,
  now: Instant,
): ProviderChange & { readonly mark: CreditMark } => {
  const credit = Math.min(100, Math.max(0, provider.credit + pointsFor(cause, standard)));
  // At its ends the score moves by less than the standard says, and the letter's sums are to be right.
  const points = credit - provider.credit;
  const { reason, markId } = cause;
  const facts = { reason, points, markId };
  const credited = record({ events: [] }, { ...provider, credit }, { fact: 'credited', facts, at: now });
  const falls = provider.standing.status === 'APPROVED' && credit < standard.creditFloor;
  const standing = { status: 'SUSPENDED', since: now, reason: 'CREDIT' } as const;
  const draft = falls
    ? record(credited, { ...credited.provider, standing }, { fact: 'suspended', facts: { reason: 'CREDIT' }, at: now })
    : credited;
  return { ...changeOf(draft), mark: { ...cause, points, credit } };
};
