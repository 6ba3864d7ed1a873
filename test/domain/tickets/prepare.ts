import { type Schedule, scheduleOf } from '#domain/business-time';
import { type Instant, toIso } from '#domain/kernel';
import {
  act,
  type ChangeRefusal,
  type ClockPolicy,
  changeTicket,
  clockOf,
  nextStep,
  type OpenCommand,
  openTicket,
  type Party,
  type Ticket,
  type TicketDeed,
  type TicketEvent,
  type TicketKind,
  type TicketPolicy,
} from '#domain/tickets';
import { tickets as legal } from '#services/legal-hotline/tickets';
import { at, gxLawyers } from '../fixtures.ts';

export { at } from '../fixtures.ts';

const HOUR = 3600;
export const gx = scheduleOf(gxLawyers);

const legalPolicy = (kind: TicketKind): TicketPolicy => {
  const policy = legal.policies[kind];
  if (policy === undefined) throw new Error(`the legal hotline takes no ${kind}`);
  return policy;
};
export const hardCasePolicy = legalPolicy('HARD_CASE');
export const legalComplaintPolicy = legalPolicy('COMPLAINT');
export const consultationPolicy = legalPolicy('CONSULTATION');

const clock = (change: Partial<ClockPolicy>): ClockPolicy => ({
  ...{ name: 'RESOLUTION', start: 'CREATED', target: { unit: 'WALL', seconds: 24 * HOUR }, warn: [], stop: 'SOLVED' },
  ...{ onBreach: { escalateTo: 'supervisor' } },
  ...change,
});
export const policyOf = (kind: TicketKind, ...clocks: Partial<ClockPolicy>[]): TicketPolicy => ({
  ...{ id: `test-${kind}`, version: 1, kind, pausable: true, reopens: 1 },
  clocks: clocks.map(clock),
});

/** Table 0.6: convenience complaint, first contact in 24 h, warned at 20 h. */
export const conveniencePolicy = policyOf('COMPLAINT', {
  ...{ name: 'FIRST_RESPONSE', stop: 'CONTACTED', warn: [{ afterStartSeconds: 20 * HOUR }] },
});
/** Table 0.6: 2 h to accept, 24 h to solve, both from the dispatch. */
export const operatorPolicy = policyOf(
  'COMPLAINT',
  {
    ...{ name: 'FIRST_RESPONSE', start: 'DISPATCHED', stop: 'ACCEPTED', onBreach: { deem: 'ACCEPTED' } },
    target: { unit: 'WALL', seconds: 2 * HOUR },
  },
  { name: 'RESOLUTION', start: 'DISPATCHED' },
);
/** Table 0.6: the province solves within 48 h of acceptance. */
export const provincePolicy = policyOf('COMPLAINT', { target: { unit: 'WALL', seconds: 48 * HOUR } });
export const faultPolicy = policyOf('FAULT', {});

let ids = 0;
/** A new id each time. */
export const uuid = (): string => {
  ids += 1;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};

export const agent: Party = { role: 'service', staff: '021' };
export const lawyer: Party = { role: 'lawyer', staff: '016' };
export const supervisor: Party = { role: 'supervisor', staff: '001' };
export const manager: Party = { role: 'manager', staff: '501' };

/** A ticket and everything that its journal holds. */
export interface Story {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

type Opening = Partial<Omit<OpenCommand, 'open'>> & { readonly open?: Partial<OpenCommand['open']> };

export const opened = (policy: TicketPolicy, wall: string, more: Opening = {}, schedule: Schedule = gx): Story => {
  const { open, ...rest } = more;
  const command: OpenCommand = {
    ...{ number: 'TS202503040001', product: 'legal-hotline', by: agent },
    ...rest,
    open: { commandId: uuid(), kind: policy.kind, content: '多收了一个月的费用', ...open },
  };
  const outcome = openTicket(command, { policy, categories: [] }, schedule, at(wall));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

type Without<Deed> = Deed extends unknown ? Omit<Deed, 'ticketId' | 'commandId' | 'version'> : never;
export type Wish = Without<TicketDeed>;

export const wished = ({ ticketId, version }: Ticket, wish: Wish, commandId: string = uuid()): TicketDeed => ({
  ...wish,
  ticketId,
  version,
  commandId,
});

/** Somebody does something; refused when the rules refuse it. */
export const tried = (
  story: Story,
  wall: string,
  by: Party,
  wish: Wish,
  schedule: Schedule = gx,
): Story | ChangeRefusal => {
  const outcome = changeTicket(story.ticket, wished(story.ticket, wish), by, schedule, at(wall));
  if (!outcome.ok) return outcome.refusal;
  const { ticket, change } = outcome.value;
  return { ticket, events: [...story.events, ...(change?.events ?? [])] };
};

export const did = (story: Story, wall: string, by: Party, wish: Wish, schedule: Schedule = gx): Story => {
  const after = tried(story, wall, by, wish, schedule);
  if ('code' in after) throw new Error(`refused: ${JSON.stringify(after)}`);
  return after;
};

export const woken = (story: Story, now: Instant, schedule: Schedule = gx): Story => {
  const change = act(story.ticket, nextStep(story.ticket, schedule, now).actions, schedule, now);
  return change ? { ticket: change.ticket, events: [...story.events, ...change.events] } : story;
};

/** The guard wakes as often as it asks to, up to an instant; it is exact to the second. */
export const guarded = (story: Story, until: string, schedule: Schedule = gx): Story => {
  let now = at('2025-01-01 00:00:00');
  let current = story;
  for (;;) {
    current = woken(current, now, schedule);
    const { wakeAt, done } = nextStep(current.ticket, schedule, now);
    if (done || wakeAt === undefined || wakeAt > at(until)) return current;
    now = wakeAt;
  }
};

const shanghai = (instant: Instant): string => toIso(instant).replace(/:(\d\d)\.000Z$/, ':$1Z');
export const wallOf = (iso: string): string =>
  new Date(Date.parse(iso) + 8 * HOUR * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** When the clock did something, by the wall: `['ticket.warned 2025-03-05 16:00:00']`. */
export const clockEvents = ({ events }: Story): readonly string[] =>
  events
    .filter(({ type, data }) => ['ticket.warned', 'ticket.breached'].includes(type) || 'dueAt' in data)
    .map(({ type, at: when }) => `${type} ${wallOf(shanghai(when))}`);

export const typesOf = ({ events }: Story): readonly string[] => events.map(({ type }) => type);

export const standing = ({ ticket }: Story, name = 'RESOLUTION', cycle = 1) => {
  const found = ticket.clocks.find((one) => one.name === name && one.cycle === cycle);
  if (found === undefined) throw new Error(`no clock ${name} ${cycle}`);
  const { state, due } = clockOf(found.log);
  return { state, due: due === undefined ? undefined : wallOf(toIso(due)) };
};
