import { type Instant, type Outcome, ok } from '../kernel/index.ts';
import type { OrderCategory } from './category.ts';
import type { DeedName, OrderDeed } from './commands.ts';
import { type Draft, type Happening, record } from './draft.ts';
import type { OrderRefusal } from './errors.ts';
import type { OrderFact } from './events.ts';
import type { Order, OrderParty } from './schema.ts';

/** Everything that a deed is decided with; role, state and version have been checked. */
export interface Doing {
  readonly draft: Draft;
  readonly by: OrderParty;
  readonly commandId: string;
  /** The order's category as it is now; absent when the tenant has removed it. */
  readonly category: OrderCategory | undefined;
  readonly now: Instant;
}

export type Done = Outcome<Draft, OrderRefusal>;
export type DeedOf<Name extends DeedName> = Extract<OrderDeed, { deed: Name }>;
type Told<Fact extends OrderFact> = Pick<Happening<Fact>, 'fact' | 'facts' | 'text'>;

/** Writes down what somebody has done. */
export const wrote = <Fact extends OrderFact>(
  { draft, by, commandId, now }: Doing,
  order: Order,
  happening: Told<Fact>,
): Draft => record(draft, order, { ...happening, at: now, by, commandId });

/** The deed and nothing else. */
export const done = <Fact extends OrderFact>(doing: Doing, order: Order, happening: Told<Fact>): Done =>
  ok(wrote(doing, order, happening));
