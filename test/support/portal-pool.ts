import { createServer, type Server } from 'node:http';
import { vi } from 'vitest';
import { type Cognito, startCognito } from '../../local/cognito/cognito.ts';
import { mountCognito } from '../../local/cognito/mount.ts';

const poolId = 'ap-northeast-1_hutong1';
const clientId = 'portal';
/** What an operator sets for everybody. */
const PASSWORD = 'First-2025';

const startPool = async (): Promise<Cognito> => {
  const cognito = await startCognito({ region: 'ap-northeast-1', password: 'Hutong-2025' });
  const customAttributes = ['tenant', 'provider'].map((name) => ({ name, mutable: false }));
  await cognito.userPool({ id: poolId, arn: `arn:x/${poolId}`, name: 'staff', customAttributes });
  const authFlows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  await cognito.client({ poolId, clientId, name: 'web', authFlows, idTokenMinutes: 60 });
  await cognito.group({ poolId, name: 'provider' });
  return cognito;
};

const serve = async (cognito: Cognito): Promise<{ readonly server: Server; readonly url: string }> => {
  const server = createServer(mountCognito(cognito));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/` };
};

const askerOf = (url: string) => async (operation: string, body: object) => {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/** The pool of staff and providers, as functions reach it; whoever is made in it has no password until an operator sets one. */
export const startPortalPool = async () => {
  const cognito = await startPool();
  const { server, url } = await serve(cognito);
  vi.stubEnv('USER_POOL_ID', poolId);
  vi.stubEnv('AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER', url);
  const ask = askerOf(url);
  return {
    poolId,
    ask,
    cognito,
    /** What an operator does after an account was opened. */
    setPassword: (Username: string) =>
      ask('AdminSetUserPassword', { UserPoolId: poolId, Username, Password: PASSWORD, Permanent: true }),
    /** The claims of the token that somebody gets; undefined for whoever gets none. */
    signIn: async (USERNAME: string): Promise<Record<string, unknown> | undefined> => {
      const AuthParameters = { USERNAME, PASSWORD };
      const { body } = await ask('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: clientId,
        AuthParameters,
      });
      const token: string | undefined = body.AuthenticationResult?.IdToken;
      return token === undefined ? undefined : claimsOf(token);
    },
    stop: () => {
      server.close();
      cognito.stop();
    },
  };
};
export type PortalPool = Awaited<ReturnType<typeof startPortalPool>>;
