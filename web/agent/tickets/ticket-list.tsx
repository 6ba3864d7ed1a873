import { Box, Button, Header, SegmentedControl, Table, type TableProps } from '@cloudscape-design/components';
import type { TicketLine } from '#domain/tickets';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import type { TicketList as ListName } from '../api.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { usePlace } from '../place.ts';
import { CountdownText } from './countdown-text.tsx';
import { t } from './messages.ts';
import { KindBadge, StateBadge } from './ticket-badges.tsx';
import { useTicketList } from './ticket-queries.ts';
import { partyText, shortWhen } from './ticket-words.ts';
import { useNow } from './use-now.ts';

/** The order of a working day: mine, my role's, then what is late, then everything. */
const lists = ['mine', 'role', 'overdue', 'open'] as const satisfies readonly ListName[];

interface Cells {
  readonly now: number;
  readonly timeZone: string;
  readonly onOpen: (ticketId: string) => void;
}

const columns = ({ now, timeZone, onOpen }: Cells): readonly TableProps.ColumnDefinition<TicketLine>[] => [
  {
    id: 'number',
    header: t('columnNumber'),
    cell: ({ ticketId, number }) => (
      <Button variant="inline-link" onClick={() => onOpen(ticketId)}>
        {number}
      </Button>
    ),
    width: 158,
    isRowHeader: true,
  },
  { id: 'kind', header: t('columnKind'), cell: (line) => <KindBadge {...line} />, width: 100 },
  { id: 'state', header: t('columnState'), cell: (line) => <StateBadge {...line} />, width: 130 },
  { id: 'content', header: t('columnContent'), cell: ({ content }) => content },
  {
    id: 'owner',
    header: t('columnOwner'),
    cell: ({ owner }) => (owner === undefined ? '—' : partyText(owner)),
    width: 120,
  },
  {
    id: 'due',
    header: t('columnDue'),
    cell: ({ next }) => (next === undefined ? '—' : shortWhen(next.due, timeZone)),
    width: 140,
  },
  {
    id: 'left',
    header: t('columnLeft'),
    cell: ({ next }) => <CountdownText due={next?.due} now={now} />,
    width: 150,
  },
];

const Nothing = ({ list }: { list: ListName }) => (
  <Box textAlign="center" padding="xl">
    <b>{t(`empty${list}`)}</b>
    <Box color="text-body-secondary">{t('emptyHint')}</Box>
  </Box>
);

interface HeadProps {
  readonly list: ListName;
  readonly count: number | undefined;
  readonly more: boolean;
  readonly onList: (list: ListName) => void;
  readonly onRefresh: () => void;
  readonly onRecord: () => void;
}

const Head = ({ list, count, more, onList, onRefresh, onRecord }: HeadProps) => (
  <Header
    counter={count === undefined ? '' : `(${count}${more ? '+' : ''})`}
    description={more && count !== undefined ? t('listMore', { count }) : ''}
    actions={
      <div className="list-actions">
        <SegmentedControl
          label={t('lists')}
          options={lists.map((id) => ({ id, text: t(`list${id}`) }))}
          selectedId={list}
          onChange={({ detail }) => onList(lists.find((id) => id === detail.selectedId) ?? 'mine')}
        />
        <Button iconName="refresh" ariaLabel={t('refresh')} onClick={onRefresh} />
        <Button variant="primary" onClick={onRecord}>
          {t('record')}
        </Button>
      </div>
    }
  >
    {t('tickets')}
  </Header>
);

interface TicketListProps {
  readonly list: ListName;
  readonly onList: (list: ListName) => void;
  readonly onOpen: (ticketId: string) => void;
  readonly onRecord: () => void;
}

/** Tickets by who has to do something, the next deadline first. Source: ORDER-34, LEGAL-38, X-47. */
export const TicketList = ({ list, onList, onOpen, onRecord }: TicketListProps) => {
  const { timeZone } = usePlace();
  const { data, error, isPending, dataUpdatedAt, refetch } = useTicketList(list);
  const region = useFocusIfLost<HTMLElement>();
  const now = useNow({ now: data?.now, at: dataUpdatedAt });
  const head = { list, onList, onRecord, count: data?.tickets.length, more: data?.more ?? false };
  return (
    <section aria-label={t('tickets')} tabIndex={-1} ref={region}>
      <ListFailure title={t('listFailed')} error={error} onRetry={refetch} />
      <Table
        variant="container"
        items={data?.tickets ?? []}
        columnDefinitions={columns({ now, timeZone, onOpen })}
        trackBy="ticketId"
        wrapLines
        loading={isPending}
        loadingText={t('listLoading')}
        empty={data === undefined ? null : <Nothing list={list} />}
        ariaLabels={{ tableLabel: t('tickets') }}
        header={<Head {...head} onRefresh={() => refetch()} />}
      />
    </section>
  );
};
