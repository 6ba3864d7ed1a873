import { Alert, Box, Button, Header, Table, type TableProps } from '@cloudscape-design/components';
import type { VisitTask } from '../api.ts';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { useProductName } from '../product-name.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { useVisits } from './visit-queries.ts';
import { causeOf } from './visit-report.ts';

interface Cells {
  readonly timeZone: string;
  readonly nameOf: (product: string) => string;
  readonly onOpen: (visitId: string) => void;
}

const columns = ({ timeZone, nameOf, onOpen }: Cells): readonly TableProps.ColumnDefinition<VisitTask>[] => [
  {
    id: 'number',
    header: t('columnNumber'),
    cell: ({ visitId, number }) => (
      <Button variant="inline-link" ariaLabel={t('open', { number })} onClick={() => onOpen(visitId)}>
        {number}
      </Button>
    ),
    isRowHeader: true,
  },
  { id: 'product', header: t('columnProduct'), cell: ({ product }) => nameOf(product) },
  { id: 'cause', header: t('columnCause'), cell: ({ cause }) => t(`cause${causeOf(cause.event)}`) },
  { id: 'since', header: t('columnSince'), cell: ({ since }) => whenText(since, timeZone) },
  { id: 'attempts', header: t('columnAttempts'), cell: ({ attempts }) => t('times', { count: attempts }) },
];

const Nothing = () => (
  <Box textAlign="center" padding="l">
    <b>{t('visitsEmpty')}</b>
    <Box color="text-body-secondary">{t('visitsEmptyHint')}</Box>
  </Box>
);

/** Whom agents shall ring up for a survey, the oldest first. Numbers are masked until one is opened. */
export const VisitList = ({ onOpen }: { onOpen: (visitId: string) => void }) => {
  const { timeZone } = usePlace();
  const nameOf = useProductName();
  const { data, isError, error, isPending, refetch } = useVisits();
  return (
    <>
      {isError ? (
        <Alert type="error" header={t('visitsFailed')}>
          {problemText(error)}
        </Alert>
      ) : null}
      <Table
        variant="container"
        items={data?.visits.toSorted((one, other) => one.since - other.since) ?? []}
        columnDefinitions={columns({ timeZone, nameOf, onOpen })}
        trackBy="visitId"
        wrapLines
        loading={isPending}
        loadingText={t('visitsLoading')}
        empty={<Nothing />}
        ariaLabels={{ tableLabel: t('visits') }}
        header={
          <Header
            counter={data === undefined ? '' : `(${data.visits.length})`}
            description={t('visitsHint')}
            actions={<Button iconName="refresh" ariaLabel={t('refresh')} onClick={() => refetch()} />}
          >
            {t('visits')}
          </Header>
        }
      />
    </>
  );
};
