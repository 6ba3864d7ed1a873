import { Box, Button, Header, SegmentedControl, Select, Table, type TableProps } from '@cloudscape-design/components';
import { useEffect } from 'react';
import { applyForAdmission } from '#functions/providers/apply/definition';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { mayAsk } from '../staff-roles.ts';
import { t } from './messages.ts';
import { NameSearch } from './name-search.tsx';
import type { BusinessLine, ProviderLine, Wanted } from './provider-api.ts';
import { Credit, StandingBadge } from './provider-badges.tsx';
import { useBusinessLines, useProviderPages } from './provider-queries.ts';
import { inOrder, titlesIn } from './words.ts';

const standings = ['APPLYING', 'APPROVED', 'SUSPENDED', 'LEFT'] as const;

interface Cells {
  readonly titleOf: (category: string) => string;
  readonly onOpen: (providerId: string) => void;
}

const columns = ({ titleOf, onOpen }: Cells): readonly TableProps.ColumnDefinition<ProviderLine>[] => [
  {
    id: 'name',
    header: t('columnName'),
    cell: ({ providerId, name }) => (
      <Button variant="inline-link" onClick={() => onOpen(providerId)}>
        {name}
      </Button>
    ),
    minWidth: 150,
    isRowHeader: true,
  },
  { id: 'lines', header: t('columnLines'), cell: ({ categories }) => categories.map(titleOf).join(t('comma')) },
  {
    id: 'standing',
    header: t('columnStanding'),
    cell: ({ standing }) => <StandingBadge standing={standing} />,
    width: 120,
  },
  { id: 'credit', header: t('columnCredit'), cell: ({ credit }) => <Credit credit={credit} />, width: 160 },
  {
    id: 'load',
    header: t('columnLoad'),
    cell: ({ load, capacity }) => t('loadOf', { load, capacity }),
    width: 120,
  },
  { id: 'contact', header: t('columnContact'), cell: ({ contactName }) => contactName, width: 110 },
  { id: 'phone', header: t('columnPhone'), cell: ({ phone }) => phone, width: 140 },
];

const Nothing = ({ isFiltered }: { isFiltered: boolean }) => (
  <Box textAlign="center" padding="xl">
    <b>{t(isFiltered ? 'emptyFiltered' : 'empty')}</b>
    <Box color="text-body-secondary">{t('emptyHint')}</Box>
  </Box>
);

interface ListProps {
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  readonly onOpen: (providerId: string) => void;
  readonly onApply: () => void;
}

type FilterProps = Pick<ListProps, 'wanted' | 'onWant'> & { readonly lines: readonly BusinessLine[] };

const Filters = ({ wanted, lines, onWant }: FilterProps) => {
  const options = [
    { value: '', label: t('everyLine') },
    ...lines.map(({ category, title }) => ({ value: category, label: title })),
  ];
  return (
    <>
      <NameSearch name={wanted.name} onWant={(name) => onWant({ ...wanted, name })} />
      <Select
        ariaLabel={t('columnLines')}
        options={options}
        selectedOption={options.find(({ value }) => value === wanted.category) ?? null}
        onChange={({ detail }) => onWant({ ...wanted, category: detail.selectedOption.value ?? '' })}
      />
      <SegmentedControl
        label={t('columnStanding')}
        options={[
          { id: 'ALL', text: t('everyStanding') },
          ...standings.map((id) => ({ id, text: t(`standing${id}`) })),
        ]}
        selectedId={wanted.status === '' ? 'ALL' : wanted.status}
        onChange={({ detail }) =>
          onWant({ ...wanted, status: standings.find((status) => status === detail.selectedId) ?? '' })
        }
      />
    </>
  );
};

type HeadProps = Omit<ListProps, 'onOpen'> & {
  readonly lines: readonly BusinessLine[];
  /** `50+` while there are more. */
  readonly count: string;
  readonly onRefresh: () => void;
};

const Head = ({ count, onRefresh, onApply, ...filters }: HeadProps) => (
  <Header
    counter={count}
    actions={
      <div className="list-actions">
        <Filters {...filters} />
        <Button iconName="refresh" ariaLabel={t('refresh')} onClick={onRefresh} />
        {mayAsk(applyForAdmission) ? (
          <Button variant="primary" onClick={onApply}>
            {t('apply')}
          </Button>
        ) : null}
      </div>
    }
  >
    {t('providers')}
  </Header>
);

/** A page may hold none of those that are wanted, and there still be more: then one looks on. */
const useListed = (wanted: Wanted) => {
  const query = useProviderPages(wanted);
  const { data, error, hasNextPage, isFetching, fetchNextPage } = query;
  const isEmptyPage = data?.length === 0 && hasNextPage && !isFetching && error === null;
  useEffect(() => {
    if (isEmptyPage) fetchNextPage();
  }, [isEmptyPage, fetchNextPage]);
  return { ...query, isReading: query.isPending || (data?.length === 0 && hasNextPage) };
};

const More = ({ isReading, onMore }: { isReading: boolean; onMore: () => void }) => (
  <Box textAlign="center">
    <Button loading={isReading} onClick={onMore}>
      {t('listMore')}
    </Button>
  </Box>
);

const isFiltered = ({ category, status, name }: Wanted): boolean => `${category}${status}${name}` !== '';

/** Providers by business line, standing and name, waiting applications first. Source: ORDER-45, ORDER-46. */
export const ProviderList = (props: ListProps) => {
  const { wanted, onOpen } = props;
  const { data, error, isReading, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useListed(wanted);
  const region = useFocusIfLost<HTMLElement>();
  const { data: lines = [] } = useBusinessLines();
  const count = data === undefined ? '' : `(${data.length}${hasNextPage ? '+' : ''})`;
  return (
    <section aria-label={t('providers')} tabIndex={-1} ref={region}>
      <ListFailure title={t('listFailed')} error={error} onRetry={refetch} />
      <Table
        variant="container"
        items={hasNextPage ? (data ?? []) : inOrder(data ?? [])}
        columnDefinitions={columns({ titleOf: titlesIn(lines), onOpen })}
        trackBy="providerId"
        wrapLines
        loading={isReading}
        loadingText={t('listLoading')}
        empty={data === undefined ? null : <Nothing isFiltered={isFiltered(wanted)} />}
        ariaLabels={{ tableLabel: t('providers') }}
        header={<Head {...props} lines={lines} count={count} onRefresh={() => refetch()} />}
        footer={hasNextPage ? <More isReading={isFetchingNextPage} onMore={() => fetchNextPage()} /> : null}
      />
    </section>
  );
};
