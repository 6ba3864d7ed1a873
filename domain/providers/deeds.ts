import type { OrderActor } from '../orders/index.ts';
import type { ProviderDeedName } from './commands.ts';
import type { Provider, ProviderStatus } from './schema.ts';

interface ProviderDeedRule {
  readonly roles: readonly OrderActor[];
  readonly from: readonly ProviderStatus[];
}

const OURS = ['supervisor', 'admin'] as const;
const BOTH = [...OURS, 'provider'] as const;
const PRESENT = ['APPLYING', 'APPROVED', 'SUSPENDED'] as const;

/** Deeds as data. A provider acts on itself only. Source: ORDER-45 to ORDER-47. */
export const providerDeedRules = {
  revise: { roles: BOTH, from: PRESENT },
  'file-document': { roles: BOTH, from: PRESENT },
  'check-document': { roles: OURS, from: PRESENT },
  'reject-document': { roles: OURS, from: PRESENT },
  'put-branch': { roles: BOTH, from: PRESENT },
  'remove-branch': { roles: BOTH, from: PRESENT },
  'put-worker': { roles: BOTH, from: PRESENT },
  'remove-worker': { roles: BOTH, from: PRESENT },
  approve: { roles: OURS, from: ['APPLYING'] },
  suspend: { roles: OURS, from: ['APPROVED'] },
  reinstate: { roles: OURS, from: ['SUSPENDED'] },
  leave: { roles: OURS, from: PRESENT },
  /** Who is suspended still serves what it has in hand and files its papers. */
  'open-account': { roles: OURS, from: ['APPROVED', 'SUSPENDED'] },
  'close-account': { roles: OURS, from: PRESENT },
} as const satisfies Record<ProviderDeedName, ProviderDeedRule>;

export const providerRuleOf = (deed: ProviderDeedName): ProviderDeedRule => providerDeedRules[deed];

const names = Object.keys(providerDeedRules).filter((name): name is ProviderDeedName => name in providerDeedRules);

/**
 * What a role may do to a provider as it stands; what a page offers as buttons.
 *
 * @example providerDeedsFor(approved, 'supervisor').includes('suspend') // true
 */
export const providerDeedsFor = ({ standing }: Provider, role: OrderActor): readonly ProviderDeedName[] =>
  names.filter((name) => {
    const { roles, from } = providerRuleOf(name);
    return roles.includes(role) && from.includes(standing.status);
  });

/** What an approved provider may change of itself without being asked again. */
export const FREELY_REVISED: readonly string[] = ['hours', 'capacity', 'contactName', 'phone'];
