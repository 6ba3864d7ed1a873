import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { OrderParty } from '../orders/index.ts';
import { admissionGaps } from './admission.ts';
import type { ApplyProvider, ProviderDeed, ProviderDeedName } from './commands.ts';
import { FREELY_REVISED, providerRuleOf } from './deeds.ts';
import { allClosed, closeAccount, openAccount } from './deeds-accounts.ts';
import { checkDocument, fileDocument, rejectDocument } from './deeds-papers.ts';
import { putBranch, putWorker, removeBranch, removeWorker } from './deeds-people.ts';
import { type DeedOf, type Doing, type Done, done, type ProviderRules } from './doing.ts';
import { changeOf, record } from './draft.ts';
import type { ProviderRefusal } from './errors.ts';
import type { ProviderChange } from './events.ts';
import type { Provider } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

const gapsOf = ({ provider, rules }: Pick<Doing, 'provider' | 'rules'>) =>
  admissionGaps(provider, rules.categories, rules.standard, rules.today);

/** What a revision would leave unmet; what is unmet already, another deed has to mend. */
const newGaps = ({ provider, rules }: Doing, revised: Provider) => {
  const before = new Set(gapsOf({ provider, rules }).map((gap) => JSON.stringify(gap)));
  return gapsOf({ provider: revised, rules }).filter((gap) => !before.has(JSON.stringify(gap)));
};

type Said = Partial<Omit<DeedOf<'revise'>, 'deed' | 'providerId' | 'commandId' | 'version'>>;

const revisedBy = (provider: Provider, said: Said): Provider => ({
  ...provider,
  name: said.name ?? provider.name,
  contactName: said.contactName ?? provider.contactName,
  phone: said.phone ?? provider.phone,
  categories: said.categories ?? provider.categories,
  area: said.area ?? provider.area,
  hours: said.hours ?? provider.hours,
  capacity: said.capacity ?? provider.capacity,
  prices: said.prices ?? provider.prices,
});

/** An approved provider does not widen what it was approved for by itself, and nobody widens it beyond the standard (ORDER-45). */
const revise = (doing: Doing, deed: DeedOf<'revise'>): Done => {
  const { deed: name, providerId, commandId, version, ...said } = deed;
  const { provider, by } = doing;
  const fields = Object.keys(said);
  const freely = fields.every((field) => FREELY_REVISED.includes(field));
  if (by.role === 'provider' && !freely && provider.standing.status !== 'APPLYING')
    return refuse({ code: 'NOT_ALLOWED', deed: name, role: by.role });
  const revised = revisedBy(provider, said);
  const gaps = newGaps(doing, revised);
  if (provider.standing.status === 'APPROVED' && gaps.length > 0) return refuse({ code: 'STANDARD_NOT_MET', gaps });
  return done(doing, revised, { fact: 'revised', facts: { fields } });
};

/** Strict and for all alike: nothing may be missing (ORDER-45). */
const approve = (doing: Doing, _: DeedOf<'approve'>): Done => {
  const gaps = gapsOf(doing);
  if (gaps.length > 0) return refuse({ code: 'STANDARD_NOT_MET', gaps });
  const approved: Provider = { ...doing.provider, standing: { status: 'APPROVED', since: doing.now } };
  return done(doing, approved, { fact: 'approved', facts: {} });
};

const suspend = (doing: Doing, { note }: DeedOf<'suspend'>): Done => {
  const standing = { status: 'SUSPENDED', since: doing.now, reason: 'DECISION', note } as const;
  return done(doing, { ...doing.provider, standing }, { fact: 'suspended', facts: { reason: 'DECISION' } });
};

const reinstate = (doing: Doing, _: DeedOf<'reinstate'>): Done => {
  const gaps = gapsOf(doing);
  if (gaps.length > 0) return refuse({ code: 'STANDARD_NOT_MET', gaps });
  const credit = Math.max(doing.provider.credit, doing.rules.standard.creditFloor);
  const back: Provider = { ...doing.provider, credit, standing: { status: 'APPROVED', since: doing.now } };
  return done(doing, back, { fact: 'reinstated', facts: {} });
};

const leave = (doing: Doing, _: DeedOf<'leave'>): Done => {
  const left: Provider = {
    ...doing.provider,
    accounts: allClosed(doing),
    standing: { status: 'LEFT', since: doing.now },
  };
  return done(doing, left, { fact: 'left', facts: {} });
};

