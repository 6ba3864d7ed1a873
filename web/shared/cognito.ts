import * as z from 'zod';
import { keepSession, readSession, type Session } from './session.ts';

/** Where people sign in. `cognito` is the address of the Cognito API, `clientId` the app client. */
export interface SignInPlace {
  readonly cognito: string;
  readonly clientId: string;
}

/** Why nobody was signed in: the page has the words for each. */
export type SignInRefusal = 'WRONG_PASSWORD' | 'NEW_PASSWORD_NEEDED' | 'TOO_MANY_TRIES' | 'UNREACHABLE';

/** Sign-in was refused. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
  readonly refusal: SignInRefusal;
  constructor(refusal: SignInRefusal, options?: ErrorOptions) {
    super(refusal, options);
    this.refusal = refusal;
  }
}

const answerSchema = z.object({
  ChallengeName: z.string().optional(),
  AuthenticationResult: z
    .object({ IdToken: z.string(), RefreshToken: z.string().optional(), ExpiresIn: z.number() })
    .optional(),
});
const errorSchema = z.object({ __type: z.string() });

const refusals: Readonly<Record<string, SignInRefusal>> = {
  NotAuthorizedException: 'WRONG_PASSWORD',
  UserNotFoundException: 'WRONG_PASSWORD',
  InvalidPasswordException: 'WRONG_PASSWORD',
  PasswordResetRequiredException: 'NEW_PASSWORD_NEEDED',
  TooManyRequestsException: 'TOO_MANY_TRIES',
};

const refusalOf = (body: unknown): SignInRefusal => {
  const parsed = errorSchema.safeParse(body);
  const type = parsed.success ? (parsed.data.__type.split('#').at(-1) ?? '') : '';
  return refusals[type] ?? 'UNREACHABLE';
};

/** One operation in place of the SDK's client: 1 kB where the SDK takes 60. */
const initiateAuth = async (place: SignInPlace, flow: string, parameters: Record<string, string>) => {
  const response = await fetch(place.cognito, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({ AuthFlow: flow, ClientId: place.clientId, AuthParameters: parameters }),
  }).catch((cause: unknown) => {
    throw new NotSignedIn('UNREACHABLE', { cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new NotSignedIn(refusalOf(body));
  const result = answerSchema.parse(body).AuthenticationResult;
  if (result === undefined) throw new NotSignedIn('NEW_PASSWORD_NEEDED');
  return result;
};

/**
 * Signs a person in with user name and password and keeps the session. Throws {@link NotSignedIn}.
 *
 * @example
 * await signIn({ cognito: '/cognito', clientId: 'abc' }, 'gx-016', '…') // { username: 'gx-016', idToken: …, expiresAt: … }
 */
export const signIn = async (place: SignInPlace, username: string, password: string): Promise<Session> => {
  const result = await initiateAuth(place, 'USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password });
  const session = {
    username,
    idToken: result.IdToken,
    refreshToken: result.RefreshToken ?? '',
    expiresAt: Date.now() + result.ExpiresIn * 1000,
  };
  keepSession(session);
  return session;
};

const renew = async (place: SignInPlace, session: Session): Promise<Session> => {
  const result = await initiateAuth(place, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: session.refreshToken });
  const renewed = { ...session, idToken: result.IdToken, expiresAt: Date.now() + result.ExpiresIn * 1000 };
  keepSession(renewed);
  return renewed;
};

const margin = 60_000;

/** An ID token that lives at least another minute; renewed when it does not, undefined when the session is over. */
export const freshToken = async (place: SignInPlace): Promise<string | undefined> => {
  const session = readSession();
  if (session === undefined || session.expiresAt - margin > Date.now()) return session?.idToken;
  try {
    return (await renew(place, session)).idToken;
  } catch (error) {
    if (error instanceof NotSignedIn && error.refusal === 'UNREACHABLE') throw error;
    keepSession(undefined);
    return undefined;
  }
};
