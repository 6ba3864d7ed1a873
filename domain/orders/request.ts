import type { Opening } from '../calendar/index.ts';
import { type Instant, type Outcome, ok, refuse, theSecond, toIso } from '../kernel/index.ts';
import type { OrderCategory } from './category.ts';
import type { RequestOrder } from './commands.ts';
import { type Demand, demandOf } from './details.ts';
import { draftOf, record } from './draft.ts';
import type { RequestRefusal } from './errors.ts';
import type { OrderChange } from './events.ts';
import { promiseFor } from './promise.ts';
import type { Order, OrderParty } from './schema.ts';

/** What an order is requested with. */
export interface RequestCommand {
  readonly request: RequestOrder;
  readonly number: string;
  readonly product: string;
  readonly by: OrderParty;
  readonly line?: string;
}

/** What the product offers, and whether the asked category is open now. */
export interface RequestRules {
  readonly categories: readonly OrderCategory[];
  /** The category's calendar at `now`; see `categoryCalendar`. */
  readonly opening: Pick<Opening, 'open' | 'nextOpening'>;
}

/** A call goes to the line's desk where there is one; everything else, straight to a provider. Source: F.2. */
const trackOf = ({ desk }: OrderCategory, channel: Order['channel']): Order['track'] =>
  desk && channel === 'PHONE' ? 'DESK' : 'PROVIDER';

const rowOf = (
  command: RequestCommand,
  category: OrderCategory,
  demand: Demand,
  promise: Order['promise'],
  now: Instant,
): Order => {
  const { request, number, product, by, line } = command;
  const { commandId, channel, contactId, demand: words, wished } = request;
  const track = trackOf(category, channel);
  return {
    ...{ orderId: commandId, number, version: 0, commandIds: [commandId], product, category: category.id },
    ...demand,
    ...{ track, channel, requestedAt: theSecond(now), requestedBy: by, rules: category.rules, promise },
    ...(line !== undefined && { line }),
    ...(contactId !== undefined && { contactId }),
    ...(words !== undefined && { demand: words }),
    ...(wished !== undefined && { wished }),
    confirmation: { state: 'REQUESTED' },
    dispatch: { state: 'UNDISPATCHED', ladder: track === 'DESK' ? 'NOT_YET' : 'SEARCHING' },
    ...{ radiusStep: 0, offers: [], contacts: [], urges: [], payment: { state: 'NONE' }, timeline: [] },
  };
};

const categoryFor = (
  { category: id }: RequestOrder,
  categories: readonly OrderCategory[],
): Outcome<OrderCategory, RequestRefusal> => {
  const category = categories.find((one) => one.id === id);
  if (category === undefined) {
    const offered = categories.filter(({ on }) => on).map((one) => one.id);
    return refuse({ code: 'UNKNOWN_CATEGORY', offered });
  }
  return category.on ? ok(category) : refuse({ code: 'LINE_OFF', category: id });
};

/**
 * Registers a request: its promise starts now or, outside the category's hours, with the next opening. Who fills in the form himself
 * must fill it in; a caller's request may be short. The order's id is the command's, so a repetition finds the row.
 * Source: ORDER-03, ORDER-12..14, ORDER-16, ORDER-30.
 *
 * @returns what to write, or UNKNOWN_CATEGORY, LINE_OFF, NO_OPENING, FIELDS with every field that is wrong
 * @example requestOrder({ request: { category: 'locks', channel: 'PHONE', … }, … }, rules, 18:30:00)
 *   // ok: { order: { promise: { due: 18:50:00 }, … }, events: [order.requested], expectedVersion: 0 }
 */
export const requestOrder = (
  command: RequestCommand,
  { categories, opening }: RequestRules,
  now: Instant,
): Outcome<OrderChange, RequestRefusal> => {
  const { request, by } = command;
  const category = categoryFor(request, categories);
  if (!category.ok) return category;
  const demand = demandOf(category.value, {}, request, request.channel !== 'PHONE');
  if (!demand.ok) return refuse({ code: 'FIELDS', errors: demand.refusal });
  const promise = promiseFor(category.value, opening, now);
  if (promise === undefined) return refuse({ code: 'NO_OPENING', category: category.value.id });
  const order = rowOf(command, category.value, demand.value, promise, now);
  const { startsAt, due } = promise;
  const facts = {
    ...{ startsAt: toIso(startsAt), dueAt: toIso(due), minutes: order.rules.promiseMinutes },
    opensLater: startsAt > now,
  };
  const happening = { fact: 'requested', facts, at: now, by, commandId: request.commandId } as const;
  const written = record(draftOf(order), order, { ...happening, text: `${order.title}需求已登记,编号${order.number}` });
  return ok({ expectedVersion: 0, ...written });
};
