import { type Instant, labelled, type Outcome, ok, refuse } from '../kernel/index.ts';
import { cancelClocks, clocksIn, fulfil, promisesOf, startClocks, startsAnew } from './clocks.ts';
import {
  afterAnswer,
  awaitsHelp,
  type Concluding,
  closed,
  conclude,
  conclusionText,
  ended,
  factsOf,
  isPremature,
} from './conclusion.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import type { ChangeRefusal } from './errors.ts';
import type { Stop } from './policy.ts';
import type { Resolution, Ticket } from './schema.ts';
import { roleWords } from './words.ts';

const TOLD = ['CONTACTED', 'ANSWERED'] as const satisfies readonly Stop[];
/** Who solves a dispatched ticket has thereby accepted it. */
const SOLVED = ['SOLVED', 'ACCEPTED'] as const satisfies readonly Stop[];

interface Answered {
  readonly ticket: Ticket;
  readonly resolution?: Resolution;
}

const asAnswered = (ticket: Ticket, resolution: Resolution, now: Instant): Ticket => {
  const whole = fulfil(ended(ticket, resolution), [...TOLD, ...SOLVED], now);
  const state = afterAnswer(ticket.kind, resolution.judgement);
  return state === 'CLOSED' ? closed(whole, 'DONE', now) : { ...whole, state };
};

/** The customer has his answer; whether the matter ends with it depends on its kind and on the judgement. */
const answered = (
  { by, now }: Doing,
  ticket: Ticket,
  concluding: Concluding,
  result: string,
): Outcome<Answered, ChangeRefusal> => {
  // After the end, it is the end that is told.
  if (ticket.resolution !== undefined) return ok({ ticket: fulfil(ticket, TOLD, now) });
  if (afterAnswer(ticket.kind, concluding.judgement) === 'PROPOSED') {
    if (isPremature(concluding)) return refuse({ code: 'JUDGEMENT_MISSING' });
    if (awaitsHelp(ticket)) return refuse({ code: 'HELP_OPEN' });
    return ok({ ticket: fulfil({ ...ticket, state: 'PROPOSED' }, TOLD, now) });
  }
  const resolution = conclude(ticket, concluding, result, by, now);
  if (!resolution.ok) return resolution;
  return ok({ ticket: asAnswered(ticket, resolution.value, now), resolution: resolution.value });
};

const factsOfAnswer = ({ resolution }: Answered) =>
  resolution === undefined ? {} : { resolution: factsOf(resolution) };
const textOfAnswer = ({ resolution }: Answered): string | undefined => resolution && conclusionText(resolution);

const sentences = (...texts: readonly (string | undefined)[]): string =>
  texts.flatMap((text) => (text ? [text.replace(/。$/, '')] : [])).join('。');

/** The customer has been given an answer (LEGAL-37, LEGAL-41). */
export const answer = (doing: Doing, deed: DeedOf<'answer'>): Done => {
  const outcome = answered(doing, doing.draft.ticket, deed, deed.answer);
  if (!outcome.ok) return outcome;
  const text = sentences(labelled('已答复用户', deed.answer), textOfAnswer(outcome.value));
  return done(doing, outcome.value.ticket, { fact: 'answered', facts: factsOfAnswer(outcome.value), text });
};

const withHelpDone = (ticket: Ticket, { by, now }: Doing, { role, result }: DeedOf<'help-done'>): Ticket => ({
  ...ticket,
  tasks: ticket.tasks.map((task) =>
    task.role === role && task.why === 'HELP' && task.doneAt === undefined
      ? { ...task, doneAt: now, by, result }
      : task,
  ),
});

