import * as z from 'zod/mini';
import type { Instant } from '../kernel/index.ts';
import { type OrderParty, providerIdSchema } from '../orders/index.ts';
import { neededFor } from './admission.ts';
import { changeOf, record } from './draft.ts';
import type { ProviderChange } from './events.ts';
import {
  accountNameSchema,
  branchSchema,
  documentSchema,
  loginSchema,
  MOST_ACCOUNTS,
  MOST_BRANCHES,
  MOST_WORKERS,
  type Provider,
  particularsSchema,
  workerSchema,
} from './schema.ts';
import type { ProviderStandard } from './standard.ts';

const listedAccountSchema = z.strictObject({ login: loginSchema, name: accountNameSchema });

/** A merchant that a tenant's file names: what it has agreed to by contract. Source: ORDER-45. */
export const contractProviderSchema = z.object({
  providerId: providerIdSchema,
  ...particularsSchema.shape,
  prices: z._default(particularsSchema.shape.prices, []),
  /** Papers that the contract names; of the others that are needed it says no more than that the tenant has seen them. */
  documents: z._default(z.array(z.omit(documentSchema, { checked: true, rejected: true })), []),
  branches: z._default(z.array(branchSchema).check(z.maxLength(MOST_BRANCHES)), []),
  workers: z._default(z.array(workerSchema).check(z.maxLength(MOST_WORKERS)), []),
  /** Who signs in to the portal for it; the provider of an account never changes. The tenant's stack makes them users. */
  accounts: z._default(z.array(listedAccountSchema).check(z.maxLength(MOST_ACCOUNTS)), []),
});
export type ContractProvider = z.infer<typeof contractProviderSchema>;

const SYSTEM: OrderParty = { role: 'system' };
const SEEN = '合同备案';

/**
 * Admits a merchant by contract: the tenant has checked its papers itself, outside. Source: ORDER-45.
 *
 * @example contractProvider(anxin, standard, now).events.map(({ type }) => type) // ['provider.applied', 'provider.approved']
 */
export const contractProvider = (
  listed: ContractProvider,
  standard: ProviderStandard,
  now: Instant,
): ProviderChange => {
  const { providerId, documents: named, branches, workers, accounts, ...particulars } = listed;
  const checked = { at: now, by: SYSTEM };
  const unnamed = neededFor(particulars.categories, standard)
    .filter((kind) => !named.some((document) => document.kind === kind))
    .map((kind) => ({ kind, number: SEEN }));
  const applied: Provider = {
    ...{ providerId, version: 0, commandIds: [], ...particulars, branches, workers },
    documents: [...named, ...unnamed].map((document) => ({ ...document, checked })),
    accounts: accounts.map((account) => ({ ...account, opened: checked })),
    ...{ credit: standard.startingCredit, standing: { status: 'APPLYING', since: now }, appliedAt: now },
  };
  const first = record({ events: [] }, applied, { fact: 'applied', facts: {}, at: now, by: SYSTEM });
  const approved: Provider = { ...first.provider, standing: { status: 'APPROVED', since: now } };
  return changeOf(record(first, approved, { fact: 'approved', facts: {}, at: now, by: SYSTEM }));
};
