import type { Schedule } from '../business-time/index.ts';
import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import { settled } from './act.ts';
import { resumeClocks } from './clocks.ts';
import type { DeedName, TicketDeed } from './commands.ts';
import { ruleOf } from './deeds.ts';
import { accept, giveBack, handOver, linkReport } from './deeds-between-tenants.ts';
import { answer, close, helpDone, reopen, resolve, visit } from './deeds-ending.ts';
import { askHelp, askProvider, assign, contact, escalate, pause, propose, reply, resume } from './deeds-in-hand.ts';
import type { DeedOf, Doing, Done } from './doing.ts';
import { changeOf, type Draft } from './draft.ts';
import type { ChangeRefusal } from './errors.ts';
import type { TicketChange } from './events.ts';
import { hasRoomFor } from './room.ts';
import type { Party, Ticket } from './schema.ts';

type Deeds = { readonly [Name in DeedName]: DeedOf<Name> };

const decisions: { readonly [Name in DeedName]: (doing: Doing, deed: Deeds[Name]) => Done } = {
  assign,
  contact,
  answer,
  pause,
  resume,
  reply,
  'ask-provider': askProvider,
  propose,
  'ask-help': askHelp,
  'help-done': helpDone,
  escalate,
  'hand-over': handOver,
  accept,
  return: giveBack,
  resolve,
  visit,
  reopen,
  close,
  'link-report': linkReport,
};

const decide = <Name extends DeedName>(doing: Doing, name: Name, deed: Deeds[Name]): Done =>
  decisions[name](doing, deed);

const guard = (ticket: Ticket, { deed, version }: TicketDeed, { role }: Party): ChangeRefusal | undefined => {
  const { state } = ticket;
  const rule = ruleOf(deed);
  if (!rule.roles.includes(role)) return { code: 'NOT_ALLOWED', deed, role };
  if (version !== ticket.version) return { code: 'CHANGED_MEANWHILE', version: ticket.version, state };
  if (!rule.from.includes(state)) return { code: 'NOT_IN_STATE', deed, state };
  return hasRoomFor(ticket, deed) ? undefined : { code: 'TICKET_FULL' };
};

/** Waiting for the customer ends with the deed that ends it, in the same event. */
const backAtWork = (draft: Draft, deed: DeedName, schedule: Schedule, now: Instant): Draft | undefined => {
  const { waiting, ...ticket } = draft.ticket;
  if (waiting === undefined || !ruleOf(deed).endsWaiting) return draft;
  const resumed = resumeClocks({ ...ticket, state: waiting.from }, now, schedule);
  return resumed === 'NO_DEADLINE' ? undefined : { ...draft, ticket: resumed };
};

const withCommand = ({ ticket, events }: Draft, commandId: string): Draft => ({
  ticket: { ...ticket, commandIds: [...ticket.commandIds, commandId] },
  events,
});

/** What a deed came to: the ticket as it now is, and what to write; nothing when the command has been carried out before. */
export interface TicketChanged {
  readonly ticket: Ticket;
  readonly change?: TicketChange;
}

/**
 * Decides any deed on a ticket. Who may do it and when stands in `deedRules`; a deadline that has passed is marked first, so that a
 * late answer finds the breach whether or not the guard has woken. Source: ORDER-35, X-12, X-37, LEGAL-38, CAR-20..23, VC-19.
 *
 * @param by from the verified token; `system` for workflows, visits and linked tickets
 * @returns the ticket and what to write; of two who act at once the second is refused with CHANGED_MEANWHILE
 * @example changeTicket(ticket, { deed: 'contact', version: 2, note: '已电话联系', … }, { role: 'specialist' }, gx, now)
 *   // ok: { ticket: { state: 'CONTACTED', … }, change: { events: [ticket.contacted], … } }
 */
export const changeTicket = (
  ticket: Ticket,
  deed: TicketDeed,
  by: Party,
  schedule: Schedule,
  now: Instant,
): Outcome<TicketChanged, ChangeRefusal> => {
  const { commandId } = deed;
  if (ticket.commandIds.includes(commandId)) return ok({ ticket });
  const refusal = guard(ticket, deed, by);
  if (refusal) return refuse(refusal);
  const draft = backAtWork(settled(ticket, schedule, now), deed.deed, schedule, now);
  if (draft === undefined) return refuse({ code: 'NO_DEADLINE' });
  const decided = decide({ draft, by, commandId, schedule, now }, deed.deed, deed);
  if (!decided.ok) return decided;
  const result = withCommand(decided.value, commandId);
  const change = changeOf(result);
  return ok({ ticket: result.ticket, ...(change !== undefined && { change }) });
};
