import { Box, Button, Header, SegmentedControl, Select, Table } from '@cloudscape-design/components';
import { useEffect } from 'react';
import type { OrderLine } from '#domain/orders';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import type { OrderList as ListName } from '../api.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { usePlace } from '../place.ts';
import { useNow } from '../tickets/use-now.ts';
import { t } from './messages.ts';
import { orderColumns } from './order-columns.tsx';
import { type OrderOffer, soldOf } from './order-draft.ts';
import { type ListPlace, useFoundOrders, useOrderList } from './order-queries.ts';
import { OrderSearch } from './order-search.tsx';
import { namesIn } from './words.ts';

/** What waits for a person, what is under way, what is too late, what is served, what is over. */
const lists = ['desk', 'open', 'overdue', 'done', 'ended'] as const satisfies readonly ListName[];

/** A list, or what somebody looks for. */
export interface Shown extends ListPlace {
  readonly wanted: string;
}

interface OrderListProps {
  readonly place: Shown;
  readonly offers: readonly OrderOffer[];
  readonly onPlace: (place: Shown) => void;
  readonly onOpen: (orderId: string) => void;
  readonly onRecord: () => void;
}

/** What a list, or a search, has answered: nothing until it has. */
interface Answer {
  readonly orders: readonly OrderLine[] | undefined;
  readonly providers: Readonly<Record<string, string>>;
  readonly now: number | undefined;
  readonly at: number;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
  /** Reads the next page; undefined when there is none. */
  readonly more?: (() => void) | undefined;
}

const useListed = (place: Shown): Answer => {
  const query = useOrderList(place, place.wanted === '');
  const { data, dataUpdatedAt: at, error, refetch, hasNextPage, isFetching, fetchNextPage } = query;
  const pages = data?.pages;
  const orders = pages?.flatMap((page) => page.orders);
  // A page may hold none of the line that is wanted, and there still be more: then one looks on.
  const isSearching = orders?.length === 0 && hasNextPage;
  useEffect(() => {
    if (isSearching && !isFetching && error === null) fetchNextPage();
  }, [isSearching, isFetching, error, fetchNextPage]);
  return {
    orders: isSearching ? undefined : orders,
    providers: Object.assign({}, ...(pages ?? []).map(({ providers = {} }) => providers)),
    now: pages?.at(-1)?.now,
    ...{ at, error, refetch, isPending: query.isPending || (isSearching && error === null) },
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
};

const useFound = ({ wanted }: Shown): Answer => {
  const { data, dataUpdatedAt: at, isPending, error, refetch } = useFoundOrders(wanted);
  return { orders: data?.orders, providers: data?.providers ?? {}, now: data?.now, at, isPending, error, refetch };
};

const Nothing = ({ place: { list, wanted } }: Pick<OrderListProps, 'place'>) => (
  <Box textAlign="center" padding="xl">
    <b>{wanted === '' ? t(`empty${list}`) : t('foundNothing', { text: wanted })}</b>
    <Box color="text-body-secondary">{wanted === '' ? t('emptyHint') : t('foundNothingHint')}</Box>
  </Box>
);

const LineChoice = ({ place, offers, onPlace }: OrderListProps) => {
  const sold = soldOf(offers.find(({ product }) => product === place.product));
  const options = [{ value: '', label: t('everyLine') }, ...sold.map(({ id, title }) => ({ value: id, label: title }))];
  return (
    <Select
      ariaLabel={t('category')}
      options={options}
      selectedOption={options.find(({ value }) => value === place.category) ?? null}
      onChange={({ detail }) => onPlace({ ...place, wanted: '', category: detail.selectedOption.value ?? '' })}
    />
  );
};

const Choices = (props: OrderListProps) => {
  const { place, offers, onPlace } = props;
  return (
    <>
      {offers.length > 1 ? (
        <SegmentedControl
          label={t('products')}
          options={offers.map(({ product, productName }) => ({ id: product, text: productName }))}
          selectedId={place.product}
          onChange={({ detail }) => onPlace({ ...place, wanted: '', category: '', product: detail.selectedId })}
        />
      ) : null}
      <LineChoice {...props} />
      <SegmentedControl
        label={t('lists')}
        options={lists.map((id) => ({ id, text: t(`list${id}`) }))}
        selectedId={place.wanted === '' ? place.list : null}
        onChange={({ detail }) =>
          onPlace({ ...place, wanted: '', list: lists.find((id) => id === detail.selectedId) ?? 'desk' })
        }
      />
    </>
  );
};

const Head = ({ answer, ...props }: OrderListProps & { readonly answer: Answer }) => {
  const { place, onPlace, onRecord } = props;
  const count = answer.orders?.length;
  return (
    <Header
      counter={count === undefined ? '' : `(${count}${answer.more ? '+' : ''})`}
      description={place.wanted === '' ? '' : t('found', { text: place.wanted })}
      actions={
        <div className="list-actions">
          <OrderSearch wanted={place.wanted} onWant={(wanted) => onPlace({ ...place, wanted })} />
          <Choices {...props} />
          <Button iconName="refresh" ariaLabel={t('refresh')} onClick={answer.refetch} />
          <Button variant="primary" onClick={onRecord}>
            {t('record')}
          </Button>
        </div>
      }
    >
      {t('orders')}
    </Header>
  );
};

/** Orders by what they wait for, the nearest promise first, or those that somebody looks for. Source: ORDER-14, ORDER-19, ORDER-20. */
export const OrderList = (props: OrderListProps) => {
  const { place, onOpen } = props;
  const { timeZone } = usePlace();
  const [listed, found] = [useListed(place), useFound(place)];
  const answer = place.wanted === '' ? listed : found;
  const { orders, providers, isPending, error, refetch, more } = answer;
  const now = useNow(answer);
  const region = useFocusIfLost<HTMLElement>();
  return (
    <section aria-label={t('orders')} tabIndex={-1} ref={region}>
      <ListFailure title={t('listFailed')} error={error} onRetry={refetch} />
      <Table
        variant="container"
        items={orders ?? []}
        columnDefinitions={orderColumns({ now, timeZone, nameOf: namesIn(providers), onOpen })}
        trackBy="orderId"
        wrapLines
        loading={isPending}
        loadingText={t('listLoading')}
        empty={orders === undefined ? null : <Nothing place={place} />}
        ariaLabels={{ tableLabel: t('orders') }}
        header={<Head {...props} answer={answer} />}
        footer={more === undefined ? null : <Button onClick={more}>{t('listMore')}</Button>}
      />
    </section>
  );
};
