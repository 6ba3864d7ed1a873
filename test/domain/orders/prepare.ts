import * as z from 'zod/mini';
import { isOpen, scheduleOf } from '#domain/business-time';
import { fen, type Instant } from '#domain/kernel';
import {
  act,
  type Choice,
  categoryCalendar,
  changeOrder,
  nextStep,
  type Order,
  type OrderCategory,
  type OrderDeed,
  type OrderEvent,
  type OrderParty,
  type OrderRefusal,
  orderCategorySchema,
  type RequestOrder,
  requestOrder,
} from '#domain/orders';
import { at } from '../fixtures.ts';

export { at } from '../fixtures.ts';

export const ZONE = 'Asia/Shanghai';
/** 南宁, 朝阳广场 */
export const home = { address: '南宁市兴宁区朝阳路1号', point: { lat: 22.817, lng: 108.315 } };

const every = (hours: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [hours]]));

const read = (document: unknown): OrderCategory => z.parse(orderCategorySchema, document);

export const locks = read({
  ...{ id: 'locks', title: '开锁修锁', key: '9', desk: true },
  items: [
    { id: '开锁', title: '开锁', price: '120元' },
    { id: '换锁', title: '换锁' },
  ],
  rules: {},
});
export const movers = read({
  ...{ id: 'movers', title: '搬家', desk: true, hours: every('08:00-20:00') },
  items: [{ id: '搬家', title: '搬家' }],
  rules: { promiseMinutes: 60, modification: 'COORDINATE' },
});
export const appliances = read({
  ...{ id: 'appliances', title: '家电维修' },
  items: [{ id: '空调维修', title: '空调维修' }],
  form: [
    { name: 'address', label: '家庭地址', type: 'address', required: true },
    { name: 'brand', label: '品牌', type: 'choice', choices: ['格力', '美的'], required: true },
    { name: 'model', label: '型号', type: 'text', required: true },
    { name: 'fault', label: '故障描述', type: 'text', required: true },
    { name: 'years', label: '已用年数', type: 'number', min: 0, max: 50 },
    { name: 'since', label: '何时开始', type: 'datetime' },
  ],
  rules: { modification: 'COORDINATE' },
});
export const water = read({
  ...{ id: 'water', title: '送水', modes: ['配送'] },
  items: [{ id: '送水', title: '送水' }],
  rules: { cancelWindow: { beforeServiceMinutes: 30 } },
});
export const switchedOff = read({ id: 'cars', title: '二手车', on: false, items: [], rules: {} });
export const categories = [locks, movers, appliances, water, switchedOff];

const categoryOf = ({ category }: Order): OrderCategory | undefined => categories.find(({ id }) => id === category);

let ids = 0;
/** A new id each time. */
export const uuid = (): string => {
  ids += 1;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};

export const caller: OrderParty = { role: 'caller' };
export const agent: OrderParty = { role: 'service', staff: '021' };
export const desk: OrderParty = { role: 'specialist', staff: '031' };
export const system: OrderParty = { role: 'system' };
export const provider = (providerId: string): OrderParty => ({ role: 'provider', providerId });
export const [p1, p2, p3] = [provider('p-1'), provider('p-2'), provider('p-3')];

/** Nearest first: 0.8 km, 2.1 km and 5 km. */
export const nearby: readonly Choice[] = [
  { providerId: 'p-1', distanceM: 800 },
  { providerId: 'p-2', distanceM: 2100 },
  { providerId: 'p-3', distanceM: 5000 },
];
export const within = (radiusKm: number): readonly Choice[] =>
  nearby.filter(({ distanceM = 0 }) => distanceM <= radiusKm * 1000);

