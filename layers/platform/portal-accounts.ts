import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { ownCredentials } from './credentials.ts';
import { sharedHttp, unlogged } from './http.ts';

/** Whose account, as the pool knows it. The tenant is the asking person's own, and nothing that a request says. */
export interface PortalUser {
  readonly tenant: string;
  readonly providerId: string;
  /** `p901` */
  readonly login: string;
}

/** The pool in which everybody signs in. */
export interface PortalPool {
  readonly client: CognitoIdentityProviderClient;
  readonly userPoolId: string;
}

export const portalPool = (userPoolId: string): PortalPool => ({
  client: unlogged(new CognitoIdentityProviderClient({ requestHandler: sharedHttp, credentials: ownCredentials })),
  userPoolId,
});

/** Tenant and provider of a token come from these, and nobody can change them afterwards. */
const attributesOf = ({ tenant, providerId }: PortalUser, name: string): AttributeType[] => [
  { Name: 'name', Value: name },
  { Name: 'custom:tenant', Value: tenant },
  { Name: 'custom:provider', Value: providerId },
];

const isOf = ({ tenant, providerId }: PortalUser, attributes: readonly AttributeType[]): boolean => {
  const attribute = (name: string) => attributes.find(({ Name }) => Name === name)?.Value;
  return attribute('custom:tenant') === tenant && attribute('custom:provider') === providerId;
};

const userOf = ({ userPoolId }: PortalPool, { tenant, login }: PortalUser) => ({
  UserPoolId: userPoolId,
  Username: `${tenant}-${login}`,
});

/** Whether the pool had no such user yet. As with the accounts of the tenant's file no invitation goes out, and no password is told. */
const created = async (pool: PortalPool, user: PortalUser, name: string): Promise<boolean> => {
  const command = new AdminCreateUserCommand({
    ...userOf(pool, user),
    MessageAction: 'SUPPRESS',
    UserAttributes: attributesOf(user, name),
  });
  try {
    await pool.client.send(command);
    return true;
  } catch (error) {
    if (error instanceof UsernameExistsException) return false;
    throw error;
  }
};

const found = async (pool: PortalPool, user: PortalUser): Promise<readonly AttributeType[] | undefined> => {
  try {
    return (await pool.client.send(new AdminGetUserCommand(userOf(pool, user)))).UserAttributes ?? [];
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
};

/**
 * Brings a user of the pool to be somebody of a provider's; what is so already stays, so it may be done again at any point. Source: ORDER-47, X-27.
 *
 * @returns ACCOUNT_TAKEN when the name is another provider's, or was given by somebody else
 * @example await openPortalUser(pool, { tenant: 'gx', providerId: 'anxin', login: 'p901' }, '周安') // the user gx-p901 may sign in
 */
export const openPortalUser = async (
  pool: PortalPool,
  user: PortalUser,
  name: string,
): Promise<Outcome<void, 'ACCOUNT_TAKEN'>> => {
  if (!(await created(pool, user, name))) {
    if (!isOf(user, (await found(pool, user)) ?? [])) return refuse('ACCOUNT_TAKEN');
    await pool.client.send(new AdminEnableUserCommand(userOf(pool, user)));
  }
  await pool.client.send(new AdminAddUserToGroupCommand({ ...userOf(pool, user), GroupName: 'provider' }));
  return ok(undefined);
};

/**
 * Lets a user sign in no more; a token that is out lives for its hour. Nobody else's user is touched, and one that there is not needs nothing.
 * Source: ORDER-47, X-27.
 */
export const closePortalUser = async (pool: PortalPool, user: PortalUser): Promise<void> => {
  const attributes = await found(pool, user);
  if (attributes && isOf(user, attributes)) await pool.client.send(new AdminDisableUserCommand(userOf(pool, user)));
};
