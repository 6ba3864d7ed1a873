import type { IncomingMessage, ServerResponse } from 'node:http';
import { CognitoError, UnsupportedError } from 'cognito-local/lib/errors.js';
import * as z from 'zod';
import { seconds } from './answers.ts';
import type { Cognito } from './cognito.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const authSchema = z.looseObject({
  AuthFlow: z.string(),
  ClientId: z.string(),
  AuthParameters: z.looseObject({ USERNAME: z.string().optional(), REFRESH_TOKEN: z.string().optional() }).optional(),
});
const authenticatedSchema = z.looseObject({ AuthenticationResult: z.looseObject({}).optional() });

const refuse = (type: string, message: string, status = 400): Answer => ({ status, body: { __type: type, message } });

/** The service does not tell an unknown name from a wrong password; the emulator does. */
const hidden = new Set(['InvalidPasswordException', 'UserNotFoundException', 'NotAuthorizedException']);

const failedSignIn = (problem: unknown): Answer => {
  if (problem instanceof CognitoError && hidden.has(problem.code))
    return refuse('NotAuthorizedException', 'Incorrect username or password.');
  throw problem;
};

const failed = (problem: unknown): Answer => {
  if (problem instanceof CognitoError) return refuse(problem.code, problem.message);
  if (problem instanceof UnsupportedError) return refuse('CognitoLocal#Unsupported', problem.message, 500);
  return refuse('InternalErrorException', String(problem), 500);
};

/** The emulator takes any flow; the real service takes those that the client's template allows. */
const refuseFlow = (body: unknown, { clients }: Cognito): Answer | undefined => {
  const { AuthFlow, ClientId } = authSchema.parse(body);
  const client = clients.find(({ clientId }) => clientId === ClientId);
  const wanted = `ALLOW_${AuthFlow === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : AuthFlow}`;
  return !client || client.authFlows.includes(wanted)
    ? undefined
    : refuse('InvalidParameterException', `${AuthFlow} flow not enabled for this client`);
};

/** The emulator leaves two fields out of its answer that the SDK's types promise. */
const completed = (answer: unknown, body: unknown, { clients }: Cognito): unknown => {
  const { AuthenticationResult, ...rest } = authenticatedSchema.parse(answer);
  if (!AuthenticationResult) return answer;
  const { ClientId } = authSchema.parse(body);
  const minutes = clients.find(({ clientId }) => clientId === ClientId)?.idTokenMinutes ?? 60;
  return { ...rest, AuthenticationResult: { ...AuthenticationResult, TokenType: 'Bearer', ExpiresIn: minutes * 60 } };
};

/** The emulator lets disabled users in; the real service does not, and neither by a refresh token. */
const refuseDisabled = async (body: unknown, { clients, emulator }: Cognito): Promise<Answer | undefined> => {
  const { ClientId, AuthParameters = {} } = authSchema.parse(body);
  const client = clients.find(({ clientId }) => clientId === ClientId);
  if (!client) return undefined;
  const { service, context } = emulator;
  const pool = await service.getUserPool(context, client.poolId);
  const { USERNAME: username = '', REFRESH_TOKEN: token } = AuthParameters;
  const user = await (token === undefined
    ? pool.getUserByUsername(context, username)
    : pool.getUserByRefreshToken(context, token));
  return user?.Enabled === false ? refuse('NotAuthorizedException', 'User is disabled.') : undefined;
};

const perform = async (cognito: Cognito, operation: string, body: unknown): Promise<Answer> => {
  const { emulator } = cognito;
  const signsIn = operation === 'InitiateAuth';
  const refused = signsIn ? (refuseFlow(body, cognito) ?? (await refuseDisabled(body, cognito))) : undefined;
  if (refused) return refused;
  const answer: Promise<unknown> = emulator.route(operation)(emulator.context, body);
  if (!signsIn) return { status: 200, body: await answer };
  return answer.then((one) => ({ status: 200, body: completed(one, body, cognito) })).catch(failedSignIn);
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const respond = async (cognito: Cognito, request: IncomingMessage): Promise<Answer> => {
  if (request.method === 'GET' && request.url?.endsWith('/.well-known/jwks.json'))
    return { status: 200, body: cognito.keys };
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1];
  if (request.method !== 'POST' || !operation) return refuse('MissingActionException', 'Missing x-amz-target', 400);
  return perform(cognito, operation, await readJson(request));
};

/**
 * The Cognito API as a handler of Node's HTTP server; `url` must come without the path under which it is mounted.
 *
 * @example
 * createServer(mountCognito(cognito)).listen(0, '127.0.0.1');
 */
export const mountCognito =
  (cognito: Cognito) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    respond(cognito, request)
      .catch(failed)
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify(body, seconds));
      });
  };
