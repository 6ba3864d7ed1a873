import { labelled, type Role, refuse } from '../kernel/index.ts';
import { clocksIn, fulfil, pauseClocks, promisesOf, startClocks } from './clocks.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import type { Task, Ticket } from './schema.ts';
import { roleWords } from './words.ts';

/** Gives a ticket to a role, or to one of its people; the first owner keeps the duty (VC-23). */
export const assign = (doing: Doing, { role, staff, note }: DeedOf<'assign'>): Done => {
  const { ticket } = doing.draft;
  const owner = { role, ...(staff !== undefined && { staff }) };
  const state = ticket.state === 'RECORDED' ? 'ASSIGNED' : ticket.state;
  const text = labelled(`分派给${roleWords[role]}${staff ?? ''}`, note);
  return done(doing, { ...ticket, owner, state }, { fact: 'assigned', facts: { to: owner }, text });
};

/** A logged contact with the customer; what meets the promise of ORDER-34. */
export const contact = (doing: Doing, { note }: DeedOf<'contact'>): Done => {
  const { ticket } = doing.draft;
  const first = ticket.state === 'RECORDED' || ticket.state === 'ASSIGNED';
  const contacted = fulfil({ ...ticket, state: first ? 'CONTACTED' : ticket.state }, ['CONTACTED'], doing.now);
  return done(doing, contacted, { fact: 'contacted', facts: {}, text: labelled('已联系用户', note) });
};

/** Waits for the customer; time stands still where the policy allows it. */
export const pause = (doing: Doing, { note }: DeedOf<'pause'>): Done => {
  const { now, draft } = doing;
  const { state: from, policy } = draft.ticket;
  if (!policy.pausable) return refuse({ code: 'NOT_PAUSABLE' });
  const waiting: Ticket = { ...draft.ticket, state: 'WAITING_CUSTOMER', waiting: { since: now, from } };
  return done(doing, pauseClocks(waiting, now), {
    fact: 'paused',
    facts: {},
    text: labelled('等待客户,暂停计时', note),
  });
};

export const resume = (doing: Doing, { note }: DeedOf<'resume'>): Done => {
  const { ticket } = doing.draft;
  const facts = { promises: promisesOf(ticket) };
  return done(doing, ticket, { fact: 'resumed', facts, text: labelled('恢复计时', note) });
};

/** The customer's next word; the promise to answer it starts, unless an earlier one is still to be kept. */
export const reply = (doing: Doing, { note }: DeedOf<'reply'>): Done => {
  const { now, schedule, draft } = doing;
  const open = clocksIn(draft.ticket, 'RUNNING', 'BREACHED_OPEN').map(({ name }) => name);
  const replied = startClocks(
    draft.ticket,
    ({ start, name }) => start === 'CUSTOMER_REPLIED' && !open.includes(name),
    () => now,
    schedule,
  );
  if (replied === 'NO_DEADLINE') return refuse({ code: 'NO_DEADLINE' });
  const facts = { promises: promisesOf(replied) };
  return done(doing, replied, { fact: 'replied', facts, text: labelled('用户来话', note) });
};

export const askProvider = (doing: Doing, { note }: DeedOf<'ask-provider'>): Done => {
  const ticket: Ticket = { ...doing.draft.ticket, state: 'PROVIDER_ASKED' };
  return done(doing, ticket, { fact: 'providerAsked', facts: {}, text: labelled('询问服务商', note) });
};

export const propose = (doing: Doing, { note }: DeedOf<'propose'>): Done => {
  const ticket: Ticket = { ...doing.draft.ticket, state: 'PROPOSED' };
  return done(doing, ticket, { fact: 'proposed', facts: {}, text: labelled('处理意见', note) });
};

const isOpen = ({ tasks }: Ticket, role: Role, why: Task['why']): boolean =>
  tasks.some((task) => task.role === role && task.why === why && task.doneAt === undefined);

/** One open task of a kind for a role is enough. */
const withTask = (ticket: Ticket, role: Role, why: Task['why'], at: Task['at']): Ticket =>
  isOpen(ticket, role, why) ? ticket : { ...ticket, tasks: [...ticket.tasks, { role, why, at }] };

/** Asks the regional manager, technical support or the supervisor (LEGAL-38, CAR-20). */
export const askHelp = (doing: Doing, { role, note }: DeedOf<'ask-help'>): Done => {
  const ticket = withTask(doing.draft.ticket, role, 'HELP', doing.now);
  return done(doing, ticket, { fact: 'helpAsked', facts: { role }, text: labelled(`请${roleWords[role]}协助`, note) });
};

const REASONS = { REGULATOR: '监管部门', MEDIA: '媒体', LAWYER: '律师函', OTHER: '其他' } as const;

/** 升级投诉: supervisors are told, and the ticket goes ahead of others. */
export const escalate = (doing: Doing, { reason, note }: DeedOf<'escalate'>): Done => {
  const ticket = withTask({ ...doing.draft.ticket, escalated: true }, 'supervisor', 'FLAG', doing.now);
  const facts = { reason, escalateTo: 'supervisor' } as const;
  return done(doing, ticket, { fact: 'escalated', facts, text: labelled(`升级投诉(${REASONS[reason]})`, note) });
};
