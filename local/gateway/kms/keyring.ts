import type { KeysPort } from '../../assembly/ports.ts';
import { deniedMessage, type Iam } from '../../iam/iam.ts';
import { type Policy, parsePolicy } from '../../iam/policy.ts';
import type { Session } from '../../iam/sessions.ts';
import { type Failure, failure } from '../answer.ts';
import type { Masters } from './masters.ts';

/** A customer key. */
export interface CustomerKey {
  readonly id: string;
  readonly arn: string;
  readonly enabled: boolean;
  readonly policy: Policy;
}

export type CallFacts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The account's keys and their aliases. */
export interface Keyring extends KeysPort {
  /** Grows with every change. */
  readonly version: number;
  /** By id, ARN, alias name or alias ARN. */
  find(name: string): CustomerKey | undefined;
  aliasesOf(keyId: string): readonly string[];
  master(key: CustomerKey): Buffer;
  /** Why a session may not use a key; undefined when it may. An unknown key is refused. */
  refuse(session: Session, action: string, keyName: string, facts: CallFacts): Failure | undefined;
}

const notFound = (name: string): Failure => failure('NotFoundException', `Key '${name}' does not exist`);

const aliasOf = (name: string): string | undefined => name.match(/(?:^|:)(alias\/.+)$/)?.[1];

/** No keys yet. Each use of a key is judged by its own policy together with the caller's. */
export const createKeyring = (iam: Iam, masters: Masters): Keyring => {
  const keys = new Map<string, CustomerKey>();
  const aliases = new Map<string, string>();
  const changes = { count: 0 };
  const aliasesOf = (keyId: string) => [...aliases].flatMap(([alias, target]) => (target === keyId ? [alias] : []));
  const find = (name: string) => {
    const alias = aliasOf(name);
    const id = alias === undefined ? name.split('/').at(-1) : aliases.get(alias);
    return id === undefined ? undefined : keys.get(id);
  };
  const judge = (session: Session, action: string, key: CustomerKey, facts: CallFacts): Failure | undefined => {
    const about = { 'kms:ResourceAliases': aliasesOf(key.id), 'kms:CallerAccount': session.accountId };
    const deed = { action, resource: key.arn, facts: { ...about, ...facts } };
    const decision = iam.judgeWith(session, { name: `policy of key ${key.id}`, policy: key.policy }, deed);
    if (decision.verdict === 'ALLOWED') return undefined;
    return failure('AccessDeniedException', deniedMessage(session, deed, decision));
  };
  return {
    get version() {
      return changes.count;
    },
    key: ({ id, arn, policy, enabled }) => {
      changes.count += 1;
      keys.set(id, { id, arn, enabled, policy: parsePolicy(`policy of key ${id}`, policy) });
    },
    alias: ({ name, keyId }) => {
      changes.count += 1;
      aliases.set(name, keyId);
    },
    find,
    aliasesOf,
    master: (key) => masters.of(key.id),
    refuse: (session, action, keyName, facts) => {
      const key = find(keyName);
      return key ? judge(session, action, key, facts) : notFound(keyName);
    },
  };
};
