import { isOver, type Order, orderLists, stageOf } from '#domain/orders';
import { ordersOfList, readOrder } from '#platform/orders';
import { providerLoads } from '#platform/providers';
import type { TenantTables } from '../tenant-tables.ts';
import { orderIdOf, product } from './live.ts';

/** What the tables say when all is over; a count that should be nothing is nothing. */
export interface Verdict {
  readonly requested: number;
  /** By how they ended. */
  readonly ended: Readonly<Record<string, number>>;
  readonly lost: number;
  /** Versions without their event, or events without their version. */
  readonly eventsAmiss: number;
  readonly numbersTwice: number;
  readonly acceptedByTwo: number;
  readonly refundedTwice: number;
  /** Of lists that should be empty, and hands that should be free. */
  readonly leftOver: number;
}

type Event = Readonly<Record<string, unknown>>;

/** All that is known of one order. */
interface Known {
  readonly order: Order | undefined;
  readonly events: readonly Event[];
}

const typesOf = (events: readonly Event[]): readonly string[] => events.map(({ type }) => String(type));

const LOSSES = ['order.declined', 'order.withdrawn'];

/** Was it ever accepted by one while another had it? */
const hadTwo = (types: readonly string[]): boolean => {
  const turns = types.filter((type) => type === 'order.accepted' || LOSSES.includes(type));
  return turns.some((type, i) => type === 'order.accepted' && turns[i - 1] === 'order.accepted');
};

/** One event for each version, without a gap. */
const isAmiss = ({ order, events }: Known): boolean =>
  events.length !== order?.version || events.some(({ sk }, i) => Number(sk) !== i + 1);

const refundsOf = (types: readonly string[]): number => types.filter((type) => type === 'order.refunded').length;

const countBy = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;

const endsOf = (all: readonly Known[]): Readonly<Record<string, number>> => {
  const stages = all.flatMap(({ order }) => (order && isOver(order) ? [stageOf(order)] : []));
  return Object.fromEntries([...Map.groupBy(stages, (stage) => stage)].map(([stage, some]) => [stage, some.length]));
};

const leftOvers = async ({ dynamo }: TenantTables, all: readonly Known[]): Promise<number> => {
  const lists = (['open', 'desk', 'overdue', 'done'] as const).map((name) => orderLists[name](product));
  const listed = await Promise.all(lists.map((list) => ordersOfList(dynamo, 'gx', list)));
  const ids = [...new Set(all.flatMap(({ order }) => order?.offers.map(({ providerId }) => providerId) ?? []))];
  const loadOf = await providerLoads(dynamo, 'gx', ids);
  return listed.flat().length + ids.reduce((sum, id) => sum + Math.abs(loadOf(id)), 0);
};

/** Reads everything again and counts what is not as it should be. */
export const judge = async (tables: TenantTables, count: number): Promise<Verdict> => {
  const all: Known[] = [];
  for (let i = 0; i < count; i += 1) {
    const orderId = orderIdOf(i);
    const stored = await readOrder(tables.dynamo, 'gx', orderId);
    all.push({ order: stored?.order, events: await tables.eventsOf(`ORDER#${orderId}`) });
  }
  const numbers = all.flatMap(({ order }) => order?.number ?? []);
  const types = all.map(({ events }) => typesOf(events));
  return {
    requested: countBy(types, (some) => some[0] === 'order.requested'),
    ended: endsOf(all),
    lost: countBy(all, ({ order }) => order === undefined || !isOver(order)),
    eventsAmiss: countBy(all, isAmiss),
    numbersTwice: numbers.length - new Set(numbers).size,
    acceptedByTwo: countBy(types, hadTwo),
    refundedTwice: countBy(types, (some) => refundsOf(some) > 1),
    leftOver: await leftOvers(tables, all),
  };
};
