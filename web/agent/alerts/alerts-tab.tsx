import { Box, Button, Header, SegmentedControl, Table, type TableProps } from '@cloudscape-design/components';
import { useState } from 'react';
import type { Alert } from '#domain/alerts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { useOrderOffers } from '../orders/order-queries.ts';
import { usePlace } from '../place.ts';
import { useProductName } from '../product-name.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { AboutCell, SeenCell } from './alert-cells.tsx';
import { useAlerts } from './alert-queries.ts';
import { t } from './messages.ts';
import { nameIn, occasionText } from './words.ts';

const states = ['OPEN', 'ACKNOWLEDGED'] as const satisfies readonly Alert['state'][];

interface Cells {
  readonly timeZone: string;
  readonly nameOf: (alert: Alert) => string;
  readonly productOf: (alert: Alert) => string;
  readonly onOpen: (about: Alert['about']) => void;
  readonly onDone: (alert: Alert) => void;
}

const columns = ({
  timeZone,
  nameOf,
  productOf,
  onOpen,
  onDone,
}: Cells): readonly TableProps.ColumnDefinition<Alert>[] => [
  { id: 'occasion', header: t('columnOccasion'), cell: occasionText, isRowHeader: true },
  {
    id: 'about',
    header: t('columnAbout'),
    cell: (alert) => <AboutCell alert={alert} name={nameOf(alert)} onOpen={onOpen} />,
    width: 240,
  },
  { id: 'product', header: t('columnProduct'), cell: productOf, width: 180 },
  { id: 'raised', header: t('columnRaised'), cell: ({ raisedAt }) => whenText(raisedAt, timeZone), width: 175 },
  {
    id: 'seen',
    header: t('columnSeen'),
    cell: (alert) => <SeenCell {...{ alert, timeZone, onDone }} name={nameOf(alert)} />,
    width: 230,
  },
];

const Nothing = ({ state }: { state: Alert['state'] }) => (
  <Box textAlign="center" padding="l">
    <b>{t(`empty${state}`)}</b>
    <Box color="text-body-secondary">{t('emptyHint')}</Box>
  </Box>
);

interface HeadProps {
  readonly state: Alert['state'];
  readonly onState: (state: Alert['state']) => void;
  readonly onRefresh: () => void;
}

const Head = ({ state, onState, onRefresh }: HeadProps) => (
  <Header
    description={t('alertsHint')}
    actions={
      <div className="list-actions">
        <SegmentedControl
          label={t('states')}
          options={states.map((id) => ({ id, text: t(`state${id}`) }))}
          selectedId={state}
          onChange={({ detail }) => onState(states.find((id) => id === detail.selectedId) ?? 'OPEN')}
        />
        <Button iconName="refresh" ariaLabel={t('refresh')} onClick={onRefresh} />
      </div>
    }
  >
    {t('alerts')}
  </Header>
);

/** What an order belongs to is its business line, what a ticket belongs to its product. */
const useProductText = (): ((alert: Alert) => string) => {
  const nameOf = useProductName();
  const { data } = useOrderOffers();
  const lines = data?.products.flatMap(({ categories }) => categories) ?? [];
  return ({ product, category }) => {
    const line = lines.find(({ id }) => id === category)?.title;
    return line ?? (product === undefined ? '—' : nameOf(product));
  };
};

/** A list of alerts as far as it has been read, and what its providers are called. */
const useReadAlerts = (state: Alert['state']) => {
  const { data, ...reading } = useAlerts(state);
  const pages = data?.pages ?? [];
  const nameOf = nameIn(Object.assign({}, ...pages.map(({ providers }) => providers)));
  return { ...reading, alerts: pages.flatMap(({ alerts }) => alerts), nameOf };
};

/** 告警: what a supervisor must know, the latest first, until it is seen. Source: ORDER-14, ORDER-34, ORDER-46, X-47. */
export const AlertsTab = ({ onOpen }: Pick<Cells, 'onOpen'>) => {
  const { timeZone } = usePlace();
  const productOf = useProductText();
  const [state, setState] = useState<Alert['state']>('OPEN');
  const [news, setNews] = useState('');
  const { alerts, nameOf, error, isPending, refetch, ...further } = useReadAlerts(state);
  const onDone = (alert: Alert) => setNews(t('acknowledged', { occasion: occasionText(alert), name: nameOf(alert) }));
  return (
    <>
      <p className="deed-news" aria-live="polite">
        {news}
      </p>
      <ListFailure title={t('alertsFailed')} error={error} onRetry={refetch} />
      <Table
        variant="container"
        items={alerts}
        columnDefinitions={columns({ timeZone, nameOf, productOf, onOpen, onDone })}
        trackBy="alertId"
        wrapLines
        loading={isPending}
        loadingText={t('alertsLoading')}
        empty={error === null ? <Nothing state={state} /> : null}
        ariaLabels={{ tableLabel: t('alerts') }}
        header={<Head state={state} onState={setState} onRefresh={() => refetch()} />}
        footer={
          further.hasNextPage ? (
            <Button loading={further.isFetchingNextPage} onClick={() => further.fetchNextPage()}>
              {t('more')}
            </Button>
          ) : null
        }
      />
    </>
  );
};
