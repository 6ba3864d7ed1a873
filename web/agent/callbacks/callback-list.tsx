import { Alert, Badge, Box, Button, Header, Table, type TableProps } from '@cloudscape-design/components';
import { useState } from 'react';
import type { CallbackLine } from '../api.ts';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { useProductName } from '../product-name.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { NumberCell, OutcomeCell } from './callback-cells.tsx';
import { type CallbackOutcome, useCallbacks } from './callback-queries.ts';
import { stateText, t } from './messages.ts';

interface Cells {
  readonly timeZone: string;
  readonly nameOf: (product: string) => string;
  readonly onDone: (outcome: CallbackOutcome) => void;
}

const columns = ({ timeZone, nameOf, onDone }: Cells): readonly TableProps.ColumnDefinition<CallbackLine>[] => {
  const dueOf = ({ due }: CallbackLine) => whenText(due, timeZone);
  return [
    { id: 'due', header: t('columnDue'), cell: dueOf, width: 165, isRowHeader: true },
    {
      id: 'kind',
      header: t('columnKind'),
      cell: ({ kind }) => <Badge color={kind === 'CALLBACK' ? 'blue' : 'grey'}>{t(`kind${kind}`)}</Badge>,
      width: 110,
    },
    { id: 'product', header: t('columnProduct'), cell: ({ product }) => nameOf(product), width: 110 },
    { id: 'state', header: t('columnState'), cell: ({ state }) => stateText(state) },
    { id: 'attempts', header: t('columnAttempts'), cell: ({ attempts }) => t('times', { count: attempts }), width: 80 },
    {
      id: 'number',
      header: t('columnNumber'),
      cell: (line) => <NumberCell line={line} due={dueOf(line)} />,
      width: 150,
    },
    {
      id: 'outcome',
      header: t('columnOutcome'),
      cell: (line) => <OutcomeCell line={line} due={dueOf(line)} onDone={onDone} />,
      width: 300,
    },
  ];
};

const Nothing = () => (
  <Box textAlign="center" padding="l">
    <b>{t('callbacksEmpty')}</b>
    <Box color="text-body-secondary">{t('callbacksEmptyHint')}</Box>
  </Box>
);

/** Whom somebody must ring back, the next due first; who was reached or needs nothing leaves. Source, BANK-32. */
export const CallbackList = () => {
  const { timeZone } = usePlace();
  const nameOf = useProductName();
  const [news, setNews] = useState('');
  const { data, isError, error, isPending, refetch } = useCallbacks();
  const onDone = (outcome: CallbackOutcome) => setNews(t('done', { outcome: t(`outcome${outcome}`) }));
  return (
    <>
      <p className="deed-news" aria-live="polite">
        {news}
      </p>
      {isError ? (
        <Alert type="error" header={t('callbacksFailed')}>
          {problemText(error)}
        </Alert>
      ) : null}
      <Table
        variant="container"
        items={data?.callbacks ?? []}
        columnDefinitions={columns({ timeZone, nameOf, onDone })}
        trackBy="callbackId"
        wrapLines
        loading={isPending}
        loadingText={t('callbacksLoading')}
        empty={<Nothing />}
        ariaLabels={{ tableLabel: t('callbacks') }}
        header={
          <Header
            counter={data === undefined ? '' : `(${data.callbacks.length})`}
            description={t('callbacksHint')}
            actions={<Button iconName="refresh" ariaLabel={t('refresh')} onClick={() => refetch()} />}
          >
            {t('callbacks')}
          </Header>
        }
      />
    </>
  );
};
