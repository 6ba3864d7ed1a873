import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { maskingReplacer } from './masking.ts';

/** One logger per environment; its keys are reset after each invocation, so that no tenant's appear in another's lines. */
export const logger = new Logger({ jsonReplacerFn: maskingReplacer });

const metrics = new Metrics();

/**
 * Counts one occurrence under the tenant, the only dimension besides the service. It is written at once as a log line in
 * CloudWatch's embedded format, so an invocation that counts nothing writes nothing.
 *
 * @example count('UnknownNumber', 'none')
 */
export const count = (name: string, tenant: string): void => {
  const single = metrics.singleMetric();
  single.addDimension('tenant', tenant);
  single.addMetric(name, 'Count', 1);
};

/**
 * Counts an outage that a route answers with 500: to Lambda the invocation is a success, and only this makes the function's alarm go off.
 * Without the tenant, since the alarm is the function's. Source: X-36.
 */
export const countOutage = (): void => {
  metrics.singleMetric().addMetric('Outage', 'Count', 1);
};
