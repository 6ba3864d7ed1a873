import type { IamPort } from '../assembly/ports.ts';
import type { Decision, NamedPolicy, Request } from './evaluate.ts';
import { factsOf } from './pattern.ts';
import { type Policy, parsePolicy } from './policy.ts';
import { evaluateEitherPolicy, evaluateService } from './resource-policy.ts';
import type { Session } from './sessions.ts';

/** What templates put on topics and queues, and the judgement by it. */
export interface SharedPolicies {
  readonly put: IamPort['resourcePolicy'];
  judge(session: Session, identity: readonly NamedPolicy[], request: Request): Decision;
  serviceMay(principal: string, action: string, resourceArn: string, sourceArn: string): boolean;
}

const factsOfService = (sourceArn: string) =>
  factsOf({
    'aws:SourceArn': sourceArn,
    'aws:SourceAccount': sourceArn.split(':')[4] ?? '',
    'aws:SecureTransport': 'true',
  });

/** No policies yet. Those of one resource add up; a policy of the same name replaces the earlier one. */
export const createSharedPolicies = (): SharedPolicies => {
  const policies = new Map<string, Map<string, Policy>>();
  const policyOn = (resourceArn: string): NamedPolicy => ({
    name: `policy of ${resourceArn}`,
    policy: {
      Version: '2012-10-17',
      Statement: [...(policies.get(resourceArn)?.values() ?? [])].flatMap(({ Statement }) => Statement),
    },
  });
  return {
    put: ({ name, resourceArn, document }) => {
      const known = policies.get(resourceArn) ?? new Map<string, Policy>();
      policies.set(resourceArn, known.set(name, parsePolicy(name, document)));
    },
    judge: (session, identity, request) => evaluateEitherPolicy(session, identity, policyOn(request.resource), request),
    serviceMay: (principal, action, resource, sourceArn) => {
      const request = { action, resource, facts: factsOfService(sourceArn) };
      return evaluateService(principal, policyOn(resource), request).verdict === 'ALLOWED';
    },
  };
};
