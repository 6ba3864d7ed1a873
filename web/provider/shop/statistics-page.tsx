import { useState } from 'react';
import { yuanText } from '../../shared/money.ts';
import { type ClassFigures, type Span, spans } from '../api.ts';
import { t } from '../messages.ts';
import { useStatistics } from '../queries.ts';
import { Choices } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemText } from '../words.ts';

const counted = ['UNASSIGNED', 'IN_HAND', 'HANDLED', 'OVERDUE'] as const;

/** One business line: how many stand where, and how well it went. */
const Figures = ({ line: { title, views, lost, feeFen, rating, promise } }: { line: ClassFigures }) => (
  <section className="card figures" aria-label={title}>
    <h2>{title}</h2>
    <dl className="tiles">
      {counted.map((view) => (
        <div key={view}>
          <dt>{t(`view${view}`)}</dt>
          <dd>{views[view]}</dd>
        </div>
      ))}
    </dl>
    <dl className="facts">
      <div>
        <dt>{t('income')}</dt>
        <dd>{t('yuan', { amount: yuanText(feeFen) })}</dd>
      </div>
      <div>
        <dt>{t('rating')}</dt>
        <dd>{rating}</dd>
      </div>
      <div>
        <dt>{t('promiseKept')}</dt>
        <dd>{promise.kept + promise.broken === 0 ? '–' : `${promise.shown}%`}</dd>
      </div>
      <div>
        <dt>{t('lost')}</dt>
        <dd>{lost}</dd>
      </div>
    </dl>
  </section>
);

/** 分类统计, a card for each business line. Source: ORDER-20, ORDER-47. */
export const StatisticsPage = () => {
  const [days, setDays] = useState<Span>('30');
  const { data, error, isError, refetch } = useStatistics(days);
  return (
    <>
      <PageHeading>{t('navSTATISTICS')}</PageHeading>
      <Choices
        legend={t('span')}
        options={spans.map((id) => ({ id, label: t('days', { days: id }) }))}
        chosen={days}
        onChoose={setDays}
      />
      {isError ? (
        <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
          {problemText(error)}
        </Notice>
      ) : null}
      {data === undefined && !isError ? <Waiting /> : null}
      {data?.statistics.length === 0 ? <p className="empty">{t('noFigures')}</p> : null}
      {data?.statistics.map((line) => (
        <Figures key={line.category} line={line} />
      ))}
    </>
  );
};
