import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { deliverMessage } from '#functions/messages/deliver/definition';
import { names } from '../names.ts';

export interface GatewaySecretProps {
  readonly tenant: string;
  readonly key: CfnKey;
  /** Where the carrier's gateway takes messages. */
  readonly url: string;
}

/**
 * Where a tenant's texts go, and the key with which we and its gateway sign. The key is made here and told to the carrier; nobody wrote
 * it into a file. CloudFormation makes another key whenever `url` changes: a gateway that moves must be told the new key in the same hour,
 * or texts wait (and after three days fail) until it knows it. Source: X-15.
 */
export class GatewaySecret extends Construct {
  constructor(scope: Construct, { tenant, key, url }: GatewaySecretProps) {
    super(scope, 'MessageGateway');
    new CfnSecret(this, 'Secret', {
      name: names.gatewaySecret(tenant),
      description: "Address of the carrier's message gateway and the key that signs both ways",
      kmsKeyId: key.attrArn,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ url }),
        generateStringKey: 'key',
        passwordLength: 64,
        excludePunctuation: true,
      },
    }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    sayWhenAway(this, tenant);
  }
}

/** A text or two is a mishap. A gateway that is away for three days costs the texts of these days, and nobody else would tell. Source: X-36. */
const sayWhenAway = (scope: Construct, tenant: string): void => {
  new CfnAlarm(scope, 'AwayAlarm', {
    alarmName: `${names.function(deliverMessage.name)}-away-${tenant}`,
    alarmDescription:
      "The tenant's message gateway does not answer or does not know us; texts are tried for three days and then given up.",
    namespace: 'Hutong',
    metricName: 'MessageGatewayAway',
    dimensions: [
      { name: 'service', value: deliverMessage.name },
      { name: 'tenant', value: tenant },
    ],
    statistic: 'Sum',
    period: 3600,
    evaluationPeriods: 1,
    threshold: 3,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    treatMissingData: 'notBreaching',
  });
};
