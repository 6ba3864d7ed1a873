import { dispatchRows } from './dispatch.ts';
import { creationRows } from './order-creation.ts';
import { livesRow } from './order-lives.ts';
import type { Report } from './table.ts';

/** What orders cost, how fast the nearest provider is found, and that none is lost. */
export const bench = async (): Promise<Report> => ({
  title: 'Orders',
  how: 'Against DynamoDB Local, which tells what each request would cost; medians. Providers of one line of ten, a circle around random addresses. Lives run in processes of their own behind a wire that throttles and breaks.',
  rows: [...(await creationRows()), ...(await dispatchRows()), await livesRow()],
});
