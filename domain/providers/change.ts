import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { OrderParty } from '../orders/index.ts';
import { admissionGaps, namedKinds } from './admission.ts';
import type { ApplyProvider, ProviderDeed, ProviderDeedName } from './commands.ts';
import { FREELY_REVISED, providerRuleOf } from './deeds.ts';
import { changeOf, type Draft, type Happening, record } from './draft.ts';
import type { ProviderRefusal } from './errors.ts';
import type { ProviderChange, ProviderFact } from './events.ts';
import { MOST_BRANCHES, MOST_WORKERS, type Provider } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

/** What a provider is judged by. */
export interface ProviderRules {
  readonly standard: ProviderStandard;
  /** Categories of the product. */
  readonly categories: readonly string[];
  /** The tenant's local date. */
  readonly today: string;
}

interface Doing {
  readonly provider: Provider;
  readonly by: OrderParty;
  readonly rules: ProviderRules;
  readonly now: Instant;
  readonly commandId: string;
}
type Done = Outcome<Draft, ProviderRefusal>;
type DeedOf<Name extends ProviderDeedName> = Extract<ProviderDeed, { deed: Name }>;

const done = <Fact extends ProviderFact>(
  { by, now, commandId }: Doing,
  provider: Provider,
  happening: Pick<Happening<Fact>, 'fact' | 'facts'>,
): Done => ok(record({ events: [] }, provider, { ...happening, at: now, by, commandId }));

/** An approved provider does not widen what it was approved for by itself. */
const revise = (doing: Doing, deed: DeedOf<'revise'>): Done => {
  const { deed: name, providerId, commandId, version, ...said } = deed;
  const { provider, by } = doing;
  const fields = Object.keys(said);
  const freely = fields.every((field) => FREELY_REVISED.includes(field));
  if (by.role === 'provider' && !freely && provider.standing.status !== 'APPLYING')
    return refuse({ code: 'NOT_ALLOWED', deed: name, role: by.role });
  const revised: Provider = {
    ...provider,
    name: said.name ?? provider.name,
    contactName: said.contactName ?? provider.contactName,
    phone: said.phone ?? provider.phone,
    categories: said.categories ?? provider.categories,
    area: said.area ?? provider.area,
    hours: said.hours ?? provider.hours,
    capacity: said.capacity ?? provider.capacity,
    prices: said.prices ?? provider.prices,
  };
  return done(doing, revised, { fact: 'revised', facts: { fields } });
};

const fileDocument = (doing: Doing, { kind, number, validUntil, file }: DeedOf<'file-document'>): Done => {
  const { provider, rules } = doing;
  if (!namedKinds(rules.standard).includes(kind)) return refuse({ code: 'UNKNOWN_DOCUMENT' });
  const document = { kind, number, validUntil, file };
  const kept = provider.documents.filter((one) => one.kind !== kind || one.checked !== undefined);
  const documents = [...kept, document];
  return done(doing, { ...provider, documents }, { fact: 'documentFiled', facts: { kind } });
};

/** The paper that was handed in last is in force from now on, in the place of the one that was. */
const checkDocument = (doing: Doing, { kind }: DeedOf<'check-document'>): Done => {
  const { provider, by, now } = doing;
  const last = provider.documents.findLast((one) => one.kind === kind);
  if (last === undefined) return refuse({ code: 'UNKNOWN_DOCUMENT' });
  const others = provider.documents.filter((one) => one.kind !== kind);
  const documents = [...others, { ...last, checked: { at: now, by } }];
  return done(doing, { ...provider, documents }, { fact: 'documentChecked', facts: { kind } });
};

const putBranch = (doing: Doing, { branch }: DeedOf<'put-branch'>): Done => {
  const { branchId } = branch;
  const branches = [...doing.provider.branches.filter((one) => one.branchId !== branchId), branch];
  if (branches.length > MOST_BRANCHES) return refuse({ code: 'PROVIDER_FULL' });
  return done(doing, { ...doing.provider, branches }, { fact: 'branchPut', facts: { branchId } });
};

const putWorker = (doing: Doing, { worker }: DeedOf<'put-worker'>): Done => {
  const { provider } = doing;
  const { workerId, branchId } = worker;
  const known = branchId === undefined || provider.branches.some((branch) => branch.branchId === branchId);
  if (!known) return refuse({ code: 'UNKNOWN_BRANCH' });
  const workers = [...provider.workers.filter((one) => one.workerId !== workerId), worker];
  if (workers.length > MOST_WORKERS) return refuse({ code: 'PROVIDER_FULL' });
  return done(doing, { ...provider, workers }, { fact: 'workerPut', facts: { workerId } });
};

const removeWorker = (doing: Doing, { workerId }: DeedOf<'remove-worker'>): Done => {
  const workers = doing.provider.workers.filter((one) => one.workerId !== workerId);
  if (workers.length === doing.provider.workers.length) return refuse({ code: 'UNKNOWN_WORKER' });
  return done(doing, { ...doing.provider, workers }, { fact: 'workerRemoved', facts: { workerId } });
};

const gapsOf = ({ provider, rules }: Doing) => admissionGaps(provider, rules.categories, rules.standard, rules.today);

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

const leave = (doing: Doing, _: DeedOf<'leave'>): Done =>
  done(doing, { ...doing.provider, standing: { status: 'LEFT', since: doing.now } }, { fact: 'left', facts: {} });

type Deeds = { readonly [Name in ProviderDeedName]: DeedOf<Name> };
const decisions: { readonly [Name in ProviderDeedName]: (doing: Doing, deed: Deeds[Name]) => Done } = {
  revise,
  'file-document': fileDocument,
  'check-document': checkDocument,
  'put-branch': putBranch,
  'put-worker': putWorker,
  'remove-worker': removeWorker,
  approve,
  suspend,
  reinstate,
  leave,
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
    ...{ documents: [], branches: [], workers: [], credit: startingCredit },
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
  return ok({ provider: change.provider, change });
};
