import type { Schedule } from '../business-time/index.ts';
import { type Instant, type Outcome, ok, refuse, type TenantId } from '../kernel/index.ts';
import { promisesOf, startClocks } from './clocks.ts';
import type { OpenTicket } from './commands.ts';
import { changeOf, draftOf, record } from './draft.ts';
import type { OpenRefusal } from './errors.ts';
import type { TicketChange } from './events.ts';
import { type Category, type ClockPolicy, categoryTitles, type TicketPolicy } from './policy.ts';
import type { Handling, Party, Task, Ticket, TicketLink } from './schema.ts';
import { kindWords } from './words.ts';

/** What a ticket is opened with. */
export interface OpenCommand {
  readonly open: OpenTicket;
  readonly number: string;
  readonly product: string;
  /** Becomes owner and first owner (VC-23). */
  readonly by: Party;
  readonly line?: string;
  readonly memberId?: string;
  /** The ticket of another tenant that this one is the counterpart of; its clocks start when that was dispatched. */
  readonly dispatch?: Pick<TicketLink, 'tenant' | 'ticketId' | 'purpose' | 'at'>;
  /** What gave rise to it: the id of a return visit. */
  readonly cause?: string;
}

/** What a tenant's settings say about such tickets. */
export interface OpenRules {
  readonly policy: TicketPolicy | undefined;
  readonly categories: readonly Category[];
}

const firstTasks = ({ needsManager, escalated }: OpenTicket, at: Instant): Task[] => [
  ...(needsManager ? [{ role: 'manager', why: 'HELP', at } as const] : []),
  ...(escalated ? [{ role: 'supervisor', why: 'FLAG', at } as const] : []),
];

const acceptance = ({ clocks }: TicketPolicy): boolean => clocks.some(({ stop }) => stop === 'ACCEPTED');

const receivedOf = (
  dispatch: NonNullable<OpenCommand['dispatch']>,
  policy: TicketPolicy,
): { readonly link: TicketLink; readonly handling?: Handling } => ({
  link: { ...dispatch, side: 'RECEIVED' },
  ...((acceptance(policy) || dispatch.purpose === 'HELP') && { handling: { state: 'DISPATCHED', at: dispatch.at } }),
});

const rowOf = (command: OpenCommand, policy: TicketPolicy, now: Instant): Ticket => {
  const { open, number, product, by, line, memberId, dispatch, cause } = command;
  const { commandId, kind, content, category, origin = dispatch ? 'LINKED' : 'PHONE', contactId, orderId } = open;
  return {
    ...{ ticketId: commandId, number, version: 0, generation: 1, commandIds: [commandId] },
    ...{ kind, state: 'RECORDED', product, content, origin, policy },
    ...(category !== undefined && { category }),
    ...(cause !== undefined && { cause }),
    ...(line !== undefined && { line }),
    ...(contactId !== undefined && { contactId }),
    ...(orderId !== undefined && { orderId }),
    ...(memberId !== undefined && { memberId }),
    ...{ openedAt: now, openedBy: by, owner: by, firstOwner: by },
    ...{ escalated: open.escalated ?? false, tasks: firstTasks(open, now), clocks: [], reopened: 0, timeline: [] },
    ...(dispatch !== undefined && receivedOf(dispatch, policy)),
  };
};

const startsNow =
  (dispatched: boolean) =>
  ({ start }: ClockPolicy): boolean =>
    start === 'CREATED' || (start === 'DISPATCHED' && dispatched);

const refusalOf = ({ open }: OpenCommand, { policy, categories }: OpenRules): OpenRefusal | undefined => {
  if (policy === undefined) return { code: 'NO_POLICY', kind: open.kind };
  const offered = [...categoryTitles(categories).keys()];
  const known = open.category === undefined || offered.includes(open.category);
  return known ? undefined : { code: 'UNKNOWN_CATEGORY', offered };
};

/**
 * Opens a ticket: its clocks start with the policy of now, which it keeps. The ticket's id is the command's, so a repetition finds
 * the row. Source: LEGAL-37, ORDER-33, ORDER-34, VC-16, VC-23, X-10, X-11.
 *
 * @returns what to write, or NO_POLICY, UNKNOWN_CATEGORY, NO_DEADLINE
 * @example openTicket({ open: { kind: 'COMPLAINT', … }, number: 'TS202503070001', … }, rules, gx, friday16)
 *   // ok: { expectedVersion: 0, ticket: { state: 'RECORDED', … }, events: [ticket.created] }
 */
export const openTicket = (
  command: OpenCommand,
  rules: OpenRules,
  schedule: Schedule,
  now: Instant,
): Outcome<TicketChange, OpenRefusal> => {
  const { policy } = rules;
  const { open, by, dispatch } = command;
  const refusal = refusalOf(command, rules);
  if (refusal !== undefined || policy === undefined) return refuse(refusal ?? { code: 'NO_POLICY', kind: open.kind });
  const startOf = ({ start }: ClockPolicy): Instant => (start === 'DISPATCHED' ? (dispatch?.at ?? now) : now);
  const ticket = startClocks(rowOf(command, policy, now), startsNow(dispatch !== undefined), startOf, schedule);
  if (ticket === 'NO_DEADLINE') return refuse({ code: 'NO_DEADLINE', kind: open.kind });
  const needsManager = open.needsManager ?? false;
  const facts = { promises: promisesOf(ticket), origin: ticket.origin, needsManager };
  const text = `${kindWords[ticket.kind].title}已受理,编号${ticket.number}${needsManager ? ',需要区域负责人' : ''}`;
  const draft = record(draftOf(ticket), ticket, {
    fact: 'created',
    facts,
    at: now,
    by,
    commandId: open.commandId,
    text,
  });
  return ok(changeOf(draft) ?? { expectedVersion: 0, ...draft });
};

/**
 * What the other tenant opens when a ticket is handed over to it. The line's address is the sender's own and stays behind; the store
 * seals the caller's number anew. Source: X-31, VC-12, VC-16.
 *
 * @param from the tenant that hands over
 */
export const linkedOpen = (
  ticket: Ticket,
  from: TenantId,
): { readonly open: OpenTicket; readonly dispatch: NonNullable<OpenCommand['dispatch']> } | undefined => {
  const { link, kind, content, escalated } = ticket;
  if (link?.side !== 'SENT') return undefined;
  return {
    open: { commandId: link.ticketId, kind, content, origin: 'LINKED', escalated },
    dispatch: { tenant: from, ticketId: ticket.ticketId, purpose: link.purpose, at: link.at },
  };
};
