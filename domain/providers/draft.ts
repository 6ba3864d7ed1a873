import type { Instant } from '../kernel/index.ts';
import type { OrderParty } from '../orders/index.ts';
import type { ProviderChange, ProviderEvent, ProviderFact, ProviderFacts } from './events.ts';
import type { Provider } from './schema.ts';

/** A provider on its way from one version to another, with the events that explain it. */
export interface Draft {
  readonly provider: Provider;
  readonly events: readonly ProviderEvent[];
}

export interface Happening<Fact extends ProviderFact> {
  readonly fact: Fact;
  readonly facts: ProviderFacts[Fact];
  readonly at: Instant;
  readonly by?: OrderParty;
  readonly commandId?: string;
}

/** Writes a happening down: one version, one event. */
export const record = <Fact extends ProviderFact>(
  { events }: Pick<Draft, 'events'>,
  provider: Provider,
  { fact, facts, at, by, commandId }: Happening<Fact>,
): Draft => {
  const version = provider.version + 1;
  const type = `provider.${fact}` as const;
  const about = {
    ...{ status: provider.standing.status, categories: provider.categories, credit: provider.credit },
    ...(by !== undefined && { by }),
    ...(commandId !== undefined && { commandId }),
  };
  const event = { type, subject: `PROVIDER#${provider.providerId}`, version, at, data: { ...about, ...facts } };
  return { provider: { ...provider, version }, events: [...events, event] };
};

/** What is to be written of a draft that holds something. */
export const changeOf = ({ provider, events }: Draft): ProviderChange => ({
  expectedVersion: provider.version - events.length,
  provider,
  events,
});
