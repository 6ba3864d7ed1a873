import { type Decision, evaluate, type NamedPolicy, type Request } from './evaluate.ts';
import type { Policy, Statement } from './policy.ts';

/** Who asks: a role's session, by the role's ARN. */
export interface RolePrincipal {
  readonly roleArn: string;
  /** `arn:aws:sts::111122223333:assumed-role/hutong-subscribe/hutong-subscribe` */
  readonly sessionArn: string;
  readonly accountId: string;
}

/** `'DIRECT'`: the statement names the principal itself; `'ACCOUNT'`: it leaves the account to decide by identity policies. */
type Grasp = 'DIRECT' | 'ACCOUNT' | undefined;

const graspOf = ({ Principal }: Statement, { roleArn, sessionArn, accountId }: RolePrincipal): Grasp => {
  const named = Principal?.AWS ?? [];
  if (named.some((one) => one === '*' || one === roleArn || one === sessionArn)) return 'DIRECT';
  const account = [accountId, `arn:aws:iam::${accountId}:root`];
  return named.some((one) => account.includes(one)) ? 'ACCOUNT' : undefined;
};

const only = (policy: Policy, keep: (statement: Statement) => boolean): Policy => ({
  ...policy,
  Statement: policy.Statement.filter(keep),
});

type Asked = readonly [
  principal: RolePrincipal,
  identity: readonly NamedPolicy[],
  resource: NamedPolicy,
  request: Request,
];

/** What the caller's own policies say, what the resource's says to it and its account, and what that says to it by name. */
const judge = (...[principal, identity, resource, request]: Asked) => {
  const by = (...wanted: readonly Grasp[]): Decision => {
    const policy = only(resource.policy, (one) => wanted.includes(graspOf(one, principal)));
    return evaluate([{ ...resource, policy }], request);
  };
  return { own: evaluate(identity, request), whole: by('DIRECT', 'ACCOUNT'), direct: by('DIRECT') };
};

/**
 * Judges a request to a topic or a queue: within one account the caller's own policies or the one on the resource may allow it; a Deny on
 * either side wins. A statement that names the account alone allows nothing by itself.
 */
export const evaluateEitherPolicy = (...asked: Asked): Decision => {
  const { own, whole, direct } = judge(...asked);
  const denied = [own, whole].find(({ verdict }) => verdict === 'EXPLICITLY_DENIED');
  return denied ?? [own, direct].find(({ verdict }) => verdict === 'ALLOWED') ?? own;
};

/**
 * Judges a request by the policy on the resource (a role's trust, a key's policy) together with the caller's own.
 * Within one account, a statement that names the caller is enough; one that names the account leaves it to the caller's own policies;
 * a Deny on either side wins.
 */
export const evaluateWithResourcePolicy = (...asked: Asked): Decision => {
  const { own, whole, direct } = judge(...asked);
  if (own.verdict === 'EXPLICITLY_DENIED') return own;
  return whole.verdict !== 'ALLOWED' || direct.verdict === 'ALLOWED' ? whole : own;
};

/** Judges what a service of AWS itself wants to do to a resource: only the policy on the resource can allow it. */
export const evaluateService = (service: string, resource: NamedPolicy, request: Request): Decision => {
  const speaksOf = ({ Principal }: Statement): boolean =>
    (Principal?.Service?.includes(service) || Principal?.AWS?.includes('*')) ?? false;
  return evaluate([{ ...resource, policy: only(resource.policy, speaksOf) }], request);
};
