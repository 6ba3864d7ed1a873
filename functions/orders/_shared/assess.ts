import { type Instant, ok } from '#domain/kernel';
import { act, nextStep, type Order, type OrderSearch, orderSubject } from '#domain/orders';
import { sleepUntil, type WakeAnswer } from '#domain/workflows';
import { findProviders } from '#platform/find-providers';
import { settleOrder } from '#platform/orders';
import type { TenantData } from '#platform/tenant-data';

/** An order under guard, and when. */
export interface Watch {
  readonly data: TenantData;
  readonly orderId: string;
  readonly timeZone: string;
  readonly now: Instant;
}

/** What a search found for the order as it was then; for another version it says nothing. */
interface Answer {
  readonly version: number;
  readonly found: NonNullable<Parameters<typeof act>[2]>;
}

/** The best may no longer be given orders; once nobody is left, the circle grows. */
const withoutBest = ({ version, found }: Answer): Answer => ({
  version,
  found: { ...found, ranked: found.ranked.slice(1) },
});

const climb = async (watch: Watch, answer?: Answer): Promise<Order> => {
  const { data, orderId, now } = watch;
  const settled = await settleOrder<never>(data.dynamo, data.tenant, orderId, async ({ order }) => {
    const change = act(order, now, answer?.version === order.version ? answer.found : undefined);
    return ok({ order: change?.order ?? order, change });
  });
  if (settled.ok) return settled.value.order;
  if (settled.refusal.code === 'PROVIDER_UNFIT' && answer) return climb(watch, withoutBest(answer));
  throw new Error(`${data.tenant} cannot settle ${orderSubject(orderId)}: ${settled.refusal.code}`);
};

const find = async ({ data, timeZone, now }: Watch, { version }: Order, search: OrderSearch): Promise<Answer> => {
  const { ranked } = await findProviders(data, search, timeZone, now);
  return { version, found: { radiusKm: search.radiusKm, ranked } };
};

/** So many in one go; the next wake, a second later, goes on. */
const MOST_RUNGS = 12;

/** Does what is due, then climbs rung after rung until somebody is asked or nobody is left. Source: ORDER-14, ORDER-18. */
export const assess = async (watch: Watch, answer?: Answer, rung = 0): Promise<WakeAnswer> => {
  const order = await climb(watch, answer);
  const { search, done, wakeAt } = nextStep(order, watch.now);
  if (search && rung < MOST_RUNGS) return assess(watch, await find(watch, order, search), rung + 1);
  return { done, version: order.version, sleepSeconds: search ? 1 : sleepUntil(wakeAt, watch.now) };
};
