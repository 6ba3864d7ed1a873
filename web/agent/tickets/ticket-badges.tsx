import { Badge, StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import type { TicketLine, TicketState } from '#domain/tickets';
import { t } from './messages.ts';

const looks = {
  RECORDED: 'pending',
  ASSIGNED: 'pending',
  CONTACTED: 'in-progress',
  PROVIDER_ASKED: 'in-progress',
  PROPOSED: 'in-progress',
  WAITING_CUSTOMER: 'stopped',
  RESOLVED: 'success',
  CALLBACK: 'info',
  CLOSED: 'success',
  HANDED_OVER: 'info',
} as const satisfies Record<TicketState, StatusIndicatorProps.Type>;

/** Where a ticket stands. */
export const StateBadge = ({ state }: Pick<TicketLine, 'state'>) => (
  <StatusIndicator type={looks[state]}>{t(`state${state}`)}</StatusIndicator>
);

/** What it is, and whether regulator, media or a lawyer stand behind it. */
export const KindBadge = ({ kind, escalated }: Pick<TicketLine, 'kind' | 'escalated'>) => (
  <span className="kind-badge">
    <Badge color="blue">{t(`kind${kind}`)}</Badge>
    {escalated ? <Badge color="severity-high">{t('escalated')}</Badge> : null}
  </span>
);
