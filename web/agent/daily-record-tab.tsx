import {
  Alert,
  Box,
  Button,
  DatePicker,
  FormField,
  Header,
  Table,
  type TableProps,
} from '@cloudscape-design/components';
import { useState } from 'react';
import { plusDays } from '#domain/kernel';
import { localTime, weekday } from '../shared/time.ts';
import type { DailyRecord } from './api.ts';
import { useDailyRecord } from './daily-record.ts';
import { t, tCode } from './messages.ts';
import { usePlace } from './place.ts';
import { problemText } from './problem-text.ts';

type Line = DailyRecord['lines'][number];

/** The masked number tells a member to people; the id does where no number is on file. */
const whoAsked = ({ memberId, number }: Line): string => number ?? memberId ?? t('notMember');

const columns = (timeZone: string): readonly TableProps.ColumnDefinition<Line>[] => [
  {
    id: 'time',
    header: t('columnTime'),
    cell: ({ at }) => localTime(at, timeZone),
    width: 96,
    isRowHeader: true,
  },
  { id: 'member', header: t('columnMember'), cell: whoAsked, width: 130 },
  { id: 'field', header: t('columnField'), cell: ({ field }) => field, width: 110 },
  { id: 'question', header: t('columnQuestion'), cell: ({ question }) => question },
  { id: 'advice', header: t('columnAdvice'), cell: ({ advice }) => advice },
  { id: 'kind', header: t('columnKind'), cell: ({ kind }) => tCode('kind', kind), width: 80 },
  {
    id: 'disclaimer',
    header: t('columnDisclaimer'),
    cell: ({ disclaimerRead }) => (disclaimerRead ? t('disclaimerRead') : '—'),
    width: 96,
  },
];

const totalsText = ({ lines, totals }: DailyRecord): string =>
  t('recordTotals', {
    ...{ all: lines.length, ordinary: totals.ORDINARY, hard: totals.HARD, commission: totals.COMMISSION },
  });

const Nothing = ({ onDayBefore }: { onDayBefore: () => void }) => (
  <Box textAlign="center" padding="xl">
    <b>{t('recordEmpty')}</b>
    <Box color="text-body-secondary" padding={{ bottom: 's' }}>
      {t('recordEmptyHint')}
    </Box>
    <Button onClick={onDayBefore}>{t('recordDayBefore')}</Button>
  </Box>
);

interface RecordHeaderProps {
  readonly record: DailyRecord | undefined;
  readonly date: string;
  readonly onDate: (date: string) => void;
}

const RecordHeader = ({ record, date, onDate }: RecordHeaderProps) => (
  <Header
    counter={record ? t('recordOf', { number: record.lawyer }) : ''}
    description={`${date} ${weekday(date)} · ${record ? totalsText(record) : ''}`}
    actions={
      <FormField>
        <DatePicker ariaLabel={t('recordDate')} value={date} onChange={({ detail }) => onDate(detail.value)} />
      </FormField>
    }
  >
    {t('recordTitle')}
  </Header>
);

/** 《每日服务记录表》: what one has saved on a day. Source: LEGAL-35. */
export const DailyRecordTab = () => {
  const { today, timeZone } = usePlace();
  const [chosen, setChosen] = useState('');
  const date = chosen || today;
  const record = useDailyRecord(date);
  if (record.isError) {
    return (
      <Alert
        type="error"
        header={t('recordFailed')}
        action={<Button onClick={() => record.refetch()}>{t('retry')}</Button>}
      >
        {problemText(record.error)}
      </Alert>
    );
  }
  return (
    <Table
      variant="container"
      items={record.data?.lines ?? []}
      columnDefinitions={columns(timeZone)}
      trackBy="contactId"
      wrapLines
      loading={record.isPending}
      loadingText={t('recordLoading')}
      empty={<Nothing onDayBefore={() => setChosen(plusDays(date, -1))} />}
      ariaLabels={{ tableLabel: t('recordTitle') }}
      header={<RecordHeader record={record.data} date={date} onDate={setChosen} />}
    />
  );
};
