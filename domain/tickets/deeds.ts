import type { DeedName } from './commands.ts';
import type { ActorRole, Ticket, TicketState } from './schema.ts';

/** Who may do a deed, in which states, and what becomes of the state. */
export interface DeedRule {
  readonly roles: readonly ActorRole[];
  readonly from: readonly TicketState[];
  /** Absent: the deed itself decides, or the state stays. */
  readonly to?: TicketState;
  /** Doing it to a ticket that waits for the customer ends the waiting. */
  readonly endsWaiting?: true;
}

const DESK = ['service', 'specialist', 'supervisor'] as const;
const ANSWERING = [...DESK, 'lawyer', 'manager'] as const;
const STAFF = [...ANSWERING, 'support'] as const;

const IN_HAND = ['RECORDED', 'ASSIGNED', 'CONTACTED', 'PROVIDER_ASKED', 'PROPOSED', 'HANDED_OVER'] as const;
const OPEN = [...IN_HAND, 'WAITING_CUSTOMER'] as const;
const AFTERWARDS = ['RESOLVED', 'CALLBACK'] as const;
const ANY = [...OPEN, ...AFTERWARDS, 'CLOSED'] as const;

/** The state model of tickets as data. Source: ORDER-35, X-13, VC-19, LEGAL-38, CAR-20. */
export const deedRules = {
  assign: { roles: STAFF, from: OPEN },
  contact: { roles: ANSWERING, from: [...OPEN, ...AFTERWARDS], endsWaiting: true },
  answer: { roles: ANSWERING, from: [...OPEN, ...AFTERWARDS], endsWaiting: true },
  pause: { roles: ANSWERING, from: IN_HAND, to: 'WAITING_CUSTOMER' },
  resume: { roles: [...ANSWERING, 'system'], from: ['WAITING_CUSTOMER'], endsWaiting: true },
  reply: { roles: [...ANSWERING, 'system'], from: [...OPEN, ...AFTERWARDS], endsWaiting: true },
  'ask-provider': { roles: DESK, from: IN_HAND, to: 'PROVIDER_ASKED' },
  propose: { roles: STAFF, from: IN_HAND, to: 'PROPOSED' },
  'ask-help': { roles: ANSWERING, from: OPEN },
  'help-done': { roles: ['manager', 'support', 'supervisor'], from: OPEN, endsWaiting: true },
  escalate: { roles: STAFF, from: [...OPEN, ...AFTERWARDS] },
  'hand-over': { roles: [...DESK, 'manager'], from: OPEN, endsWaiting: true },
  accept: { roles: DESK, from: OPEN },
  return: { roles: DESK, from: OPEN, to: 'CLOSED', endsWaiting: true },
  resolve: { roles: ANSWERING, from: OPEN, to: 'RESOLVED', endsWaiting: true },
  visit: { roles: [...DESK, 'system'], from: ['RESOLVED'], to: 'CALLBACK' },
  reopen: { roles: [...ANSWERING, 'system'], from: [...AFTERWARDS, 'CLOSED'], to: 'ASSIGNED' },
  close: { roles: [...ANSWERING, 'system'], from: [...OPEN, ...AFTERWARDS], to: 'CLOSED', endsWaiting: true },
  'link-report': { roles: ['system'], from: ANY },
} as const satisfies Record<DeedName, DeedRule>;

/** The rule of a deed. */
export const ruleOf = (deed: DeedName): DeedRule => deedRules[deed];

const names = Object.keys(deedRules).filter((name): name is DeedName => name in deedRules);

type Possible = (ticket: Ticket, role: ActorRole) => boolean;

const isDispatched: Possible = ({ link, handling }) => link?.side === 'RECEIVED' && handling?.state === 'DISPATCHED';

/** What more than role and state a deed needs to make sense; the deed itself refuses for the same reason. */
const needs: Readonly<Partial<Record<DeedName, Possible>>> = {
  accept: isDispatched,
  return: isDispatched,
  pause: ({ policy }) => policy.pausable,
  'help-done': ({ tasks }, by) =>
    tasks.some(({ role, why, doneAt }) => why === 'HELP' && !doneAt && (role === by || by === 'supervisor')),
  'hand-over': ({ link, handling }) => link === undefined || handling?.state === 'RETURNED',
  reopen: ({ reopened, policy, closing }) =>
    reopened < policy.reopens && closing !== 'TRANSFERRED' && closing !== 'NOT_OURS',
};

/**
 * What a role may do to a ticket as it stands; what the page offers as buttons.
 *
 * @example deedsFor(closedComplaint, 'service') // ['reopen']
 */
export const deedsFor = (ticket: Ticket, role: ActorRole): readonly DeedName[] =>
  names.filter((deed) => {
    const { roles, from } = ruleOf(deed);
    return roles.includes(role) && from.includes(ticket.state) && (needs[deed]?.(ticket, role) ?? true);
  });
