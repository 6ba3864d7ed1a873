import * as z from 'zod';
import { type Schedule, scheduleOf } from '#domain/business-time';
import { calendarSchema } from '#domain/calendar';
import { instant, parseInstant } from '#domain/kernel';
import {
  openTicket,
  recompute,
  recomputeTicket,
  type Ticket,
  type TicketPolicy,
  ticketPolicySchema,
} from '#domain/tickets';
import { median, type Row } from './table.ts';

const count = 100_000;
const alone = 1000;
const runs = 5;

const halfDays = ['09:00-12:00', '14:00-17:30'];
const calendarWith = (localDays: readonly object[]) =>
  scheduleOf(
    z.parse(calendarSchema, {
      timeZone: 'Asia/Shanghai',
      weekly: { mon: halfDays, tue: halfDays, wed: halfDays, thu: halfDays, fri: halfDays },
      followsOfficial: true,
      localDays,
    }),
  );

const policyWith = (id: string, target: object): TicketPolicy =>
  z.parse(ticketPolicySchema, {
    ...{ id, version: 1, kind: 'COMPLAINT', pausable: false, reopens: 1 },
    clocks: [{ name: 'RESOLUTION', start: 'CREATED', target, warn: [], stop: 'ANSWERED' }],
  });

/** A third each: to the closing of the second working day, 32 open hours, 48 hours on the wall. */
const policies = [
  policyWith('working-days', { unit: 'WORKING_DAYS', days: 2 }),
  policyWith('business-time', { unit: 'BUSINESS_TIME', seconds: 32 * 3600 }),
  policyWith('wall', { unit: 'WALL', seconds: 48 * 3600 }),
];

const firstOpened = parseInstant('2025-02-10T00:00:00Z');

const openOne = (schedule: Schedule, i: number): Ticket => {
  const commandId = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  const policy = policies[i % policies.length];
  const at = instant(firstOpened + ((i * 7919) % (26 * 86_400)) * 1000);
  const open = { commandId, kind: 'COMPLAINT' as const, content: '…' };
  const command = { open, number: `TS${i}`, product: 'legal-hotline', by: { role: 'service' as const } };
  const opened = policy && openTicket(command, { policy, categories: [] }, schedule, at);
  if (!opened?.ok) throw new Error(`Ticket ${i} could not be opened`);
  return opened.value.ticket;
};

const milliseconds = (work: () => void): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** A local holiday is declared while 100,000 tickets are open. */
export const recomputeRows = (): readonly Row[] => {
  const before = calendarWith([]);
  const tickets = Array.from({ length: count }, (_, i) => openOne(before, i));
  const now = parseInstant('2025-03-08T00:00:00Z');
  const found = { moved: 0 };
  // A schedule of its own each time: nothing is remembered from the run before.
  const holiday = () => calendarWith([{ from: '2025-03-10', name: '广西三月三', open: [] }]);
  const together = (): number => {
    const schedule = holiday();
    return milliseconds(() => {
      found.moved = recompute(tickets, ({ policy }) => ({ policy, schedule }), now).diffs.length;
    });
  };
  const oneByOne = (): number => {
    const schedule = holiday();
    return milliseconds(() => {
      for (const ticket of tickets.slice(0, alone)) recomputeTicket(ticket, ticket.policy, schedule, now);
    });
  };
  const samples = Array.from({ length: runs }, () => ({ together: together(), oneByOne: oneByOne() }));
  const [batch, single] = [median(samples.map((s) => s.together)), median(samples.map((s) => s.oneByOne))];
  return [
    {
      what: `${count.toLocaleString('en-US')} open tickets decided anew under a changed calendar, with the list of what moves`,
      measured: `${(batch / 1000).toFixed(1)} s, ${found.moved.toLocaleString('en-US')} deadlines move`,
      beside: `one by one ${((single / alone) * 1000).toFixed(0)} µs a ticket, ${((single / alone) * (count / 1000)).toFixed(0)} s for all`,
      budget: '<= 10 s',
      kept: batch <= 10_000 ? 'yes' : 'no',
    },
  ];
};
