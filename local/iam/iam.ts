import type { IamPort, PermissionSpec } from '../assembly/ports.ts';
import { type Decision, evaluate, type NamedPolicy } from './evaluate.ts';
import { parsePolicy } from './policy.ts';
import { evaluateWithResourcePolicy } from './resource-policy.ts';
import { factsOfCall, type Session } from './sessions.ts';

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
  /** Says whether a service may invoke a function: `AWS::Lambda::Permission`. */
  mayInvoke(principal: string, functionArn: string, sourceArn: string): boolean;
}

const matchesSource = (wanted: string | undefined, actual: string): boolean =>
  wanted === undefined ||
  new RegExp(`^${wanted.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(actual);

const permits = (permission: PermissionSpec, principal: string, functionArn: string, sourceArn: string): boolean =>
  permission.action === 'lambda:InvokeFunction' &&
  permission.functionArn === functionArn &&
  permission.principal === principal &&
  matchesSource(permission.sourceArn, sourceArn) &&
  (permission.sourceAccount === undefined || sourceArn.split(':')[4] === permission.sourceAccount);

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
  const policies = new Map<string, Map<string, NamedPolicy>>();
  const permissions = new Map<string, PermissionSpec>();
  const changes = { count: 0 };
  const policiesOf = (roleArn: string): readonly NamedPolicy[] => [
    ...(policies.get(roleArn.split('/').at(-1) ?? '')?.values() ?? []),
  ];
  return {
    get version() {
      return changes.count;
    },
    role: ({ trust, ...role }) => {
      changes.count += 1;
      const name = `trust policy of ${role.name}`;
      roles.set(role.arn, { ...role, trust: { name, policy: parsePolicy(name, trust) } });
    },
    policy: ({ roleName, name, document }) => {
      changes.count += 1;
      const label = `${roleName} / ${name}`;
      const ofRole = policies.get(roleName) ?? new Map<string, NamedPolicy>();
      policies.set(roleName, ofRole.set(name, { name: label, policy: parsePolicy(label, document) }));
    },
    permission: (permission) => {
      permissions.set(JSON.stringify(permission), permission);
    },
    findRole: (arn) => roles.get(arn),
    judge: (session, { action, resource, facts }) =>
      evaluate(policiesOf(session.roleArn), { action, resource, facts: factsOfCall(session, facts) }),
    judgeWith: (session, resourcePolicy, { action, resource, facts }) =>
      evaluateWithResourcePolicy(session, policiesOf(session.roleArn), resourcePolicy, {
        action,
        resource,
        facts: factsOfCall(session, facts),
      }),
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
