import { Badge, StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import type { OrderLine } from '#domain/orders';
import { t } from './messages.ts';
import { confirmationText, stageText } from './words.ts';

const confirmations = {
  REQUESTED: 'pending',
  CONFIRMING: 'in-progress',
  CREATED: 'success',
} as const satisfies Record<OrderLine['confirmation'], StatusIndicatorProps.Type>;

const stages = {
  UNDISPATCHED: 'pending',
  OFFERED: 'pending',
  ACCEPTED: 'in-progress',
  ASSIGNED: 'in-progress',
  SCHEDULED: 'in-progress',
  IN_SERVICE: 'in-progress',
  DONE: 'success',
  SURVEYED: 'success',
  CLOSED: 'success',
  CANCELLED: 'stopped',
  TERMINATED: 'stopped',
} as const satisfies Record<OrderLine['stage'], StatusIndicatorProps.Type>;

/** Both tracks: how far the customer is, and how far the provider is. Source: F.2. */
export const StateBadges = ({ order }: { order: Pick<OrderLine, 'confirmation' | 'stage'> }) => (
  <span className="order-states">
    <StatusIndicator type={confirmations[order.confirmation]}>{confirmationText(order)}</StatusIndicator>
    <StatusIndicator type={stages[order.stage]}>{stageText(order)}</StatusIndicator>
  </span>
);

/** What makes an order urgent: broken promises and a customer who urges. Source: ORDER-14, X-40. */
export const UrgencyBadges = ({ order: { overdue, urged } }: { order: Pick<OrderLine, 'overdue' | 'urged'> }) => (
  <>
    {overdue === undefined ? null : <Badge color="severity-high">{t('overdue')}</Badge>}
    {urged === 0 ? null : <Badge color="severity-medium">{t('urged', { count: urged })}</Badge>}
  </>
);

/** Everything that an order's headline says of it. */
export const OrderBadges = ({ order }: { order: OrderLine }) => (
  <span className="order-badges">
    <Badge color="blue">{order.title}</Badge>
    <StateBadges order={order} />
    <UrgencyBadges order={order} />
  </span>
);
