import { type Fen, fen, type Instant, type Outcome, ok, refuse, yuan } from '../kernel/index.ts';
import type { ChangeRefusal } from './errors.ts';
import type { Conclusion } from './events.ts';
import type { TicketKind } from './policy.ts';
import type { Judgement, Party, Resolution, Task, Ticket, TicketState } from './schema.ts';
import { judgementWords } from './words.ts';

/** What a deed says about the cause and the money. */
export interface Concluding {
  readonly judgement?: Judgement | undefined;
  readonly lossFen?: Fen | undefined;
  readonly apologised?: boolean | undefined;
  readonly compensation?: { readonly fen: Fen; readonly reason: string } | undefined;
}

interface KindRule {
  /** What an answer without a judgement makes of the ticket. */
  readonly answered: Extract<TicketState, 'CLOSED' | 'RESOLVED' | 'PROPOSED'>;
  /** It ends only with its cause (CAR-22). */
  readonly judged: boolean;
}

/** How tickets of each kind end. Source: LEGAL-41, ORDER-36, CAR-22, VC-17, story 15. */
const kindRules = {
  CONSULTATION: { answered: 'CLOSED', judged: false },
  ACCEPTANCE: { answered: 'RESOLVED', judged: false },
  SUGGESTION: { answered: 'RESOLVED', judged: false },
  HARD_CASE: { answered: 'RESOLVED', judged: false },
  COMPLAINT: { answered: 'PROPOSED', judged: true },
  FAULT: { answered: 'PROPOSED', judged: false },
} as const satisfies Record<TicketKind, KindRule>;

/**
 * What an answer makes of a ticket: of a complaint it ends the matter only together with the cause.
 *
 * @example afterAnswer('COMPLAINT', undefined) // 'PROPOSED'
 * @example afterAnswer('COMPLAINT', 'MISUNDERSTANDING') // 'RESOLVED'
 */
export const afterAnswer = (kind: TicketKind, judgement: Judgement | undefined): KindRule['answered'] => {
  const { answered } = kindRules[kind];
  return answered === 'PROPOSED' && judgement !== undefined ? 'RESOLVED' : answered;
};

const hasMoney = ({ lossFen = fen(0), compensation }: Concluding): boolean => lossFen > 0 || compensation !== undefined;

/** Own fault: the loss comes back in full, with an apology; nobody else's fault is paid for. Source: CAR-21, CAR-22, CAR-23. */
const refusalOf = (kind: TicketKind, concluding: Concluding): ChangeRefusal | undefined => {
  const { judgement, apologised } = concluding;
  if (judgement === undefined && (kindRules[kind].judged || (concluding.lossFen ?? 0) > 0)) {
    return { code: 'JUDGEMENT_MISSING' };
  }
  if (judgement !== undefined && judgement !== 'OWN_FAULT' && hasMoney(concluding))
    return { code: 'REFUND_WITHOUT_FAULT' };
  return judgement === 'OWN_FAULT' && !apologised ? { code: 'APOLOGY_MISSING' } : undefined;
};

/** Does the deed speak of money although it does not end the matter? */
export const isPremature = hasMoney;

const isUnfinished = ({ why, doneAt }: Task): boolean => why === 'HELP' && doneAt === undefined;

/** Has somebody been asked who has not given his completion notice yet? */
export const awaitsHelp = ({ tasks }: Ticket): boolean => tasks.some(isUnfinished);

/**
 * How a matter ends. Source: LEGAL-38, CAR-20..23.
 *
 * @returns HELP_OPEN before the helper's completion notice, JUDGEMENT_MISSING, REFUND_WITHOUT_FAULT or APOLOGY_MISSING
 */
export const conclude = (
  ticket: Ticket,
  concluding: Concluding,
  result: string,
  by: Party,
  at: Instant,
): Outcome<Resolution, ChangeRefusal> => {
  if (awaitsHelp(ticket)) return refuse({ code: 'HELP_OPEN' });
  const refusal = refusalOf(ticket.kind, concluding);
  if (refusal) return refuse(refusal);
  const { judgement, lossFen = fen(0), compensation } = concluding;
  return ok({
    ...{ at, by, result },
    ...(judgement !== undefined && { judgement }),
    ...(lossFen > 0 && { refundFen: lossFen }),
    ...(compensation !== undefined && { compensation }),
  });
};

/** The part of it that events carry. */
export const factsOf = ({ judgement, refundFen, compensation }: Resolution): Conclusion => ({
  ...(judgement !== undefined && { judgement }),
  ...(refundFen !== undefined && { refundFen }),
  ...(compensation !== undefined && { compensationFen: compensation.fen }),
});

/** `原因:我方责任,已致歉;退还5元`, for the timeline. */
export const conclusionText = ({ judgement, refundFen, compensation }: Resolution): string =>
  [
    judgement === undefined ? '' : `原因:${judgementWords[judgement]}${judgement === 'OWN_FAULT' ? ',已致歉' : ''}`,
    refundFen === undefined ? '' : `退还${yuan(refundFen)}元`,
    compensation === undefined ? '' : `补偿${yuan(compensation.fen)}元(${compensation.reason})`,
  ]
    .filter(Boolean)
    .join(';');

/** Does the carrier hear how it ended? When it sent the matter in, or its regional manager was needed (LEGAL-38, LEGAL-39). */
const concernsCarrier = ({ origin, tasks }: Ticket): boolean =>
  origin === 'CARRIER' || tasks.some(({ role, why }) => role === 'manager' && why === 'HELP');

/** The ticket with its end: the other tenant's wish is fulfilled, the carrier is told. */
export const ended = (ticket: Ticket, resolution: Resolution): Ticket => ({
  ...ticket,
  resolution,
  ...(ticket.link?.side === 'RECEIVED' && { handling: { state: 'SOLVED', at: resolution.at } }),
  ...(concernsCarrier(ticket) && { feedback: { to: 'CARRIER', at: resolution.at, text: resolution.result } }),
});

/** The ticket as closed: nobody has a task any more. */
export const closed = (ticket: Ticket, closing: NonNullable<Ticket['closing']>, at: Instant): Ticket => ({
  ...ticket,
  state: 'CLOSED',
  closing,
  closedAt: at,
  tasks: ticket.tasks.map((task) => ({ doneAt: at, ...task })),
});
