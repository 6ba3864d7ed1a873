import { Button, type TableProps } from '@cloudscape-design/components';
import type { OrderLine } from '#domain/orders';
import { shortWhen } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { StateBadges, UrgencyBadges } from './order-badges.tsx';
import { PromiseText } from './promise-text.tsx';
import { deskReasonText } from './words.ts';

interface Cells {
  readonly now: number;
  readonly timeZone: string;
  readonly nameOf: (providerId: string) => string;
  readonly onOpen: (orderId: string) => void;
}

const needs = (line: OrderLine): string =>
  deskReasonText(line) ?? (line.confirmation === 'CREATED' ? '' : t('deskUNCONFIRMED'));

type Column = TableProps.ColumnDefinition<OrderLine>;

const whichOrder = ({ onOpen }: Pick<Cells, 'onOpen'>): readonly Column[] => [
  {
    id: 'number',
    header: t('columnNumber'),
    cell: ({ orderId, number }) => (
      <Button variant="inline-link" onClick={() => onOpen(orderId)}>
        {number}
      </Button>
    ),
    width: 156,
    isRowHeader: true,
  },
  {
    id: 'title',
    header: t('columnTitle'),
    cell: (order) => (
      <span className="order-title">
        <b>{order.title}</b> <UrgencyBadges order={order} />
      </span>
    ),
    minWidth: 130,
  },
];

/** What a list tells of each order. */
export const orderColumns = ({ now, timeZone, nameOf, onOpen }: Cells): readonly Column[] => [
  ...whichOrder({ onOpen }),
  { id: 'state', header: t('columnState'), cell: (order) => <StateBadges order={order} />, width: 216 },
  { id: 'needs', header: t('columnNeeds'), cell: needs, width: 124 },
  {
    id: 'provider',
    header: t('columnProvider'),
    cell: ({ providerId }) => (providerId === undefined ? t('nobody') : nameOf(providerId)),
    width: 130,
  },
  {
    id: 'requested',
    header: t('columnRequested'),
    cell: ({ requestedAt }) => shortWhen(requestedAt, timeZone),
    width: 132,
  },
  {
    id: 'promise',
    header: t('columnPromise'),
    cell: (order) => <PromiseText order={order} now={now} />,
    width: 150,
  },
];
