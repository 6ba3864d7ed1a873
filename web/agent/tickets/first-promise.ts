import type { TicketCard } from '#domain/tickets';

type ClockView = TicketCard['clocks'][number];

const stillCounts = ({ state }: ClockView): boolean => state === 'RUNNING' || state === 'BREACHED_OPEN';

/**
 * The clock that people look at: of those still open the one due first.
 *
 * @returns undefined when nothing is promised now
 * @example firstPromise(ticket.clocks)?.due // 1741694400000
 */
export const firstPromise = (clocks: readonly ClockView[]): ClockView | undefined =>
  clocks.filter(stillCounts).toSorted((one, other) => (one.due ?? Infinity) - (other.due ?? Infinity))[0];