/** An order and everything that its journal holds. */
export interface Story {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

export const asked = (wall: string, request: Partial<RequestOrder> = {}) => {
  const now = at(wall);
  const category = categories.find(({ id }) => id === (request.category ?? 'locks')) ?? locks;
  return requestOrder(
    {
      request: { commandId: uuid(), category: 'locks', channel: 'PHONE', ...request },
      ...{ number: 'DD202503040001', product: 'convenience', by: request.channel === undefined ? agent : caller },
    },
    { categories, opening: isOpen(scheduleOf(categoryCalendar(category, ZONE)), now) },
    now,
  );
};

export const requested = (wall: string, request: Partial<RequestOrder> = {}): Story => {
  const outcome = asked(wall, request);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

type Without<Deed> = Deed extends unknown ? Omit<Deed, 'orderId' | 'commandId' | 'version'> : never;
export type Wish = Without<OrderDeed>;

export const wished = ({ orderId, version }: Order, wish: Wish, commandId: string = uuid()): OrderDeed => ({
  ...wish,
  orderId,
  version,
  commandId,
});

export const decide = (order: Order, deed: OrderDeed, by: OrderParty, now: Instant) =>
  changeOrder(order, deed, by, categoryOf(order), now);

/** Somebody does something; the refusal when the rules refuse it. */
export const tried = (story: Story, wall: string, by: OrderParty, wish: Wish): Story | OrderRefusal => {
  const outcome = decide(story.order, wished(story.order, wish), by, at(wall));
  if (!outcome.ok) return outcome.refusal;
  const { order, change } = outcome.value;
  return { order, events: [...story.events, ...(change?.events ?? [])] };
};

export const did = (story: Story, wall: string, by: OrderParty, wish: Wish): Story => {
  const after = tried(story, wall, by, wish);
  if ('code' in after) throw new Error(`refused: ${JSON.stringify(after)}`);
  return after;
};

/** One wake: everything that is due, and rungs of the ladder for as long as it asks. */
export const woken = (story: Story, now: Instant, find: (radiusKm: number) => readonly Choice[] = within): Story => {
  const { search } = nextStep(story.order, now);
  const found = search && { radiusKm: search.radiusKm, ranked: find(search.radiusKm) };
  const change = act(story.order, now, found);
  return change ? woken({ order: change.order, events: [...story.events, ...change.events] }, now, find) : story;
};

/** The guard wakes as often as it asks to, up to an instant; it is exact to the second. */
export const guarded = (story: Story, until: string, find?: (radiusKm: number) => readonly Choice[]): Story => {
  let now = story.order.requestedAt;
  let current = story;
  for (;;) {
    const since = current.order.timeline.at(-1)?.at ?? now;
    now = since > now ? since : now;
    current = woken(current, now, find);
    const { wakeAt } = nextStep(current.order, now);
    if (wakeAt === undefined || wakeAt > at(until)) return current;
    now = wakeAt;
  }
};

const wallOf = (when: Instant): string => new Date(when + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** What happened and when, by the wall: `order.overdue 2025-03-04 18:50:01`. */
export const told = ({ events }: Story): readonly string[] =>
  events.map(({ type, at: when }) => `${type} ${wallOf(when)}`);
export const typesOf = ({ events }: Story): readonly string[] => events.map(({ type }) => type);
export const lastFacts = ({ events }: Story) => events.at(-1)?.data;
export const stageAt = ({ order }: Story): string => order.end?.state ?? order.dispatch.state;

export const openOffer = ({ order }: Story): string => {
  const open = order.offers.find(({ state }) => state === 'OPEN');
  if (open === undefined) throw new Error('no offer is open');
  return open.offerId;
};

export const agreed = {
  ...{ deed: 'create', item: '开锁', place: home, contactName: '王小姐', phone: '13800000001' },
  ...{ mode: '上门', serviceAt: 'NOW', price: '120元', priceFen: fen(12000) },
} as const satisfies Wish;

export const signed = { kind: 'E_SIGNATURE', key: 'orders/1/signature.png' } as const;

/** Requested at 18:30:00 and created at the desk at 18:41:00. */
export const createdStory = (change: Partial<typeof agreed> = {}): Story =>
  did(requested('2025-03-04 18:30:00'), '2025-03-04 18:41:00', desk, { ...agreed, ...change });

export const acceptedStory = (): Story => {
  const offered = woken(createdStory(), at('2025-03-04 18:41:00'));
  return did(offered, '2025-03-04 18:42:00', p1, { deed: 'accept', offerId: openOffer(offered) });
};

export const servingStory = (): Story => did(acceptedStory(), '2025-03-04 19:10:00', p1, { deed: 'start' });

export const doneStory = (): Story =>
  did(servingStory(), '2025-03-04 19:40:00', p1, { deed: 'complete', feeFen: fen(12000), signature: signed });
