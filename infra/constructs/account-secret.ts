import { RemovalPolicy } from 'aws-cdk-lib';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** A tenant that has an account somewhere outside, and its own key. */
export interface AccountProps {
  readonly tenant: string;
  readonly key: CfnKey;
}

/**
 * The key of an account, sealed with the tenant's own. It is made here; nobody wrote it into a file, and the secret outlives its stack. The
 * account's address stands in the tenant's records and not here, because CloudFormation makes another key whenever the template changes.
 */
export const accountSecret = (
  scope: Construct,
  { key }: AccountProps,
  { name, description }: { readonly name: string; readonly description: string },
): void => {
  new CfnSecret(scope, 'Secret', {
    name,
    description,
    kmsKeyId: key.attrArn,
    generateSecretString: {
      secretStringTemplate: '{}',
      generateStringKey: 'key',
      passwordLength: 64,
      excludePunctuation: true,
    },
  }).applyRemovalPolicy(RemovalPolicy.RETAIN);
};
