import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAuthorizer } from '../../../local/api/authorizer.ts';
import type { ApiRequest } from '../../../local/api/messages.ts';
import { createRestApi } from '../../../local/api/rest-api.ts';
import type { LambdaResult } from '../../../local/assembly/lambda-result.ts';
import type { MethodSpec } from '../../../local/assembly/ports.ts';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';

const now = Date.parse('2025-03-04T02:00:00Z');
const poolId = 'ap-northeast-1_hutong1';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
const keys = { keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'k1', n, e }] };

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object = {}, signer = privateKey) => {
  const seconds = Math.floor(Date.now() / 1000);
  const payload = {
    sub: '1',
    aud: 'client',
    iss: `https://cognito-idp.ap-northeast-1.amazonaws.com/${poolId}`,
    token_use: 'id',
    iat: seconds,
    exp: seconds + 3600,
    'cognito:username': 'gx-016',
    'cognito:groups': ['lawyer', 'supervisor'],
    'custom:tenant': 'gx',
    ...claims,
  };
  const text = `${part({ alg: 'RS256', kid: 'k1' })}.${part(payload)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(signer, 'base64url')}`;
};

const functionArn = 'arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-show-caller';

const callLambda = { kind: 'LAMBDA', functionArn } as const;
const methods: readonly MethodSpec[] = [
  {
    apiId: 'api1',
    httpMethod: 'GET',
    path: '/contacts/{contactId}/caller',
    authorization: { kind: 'COGNITO', authorizerId: 'auth1' },
    integration: callLambda,
  },
  {
    apiId: 'api1',
    httpMethod: 'OPTIONS',
    path: '/contacts/{contactId}/caller',
    authorization: { kind: 'NONE' },
    integration: { kind: 'MOCK', statusCode: 204, headers: { 'access-control-allow-origin': '*' } },
  },
  {
    apiId: 'api1',
    httpMethod: 'GET',
    path: '/contacts/recent/caller',
    authorization: { kind: 'NONE' },
    integration: callLambda,
  },
];

const cloud = (answer: LambdaResult = { ok: true, payload: { statusCode: 200, body: '{"a":1}' } }, allowed = true) => {
  const inFlight = createInFlight();
  const events: unknown[] = [];
  const restApi = createRestApi({
    clock: createVirtualClock(now, inFlight),
    inFlight,
    accountId: '111122223333',
    lambda: {
      invoke: async (_arn, event) => {
        events.push(event);
        return answer;
      },
    },
    authorizer: () => createAuthorizer([{ poolId, keys, clientIds: () => ['client'] }]),
    mayInvoke: () => allowed,
  });
  restApi.api({ id: 'api1', name: 'hutong' });
  restApi.authorizer({
    id: 'auth1',
    apiId: 'api1',
    name: 'staff',
    userPoolArns: [`arn:aws:cognito-idp:x:y:userpool/${poolId}`],
  });
  for (const method of methods) restApi.method(method);
  restApi.stage({ apiId: 'api1', name: 'prod' });
  return { restApi, events };
};

const request = (more: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  path: '/contacts/c%201/caller',
  query: new URLSearchParams('a=1&a=2'),
  headers: { authorization: [token()], 'user-agent': ['phone'] },
  body: undefined,
  sourceIp: '127.0.0.1',
  ...more,
});

describe('the REST API', () => {
  it('calls the function with the event that API Gateway sends', async () => {
    const { restApi, events } = cloud();
    expect(await restApi.handle(request())).toMatchObject({ status: 200, body: '{"a":1}' });
    expect(events).toMatchObject([
      {
        resource: '/contacts/{contactId}/caller',
        path: '/contacts/c%201/caller',
        httpMethod: 'GET',
        pathParameters: { contactId: 'c 1' },
        queryStringParameters: { a: '2' },
        multiValueQueryStringParameters: { a: ['1', '2'] },
        stageVariables: null,
        body: null,
        isBase64Encoded: false,
        requestContext: {
          stage: 'prod',
          resourcePath: '/contacts/{contactId}/caller',
          requestTime: '04/Mar/2025:02:00:00 +0000',
          requestTimeEpoch: now,
          identity: { sourceIp: '127.0.0.1', userAgent: 'phone' },
          authorizer: {
            claims: { 'custom:tenant': 'gx', 'cognito:groups': 'lawyer,supervisor', 'cognito:username': 'gx-016' },
          },
        },
      },
    ]);
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  it.each([
    ['no token', undefined, 'Unauthorized'],
    ['rubbish', 'abc', 'Unauthorized'],
    ['a token that someone else signed', token({}, stranger), 'Unauthorized'],
    ['a token of another client', token({ aud: 'other' }), 'Unauthorized'],
    [
      'a token of another pool',
      token({ iss: 'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_other' }),
      'Unauthorized',
    ],
    ['an access token', token({ token_use: 'access' }), 'Unauthorized'],
    ['an expired token', token({ exp: Math.floor(Date.now() / 1000) - 60 }), 'The incoming token has expired'],
  ])('refuses %s with 401', async (_, authorization, message) => {
    const { restApi, events } = cloud();
    const response = await restApi.handle(
      request({ headers: authorization === undefined ? {} : { authorization: [authorization] } }),
    );
    expect(response).toMatchObject({ status: 401, body: JSON.stringify({ message }) });
    expect(events).toEqual([]);
  });

  it('takes a token with the word Bearer before it too', async () => {
    const { restApi } = cloud();
    expect(await restApi.handle(request({ headers: { authorization: [`Bearer ${token()}`] } }))).toMatchObject({
      status: 200,
    });
  });

  it('answers a preflight without asking who it is', async () => {
    const { restApi } = cloud();
    const response = await restApi.handle(request({ method: 'OPTIONS', headers: {} }));
    expect(response).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*' } });
  });

  it('prefers the exact resource to the one with a parameter', async () => {
    const { restApi, events } = cloud();
    await restApi.handle(request({ path: '/contacts/recent/caller', headers: {} }));
    expect(events).toMatchObject([{ resource: '/contacts/recent/caller', pathParameters: null }]);
  });

  it.each([
    ['an unknown path', { path: '/nothing' }, 403, 'Missing Authentication Token'],
    ['an unknown method', { method: 'DELETE' }, 403, 'Missing Authentication Token'],
    ['a broken escape', { path: '/contacts/%zz/caller' }, 400, 'Bad Request'],
  ])('words %s as API Gateway does', async (_, more, status, message) => {
    expect(await cloud().restApi.handle(request(more))).toMatchObject({ status, body: JSON.stringify({ message }) });
  });

  it.each<[string, LambdaResult, number]>([
    ['fails', { ok: false, error: 'Unhandled', message: 'Error: no' }, 502],
    ['takes too long', { ok: false, error: 'Timeout', message: '' }, 502],
    ['is missing', { ok: false, error: 'NotFound', message: '' }, 500],
    ['answers in another shape', { ok: true, payload: { body: {} } }, 502],
  ])('tells the client nothing when the function %s', async (_, answer, status) => {
    expect(await cloud(answer).restApi.handle(request())).toMatchObject({
      status,
      body: '{"message":"Internal server error"}',
    });
  });

  it('needs the permission that the templates give', async () => {
    const { restApi, events } = cloud(undefined, false);
    expect(await restApi.handle(request())).toMatchObject({ status: 500 });
    expect(events).toEqual([]);
  });
});
