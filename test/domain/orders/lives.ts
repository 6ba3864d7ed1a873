import fc from 'fast-check';
import { fen, type Instant, plusSeconds } from '#domain/kernel';
import {
  act,
  type Choice,
  deedsFor,
  nextStep,
  type Order,
  type OrderEvent,
  type OrderParty,
  providerOf,
} from '#domain/orders';
import {
  acceptedStory,
  agent,
  agreed,
  caller,
  createdStory,
  decide,
  desk,
  home,
  p1,
  p2,
  p3,
  requested,
  signed,
  system,
  uuid,
  type Wish,
  wished,
  within,
} from './prepare.ts';

type Doing = readonly [OrderParty, (order: Order) => Wish];

const lastOffer = ({ offers }: Order): string => offers.at(-1)?.offerId ?? 'none';
const by = (who: OrderParty, wish: Wish): Doing => [who, () => wish];
const accept = (order: Order): Wish => ({ deed: 'accept', offerId: lastOffer(order) });
const decline = (order: Order): Wish => ({ deed: 'decline', offerId: lastOffer(order), reason: '路远' });

const ofProvider = (one: OrderParty): readonly Doing[] => [
  [one, accept],
  [one, decline],
  by(one, { deed: 'contact', outcome: 'REACHED' }),
  by(one, agreed),
  by(one, { deed: 'assign', assignee: { workerId: 'w-1' } }),
  by(one, { deed: 'schedule', serviceAt: 'NOW' }),
  by(one, { deed: 'start' }),
  by(one, { deed: 'complete', feeFen: fen(7000), signature: signed }),
  by(one, { deed: 'answer-change', accepted: true, feeFen: fen(2000) }),
  by(one, { deed: 'answer-change', accepted: false }),
];

const doings: readonly Doing[] = [
  ...[p1, p2, p3].flatMap(ofProvider),
  ...['p-1', 'p-2', 'p-3'].map((providerId) => by(system, { deed: 'withdraw', providerId })),
  by(desk, { deed: 'contact', outcome: 'REACHED' }),
  by(desk, { deed: 'contact', outcome: 'NO_ANSWER' }),
  by(desk, { deed: 'confirm', item: '换锁' }),
  by(desk, agreed),
  by(desk, { deed: 'offer', providerId: 'p-2' }),
  by(desk, { deed: 'redispatch' }),
  by(desk, { deed: 'terminate', feeFen: fen(1000) }),
  by(desk, { deed: 'ask-payment', fen: fen(8800) }),
  by(agent, { deed: 'modify', price: '100元' }),
  by(caller, { deed: 'cancel' }),
  by(caller, { deed: 'urge' }),
  [system, () => ({ deed: 'pay', fen: fen(8800), reference: uuid() })],
  by(system, { deed: 'survey', score: 5 }),
  by(system, { deed: 'close' }),
];

/** Most people do what can be done, so that lives go all the way; cancelling is rarer than working. */
const sensible = (order: Order): readonly Doing[] => {
  const possible = doings.filter(([who, wish]) => {
    const mine = who.role !== 'provider' || who.providerId === providerOf(order);
    return mine && deedsFor(order, who.role).includes(wish(order).deed);
  });
  const working = possible.filter(([who, wish]) => who.role === 'provider' && wish(order).deed !== 'decline');
  return [...working, ...working, ...working, ...working, ...possible];
};

/** Somebody does something on the order as it is, or as he saw it a while ago; or the guard wakes, in time or not. */
interface Happening {
  readonly pass: number;
  readonly what: 'wake' | 'sensible' | 'anything';
  readonly which: number;
  /** So many versions ago. */
  readonly saw: number;
  /** Whether anybody is near. */
  readonly found: readonly Choice[];
}

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    pass: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 120 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
    ),
    what: fc.constantFrom('wake' as const, 'sensible' as const, 'sensible' as const, 'anything' as const),
    which: fc.noBias(fc.nat()),
    saw: fc.constantFrom(0, 0, 0, 0, 1, 2),
    found: fc.constantFrom(within(20), within(20), within(3), []),
  }),
  { minLength: 4, maxLength: 40, size: 'max' },
);
/** Lives begin at the request or at the desk's order; in most of them nobody cancels, so that they go all the way. */
const beginnings = fc.record({
  story: fc.constantFrom(
    () => requested('2025-03-04 18:30:00', { place: home }),
    () => requested('2025-03-04 18:30:00'),
    () => requested('2025-03-04 18:30:00', { channel: 'WEB', item: '开锁', place: home }),
    () => requested('2025-03-04 18:30:00', { category: 'water', channel: 'WEB', item: '送水', place: home }),
    () => createdStory(),
    () => acceptedStory(),
    () => acceptedStory(),
  ),
  mayCancel: fc.constantFrom(false, false, true),
});

/** A store that writes a change only on the version that it was decided on. */
export interface Store {
  readonly history: readonly Order[];
  readonly events: readonly OrderEvent[];
  readonly now: Instant;
  readonly mayCancel: boolean;
}

export const current = ({ history }: Store): Order => {
  const order = history.at(-1);
  if (order === undefined) throw new Error('the order is lost');
  return order;
};

interface Decided {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  readonly expectedVersion: number;
}

const written = (store: Store, change: Decided | undefined): Store =>
  change === undefined || change.expectedVersion !== current(store).version
    ? store
    : { ...store, history: [...store.history, change.order], events: [...store.events, ...change.events] };

export const wake = (store: Store, order: Order, found: readonly Choice[]): Store => {
  const { search } = nextStep(order, store.now);
  const ranked = search && { radiusKm: search.radiusKm, ranked: found };
  return written(store, act(order, store.now, ranked));
};

const happen = (before: Store, { pass, what, which, saw, found }: Happening): Store => {
  const store = { ...before, now: plusSeconds(before.now, pass) };
  const seen = store.history.at(-1 - saw) ?? current(store);
  if (what === 'wake') return wake(store, seen, found);
  const open = what === 'sensible' ? sensible(seen) : doings;
  const doing = open[which % Math.max(1, open.length)];
  if (doing === undefined) return store;
  const [who, wish] = doing;
  if (wish(seen).deed === 'cancel' && !store.mayCancel) return store;
  const outcome = decide(seen, wished(seen, wish(seen)), who, store.now);
  return outcome.ok ? written(store, outcome.value.change) : store;
};

export const eachLife = (law: (store: Store) => void) =>
  fc.assert(
    fc.property(beginnings, happenings, ({ story, mayCancel }, all) => {
      const { order, events } = story();
      const now = order.timeline.at(-1)?.at ?? order.requestedAt;
      law(all.reduce(happen, { history: [order], events, now, mayCancel }));
    }),
    { numRuns: 100 },
  );

export const typed = ({ events }: Store, type: string) => events.filter((event) => event.type === `order.${type}`);
