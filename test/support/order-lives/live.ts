import { type Instant, parseInstant, plusSeconds } from '#domain/kernel';
import { isOver, nextStep, type Order, type OrderDeed } from '#domain/orders';
import { assess } from '#functions/orders/_shared/assess';
import { recordOrder } from '#functions/orders/_shared/record-order';
import { doDeed } from '#platform/order-deeds';
import { readOrder } from '#platform/orders';
import { sealNumber } from '#platform/sealed-contact';
import type { TenantData } from '#platform/tenant-data';
import { type Doing, fateOf, idOf, nextScene } from './script.ts';

export const product = 'convenience-orders';
export const timeZone = 'Asia/Shanghai';
export const wrappedKey = 'd3JhcHBlZA==';

/** Where the customers live: 南宁 朝阳广场. */
const home = { address: '南宁市兴宁区朝阳路1号', point: { lat: 22.817, lng: 108.315 } };
const morning = parseInstant('2025-03-04T09:00:00+08:00');

/** The id of the i-th order: the id of its command. */
export const orderIdOf = (i: number): string => idOf('order', i);

/** Tries again what the wire or another writer has spoiled: everything here may be done twice. */
const persist = async <T>(work: () => Promise<T>, left = 6): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (left === 0) throw error;
    return persist(work, left - 1);
  }
};

const begin = (data: TenantData, i: number): Promise<Order> =>
  persist(async () => {
    const request = {
      commandId: orderIdOf(i),
      category: 'locks',
      item: '开锁',
      channel: 'PHONE',
      place: home,
    } as const;
    const by = { role: 'service', staff: '101' } as const;
    const contact = await sealNumber(data, wrappedKey, `+8613${String(800_000_000 + i)}`);
    const at = plusSeconds(morning, i % 3600);
    const recorded = await recordOrder({ data, timeZone }, { request, product, by }, contact, at);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
    return recorded.value.order;
  });

/** Only what somebody else was faster with may be refused. */
const expected: readonly string[] = ['CHANGED_MEANWHILE', 'NOT_YOURS', 'NOT_IN_STATE', 'OFFER_OVER', 'ALREADY_ASKED'];

/** The order as it is afterwards; undefined for whom somebody else was faster. */
const act = (data: TenantData, { orderId, version }: Order, { by, wish }: Doing, now: Instant) =>
  persist(async (): Promise<Order | undefined> => {
    const who = by.role === 'provider' ? by.providerId : by.role;
    const deed: OrderDeed = { ...wish, orderId, version, commandId: idOf(orderId, version, wish.deed, who) };
    const done = await doDeed({ data, wrappedKey }, orderId, () => ({ deed, by }), now);
    if (!done.ok && !expected.includes(done.refusal.code)) throw new Error(JSON.stringify([wish, done.refusal]));
    return done.ok ? done.value.order : undefined;
  });

const wake = (data: TenantData, orderId: string, now: Instant): Promise<unknown> =>
  persist(() => assess({ data, orderId, timeZone, now }));

/** Each third command and each third wake comes twice at once. */
const twiceAtTimes = <T>({ version }: Order, work: () => Promise<T>): Promise<readonly T[]> =>
  Promise.all(version % 3 === 0 ? [work(), work()] : [work()]);

const lastInstant = ({ timeline, requestedAt }: Order): Instant => timeline.at(-1)?.at ?? requestedAt;

const stored = (data: TenantData, orderId: string): Promise<Order> =>
  persist(async () => {
    const found = await readOrder(data.dynamo, data.tenant, orderId);
    if (!found) throw new Error(`the order ${orderId} is gone`);
    return found.order;
  });

const latest = (orders: readonly (Order | undefined)[]): Order | undefined =>
  orders.toSorted((a, b) => (b?.version ?? 0) - (a?.version ?? 0))[0];

/** The guard wakes when something is due, and now and then when nothing is. */
const guard = async (data: TenantData, order: Order, now: Instant): Promise<Order> => {
  const { actions, search } = nextStep(order, now);
  if (actions.length === 0 && search === undefined && order.version % 4 !== 0) return order;
  await twiceAtTimes(order, () => wake(data, order.orderId, now));
  return stored(data, order.orderId);
};

const turn = async (data: TenantData, i: number, order: Order): Promise<Order> => {
  const scene = nextScene(order, fateOf(i));
  if ('until' in scene) return guard(data, order, scene.until);
  const now = plusSeconds(lastInstant(order), 10);
  const acted = await twiceAtTimes(order, () => Promise.all(scene.doings.map((doing) => act(data, order, doing, now))));
  return guard(data, latest(acted.flat()) ?? (await stored(data, order.orderId)), now);
};

const MOST_TURNS = 40;

const goOn = async (data: TenantData, i: number, order: Order, turns = 0): Promise<Order> => {
  if (isOver(order)) return order;
  if (turns > MOST_TURNS) throw new Error(`${order.number} (${fateOf(i)}) does not end: ${order.dispatch.state}`);
  return goOn(data, i, await turn(data, i, order), turns + 1);
};

/** The whole life of the i-th order, from its request or from wherever another worker left it. */
export const live = async (data: TenantData, i: number): Promise<Order> => goOn(data, i, await begin(data, i));
