import { type Instant, labelled, refuse } from '../kernel/index.ts';
import { cancelClocks, fulfil, promisesOf, startClocks, startsAnew } from './clocks.ts';
import { closed } from './conclusion.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import type { Handling, Ticket, TicketLink, TicketState } from './schema.ts';
import { handlingWords } from './words.ts';

/**
 * Gives a matter to another tenant, as a linked ticket there. HELP: the duty and its clocks stay here (ambiguity 46). TRANSFER: both
 * go, and this ticket is archived. Source: VC-12, VC-16, X-31.
 */
export const handOver = (doing: Doing, { to, linkedTicketId, purpose, note }: DeedOf<'hand-over'>): Done => {
  const { now, draft } = doing;
  const { ticket } = draft;
  const isAway = ticket.link !== undefined && ticket.handling?.state !== 'RETURNED';
  // The ticket that was returned is over: the same id would find it there, and the matter would be nobody's.
  if (isAway || ticket.link?.ticketId === linkedTicketId) return refuse({ code: 'ALREADY_LINKED' });
  const link: TicketLink = { tenant: to, ticketId: linkedTicketId, side: 'SENT', purpose, at: now };
  const sent: Ticket = { ...ticket, link, handling: { state: 'DISPATCHED', at: now } };
  const given: Ticket =
    purpose === 'HELP' ? { ...sent, state: 'HANDED_OVER' } : closed(cancelClocks(sent, now), 'TRANSFERRED', now);
  const text = labelled(purpose === 'HELP' ? `请${to}协助处理` : `转${to}处理,本单归档`, note);
  return done(doing, given, { fact: 'handedOver', facts: { to }, text });
};

const undecided = ({ link, handling }: Ticket): 'NOT_DISPATCHED' | 'ALREADY_DECIDED' | undefined => {
  if (link?.side !== 'RECEIVED' || handling === undefined) return 'NOT_DISPATCHED';
  return handling.state === 'DISPATCHED' ? undefined : 'ALREADY_DECIDED';
};

/** The operator takes a dispatched ticket on (VC-19). */
export const accept = (doing: Doing, { note }: DeedOf<'accept'>): Done => {
  const { now, draft } = doing;
  const code = undecided(draft.ticket);
  if (code) return refuse({ code });
  const owned: Ticket = { ...draft.ticket, handling: { state: 'OPERATOR_OWNED', at: now, reason: 'ACCEPTED' } };
  const facts = { reason: 'ACCEPTED' } as const;
  return done(doing, fulfil(owned, ['ACCEPTED'], now), { fact: 'accepted', facts, text: labelled('承接', note) });
};

/** "Not ours": back to the dispatching tenant, and nobody's count (VC-19). */
export const giveBack = (doing: Doing, { note }: DeedOf<'return'>): Done => {
  const { now, draft } = doing;
  const code = undecided(draft.ticket);
  if (code) return refuse({ code });
  const returned: Ticket = { ...draft.ticket, handling: { state: 'RETURNED', at: now, reason: 'NOT_OURS' } };
  const ticket = closed(cancelClocks(fulfil(returned, ['ACCEPTED'], now), now), 'NOT_OURS', now);
  return done(doing, ticket, {
    fact: 'returned',
    facts: { reason: 'NOT_OURS' },
    text: labelled('不属我方,退回', note),
  });
};

const handlingAfter = (report: DeedOf<'link-report'>['report'], at: Instant): Handling => {
  if (report === 'NOT_OURS') return { state: 'RETURNED', at, reason: report };
  return report === 'SOLVED' ? { state: 'SOLVED', at } : { state: 'OPERATOR_OWNED', at, reason: report };
};

/** What handed over means next, also under a wait for the customer. */
const noLongerAway = (ticket: Ticket, next: TicketState): Ticket => {
  if (ticket.state === 'HANDED_OVER') return { ...ticket, state: next };
  const { waiting } = ticket;
  return waiting?.from === 'HANDED_OVER' ? { ...ticket, waiting: { ...waiting, from: next } } : ticket;
};

/** Reports may overtake each other; who has solved it had taken it on. */
const isOld = ({ handling: known }: Ticket, { state }: Handling): boolean =>
  known?.state === 'SOLVED' && state === 'OPERATOR_OWNED';

const afterReport = (ticket: Ticket, handling: Handling): Ticket => {
  if (isOld(ticket, handling)) return ticket;
  if (handling.state === 'SOLVED') return noLongerAway({ ...ticket, handling }, 'PROPOSED');
  if (handling.state !== 'RETURNED') return { ...ticket, handling };
  return noLongerAway({ ...ticket, handling, owner: ticket.firstOwner }, 'ASSIGNED');
};

/** A matter that was given away and is not taken there is open here again; the customer's promise runs from when it was made. */
const takenBack = (doing: Doing): Done => {
  const { schedule, draft } = doing;
  const { closedAt, closing, ...archived } = draft.ticket;
  const { generation, firstOwner: owner, openedAt } = archived;
  const open: Ticket = { ...archived, state: 'ASSIGNED', owner, generation: generation + 1 };
  const running = startClocks(open, startsAnew(open), () => openedAt, schedule);
  if (running === 'NO_DEADLINE') return refuse({ code: 'NO_DEADLINE' });
  const facts = { promises: promisesOf(running) };
  return done(doing, running, { fact: 'reopened', facts, text: '对方不受理,本单重新处理' });
};

/** What the other tenant did with the linked ticket; one that it returns is the first owner's again (VC-13, VC-19, VC-23). */
export const linkReport = (doing: Doing, { report, result }: DeedOf<'link-report'>): Done => {
  const { ticket } = doing.draft;
  if (ticket.link?.side !== 'SENT') return refuse({ code: 'NOT_DISPATCHED' });
  const handling = handlingAfter(report, doing.now);
  const text = labelled(handlingWords[handling.state], result);
  const facts = { report: handling.state };
  const told = done(doing, afterReport(ticket, handling), { fact: 'linkReported', facts, text });
  const isBack = handling.state === 'RETURNED' && ticket.closing === 'TRANSFERRED';
  return told.ok && isBack ? takenBack({ ...doing, draft: told.value }) : told;
};
