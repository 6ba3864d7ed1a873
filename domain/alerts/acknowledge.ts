import type { Instant } from '../kernel/index.ts';
import { type AlertChange, factsOf, headOf } from './events.ts';
import type { Alert } from './schema.ts';

/**
 * Somebody has seen it. Who is second changes nothing and is shown who was first. Source: ORDER-14, ORDER-34.
 *
 * @param by service number
 * @returns undefined when it has been acknowledged before
 * @example acknowledge(open, '201', now)?.alert.state // 'ACKNOWLEDGED'
 */
export const acknowledge = (alert: Alert, by: string, now: Instant): AlertChange | undefined => {
  if (alert.state !== 'OPEN') return undefined;
  const after: Alert = {
    ...alert,
    ...{ state: 'ACKNOWLEDGED', version: alert.version + 1, acknowledgedAt: now, acknowledgedBy: by },
  };
  return {
    expectedVersion: alert.version,
    alert: after,
    event: { type: 'alert.acknowledged', ...headOf(after, now), data: { ...factsOf(after), by } },
  };
};
