import { RemovalPolicy } from 'aws-cdk-lib';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { names } from '../names.ts';

export interface GatewaySecretProps {
  readonly tenant: string;
  readonly key: CfnKey;
  /** Where the carrier's gateway takes messages. */
  readonly url: string;
}

/**
 * Where a tenant's texts go, and the key with which we and its gateway sign. The key is made here and told to the carrier; nobody wrote
 * it into a file. Source: X-15.
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
  }
}
