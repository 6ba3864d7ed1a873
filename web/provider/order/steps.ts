import type { WorkOrder } from '../api.ts';
import type { View } from '../route.ts';

/** What a provider does to an order, in the order in which it is mostly done. `confirm` stands in the form of `create`. */
const deeds = ['answer-change', 'contact', 'create', 'assign', 'schedule', 'start', 'complete', 'decline'] as const;
export type StepName = (typeof deeds)[number];

export const isStep = (name: string | undefined): name is StepName => deeds.some((deed) => deed === name);

/** What comes next, and what may be done besides. */
export interface Steps {
  readonly next: StepName | undefined;
  readonly besides: readonly StepName[];
}

type Standing = Pick<WorkOrder, 'stage' | 'confirmation' | 'contactedAt' | 'assignee' | 'request' | 'agreed'>;

/** Agreed for now, nobody makes another appointment. */
const isDue = ({ stage, agreed }: Standing, now: number): boolean =>
  stage === 'SCHEDULED' || (agreed !== undefined && agreed.serviceAt <= now);

const wanted = (order: Standing, now: number): StepName => {
  if (order.request !== undefined) return 'answer-change';
  if (order.stage === 'IN_SERVICE') return 'complete';
  if (order.contactedAt === undefined) return 'contact';
  if (order.confirmation !== 'CREATED') return 'create';
  if (order.assignee === undefined) return 'assign';
  return isDue(order, now) ? 'start' : 'schedule';
};

/**
 * The next step of an order and the others, as far as the API allows them now.
 *
 * @param now epoch milliseconds
 * @example
 * stepsOf(accepted, now) // { next: 'contact', besides: ['create', 'assign', 'decline'] }
 */
export const stepsOf = (order: Standing & Pick<WorkOrder, 'deeds'>, now: number): Steps => {
  const allowed = deeds.filter((deed) => order.deeds.includes(deed));
  const next = allowed.find((deed) => deed === wanted(order, now));
  return { next, besides: allowed.filter((deed) => deed !== next) };
};

const handled: readonly string[] = ['DONE', 'SURVEYED', 'CLOSED'];
const ended: readonly string[] = ['CANCELLED', 'TERMINATED', 'CLOSED'];

/**
 * The list in which an order is to be looked for; undefined when nothing happens to it any more.
 *
 * @example
 * viewOfOrder(accepted) // 'UNASSIGNED'
 */
export const viewOfOrder = ({ stage, assignee }: Pick<WorkOrder, 'stage' | 'assignee'>): View | undefined => {
  if (ended.includes(stage)) return undefined;
  if (stage === 'OFFERED') return 'OFFERED';
  if (handled.includes(stage)) return 'HANDLED';
  const isUnassigned = stage === 'ACCEPTED' || (stage === 'SCHEDULED' && assignee === undefined);
  return isUnassigned ? 'UNASSIGNED' : 'IN_HAND';
};
