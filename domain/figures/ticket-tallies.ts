import { type Instant, localDate } from '../kernel/index.ts';
import { type Clock, clockOf, clockPolicyOf, type Ticket } from '../tickets/index.ts';
import type { Tally, TallyPlace } from './tally.ts';

/** Events after which a first call to the customer may have been made, or missed. */
export const ticketTallyTypes: readonly string[] = [
  'ticket.contacted',
  'ticket.answered',
  'ticket.helpDone',
  'ticket.resolved',
  'ticket.closed',
  'ticket.breached',
];

const decidedIn = ({ log }: Clock): { readonly what: 'kept' | 'broken'; readonly at: Instant } | undefined => {
  const { state, stoppedAt, breachedAt } = clockOf(log);
  if (state === 'MET' && stoppedAt !== undefined) return { what: 'kept', at: stoppedAt };
  const at = breachedAt ?? stoppedAt;
  return (state === 'LATE' || state === 'BREACHED_OPEN') && at !== undefined ? { what: 'broken', at } : undefined;
};

/** The promise to phone the customer; not the operator's two hours, nor a matter's solution. */
const isToPhone = (ticket: Ticket, { name }: Clock): boolean =>
  name === 'FIRST_RESPONSE' && clockPolicyOf(ticket, name)?.stop === 'CONTACTED';

/**
 * What a ticket adds to the figures as it stands: each of its promises of a first call that has been kept or broken. One that was
 * reopened has made a second promise. Source: ORDER-34, ORDER-36, ORDER-53.
 *
 * @param about the order that it is about: its line, and the provider that has or had it
 * @example ticketTallies(contactedInTime, {}, 'Asia/Shanghai') // [{ once: 'FIRST_RESPONSE#1', what: 'kept', … }]
 */
export const ticketTallies = (
  ticket: Ticket,
  about: Pick<TallyPlace, 'category' | 'providerId'>,
  timeZone: string,
): readonly Tally[] =>
  ticket.clocks
    .filter((clock) => isToPhone(ticket, clock))
    .flatMap((clock) => {
      const decided = decidedIn(clock);
      if (!decided) return [];
      const place: TallyPlace = { counted: 'TICKET', product: ticket.product, ...about };
      const once = `${clock.name}#${clock.cycle}`;
      const date = localDate(decided.at, timeZone);
      return [{ subject: `TICKET#${ticket.ticketId}`, once, date, place, what: decided.what }];
    });
