import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createAuthorizer } from '../../../local/api/authorizer.ts';
import { startCognito } from '../../../local/cognito/cognito.ts';
import { mountCognito } from '../../../local/cognito/mount.ts';

const poolId = 'ap-northeast-1_hutong1';
const answerSchema = z.looseObject({
  __type: z.string().optional(),
  message: z.string().optional(),
  AuthenticationResult: z
    .object({
      IdToken: z.string(),
      RefreshToken: z.string().optional(),
      AccessToken: z.string(),
      ExpiresIn: z.number(),
    })
    .optional(),
});

const staffed = async (directory: string | undefined) => {
  const cognito = await startCognito({
    region: 'ap-northeast-1',
    password: 'Hutong-2025',
    ...(directory && { directory }),
  });
  await cognito.userPool({
    id: poolId,
    arn: `arn:x/${poolId}`,
    name: 'staff',
    customAttributes: [{ name: 'tenant', mutable: false }],
  });
  const authFlows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  await cognito.client({ poolId, clientId: 'client', name: 'web', authFlows, idTokenMinutes: 60 });
  await cognito.client({ poolId, clientId: 'srp', name: 'srp', authFlows: ['ALLOW_USER_SRP_AUTH'] });
  await cognito.group({ poolId, name: 'lawyer' });
  await cognito.user({ poolId, username: 'gx-016', attributes: { 'custom:tenant': 'gx', name: '王敏' } });
  await cognito.addToGroup({ poolId, username: 'gx-016', group: 'lawyer' });
  return cognito;
};

describe('Cognito on the laptop', () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  });

  const cloud = async (directory?: string) => {
    const cognito = await staffed(directory);
    const server = createServer(mountCognito(cognito));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    stops.push(
      () => cognito.stop(),
      () => server.close(),
    );
    const call = async (operation: string, body: unknown) => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: answerSchema.parse(await response.json()) };
    };
    const signIn = (password = 'Hutong-2025', ClientId = 'client') =>
      call('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters: { USERNAME: 'gx-016', PASSWORD: password },
      });
    return { cognito, call, signIn };
  };

  it('signs staff in with a token that names tenant and role, and that the API accepts', async () => {
    const { cognito, signIn } = await cloud();
    const { status, body } = await signIn();
    expect(status).toBe(200);
    expect(body.AuthenticationResult?.ExpiresIn).toBe(3600);
    const authorize = createAuthorizer([{ poolId, keys: cognito.keys, clientIds: () => ['client'] }]);
    expect(authorize(body.AuthenticationResult?.IdToken)).toMatchObject({
      ok: true,
      claims: { 'cognito:username': 'gx-016', 'custom:tenant': 'gx', 'cognito:groups': 'lawyer', token_use: 'id' },
    });
    expect(authorize(body.AuthenticationResult?.AccessToken)).toEqual({ ok: false, refusal: 'UNAUTHORIZED' });
  });

  it('lets nobody in who was disabled, and forgets those whom a function has made', async () => {
    const { cognito, signIn, call } = await cloud();
    const { body } = await signIn();
    const user = { UserPoolId: poolId, Username: 'gx-016' };
    await cognito.administer('AdminDisableUser', user);
    expect(await signIn()).toMatchObject({ status: 400, body: { __type: 'NotAuthorizedException' } });
    const AuthParameters = { REFRESH_TOKEN: body.AuthenticationResult?.RefreshToken };
    const renewed = await call('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', ClientId: 'client', AuthParameters });
    expect(renewed).toMatchObject({ status: 400, body: { __type: 'NotAuthorizedException' } });
    await cognito.administer('AdminEnableUser', user);
    expect((await signIn()).status).toBe(200);
    await cognito.forgetUsers();
    expect(await cognito.administer('AdminGetUser', user)).toMatchObject({ ok: false, code: 'UserNotFoundException' });
  });

  it('gives a user whom a function makes the demo password, and tells what the service would of one that is there', async () => {
    const { cognito, call } = await cloud();
    const user = { UserPoolId: poolId, Username: 'gx-p901', MessageAction: 'SUPPRESS', UserAttributes: [] };
    expect(await cognito.administer('AdminCreateUser', user)).toMatchObject({ ok: true });
    const AuthParameters = { USERNAME: 'gx-p901', PASSWORD: 'Hutong-2025' };
    const signed = await call('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'client', AuthParameters });
    expect(signed.status).toBe(200);
    expect(await cognito.administer('AdminCreateUser', user)).toMatchObject({
      ...{ ok: false, code: 'UsernameExistsException' },
    });
  });

  it('refuses a wrong password, and a way of signing in that the client does not allow', async () => {
    const { signIn } = await cloud();
    expect(await signIn('wrong')).toMatchObject({ status: 400, body: { __type: 'NotAuthorizedException' } });
    expect(await signIn('Hutong-2025', 'srp')).toMatchObject({
      status: 400,
      body: { __type: 'InvalidParameterException' },
    });
  });

  it('renews the token of someone who stays signed in, also after a restart', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'cognito-'));
    stops.push(() => rmSync(directory, { recursive: true }));
    const before = await cloud(directory);
    const REFRESH_TOKEN = (await before.signIn()).body.AuthenticationResult?.RefreshToken;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = await cloud(directory);
    const renewed = await after.call('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: 'client',
      AuthParameters: { REFRESH_TOKEN },
    });
    expect(renewed.body.AuthenticationResult?.IdToken).toBeTypeOf('string');
  });

  it('lets nobody change the tenant that he belongs to', async () => {
    const { call, signIn } = await cloud();
    const AccessToken = (await signIn()).body.AuthenticationResult?.AccessToken;
    const changed = await call('UpdateUserAttributes', {
      AccessToken,
      UserAttributes: [{ Name: 'custom:tenant', Value: 'hb' }],
    });
    expect(changed).toMatchObject({ status: 400, body: { __type: 'InvalidParameterException' } });
  });
});
