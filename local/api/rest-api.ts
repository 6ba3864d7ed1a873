import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { ApiPort, LambdaPort, MethodSpec } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Authorizer } from './authorizer.ts';
import { type ApiRequest, type ApiResponse, failedIntegration, gatewayResponse } from './messages.ts';
import { type ProxyCall, proxyEvent } from './proxy-event.ts';
import { findMethod, type Match } from './routes.ts';

/** The REST API of the cell: filled by the assembly, asked by the web server. */
export interface RestApi extends ApiPort {
  handle(request: ApiRequest): Promise<ApiResponse>;
  readonly methods: readonly MethodSpec[];
}

export interface RestApiParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly lambda: Pick<LambdaPort, 'invoke'>;
  readonly accountId: string;
  /** Makes the authorizer that trusts these user pools. */
  readonly authorizer: (userPoolArns: readonly string[]) => Authorizer;
  /** Says whether the templates let this API invoke the function: `AWS::Lambda::Permission`. */
  readonly mayInvoke: (functionArn: string, apiId: string, stage: string, method: MethodSpec) => boolean;
}

const headerSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const answerSchema = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), headerSchema).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(headerSchema)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** A function that answers in another shape makes the gateway answer 502, as on AWS. */
const responseOf = (payload: unknown): ApiResponse => {
  const answer = answerSchema.safeParse(payload);
  if (!answer.success) return gatewayResponse('INTEGRATION_FAILED');
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = answer.data;
  const text = body ?? '';
  return {
    status: statusCode,
    headers: { 'content-type': 'application/json', ...headers, ...multiValueHeaders },
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
};

interface Api {
  readonly authorizers: Map<string, Authorizer>;
  readonly methods: Map<string, MethodSpec>;
  stage: string | undefined;
}

const match = (api: Api, request: ApiRequest): Match | 'BAD_REQUEST' | undefined => {
  try {
    return findMethod([...api.methods.values()], request.method, request.path);
  } catch {
    return 'BAD_REQUEST';
  }
};

const authorize = (api: Api, { method }: Match, request: ApiRequest) => {
  if (method.authorization.kind === 'NONE') return { ok: true, claims: undefined } as const;
  const judge = api.authorizers.get(method.authorization.authorizerId);
  return judge?.(request.headers.authorization?.[0]) ?? ({ ok: false, refusal: 'UNAUTHORIZED' } as const);
};

type Call = Pick<ProxyCall, 'request' | 'method' | 'pathParameters' | 'claims'>;

const callFunction = async (parts: RestApiParts, api: Api, call: Call, functionArn: string): Promise<ApiResponse> => {
  const stage = api.stage ?? '';
  if (!parts.mayInvoke(functionArn, call.method.apiId, stage, call.method))
    return gatewayResponse('INTEGRATION_REFUSED');
  const about = { stage, accountId: parts.accountId, requestId: randomUUID(), now: parts.clock.now() };
  const result = await parts.lambda.invoke(functionArn, proxyEvent({ ...about, ...call }));
  return result.ok ? responseOf(result.payload) : failedIntegration(result);
};

/**
 * Creates the REST API. Only its stage is served, under whatever path the web server mounts it.
 *
 * @example
 * await restApi.handle({ method: 'GET', path: '/contacts/abc/caller', headers: { authorization: [idToken] }, ... });
 */
export const createRestApi = (parts: RestApiParts): RestApi => {
  const api: Api = { authorizers: new Map(), methods: new Map(), stage: undefined };
  const answer = async (request: ApiRequest): Promise<ApiResponse> => {
    const found = match(api, request);
    if (found === 'BAD_REQUEST') return gatewayResponse(found);
    if (!found || api.stage === undefined) return gatewayResponse('MISSING_AUTHENTICATION_TOKEN');
    const authorized = authorize(api, found, request);
    if (!authorized.ok) return gatewayResponse(authorized.refusal);
    const { integration } = found.method;
    if (integration.kind === 'MOCK') return { status: integration.statusCode, headers: integration.headers, body: '' };
    return callFunction(parts, api, { request, claims: authorized.claims, ...found }, integration.functionArn);
  };
  const known = new Set<string>();
  return {
    api: ({ id, name }) => {
      known.add(id);
      if (known.size > 1) throw new Error(`REST API ${name}: the laptop serves one REST API only`);
    },
    authorizer: ({ id, userPoolArns }) => {
      api.authorizers.set(id, parts.authorizer(userPoolArns));
    },
    method: (method) => {
      api.methods.set(`${method.httpMethod} ${method.path}`, method);
    },
    stage: ({ name }) => {
      api.stage = name;
    },
    get methods() {
      return [...api.methods.values()];
    },
    handle: (request) => answer(request).finally(parts.inFlight.begin(`api ${request.method} ${request.path}`)),
  };
};
