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

const inWords = (
  principal: RolePrincipal,
  resource: NamedPolicy,
  wanted: readonly Grasp[],
  request: Request,
): Decision =>
  evaluate(
    [{ ...resource, policy: only(resource.policy, (one) => wanted.includes(graspOf(one, principal))) }],
    request,
  );

/**
 * Judges a request to a topic or a queue: within one account the caller's own policies or the one on the resource may allow it; a Deny on
 * either side wins. A statement that names the account alone allows nothing by itself.
 */
export const evaluateEitherPolicy = (
  principal: RolePrincipal,
  identity: readonly NamedPolicy[],
  resource: NamedPolicy,
  request: Request,
): Decision => {
  const own = evaluate(identity, request);
  if (own.verdict === 'EXPLICITLY_DENIED') return own;
  const whole = inWords(principal, resource, ['DIRECT', 'ACCOUNT'], request);
  if (whole.verdict === 'EXPLICITLY_DENIED' || own.verdict === 'ALLOWED')
    return whole.verdict === 'EXPLICITLY_DENIED' ? whole : own;
  const direct = inWords(principal, resource, ['DIRECT'], request);
  return direct.verdict === 'ALLOWED' ? direct : own;
};

/** Judges what a service of AWS itself wants to do to a resource: only the policy on the resource can allow it. */
export const evaluateService = (service: string, resource: NamedPolicy, request: Request): Decision => {
  const speaksOf = ({ Principal }: Statement): boolean =>
    (Principal?.Service?.includes(service) || Principal?.AWS?.includes('*')) ?? false;
  return evaluate([{ ...resource, policy: only(resource.policy, speaksOf) }], request);
};

/**
 * Judges a request by the policy on the resource (a role's trust, a key's policy) together with the caller's own.
 * Within one account, a statement that names the caller is enough; one that names the account leaves it to the caller's own policies;
 * a Deny on either side wins.
 */
export const evaluateWithResourcePolicy = (
  principal: RolePrincipal,
  identity: readonly NamedPolicy[],
  resource: NamedPolicy,
  request: Request,
): Decision => {
  const own = evaluate(identity, request);
  const grasping = (wanted: readonly Grasp[]) => inWords(principal, resource, wanted, request);
  const whole = grasping(['DIRECT', 'ACCOUNT']);
  if (own.verdict === 'EXPLICITLY_DENIED') return own;
  if (whole.verdict !== 'ALLOWED') return whole;
  return grasping(['DIRECT']).verdict === 'ALLOWED' ? whole : own;
};