/** The helper's completion notice; the customer hears of it only now (CAR-20, LEGAL-38). */
export const helpDone = (doing: Doing, deed: DeedOf<'help-done'>): Done => {
  const { role, result } = deed;
  const { by, draft } = doing;
  if (by.role !== role && by.role !== 'supervisor')
    return refuse({ code: 'NOT_ALLOWED', deed: deed.deed, role: by.role });
  const helped = withHelpDone(draft.ticket, doing, deed);
  if (helped.tasks.every((task, i) => task === draft.ticket.tasks[i])) return refuse({ code: 'NO_HELP_ASKED' });
  const outcome: Outcome<Answered, ChangeRefusal> = deed.answered
    ? answered(doing, helped, deed, result)
    : ok({ ticket: { ...helped, state: 'PROPOSED' } });
  if (!outcome.ok) return outcome;
  const facts = { role, ...factsOfAnswer(outcome.value) };
  const text = sentences(labelled(`${roleWords[role]}已处理`, result), textOfAnswer(outcome.value));
  return done(doing, outcome.value.ticket, { fact: 'helpDone', facts, text });
};

/** The matter is settled, with its cause and what it costs us (CAR-21..23, VC-20). */
export const resolve = (doing: Doing, deed: DeedOf<'resolve'>): Done => {
  const { by, now, draft } = doing;
  const resolution = conclude(draft.ticket, deed, deed.result, by, now);
  if (!resolution.ok) return resolution;
  const resolved: Ticket = { ...ended(draft.ticket, resolution.value), state: 'RESOLVED' };
  const ticket = fulfil(resolved, deed.answered ? [...TOLD, ...SOLVED] : SOLVED, now);
  const facts = { resolution: factsOf(resolution.value) };
  const text = sentences(labelled('处理结果', deed.result), conclusionText(resolution.value));
  return done(doing, ticket, { fact: 'resolved', facts, text });
};

/** The return visit begins (ORDER-35). */
export const visit = (doing: Doing, _: DeedOf<'visit'>): Done =>
  done(doing, { ...doing.draft.ticket, state: 'CALLBACK' }, { fact: 'visited', facts: {}, text: '回访' });

const isUnkept = (ticket: Ticket): boolean => clocksIn(ticket, 'RUNNING', 'PAUSED', 'BREACHED_OPEN').length > 0;

/** 办结. A promise that is still open keeps the ticket open, unless the customer takes the matter back. */
export const close = (doing: Doing, { withdrawn = false, note, deed }: DeedOf<'close'>): Done => {
  const { now, draft } = doing;
  const { ticket } = draft;
  if (!withdrawn && ticket.resolution === undefined) return refuse({ code: 'NOT_IN_STATE', deed, state: ticket.state });
  if (!withdrawn && isUnkept(ticket)) return refuse({ code: 'PROMISE_OPEN' });
  const closing = withdrawn ? 'WITHDRAWN' : 'DONE';
  const text = labelled(withdrawn ? '用户撤回,办结' : '办结', note);
  return done(doing, closed(cancelClocks(ticket, now), closing, now), { fact: 'closed', facts: { closing }, text });
};

/** The customer was not content: once more from the start, as often as the policy allows (ORDER-35). */
export const reopen = (doing: Doing, { note, deed }: DeedOf<'reopen'>): Done => {
  const { now, schedule, draft } = doing;
  const { closedAt, closing, resolution, feedback, ...open } = draft.ticket;
  if (closing === 'TRANSFERRED' || closing === 'NOT_OURS')
    return refuse({ code: 'NOT_IN_STATE', deed, state: open.state });
  if (open.reopened >= open.policy.reopens) return refuse({ code: 'REOPENED_ALREADY' });
  const again: Ticket = {
    ...open,
    state: 'ASSIGNED',
    owner: open.owner ?? open.firstOwner,
    reopened: open.reopened + 1,
    generation: open.generation + 1,
    ...(open.link?.side === 'RECEIVED' && { handling: { state: 'OPERATOR_OWNED', at: now, reason: 'ACCEPTED' } }),
  };
  const reopened = startClocks(again, startsAnew(again), () => now, schedule);
  if (reopened === 'NO_DEADLINE') return refuse({ code: 'NO_DEADLINE' });
  const facts = { promises: promisesOf(reopened) };
  return done(doing, reopened, { fact: 'reopened', facts, text: labelled('重新处理', note) });
};
