import { type Instant, type Outcome, ok } from '../kernel/index.ts';
import type { OrderParty } from '../orders/index.ts';
import type { ProviderDeed, ProviderDeedName } from './commands.ts';
import { type Draft, type Happening, record } from './draft.ts';
import type { ProviderRefusal } from './errors.ts';
import type { ProviderFact } from './events.ts';
import type { Provider } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

/** What a provider is judged by. */
export interface ProviderRules {
  readonly standard: ProviderStandard;
  /** Categories of the product. */
  readonly categories: readonly string[];
  /** The tenant's local date. */
  readonly today: string;
}

/** A deed that is being decided. */
export interface Doing {
  readonly provider: Provider;
  readonly by: OrderParty;
  readonly rules: ProviderRules;
  readonly now: Instant;
  readonly commandId: string;
}
export type Done = Outcome<Draft, ProviderRefusal>;
export type DeedOf<Name extends ProviderDeedName> = Extract<ProviderDeed, { deed: Name }>;

/** The provider as a deed leaves it, with the event that explains it. */
export const done = <Fact extends ProviderFact>(
  { by, now, commandId }: Doing,
  provider: Provider,
  happening: Pick<Happening<Fact>, 'fact' | 'facts'>,
): Done => ok(record({ events: [] }, provider, { ...happening, at: now, by, commandId }));
