import { useState } from 'react';
import { localDate } from '../../shared/time.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { useLetter } from '../queries.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemText } from '../words.ts';

/** The letter of one month, and never another's under its name. */
const Read = ({ month }: { month: string }) => {
  const { data: lines, error, refetch } = useLetter(month);
  if (lines !== undefined)
    return (
      <ul className="letter">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  if (error === null) return <Waiting />;
  return (
    <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
      {problemText(error)}
    </Notice>
  );
};

/** What moved the credit in a month, in sentences. Source: ORDER-46, X-52. */
export const LetterCard = () => {
  const { timeZone } = usePlace();
  const thisMonth = localDate(useNow(), timeZone).slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
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
      <Read month={month === '' ? thisMonth : month} />
    </section>
  );
};
