import { clockOf } from './clock-of.ts';
import type { ClockState, Ticket } from './schema.ts';

/** How one ticket counts in the rate. NOT_COUNTED: no solution was promised here, or the ticket was not ours. */
export type TicketTimeliness = 'IN_TIME' | 'LATE' | 'RUNNING' | 'NOT_COUNTED';

const countedAs = {
  MET: 'IN_TIME',
  LATE: 'LATE',
  BREACHED_OPEN: 'LATE',
  RUNNING: 'RUNNING',
  PAUSED: 'RUNNING',
  CANCELLED: 'NOT_COUNTED',
} as const satisfies Record<ClockState, TicketTimeliness>;

/**
 * Was a ticket handled in time? One run of its solution clock that is late makes it late, one that still runs leaves it open.
 *
 * @example timelinessOf(solvedInTime) // 'IN_TIME'
 */
export const timelinessOf = ({ clocks }: Pick<Ticket, 'clocks'>): TicketTimeliness => {
  const runs = clocks.filter(({ name }) => name === 'RESOLUTION').map(({ log }) => countedAs[clockOf(log).state]);
  const worst = (['LATE', 'RUNNING', 'IN_TIME'] as const).find((counted) => runs.includes(counted));
  return worst ?? 'NOT_COUNTED';
};

/** A rate as an exact fraction with what a report shows of it. */
export interface TimelinessRate {
  readonly accepted: number;
  readonly inTime: number;
  readonly late: number;
  /** 未到期 */
  readonly running: number;
  /** 暂定: a clock of the month still runs. */
  readonly provisional: boolean;
  /** `98.0`, of a hundred, rounded for the eye only; `–` when nothing was accepted. */
  readonly shown: string;
  /** The exact fraction against the target; absent when nothing was accepted. */
  readonly met?: boolean;
}

const TARGET = 98;

/**
 * 投诉工单处理及时率 of one side in one month: tickets handled in time out of those accepted, at least 98 of a hundred, compared
 * exactly. Source: VC-22, ambiguity 49, story 35.
 *
 * @example timelinessRate([...49 in time, 1 late]) // { shown: '98.0', met: true, provisional: false, … }
 * @example timelinessRate([]) // { shown: '–', … } without `met`
 */
export const timelinessRate = (tickets: readonly TicketTimeliness[]): TimelinessRate => {
  const count = (which: TicketTimeliness): number => tickets.filter((one) => one === which).length;
  const [inTime, late, running] = [count('IN_TIME'), count('LATE'), count('RUNNING')];
  const accepted = inTime + late + running;
  return {
    ...{ accepted, inTime, late, running, provisional: running > 0 },
    shown: accepted === 0 ? '–' : (Math.round((inTime * 1000) / accepted) / 10).toFixed(1),
    ...(accepted > 0 && { met: inTime * 100 >= TARGET * accepted }),
  };
};
