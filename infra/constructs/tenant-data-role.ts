import { ArnFormat, Stack } from 'aws-cdk-lib';
import { ArnPrincipal, CfnRole, type IRole, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { names, tableArn } from '../names.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable; IAM fills it in, no code can.
const self = '${aws:PrincipalTag/tenant}';

/**
 * The one role that reaches tenant data. A function assumes it with the session tag `tenant`, and from then on
 * IAM lets it reach that tenant's tables and key and no other's, whatever the code asks for. Source.
 *
 * The journal is append-only here too: nothing may update or delete in it.
 */
export class TenantDataRole extends Construct {
  constructor(scope: Construct, { functionRoles }: { readonly functionRoles: readonly IRole[] }) {
    super(scope, 'TenantData');
    new CfnRole(this, 'Role', {
      roleName: names.tenantDataRole,
      description: "One tenant's tables and key, chosen by the session tag",
      maxSessionDuration: 3600,
      assumeRolePolicyDocument: taggedBy(functionRoles),
      policies: [
        {
          policyName: 'tenant',
          policyDocument: new PolicyDocument({
            statements: [readOwn(this), writeOwn(this), append(this), unseal(this), openSecrets(this)],
          }),
        },
      ],
    });
  }
}

// A tag value cannot hold a wildcard (STS refuses the character), and a tenant's id cannot hold the separating dot.
const taggedBy = (roles: readonly IRole[]): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        principals: roles.map((role) => new ArnPrincipal(role.roleArn)),
        conditions: {
          StringLike: { 'aws:RequestTag/tenant': '?*' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenant'] },
        },
      }),
    ],
  });

const readOwn = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'ReadOwnTables',
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
    resources: [tableArn(scope, `hutong.${self}.*`), tableArn(scope, `hutong.${self}.*/index/*`)],
  });

const writeOwn = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'WriteOwnRecords',
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
    resources: [tableArn(scope, names.records(self))],
  });

const append = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'AppendToOwnJournal',
    actions: ['dynamodb:PutItem'],
    resources: [tableArn(scope, names.journal(self))],
  });

const openSecrets = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'OpenOwnSecrets',
    actions: ['secretsmanager:GetSecretValue'],
    resources: [
      Stack.of(scope).formatArn({
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: names.secrets(self),
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ],
  });

const unseal = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'UseOwnKey',
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [Stack.of(scope).formatArn({ service: 'kms', resource: 'key', resourceName: '*' })],
    conditions: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': names.keyAlias(self) } },
  });
