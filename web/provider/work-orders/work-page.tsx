import { useState } from 'react';
import type { WorkList } from '../api.ts';
import { t } from '../messages.ts';
import { useMe, useWork } from '../queries.ts';
import { hashOf, type View, views } from '../route.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemText } from '../words.ts';
import { ofLine } from './gone.ts';
import { Offers } from './offers.tsx';
import { WorkCardLink } from './work-card-link.tsx';

const Tabs = ({ view, counts }: { view: View; counts: WorkList['counts'] | undefined }) => (
  <nav className="tabs" aria-label={t('navWORK')}>
    {views.map((each) => (
      <a
        key={each}
        href={hashOf({ page: 'WORK', view: each })}
        aria-current={each === view ? 'page' : undefined}
        className={`tab tab-${each.toLowerCase()}`}
      >
        {t(`view${each}`)}
        <span className={each === 'OFFERED' && counts?.OFFERED ? 'count count-new' : 'count'}>
          {counts?.[each] ?? '–'}
        </span>
      </a>
    ))}
  </nav>
);

/** Only those who work in several lines are asked for one. */
const LineFilter = ({ line, onChoose }: { line: string; onChoose: (line: string) => void }) => {
  const lines = useMe().data?.lines ?? [];
  if (lines.length < 2) return null;
  return (
    <label className="line-filter">
      {t('line')}
      <select value={line} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t('allLines')}</option>
        {lines.map(({ category, title }) => (
          <option key={category} value={category}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The work by view, with the number of each on its tab. Source: ORDER-19, ORDER-20, ORDER-47. */
export const WorkPage = ({ view }: { view: View }) => {
  const [line, setLine] = useState('');
  const { data, error, refetch, isError } = useWork(view);
  const orders = data && ofLine(data.orders, line);
  return (
    <>
      <PageHeading isHidden>{t('navWORK')}</PageHeading>
      <Tabs view={view} counts={data?.counts} />
      <LineFilter line={line} onChoose={setLine} />
      {isError ? (
        <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
          {problemText(error)}
          {data === undefined ? '' : t('shownOld')}
        </Notice>
      ) : null}
      {orders === undefined && !isError ? <Waiting /> : null}
      {view === 'OFFERED' ? <Offers offers={data?.orders} line={line} /> : null}
      {view !== 'OFFERED' && orders?.length === 0 ? <p className="empty">{t(`empty${view}`)}</p> : null}
      {view === 'OFFERED' ? null : (
        <ul className="cards">
          {orders?.map((order) => (
            <li key={order.orderId}>
              <WorkCardLink order={order} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
