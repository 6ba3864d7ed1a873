import { dirname } from 'node:path';

/** The environment of a function on Lambda, its AWS calls led to the stub. The same for a rival and for ours. */
export const lambdaEnvironment = (bundle: string, endpoint: string): Readonly<Record<string, string>> => ({
  AWS_REGION: 'ap-northeast-1',
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: 'ASIABENCH',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_SESSION_TOKEN: 'bench',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR',
  // Not sampled: the tracer sends nothing, as for 95 % of the calls in service.
  _X_AMZN_TRACE_ID: 'Root=1-67c67c67-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0',
  LAMBDA_TASK_ROOT: dirname(bundle),
  TABLE: 'hutong.gx.records',
  DIRECTORY_TABLE: 'hutong.directory',
  TENANT_DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/hutong-tenant-data',
  BUS_NAME: 'hutong',
  POWERTOOLS_SERVICE_NAME: 'bench',
  POWERTOOLS_METRICS_NAMESPACE: 'Hutong',
});
