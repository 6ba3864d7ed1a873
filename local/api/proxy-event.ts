import type { MethodSpec } from '../assembly/ports.ts';
import type { ApiRequest } from './messages.ts';

export type Claims = Readonly<Record<string, string>>;

export interface ProxyCall {
  readonly request: ApiRequest;
  readonly method: MethodSpec;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims: Claims | undefined;
  readonly stage: string;
  readonly accountId: string;
  readonly requestId: string;
  /** Epoch ms on the laptop's clock. */
  readonly now: number;
}

const orNull = <T extends object>(record: T): T | null => (Object.keys(record).length === 0 ? null : record);

/** API Gateway hands on the last value where only one fits. */
const lastOf = (many: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(many).map(([name, values]) => [name, values.at(-1) ?? '']));

const queryOf = (query: URLSearchParams): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));

const pad = (value: number) => String(value).padStart(2, '0');

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `09/Apr/2025:12:34:56 +0000` */
const requestTime = (at: number) => {
  const date = new Date(at);
  const day = `${pad(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${date.toISOString().slice(11, 19)} +0000`;
};

const identityOf = ({ sourceIp, headers }: ApiRequest) => ({
  accessKey: null,
  accountId: null,
  caller: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  sourceIp,
  user: null,
  userAgent: headers['user-agent']?.[0] ?? null,
  userArn: null,
});

const contextOf = ({ request, method, claims, stage, accountId, requestId, now }: ProxyCall) => ({
  accountId,
  apiId: method.apiId,
  ...(claims === undefined ? {} : { authorizer: { claims } }),
  domainName: request.headers.host?.[0] ?? 'localhost',
  extendedRequestId: requestId,
  httpMethod: request.method,
  identity: identityOf(request),
  path: `/${stage}${request.path}`,
  protocol: 'HTTP/1.1',
  requestId,
  requestTime: requestTime(now),
  requestTimeEpoch: now,
  resourcePath: method.path,
  stage,
});

/** The event that a Lambda proxy integration gets from a REST API (payload format 1.0). */
export const proxyEvent = (call: ProxyCall) => {
  const { request, method, pathParameters } = call;
  const query = queryOf(request.query);
  return {
    resource: method.path,
    path: request.path,
    httpMethod: request.method,
    headers: lastOf(request.headers),
    multiValueHeaders: request.headers,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(pathParameters),
    stageVariables: null,
    requestContext: contextOf(call),
    body: request.body ?? null,
    isBase64Encoded: false,
  };
};