type Deeds = { readonly [Name in ProviderDeedName]: DeedOf<Name> };
const decisions: { readonly [Name in ProviderDeedName]: (doing: Doing, deed: Deeds[Name]) => Done } = {
  revise,
  'file-document': fileDocument,
  'check-document': checkDocument,
  'reject-document': rejectDocument,
  'put-branch': putBranch,
  'remove-branch': removeBranch,
  'put-worker': putWorker,
  'remove-worker': removeWorker,
  approve,
  suspend,
  reinstate,
  leave,
  'open-account': openAccount,
  'close-account': closeAccount,
};

const decide = <Name extends ProviderDeedName>(doing: Doing, name: Name, deed: Deeds[Name]): Done =>
  decisions[name](doing, deed);

const guard = (provider: Provider, { deed, version }: ProviderDeed, by: OrderParty): ProviderRefusal | undefined => {
  const { status } = provider.standing;
  const { roles, from } = providerRuleOf(deed);
  if (!roles.includes(by.role)) return { code: 'NOT_ALLOWED', deed, role: by.role };
  if (by.role === 'provider' && by.providerId !== provider.providerId) return { code: 'NOT_YOURS' };
  if (version !== provider.version) return { code: 'CHANGED_MEANWHILE', version: provider.version, status };
  return from.includes(status) ? undefined : { code: 'NOT_IN_STATE', deed, status };
};

/** Credit that a reinstatement gives back is told in the monthly letter like all that moves it. */
const liftedBy = (
  { providerId, credit: before }: Provider,
  { deed, commandId }: ProviderDeed,
  { credit }: Provider,
  at: Instant,
): Pick<ProviderChange, 'mark'> =>
  deed !== 'reinstate' || credit === before
    ? {}
    : { mark: { markId: commandId, providerId, at, reason: 'REINSTATED', points: credit - before, credit } };

/** A shop changes every day, its row must not grow for ever; an older command that comes again fails on its version. */
const MOST_REMEMBERED = 200;

/** What a deed came to; nothing to write when the command has been carried out before. */
export interface ProviderChanged {
  readonly provider: Provider;
  readonly change?: ProviderChange;
}

/**
 * Registers an application; nothing is dispatched to it before it is approved. Source: ORDER-45.
 *
 * @example applyProvider(locksmith, standard, { role: 'admin' }, now).events[0]?.type // 'provider.applied'
 */
export const applyProvider = (
  { commandId, providerId, ...said }: ApplyProvider,
  { startingCredit }: ProviderStandard,
  by: OrderParty,
  now: Instant,
): ProviderChange => {
  const provider: Provider = {
    ...{ providerId, version: 0, commandIds: [commandId], ...said },
    ...{ documents: [], branches: [], workers: [], accounts: [], credit: startingCredit },
    ...{ standing: { status: 'APPLYING', since: now }, appliedAt: now },
  };
  return changeOf(record({ events: [] }, provider, { fact: 'applied', facts: {}, at: now, by, commandId }));
};

/**
 * Decides any deed on a provider. Who may do it and when stands in `providerDeedRules`. Source: ORDER-45 to ORDER-47, X-37.
 *
 * @returns the provider and what to write, or a refusal; a suspension's event has its open offers withdrawn
 * @example changeProvider(applying, { deed: 'approve', … }, admin, rules, now) // refused: STANDARD_NOT_MET with every gap
 */
export const changeProvider = (
  provider: Provider,
  deed: ProviderDeed,
  by: OrderParty,
  rules: ProviderRules,
  now: Instant,
): Outcome<ProviderChanged, ProviderRefusal> => {
  const { commandId } = deed;
  if (provider.commandIds.includes(commandId)) return ok({ provider });
  const refusal = guard(provider, deed, by);
  if (refusal) return refuse(refusal);
  const decided = decide({ provider, by, rules, now, commandId }, deed.deed, deed);
  if (!decided.ok) return decided;
  const { provider: after, events } = decided.value;
  const commandIds = [...after.commandIds, commandId].slice(-MOST_REMEMBERED);
  const change = changeOf({ provider: { ...after, commandIds }, events });
  return ok({ provider: change.provider, change: { ...change, ...liftedBy(provider, deed, after, now) } });
};
