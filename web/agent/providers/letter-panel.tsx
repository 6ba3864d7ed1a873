import { Alert, Button, FormField, Select, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { t } from './messages.ts';
import { useLetter } from './provider-queries.ts';
import { monthsUntil } from './words.ts';

const Letter = ({ providerId, month }: { providerId: string; month: string }) => {
  const { data, isError, error, refetch } = useLetter(providerId, month);
  if (data !== undefined) {
    return (
      <div className="provider-letter" role="document" aria-label={t('letter')}>
        {data.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  }
  if (!isError) return <Spinner />;
  return (
    <Alert type="error" header={t('letterFailed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
      {problemText(error)}
    </Alert>
  );
};

/** The monthly letter that tells a provider what moved its score. Source: X-52. */
export const LetterPanel = ({ providerId }: { providerId: string }) => {
  const { today } = usePlace();
  const options = monthsUntil(today, 12).map((value) => ({ value }));
  const [month, setMonth] = useState(today.slice(0, 7));
  return (
    <section className="panel provider-letters" aria-label={t('letter')}>
      <h3>{t('letter')}</h3>
      <FormField label={t('month')}>
        <Select
          options={options}
          selectedOption={{ value: month }}
          onChange={({ detail }) => setMonth(detail.selectedOption.value ?? month)}
        />
      </FormField>
      <Letter providerId={providerId} month={month} />
    </section>
  );
};
