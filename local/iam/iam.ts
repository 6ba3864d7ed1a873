import type { IamPort, PermissionSpec } from '../assembly/ports.ts';
import { type Decision, evaluate, type NamedPolicy, type Request } from './evaluate.ts';
import { factsOf, isLikeArn } from './pattern.ts';
import { parsePolicy } from './policy.ts';
import { evaluateWithResourcePolicy } from './resource-policy.ts';
import { factsOfCall, type Session } from './sessions.ts';
import { createSharedPolicies } from './shared-policies.ts';

type CallFacts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One action on one resource, with what the call itself tells (`kms:ViaService`, `aws:RequestTag/tenant` …). */
export interface Deed {
  readonly action: string;
  readonly resource: string;
  readonly facts?: CallFacts;
}

export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly trust: NamedPolicy;
  readonly maxSeconds: number;
}

/** The account's IAM: the port that templates fill, and the judge. */
export interface Iam extends IamPort {
  /** Grows with every change, so that a verdict may be remembered as long as it stands still. */
  readonly version: number;
  findRole(arn: string): Role | undefined;
  /** By the caller's own policies alone. */
  judge(session: Session, deed: Deed): Decision;
  /** By the caller's own policies and the one on the resource. */
  judgeWith(session: Session, resourcePolicy: NamedPolicy, deed: Deed): Decision;
  /** By the caller's own policies or those that templates put on the resource (a topic, a queue): one of them must allow it. */
  judgeShared(session: Session, deed: Deed): Decision;
  /** Says whether the policies on a resource let a service of AWS itself do something to it, on behalf of `sourceArn`. */
  serviceMay(principal: string, action: string, resourceArn: string, sourceArn: string): boolean;
  /** Says whether a service may invoke a function: `AWS::Lambda::Permission`. */
  mayInvoke(principal: string, functionArn: string, sourceArn: string): boolean;
}

/** A permission's source holds no variables. */
const nothing = factsOf({});

const permits = (permission: PermissionSpec, principal: string, functionArn: string, sourceArn: string): boolean =>
  permission.action === 'lambda:InvokeFunction' &&
  permission.functionArn === functionArn &&
  permission.principal === principal &&
  (permission.sourceArn === undefined || isLikeArn(sourceArn, permission.sourceArn, nothing)) &&
  (permission.sourceAccount === undefined || sourceArn.split(':')[4] === permission.sourceAccount);

const requestOf = (session: Session, { action, resource, facts }: Deed): Request => ({
  ...{ action, resource, facts: factsOfCall(session, facts) },
});

/** The inline policies of each role. */
const createRolePolicies = () => {
  const policies = new Map<string, Map<string, NamedPolicy>>();
  return {
    put: ({ roleName, name, document }: Parameters<Iam['policy']>[0]): void => {
      const label = `${roleName} / ${name}`;
      const ofRole = policies.get(roleName) ?? new Map<string, NamedPolicy>();
      policies.set(roleName, ofRole.set(name, { name: label, policy: parsePolicy(label, document) }));
    },
    of: ({ roleArn }: Session): readonly NamedPolicy[] => [
      ...(policies.get(roleArn.split('/').at(-1) ?? '')?.values() ?? []),
    ],
  };
};

/**
 * An empty account. Policies are read strictly: what the laptop can't judge stops the start.
 *
 * @example
 * iam.role({ name: 'r', arn: 'arn:aws:iam::1:role/r', trust, maxSeconds: 3600 });
 * iam.policy({ roleName: 'r', name: 'Default', document });
 * iam.judge(session, { action: 'dynamodb:GetItem', resource: 'arn:aws:dynamodb:…:table/hutong.directory' }).verdict // 'ALLOWED'
 */
export const createIam = (): Iam => {
  const roles = new Map<string, Role>();
  const policies = createRolePolicies();
  const permissions = new Map<string, PermissionSpec>();
  const shared = createSharedPolicies();
  const changes = { count: 0 };
  return {
    get version() {
      return changes.count;
    },
    role: ({ trust, ...role }) => {
      changes.count += 1;
      const name = `trust policy of ${role.name}`;
      roles.set(role.arn, { ...role, trust: { name, policy: parsePolicy(name, trust) } });
    },
    policy: (policy) => {
      changes.count += 1;
      policies.put(policy);
    },
    permission: (permission) => {
      permissions.set(JSON.stringify(permission), permission);
    },
    resourcePolicy: (policy) => {
      changes.count += 1;
      shared.put(policy);
    },
    findRole: (arn) => roles.get(arn),
    judge: (session, deed) => evaluate(policies.of(session), requestOf(session, deed)),
    judgeWith: (session, resourcePolicy, deed) =>
      evaluateWithResourcePolicy(session, policies.of(session), resourcePolicy, requestOf(session, deed)),
    judgeShared: (session, deed) => shared.judge(session, policies.of(session), requestOf(session, deed)),
    serviceMay: shared.serviceMay,
    mayInvoke: (principal, functionArn, sourceArn) =>
      [...permissions.values()].some((permission) => permits(permission, principal, functionArn, sourceArn)),
  };
};

/** The message that AWS gives, followed by the laptop's own explanation. */
export const deniedMessage = (session: Session, deed: Deed, decision: Decision): string => {
  const reason =
    decision.verdict === 'EXPLICITLY_DENIED'
      ? 'with an explicit deny'
      : `because no identity-based policy allows the ${deed.action} action`;
  return `User: ${session.sessionArn} is not authorized to perform: ${deed.action} on resource: ${deed.resource} ${reason}. [laptop: ${decision.because}]`;
};
