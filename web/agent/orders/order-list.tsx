import { Alert, Box, Button, Header, SegmentedControl, Table, type TableProps } from '@cloudscape-design/components';
import type { OrderLine } from '#domain/orders';
import type { OrderList as ListName } from '../api.ts';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { shortWhen } from '../tickets/ticket-words.ts';
import { useNow } from '../tickets/use-now.ts';
import { t } from './messages.ts';
import { StateBadges, UrgencyBadges } from './order-badges.tsx';
import type { OrderOffer } from './order-draft.ts';
import { useOrderList } from './order-queries.ts';
import { PromiseText } from './promise-text.tsx';
import { deskReasonText, namesIn } from './words.ts';

/** What waits for a person, what is under way, what is too late. */
const lists = ['desk', 'open', 'overdue'] as const satisfies readonly ListName[];

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

const columns = ({ now, timeZone, nameOf, onOpen }: Cells): readonly Column[] => [
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

const Nothing = ({ list }: { list: ListName }) => (
  <Box textAlign="center" padding="xl">
    <b>{t(`empty${list}`)}</b>
    <Box color="text-body-secondary">{t('emptyHint')}</Box>
  </Box>
);

interface ListPlace {
  readonly product: string;
  readonly list: ListName;
}

interface HeadProps extends OrderListProps {
  readonly count: number | undefined;
  readonly more: boolean;
  readonly onRefresh: () => void;
}

const Head = ({ place, offers, count, more, onPlace, onRefresh, onRecord }: HeadProps) => (
  <Header
    counter={count === undefined ? '' : `(${count}${more ? '+' : ''})`}
    description={more && count !== undefined ? t('listMore', { count }) : ''}
    actions={
      <div className="list-actions">
        {offers.length > 1 ? (
          <SegmentedControl
            label={t('products')}
            options={offers.map(({ product, productName }) => ({ id: product, text: productName }))}
            selectedId={place.product}
            onChange={({ detail }) => onPlace({ ...place, product: detail.selectedId })}
          />
        ) : null}
        <SegmentedControl
          label={t('lists')}
          options={lists.map((id) => ({ id, text: t(`list${id}`) }))}
          selectedId={place.list}
          onChange={({ detail }) => onPlace({ ...place, list: lists.find((id) => id === detail.selectedId) ?? 'desk' })}
        />
        <Button iconName="refresh" ariaLabel={t('refresh')} onClick={onRefresh} />
        <Button variant="primary" onClick={onRecord}>
          {t('record')}
        </Button>
      </div>
    }
  >
    {t('orders')}
  </Header>
);

interface OrderListProps {
  readonly place: ListPlace;
  readonly offers: readonly OrderOffer[];
  readonly onPlace: (place: ListPlace) => void;
  readonly onOpen: (orderId: string) => void;
  readonly onRecord: () => void;
}

/** Orders by what they wait for, the nearest promise first. Source: ORDER-14, ORDER-19. */
export const OrderList = (props: OrderListProps) => {
  const { timeZone } = usePlace();
  const { product, list } = props.place;
  const { data, isError, error, isPending, dataUpdatedAt, refetch } = useOrderList(product, list);
  const now = useNow({ now: data?.now, at: dataUpdatedAt });
  const nameOf = namesIn(data?.providers);
  return (
    <>
      {isError ? (
        <Alert type="error" header={t('listFailed')}>
          {problemText(error)}
        </Alert>
      ) : null}
      <Table
        variant="container"
        items={data?.orders ?? []}
        columnDefinitions={columns({ now, timeZone, nameOf, onOpen: props.onOpen })}
        trackBy="orderId"
        wrapLines
        loading={isPending}
        loadingText={t('listLoading')}
        empty={<Nothing list={list} />}
        ariaLabels={{ tableLabel: t('orders') }}
        header={<Head {...props} count={data?.orders.length} more={data?.more ?? false} onRefresh={() => refetch()} />}
      />
    </>
  );
};
