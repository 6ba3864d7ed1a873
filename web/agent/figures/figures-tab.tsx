import { Button, Header, SegmentedControl, Select, type SelectProps } from '@cloudscape-design/components';
import { useState } from 'react';
import type { Span } from '#domain/figures';
import { ListFailure } from '../deeds/list-failure.tsx';
import { usePlace } from '../place.ts';
import { useProductName } from '../product-name.ts';
import { type Figures, usePromiseFigures } from './figure-queries.ts';
import { FigureTable } from './figure-table.tsx';
import './figures.css';
import { t } from './messages.ts';
import { Users } from './users.tsx';
import { lastMonths, lineText } from './words.ts';

const views = ['orders', 'tickets', 'users'] as const;
type View = (typeof views)[number];

const lastDays = ['7d', '30d', '90d'] as const satisfies readonly Span[];
const MONTHS = 13;

const spansAt = (today: string): (SelectProps.Option & { readonly value: string })[] => [
  ...lastDays.map((value) => ({ value, label: t(`last${value}`) })),
  ...lastMonths(today, MONTHS).map((value) => {
    const [year = '', month = ''] = value.split('-');
    return { value, label: t('month', { year, month }) };
  }),
];

interface Choice {
  readonly view: View;
  readonly span: Span;
}

interface HeadProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onRefresh: () => void;
}

const Head = ({ choice, onChoose, onRefresh }: HeadProps) => {
  const spans = spansAt(usePlace().today);
  return (
    <Header
      description={t('figuresHint')}
      actions={
        <div className="list-actions">
          <SegmentedControl
            label={t('views')}
            options={views.map((id) => ({ id, text: t(`view${id}`) }))}
            selectedId={choice.view}
            onChange={({ detail }) =>
              onChoose({ ...choice, view: views.find((id) => id === detail.selectedId) ?? 'orders' })
            }
          />
          <Select
            ariaLabel={t('span')}
            options={spans}
            selectedOption={spans.find(({ value }) => value === choice.span) ?? null}
            onChange={({ detail }) => onChoose({ ...choice, span: detail.selectedOption.value ?? '30d' })}
          />
          <Button iconName="refresh" ariaLabel={t('refresh')} onClick={onRefresh} />
        </div>
      }
    >
      {t('figures')}
    </Header>
  );
};

interface TablesProps {
  readonly figures: Figures | undefined;
  readonly view: Exclude<View, 'users'>;
  readonly isPending: boolean;
  readonly hasFailed: boolean;
}

const Tables = ({ figures, view, isPending, hasFailed }: TablesProps) => {
  const nameOf = useProductName();
  const shown = figures?.[view];
  return (
    <>
      <FigureTable
        isPending={isPending}
        hasOrders={view === 'orders'}
        title={t('byLine')}
        heading={t('columnLine')}
        nameOf={(line) => lineText(line, figures?.lines ?? {}, nameOf)}
        figures={shown?.lines ?? []}
        total={shown?.lines.length === 0 ? undefined : shown?.total}
        empty={hasFailed ? '' : t('emptyLines')}
      />
      <FigureTable
        isPending={isPending}
        hasOrders={false}
        title={t('byProvider')}
        heading={t('columnProvider')}
        nameOf={({ providerId }) => figures?.providers[providerId] ?? providerId}
        figures={shown?.providers ?? []}
        empty={hasFailed ? '' : t('emptyProviders')}
      />
    </>
  );
};

/** 统计: how often promises were kept, by business line and by provider, and what users did. Source: ORDER-51, ORDER-52, ORDER-53. */
export const FiguresTab = () => {
  const [choice, setChoice] = useState<Choice>({ view: 'orders', span: '30d' });
  const { data, error, isPending, refetch } = usePromiseFigures(choice.span);
  const { view } = choice;
  return (
    <div className="figures">
      <Head choice={choice} onChoose={setChoice} onRefresh={() => refetch()} />
      <ListFailure title={t('figuresFailed')} error={error} onRetry={refetch} />
      {data?.from !== undefined && data.to !== undefined ? (
        <p className="quiet">{t('fromTo', { from: data.from, to: data.to })}</p>
      ) : null}
      {view === 'users' ? (
        <Users users={data?.users} />
      ) : (
        <Tables figures={data} view={view} isPending={isPending} hasFailed={error !== null} />
      )}
    </div>
  );
};
