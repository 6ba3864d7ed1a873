import type { LambdaResult } from '../assembly/lambda-result.ts';

/** A request as it reaches the stage; header names are lower case, `path` is without the stage. */
export interface ApiRequest {
  readonly method: string;
  /** As sent, still escaped, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string | undefined;
  readonly sourceIp: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** What API Gateway itself answers, in its own words. */
const gatewayResponses = {
  UNAUTHORIZED: { status: 401, type: 'UnauthorizedException', message: 'Unauthorized' },
  EXPIRED_TOKEN: { status: 401, type: 'UnauthorizedException', message: 'The incoming token has expired' },
  MISSING_AUTHENTICATION_TOKEN: {
    status: 403,
    type: 'MissingAuthenticationTokenException',
    message: 'Missing Authentication Token',
  },
  BAD_REQUEST: { status: 400, type: 'BadRequestException', message: 'Bad Request' },
  REQUEST_TOO_LARGE: { status: 413, type: 'RequestTooLargeException', message: 'Request Too Long' },
  INTEGRATION_REFUSED: { status: 500, type: 'InternalServerErrorException', message: 'Internal server error' },
  INTEGRATION_FAILED: { status: 502, type: 'InternalServerErrorException', message: 'Internal server error' },
} as const;

export type GatewayResponse = keyof typeof gatewayResponses;

/**
 * An answer of the gateway's own.
 *
 * @example
 * gatewayResponse('UNAUTHORIZED').body; // '{"message":"Unauthorized"}'
 */
export const gatewayResponse = (kind: GatewayResponse): ApiResponse => {
  const { status, type, message } = gatewayResponses[kind];
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ message }),
  };
};

/** A function that could not even be started is the gateway's fault (500); one that failed is a bad gateway (502). */
export const failedIntegration = (result: Extract<LambdaResult, { ok: false }>): ApiResponse =>
  gatewayResponse(
    result.error === 'NotFound' || result.error === 'Throttled' ? 'INTEGRATION_REFUSED' : 'INTEGRATION_FAILED',
  );
