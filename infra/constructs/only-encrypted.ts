import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Denies everybody what would travel unencrypted; each topic and queue says so for itself. */
export const onlyEncrypted = (action: 'sns:Publish' | 'sqs:*', arn: string): PolicyStatement =>
  new PolicyStatement({
    sid: 'OnlyEncrypted',
    effect: Effect.DENY,
    actions: [action],
    principals: [new AnyPrincipal()],
    resources: [arn],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  });
