import type { JournalEvent } from '../kernel/index.ts';
import type { OrderParty } from '../orders/index.ts';
import type { CreditMark, CreditReason, Provider, ProviderStanding } from './schema.ts';

/** What every event of a provider says. No names and no numbers of people. */
interface AboutProvider {
  readonly status: ProviderStanding['status'];
  readonly categories: readonly string[];
  readonly credit: number;
  readonly by?: OrderParty;
  readonly commandId?: string;
}

/** What each event says beside {@link AboutProvider}. */
export interface ProviderFacts {
  readonly applied: object;
  readonly revised: { readonly fields: readonly string[] };
  readonly documentFiled: { readonly kind: string };
  readonly documentChecked: { readonly kind: string };
  readonly documentRejected: { readonly kind: string };
  readonly branchPut: { readonly branchId: string };
  readonly branchRemoved: { readonly branchId: string };
  readonly workerPut: { readonly workerId: string };
  readonly workerRemoved: { readonly workerId: string };
  readonly accountOpened: { readonly login: string };
  readonly accountClosed: { readonly login: string };
  readonly approved: object;
  /** Its open offers are withdrawn. */
  readonly suspended: { readonly reason: 'CREDIT' | 'DECISION' };
  readonly reinstated: object;
  /** Its accounts are closed. */
  readonly left: object;
  readonly credited: { readonly reason: CreditReason; readonly points: number; readonly markId: string };
}
export type ProviderFact = keyof ProviderFacts;

/** An event of the subject `PROVIDER#<id>`. */
export type ProviderEvent<Fact extends ProviderFact = ProviderFact> = JournalEvent<
  `provider.${Fact}`,
  AboutProvider & ProviderFacts[Fact]
>;

/** What a decision writes, all or nothing. */
export interface ProviderChange {
  /** Version that the stored provider must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly provider: Provider;
  readonly events: readonly ProviderEvent[];
  /** What moved the score: a row of its own, which must not be there yet. */
  readonly mark?: CreditMark;
}
