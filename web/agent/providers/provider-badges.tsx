import { StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import type { ProviderStanding } from '#domain/providers';
import { t } from './messages.ts';
import { standingText } from './words.ts';

const looks = {
  APPLYING: 'pending',
  APPROVED: 'success',
  SUSPENDED: 'error',
  LEFT: 'stopped',
} as const satisfies Record<ProviderStanding['status'], StatusIndicatorProps.Type>;

/** Whether it may be given orders. */
export const StandingBadge = ({ standing }: { standing: ProviderStanding }) => (
  <StatusIndicator type={looks[standing.status]}>{standingText(standing)}</StatusIndicator>
);

/** A score of 0 to 100, as a number and at a glance. */
export const Credit = ({ credit }: { credit: number }) => (
  <span className="provider-credit">
    <b>{credit}</b>
    <meter min={0} max={100} low={60} high={80} optimum={100} value={credit} aria-label={t('creditOf', { credit })} />
  </span>
);
