import type { FunctionSpec } from '../assembly/ports.ts';

/** Keys of one function: by them the gateway knows which role calls. */
export interface FunctionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * The environment variables of a function: what its template says, and what Lambda adds. Nothing of the machine's own environment
 * gets in, so a handler cannot come to depend on it.
 */
export const variablesOf = (
  fn: FunctionSpec,
  credentials: FunctionCredentials,
  home: { readonly region: string; readonly endpoint: string },
): Readonly<Record<string, string>> => ({
  AWS_REGION: home.region,
  AWS_DEFAULT_REGION: home.region,
  AWS_ENDPOINT_URL: home.endpoint,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  ...(credentials.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: credentials.sessionToken }),
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: fn.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memory),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'laptop',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  LAMBDA_TASK_ROOT: fn.assetDir,
  _HANDLER: fn.handler,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
  ...fn.environment,
});
