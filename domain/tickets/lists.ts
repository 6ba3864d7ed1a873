import { type Role, toIso } from '../kernel/index.ts';
import { clocksIn, nextDue } from './clocks.ts';
import type { TicketLine } from './line-schema.ts';
import type { Party, Ticket } from './schema.ts';
import { kindWords, ticketStateWords } from './words.ts';

/** Names of the lists of open tickets; keys of the index `list`. */
export const ticketLists = {
  open: 'TICKETS#OPEN',
  mine: (staff: string) => `TICKETS#STAFF#${staff}`,
  role: (role: Role) => `TICKETS#ROLE#${role}`,
} as const;

/** Work that a ticket waits for: its owner's where no person has it, and the tasks put to other roles. Source: LEGAL-38, CAR-20, X-47. */
const rolesWaitedFor = ({ owner, firstOwner, tasks }: Ticket): readonly Party['role'][] => {
  const { role, staff } = owner ?? { role: firstOwner.role };
  const asked = tasks.filter(({ doneAt }) => doneAt === undefined).map((task) => task.role);
  return [...(staff === undefined ? [role] : []), ...asked];
};

/**
 * The lists beside `open` in which a ticket stands; none once it is closed.
 *
 * @example personalLists(hardCaseOf016) // ['TICKETS#STAFF#016']
 */
export const personalLists = (ticket: Ticket): readonly string[] => {
  if (ticket.state === 'CLOSED') return [];
  const staff = ticket.owner?.staff;
  const roles = rolesWaitedFor(ticket).flatMap((role) => (role === 'system' ? [] : [ticketLists.role(role)]));
  return [...new Set([...(staff === undefined ? [] : [ticketLists.mine(staff)]), ...roles])];
};

/** The due time by which lists are in order: tickets that promise nothing now come last. */
export const listDue = (ticket: Ticket): string => {
  const due = nextDue(ticket);
  return due === undefined ? '9999-12-31T00:00:00.000Z' : toIso(due);
};

const nextOf = (ticket: Ticket): TicketLine['next'] =>
  clocksIn(ticket, 'RUNNING', 'BREACHED_OPEN')
    .flatMap(({ name, standing: { due } }) => (due === undefined ? [] : [{ clock: name, due }]))
    .toSorted((a, b) => a.due - b.due)[0];

const LONGEST = 60;

/** A ticket as a list shows it. */
export const lineOf = (ticket: Ticket): TicketLine => {
  const { ticketId, number, kind, state, version, product, category, content, owner, escalated, openedAt } = ticket;
  const next = nextOf(ticket);
  return {
    ...{ ticketId, number, kind, state, version, product, content: content.slice(0, LONGEST), escalated, openedAt },
    ...(category !== undefined && { category }),
    ...(owner !== undefined && { owner }),
    ...(next !== undefined && { next }),
  };
};

/**
 * One line for the screen pop.
 *
 * @example titleOf(complaint) // '投诉 TS202503040001 已记录'
 */
export const titleOf = ({ kind, number, state }: Pick<Ticket, 'kind' | 'number' | 'state'>): string =>
  `${kindWords[kind].title} ${number} ${ticketStateWords[state]}`;
