import { liveOrders } from '../test/support/order-lives/run.ts';
import type { Row } from './table.ts';

const count = 10_000;
const kills = 3;

/** Whole lives of orders while things go wrong: what comes in goes out, once. */
export const livesRow = async (): Promise<Row> => {
  const { verdict, mishaps, workersKilled, seconds } = await liveOrders(count, kills);
  const { requested, ended, lost, eventsAmiss, numbersTwice, acceptedByTwo, refundedTwice, leftOver } = verdict;
  const out = Object.values(ended).reduce((sum, some) => sum + some, 0);
  const doubled = eventsAmiss + numbersTwice + acceptedByTwo + refundedTwice;
  const wrong = lost + doubled + leftOver;
  return {
    what: `${count.toLocaleString('en-US')} orders from request to end, eight ways to live, commands twice, people at once`,
    measured: `${requested} in, ${out} out, ${lost} lost, ${doubled} doubled, ${leftOver} left over; ${(count / seconds).toFixed(0)} a second`,
    beside: `${mishaps.throttled} requests throttled, ${mishaps.lost} cut off, ${mishaps.unanswered} done without an answer, ${workersKilled} workers killed`,
    budget: 'none lost, none doubled',
    kept: wrong === 0 && requested === count && out === count ? 'yes' : 'no',
  };
};
