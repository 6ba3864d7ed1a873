import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { type KeyboardEvent, useState } from 'react';
import { Sure } from '../../shared/sure.tsx';
import { ListFailure } from '../deeds/list-failure.tsx';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { isBegun } from './application.ts';
import { t } from './messages.ts';
import { ProviderFields } from './provider-fields.tsx';
import { useBusinessLines } from './provider-queries.ts';
import { type ApplicationState, useApplication } from './use-application.ts';

/** Clears the form; what is written is asked about first, since the button stands beside the one that sends it. */
const Clearing = ({ form: { draft, startAnew } }: { form: ApplicationState }) => {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button formAction="none" onClick={() => (isBegun(draft) ? setAsking(true) : startAnew())}>
        {t('startAnew')}
      </Button>
      {isAsking ? (
        <Sure
          question={t('sureStartAnew')}
          yes={t('startAnew')}
          no={t('cancel')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            startAnew();
          }}
        >
          {t('sureStartAnewHint')}
        </Sure>
      ) : null}
    </>
  );
};

const Foot = ({ form }: { form: ApplicationState }) => (
  <footer>
    <kbd>{t('saveHint')}</kbd>
    <Clearing form={form} />
    <Button variant="primary" formAction="submit" loading={form.isSending}>
      {t('submitApplication')}
    </Button>
  </footer>
);

const onKeys =
  ({ submit }: ApplicationState) =>
  (event: KeyboardEvent) => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    submit();
  };

/** Takes down the application of a merchant; its papers are filed on its page. Source: ORDER-45. */
export const ApplicationForm = ({ onDone }: { onDone: (providerId: string) => void }) => {
  const { data: lines, error, refetch } = useBusinessLines();
  const form = useApplication(onDone);
  if (lines === undefined) {
    if (error === null) return <Spinner size="large" />;
    return <ListFailure title={t('listFailed')} error={error} onRetry={refetch} />;
  }
  return (
    <form
      className="panel order-form"
      aria-label={t('apply')}
      onKeyDown={onKeys(form)}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <header>
        <h2>{t('apply')}</h2>
        <p>{t('applyHint')}</p>
      </header>
      {lines.length === 0 ? <Alert type="info">{t('noLines')}</Alert> : null}
      {form.problem === null ? null : (
        <Alert type="error" header={t('deedFailed')}>
          {problemText(form.problem)}
        </Alert>
      )}
      <ProviderFields form={form} lines={lines} />
      <Foot form={form} />
    </form>
  );
};
