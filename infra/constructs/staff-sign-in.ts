import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnUserPool, CfnUserPoolClient, CfnUserPoolGroup } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Role } from '#functions/define';
import { names } from '../names.ts';
import { pascal } from './hotline-function.ts';

const groups: Readonly<Record<Role | 'provider', string>> = {
  lawyer: '律师坐席',
  service: '客服坐席',
  specialist: '专席',
  manager: '区域负责人',
  support: '客服技术支持',
  supervisor: '班长',
  admin: '租户管理员',
  provider: '服务商',
};

/**
 * Where staff sign in. A user belongs to one tenant for good: `custom:tenant` is immutable, written at creation by the
 * tenant's stack, and no client may write it; the API trusts this claim and nothing else. So it is with `custom:provider` for the
 * people of the tenant's providers. Source: ORDER-47, X-27.
 */
export class StaffSignIn extends Construct {
  readonly pool: CfnUserPool;
  readonly client: CfnUserPoolClient;

  constructor(scope: Construct) {
    super(scope, 'StaffSignIn');
    this.pool = new CfnUserPool(this, 'Pool', {
      userPoolName: names.userPool,
      deletionProtection: 'ACTIVE',
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      usernameConfiguration: { caseSensitive: false },
      mfaConfiguration: 'OPTIONAL',
      enabledMfas: ['SOFTWARE_TOKEN_MFA'],
      accountRecoverySetting: { recoveryMechanisms: [{ name: 'admin_only', priority: 1 }] },
      policies: {
        passwordPolicy: {
          minimumLength: 10,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
          requireSymbols: true,
          temporaryPasswordValidityDays: 3,
        },
      },
      schema: [
        {
          name: 'tenant',
          attributeDataType: 'String',
          mutable: false,
          stringAttributeConstraints: { minLength: '2', maxLength: '16' },
        },
        {
          name: 'provider',
          attributeDataType: 'String',
          mutable: false,
          stringAttributeConstraints: { minLength: '1', maxLength: '64' },
        },
      ],
    });
    this.pool.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.client = new CfnUserPoolClient(this, 'WebClient', {
      clientName: 'hutong-web',
      userPoolId: this.pool.ref,
      generateSecret: false,
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      supportedIdentityProviders: ['COGNITO'],
      preventUserExistenceErrors: 'ENABLED',
      enableTokenRevocation: true,
      // One shift, then sign in again.
      idTokenValidity: 60,
      accessTokenValidity: 60,
      refreshTokenValidity: 12,
      tokenValidityUnits: { idToken: 'minutes', accessToken: 'minutes', refreshToken: 'hours' },
      readAttributes: ['name', 'custom:tenant', 'custom:provider'],
      writeAttributes: ['name'],
    });
    for (const [role, description] of Object.entries(groups))
      new CfnUserPoolGroup(this, pascal(role), { userPoolId: this.pool.ref, groupName: role, description });
  }
}
