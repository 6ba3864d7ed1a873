import { unmetCondition } from './condition.ts';
import { type Facts, isLikeAction, isLikeArn } from './pattern.ts';
import type { Policy, Statement } from './policy.ts';

/** One thing that someone wants to do to one resource. */
export interface Request {
  /** `dynamodb:PutItem` */
  readonly action: string;
  readonly resource: string;
  readonly facts: Facts;
}

/** A policy and the name under which explanations quote it. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: Policy;
}

export interface Decision {
  readonly verdict: 'ALLOWED' | 'IMPLICITLY_DENIED' | 'EXPLICITLY_DENIED';
  /** Which statement decided, or what each statement that names the action lacked. */
  readonly because: string;
}

/** Why a statement does not speak about the request: undefined when it does. `'OTHER_ACTION'` is not worth telling. */
const mismatch = (statement: Statement, request: Request): string | undefined => {
  if (!namesAction(statement, request.action)) return 'OTHER_ACTION';
  if (!namesResource(statement, request)) {
    return `it names ${(statement.Resource ?? statement.NotResource ?? []).join(', ')}`;
  }
  return unmetCondition(statement, request.facts);
};

const namesAction = ({ Action, NotAction }: Statement, action: string): boolean =>
  Action
    ? Action.some((pattern) => isLikeAction(action, pattern))
    : !(NotAction ?? []).some((pattern) => isLikeAction(action, pattern));

/** A trust policy has no Resource element: it always speaks about its own role. */
const namesResource = ({ Resource, NotResource }: Statement, { resource, facts }: Request): boolean =>
  NotResource
    ? !NotResource.some((pattern) => isLikeArn(resource, pattern, facts))
    : (Resource?.some((pattern) => isLikeArn(resource, pattern, facts)) ?? true);

interface Finding {
  readonly statement: Statement;
  readonly label: string;
  readonly mismatch: string | undefined;
}

const findingsOf = (policies: readonly NamedPolicy[], request: Request): readonly Finding[] =>
  policies.flatMap(({ name, policy }) =>
    policy.Statement.map((statement, index) => ({
      statement,
      label: `${name} / ${statement.Sid ?? `statement ${index + 1}`}`,
      mismatch: mismatch(statement, request),
    })),
  );

const nearMisses = (findings: readonly Finding[]): string =>
  findings
    .filter((one) => one.statement.Effect === 'Allow' && one.mismatch !== 'OTHER_ACTION')
    .map((one) => `${one.label}: ${one.mismatch}`)
    .join('; ');

/**
 * Judges a request by a set of policies: a Deny wins, else an Allow, else nothing allows it.
 *
 * @example evaluate(policiesOfTheRole, { action: 'dynamodb:GetItem', resource: 'arn:aws:dynamodb:…:table/hutong.gx.records', facts })
 * // { verdict: 'IMPLICITLY_DENIED', because: 'no statement of the identity-based policies allows it (own-tenant / statement 1: it names …)' }
 */
export const evaluate = (policies: readonly NamedPolicy[], request: Request): Decision => {
  const findings = findingsOf(policies, request);
  const speaking = findings.filter((one) => one.mismatch === undefined);
  const deny = speaking.find((one) => one.statement.Effect === 'Deny');
  if (deny) return { verdict: 'EXPLICITLY_DENIED', because: `${deny.label} denies it explicitly` };
  const allow = speaking[0];
  if (allow) return { verdict: 'ALLOWED', because: `${allow.label} allows it` };
  const misses = nearMisses(findings);
  return {
    verdict: 'IMPLICITLY_DENIED',
    because: misses ? `nothing allows it (${misses})` : 'no statement names the action',
  };
};
