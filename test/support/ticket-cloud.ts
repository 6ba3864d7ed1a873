import { randomUUID } from 'node:crypto';
import { beforeEach, vi } from 'vitest';
import type { Calendar, LocalDay } from '#domain/calendar';
import { writeCalendar } from '#platform/profiles';
import { writeSettings } from '#platform/ticket-settings';
import { findService } from '#services';
import { callable, enterTenant, imitateCloud, putterInto } from './staff-cloud.ts';
import { startTenantTables, type TenantTables } from './tenant-tables.ts';
import { whileTesting } from './while-testing.ts';

/** The product whose tickets these are. */
export const product = 'legal-hotline';
const workday = ['09:00-17:30'];
const weekly = { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday };
const calendar: Calendar = { timeZone: 'Asia/Shanghai', weekly, followsOfficial: true, localDays: [] };

const furnish = async (tables: TenantTables): Promise<void> => {
  const tickets = findService(product)?.tickets;
  if (!tickets) throw new Error('the legal hotline is not sold');
  await enterTenant(tables, [product]);
  await writeSettings(tables.dynamo, 'gx', { products: { [product]: tickets } });
};

const { invoke, ask } = callable({
  open: () => import('#functions/tickets/open/handler'),
  show: () => import('#functions/tickets/show/handler'),
  change: () => import('#functions/tickets/change/handler'),
  list: () => import('#functions/tickets/list/handler'),
  recompute: () => import('#functions/tickets/recompute/handler'),
  'open-on-event': () => import('#functions/tickets/open-on-event/handler'),
  assess: () => import('#functions/tickets/assess/handler'),
});

/** A complaint as a page sends it. */
export const complaint = (over: object = {}) => ({
  ...{ commandId: randomUUID(), kind: 'COMPLAINT', content: '要求退费' },
  ...over,
});

/** The functions of the tickets against DynamoDB Local, at a hotline that is open on working days from 9:00 to 17:30. */
const startTicketCloud = async () => {
  const tables = await startTenantTables();
  await imitateCloud(tables);
  await furnish(tables);
  const keepLocalDays = (localDays: readonly LocalDay[]) =>
    writeCalendar(tables.dynamo, 'gx', product, { ...calendar, localDays: [...localDays] });
  return {
    ...{ invoke, keepLocalDays, put: putterInto(tables), eventsOf: tables.eventsOf },
    /** Calls a route as a member of staff. */
    ask,
    open: async (over: object = {}) => (await ask('open', { body: complaint(over) })).body,
    /** Friday 2025-03-07 at 16:00, with the calendar as it was sold. */
    begin: async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-07T08:00:00Z') });
      await keepLocalDays([]);
    },
    stop: async () => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await tables.stop();
    },
  };
};
export type TicketCloud = Awaited<ReturnType<typeof startTicketCloud>>;

/** The same while the tests of a file run; before each it is Friday at 16:00 again. */
export const ticketCloud = (): (() => TicketCloud) => {
  const cloud = whileTesting(startTicketCloud);
  beforeEach(() => cloud().begin());
  return cloud;
};
