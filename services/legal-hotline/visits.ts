import { usualPolicy } from '#domain/visits';
import type { ServiceVisits } from '../define.ts';

/**
 * Whom the legal hotline asks afterwards: everybody whose complaint or hard case was settled, and a sample of the
 * consultations. Source: LEGAL-44, ORDER-40, X-14.
 */
export const visits: ServiceVisits = {
  policy: {
    ...usualPolicy,
    occasions: [
      { event: 'ticket.resolved', kinds: ['COMPLAINT', 'HARD_CASE'], percent: 100 },
      { event: 'ticket.closed', kinds: ['COMPLAINT', 'HARD_CASE'], percent: 100 },
      { event: 'consultation.recorded', percent: 10 },
    ],
  },
  flow: 'survey',
};
