import type { Instant } from '#domain/kernel';
import { type Occasion, type OpenVisit, planVisit, usualPolicy, type VisitPolicy } from '#domain/visits';
import { at } from '../fixtures.ts';

/** A product that asks everybody whose complaint was closed, and may ring people up. */
export const policy: VisitPolicy = {
  ...usualPolicy,
  calls: true,
  occasions: [
    { event: 'ticket.closed', kinds: ['COMPLAINT'], percent: 100 },
    { event: 'consultation.recorded', percent: 20 },
  ],
};

/** The same before the carrier's approval of calls. */
export const withoutCalls: VisitPolicy = { ...policy, calls: false };

export const complaint: Occasion = {
  cause: { event: 'ticket.closed', subject: 'TICKET#t-1', agent: 'gx-101' },
  kind: 'COMPLAINT',
  inApp: false,
};

export const free = { doNotCall: false, refused: false, optedOut: false };

const line = '0123456789abcdef0123456789abcdef';

export const caller = {
  ...{ product: 'legal-hotline', line, contact: { line, mobile: true } },
  ...{ reach: free, timeZone: 'Asia/Shanghai' },
};

/** A visit to a mobile line, planned at ten in the morning unless told otherwise. */
export const planned = (plannedAt: Instant = at('2025-03-04 10:00:00'), mobile = true): OpenVisit => {
  const decided = planVisit('v-1', complaint, { ...caller, contact: { line, mobile } }, policy, plannedAt);
  if (!('planned' in decided) || decided.planned.visit.state !== 'PLANNED') throw new Error(JSON.stringify(decided));
  return decided.planned.visit;
};
