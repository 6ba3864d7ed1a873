import { CfnUserPoolUser, CfnUserPoolUserToGroupAttachment } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { pascal } from './hotline-function.ts';

/** Somebody of a provider's who signs in to the portal. */
export interface ProviderAccount {
  /** `p901` */
  readonly login: string;
  readonly name: string;
  readonly providerId: string;
}

export interface ProviderAccountsProps {
  readonly tenant: string;
  readonly userPoolId: string;
  readonly accounts: readonly ProviderAccount[];
}

/**
 * The people of a tenant's providers as users of the API: no seat, one group, and a provider that never changes. Source: ORDER-47, X-27.
 */
export class ProviderAccounts extends Construct {
  constructor(scope: Construct, props: ProviderAccountsProps) {
    super(scope, 'ProviderAccounts');
    for (const account of props.accounts) this.account(account, props);
  }

  private account({ login, name, providerId }: ProviderAccount, { tenant, userPoolId }: ProviderAccountsProps): void {
    const username = `${tenant}-${login}`;
    const user = new CfnUserPoolUser(this, pascal(`account-${login}`), {
      userPoolId,
      username,
      messageAction: 'SUPPRESS',
      userAttributes: [
        { name: 'name', value: name },
        { name: 'custom:tenant', value: tenant },
        { name: 'custom:provider', value: providerId },
      ],
    });
    new CfnUserPoolUserToGroupAttachment(this, pascal(`group-${login}`), {
      userPoolId,
      username,
      groupName: 'provider',
    }).addResourceDependency(user);
  }
}
