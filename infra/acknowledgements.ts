import { type App, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Place } from './place.ts';

interface Acknowledgement {
  /** Path of the construct, from the app or from its tenant's stack. */
  readonly at: string;
  /** Findings as the checker prints them. */
  readonly findings: readonly string[];
  readonly reason: string;
}

const wildcard = (resource: string): string => `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`;
const rule = (id: string): string => `AwsSolutions::AwsSolutions-${id}`;

/*
 * Findings of the AwsSolutions rules that we accept, each where it is and with its reason. Anything that is not named in
 * these lists fails the synthesis. Read at every security review: change the design first, these lists last.
 */

/** Wildcards in the policies of roles. */
const acceptedWildcards = (arn: (rest: string) => string): readonly Acknowledgement[] => [
  {
    at: 'Cell/PublishJournal/Role',
    findings: [wildcard(arn('dynamodb:table/hutong.*.journal/stream/*')), wildcard(arn('kms:key/*')), wildcard('*')],
    reason:
      'One publisher serves every tenant. It reads journal streams only, by name; keys only through DynamoDB and by the alias hutong/*; ListStreams knows no resource.',
  },
  {
    at: 'Cell/TenantData/Role',
    findings: [
      wildcard(arn('dynamodb:table/hutong.<aws:PrincipalTag/tenant>.*')),
      wildcard(arn('dynamodb:table/hutong.<aws:PrincipalTag/tenant>.*/index/*')),
      wildcard(arn('kms:key/*')),
      wildcard(arn('secretsmanager:secret:hutong/<aws:PrincipalTag/tenant>/*')),
    ],
    reason:
      "The session tag stands before the wildcard, so it spans one tenant's own tables; the key is bound to the tenant's alias by a condition. test/infra walks tenants against tenants.",
  },
  {
    at: 'Cell/ApplyTenancy/Role',
    findings: [wildcard(arn('connect:phone-number/*')), wildcard(arn('connect:instance/*'))],
    reason:
      'Numbers and flows get their ids when they are created; the two actions can route a number and nothing else.',
  },
  ...['StartWorkflow', 'ParkWorkflow', 'PokeWorkflow'].map((fn) => ({
    at: `Cell/${fn}/Role`,
    findings: [wildcard(arn('states:stateMachine:hutong-*'))],
    reason: 'One function begins, parks or wakes the executions of all machines of the product, and of no other.',
  })),
  {
    at: 'Cell/Workflows',
    findings: [wildcard('*')],
    reason:
      'A machine delivers its log through actions that know no resource; it may invoke the functions of its own steps only.',
  },
];

/** Wildcards of functions that ring people up, or tell a call something. */
const acceptedCalls = (arn: (rest: string) => string): readonly Acknowledgement[] => [
  {
    at: 'Cell/AssessVisit/Role',
    findings: [wildcard(arn('connect:instance/*/contact/*'))],
    reason: 'A call gets its id when it is placed; the one action can place calls and nothing else.',
  },
  {
    at: 'Cell/InviteVisit/Role',
    findings: [wildcard(arn('connect:instance/*/contact/*'))],
    reason:
      'A contact gets its id when it comes; the one action can set attributes, and the function sets them for its own tenant’s contacts only.',
  },
];

/** Rules that a resource does not keep. */
const acceptedRules: readonly Acknowledgement[] = [
  {
    at: 'Cell/Workflows',
    findings: [rule('SF2')],
    reason:
      'Nothing of the product writes traces: an execution is named after its subject, which every log line carries.',
  },
  {
    at: 'Cell/Undelivered/Queue',
    findings: [rule('SQS3')],
    reason: 'It is itself where rules, schedules, functions and streams put what they give up.',
  },
  {
    at: 'Cell/StaffSignIn/Pool',
    findings: [rule('COG8'), rule('COG2')],
    reason:
      "Users are made by their tenant's stack, nobody can sign up, and a second factor is offered. Who must use one is the carrier's own sign-on's rule; the plus tier is priced per user and is the carrier's choice.",
  },
  {
    at: 'Api/Api/Rest/CloudWatchRole',
    findings: [
      'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    ],
    reason: "API Gateway writes its logs through one role per account, and AWS's policy for it is the documented way.",
  },
  {
    at: 'Api/Api/Rest/DeploymentStage.api',
    findings: [rule('APIG3')],
    reason:
      'Every route asks for an ID token or a signature; the stage is throttled, and webhooks, which strangers reach, to a fifth of it. The web ACL comes with the public distribution.',
  },
  ...['receipts', 'inbound'].map((report) => ({
    at: `Api/Api/Rest/Default/gateways/{gateway}/${report}/POST`,
    findings: [rule('APIG4'), rule('COG4')],
    reason:
      "Carriers' machines have no staff token. They sign body and time with a key of their own, and the function answers 401 before it looks at anything else.",
  })),
  {
    at: 'Api/Api/Rest/Default/webhooks/payments/{gateway}/POST',
    findings: [rule('APIG4'), rule('COG4')],
    reason:
      'A payment gateway has no staff token. It signs what it reports with the key of its account, and the function answers 401 before it looks at anything else.',
  },
];

/** Rules that a construct in tenants' stacks does not keep, wherever the tenants' files ask for it. */
const acceptedInTenants: readonly Acknowledgement[] = [
  {
    at: 'MessageGateway/Secret',
    findings: [rule('SMG4')],
    reason:
      'Both sides must change the key at one time, so a person does it together with the carrier; functions read it anew within five minutes.',
  },
  {
    at: 'Maps/Secret',
    findings: [rule('SMG4')],
    reason:
      "The map gives its keys out itself and people enter them; a key that we made would open nothing. It buys look-ups of addresses and reaches no customer's data.",
  },
  {
    at: 'Payments/Secret',
    findings: [rule('SMG4')],
    reason:
      'Both sides sign with the key, so it changes by agreement with the payment gateway: a person does it, and functions read it anew within five minutes.',
  },
];

/**
 * Tells the rule checkers what has been weighed and accepted.
 *
 * @throws when an accepted finding's construct is gone, so that the list cannot outlive what it excuses
 */
export const acknowledge = (app: App, { env }: Place): void => {
  const arn = (rest: string): string => `arn:aws:${rest.replace(':', `:${env.region}:${env.account}:`)}`;
  for (const { at, findings, reason } of [...acceptedWildcards(arn), ...acceptedCalls(arn), ...acceptedRules]) {
    const construct = app.node.findAll().find(({ node }) => node.path === at);
    if (!construct)
      throw new Error(`infra/acknowledgements.ts: there is no ${at} any more; remove what was accepted there`);
    accept(construct, findings, reason);
  }
  for (const { at, findings, reason } of acceptedInTenants) {
    const constructs = app.node.findAll().filter(({ node }) => node.path.replace(/^Tenant-[^/]+\//, '') === at);
    for (const construct of constructs) accept(construct, findings, reason);
  }
};

const accept = (construct: IConstruct, findings: readonly string[], reason: string): void => {
  Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
};
