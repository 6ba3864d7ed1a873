import { useState } from 'react';
import { localDate } from '../../shared/time.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { useMe } from '../queries.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemText } from '../words.ts';
import { CreditCard } from './credit-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { ShopCard } from './shop-card.tsx';

const Letter = () => {
  const { timeZone } = usePlace();
  const thisMonth = localDate(useNow(), timeZone).slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const { data } = useMe({ month: month === '' ? thisMonth : month });
  return (
    <section className="card" aria-labelledby="letter">
      <h2 id="letter">{t('letter')}</h2>
      <Field label={t('month')}>
        {(props) => (
          <input
            {...props}
            type="month"
            max={thisMonth}
            value={month}
            onChange={({ target }) => setMonth(target.value)}
          />
        )}
      </Field>
      <ul className="letter">
        {data?.letter.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

/** What the tenant knows of the shop, and what the provider itself may change of it. Source: ORDER-46, ORDER-47. */
export const ShopPage = () => {
  const { data: me, error, isError, refetch } = useMe({ isLookedAt: true });
  return (
    <>
      <h1>{t('navSHOP')}</h1>
      {isError ? (
        <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
          {problemText(error)}
        </Notice>
      ) : null}
      {me === undefined && !isError ? <Waiting /> : null}
      {me === undefined ? null : (
        <>
          <CreditCard me={me} />
          <Letter />
          <ShopCard me={me} />
          <PeopleCard me={me} />
        </>
      )}
    </>
  );
};
