import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { names } from '../names.ts';

/** The tenant's own key: its tables, its personal data and its number index are sealed with it. Deleting it erases them all. Source: X-30. */
export class TenantKey extends Construct {
  readonly key: CfnKey;
  readonly alias: CfnAlias;

  constructor(scope: Construct, { tenant, name }: { readonly tenant: string; readonly name: string }) {
    super(scope, 'Sealing');
    this.key = new CfnKey(this, 'Key', {
      description: `${Stack.of(this).stackName}: ${name}`,
      enableKeyRotation: true,
      pendingWindowInDays: 30,
      keyPolicy: new PolicyDocument({
        statements: [
          // Leaves the decision to IAM, where the tenant-data role names the key by its alias.
          new PolicyStatement({
            sid: 'DecidedByIam',
            actions: ['kms:*'],
            principals: [new AccountRootPrincipal()],
            resources: ['*'],
          }),
        ],
      }),
    });
    this.key.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.alias = new CfnAlias(this, 'Alias', { aliasName: names.keyAlias(tenant), targetKeyId: this.key.ref });
  }
}
