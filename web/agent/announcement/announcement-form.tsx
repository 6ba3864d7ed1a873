import { Alert, Button, DatePicker, FormField, SpaceBetween, Textarea, TimeInput } from '@cloudscape-design/components';
import { useState } from 'react';
import { Sure } from '../../shared/sure.tsx';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { heardAs } from './announcement-draft.ts';
import { t } from './messages.ts';
import { type AnnouncementFormState, useAnnouncementForm } from './use-announcement-form.ts';

const Fields = ({ form: { draft, troubles, edit } }: { form: AnnouncementFormState }) => {
  const untilText = troubles.until === undefined ? '' : t(`trouble${troubles.until}`);
  return (
    <SpaceBetween size="m">
      <FormField
        label={t('text')}
        constraintText={t('textHint')}
        errorText={troubles.text === undefined ? '' : t(`trouble${troubles.text}`)}
        stretch
      >
        <Textarea
          rows={2}
          value={draft.text}
          placeholder={t('textPlaceholder')}
          onChange={({ detail }) => edit({ text: detail.value })}
        />
      </FormField>
      <div className="until">
        <FormField label={t('untilDate')} errorText={untilText}>
          <DatePicker value={draft.date} onChange={({ detail }) => edit({ date: detail.value })} />
        </FormField>
        <FormField label={t('untilTime')}>
          <TimeInput format="hh:mm" value={draft.time} onChange={({ detail }) => edit({ time: detail.value })} />
        </FormField>
      </div>
    </SpaceBetween>
  );
};

const Heard = ({ sentence }: { sentence: string }) => (
  <figure className="say-aloud">
    <figcaption>{t('heard')}</figcaption>
    <blockquote>{sentence}</blockquote>
  </figure>
);

const Written = ({ form }: { form: AnnouncementFormState }) => (
  <SpaceBetween size="m">
    <h2>{t('renew')}</h2>
    {form.problem === null ? null : (
      <Alert type="error" header={t('publishFailed')}>
        {problemText(form.problem)}
      </Alert>
    )}
    <Fields form={form} />
    <div className="deed-buttons">
      <Button variant="primary" formAction="submit" loading={form.isSending}>
        {t('publish')}
      </Button>
    </div>
  </SpaceBetween>
);

interface AnnouncementFormProps {
  readonly product: string;
  /** P-X-13 with `{content}`. */
  readonly sentence: string;
  readonly onDone: () => void;
}

/** Writes an announcement; what callers will hear is read once more before it is published. Source: X-45, P-X-13. */
export const AnnouncementForm = ({ product, sentence, onDone }: AnnouncementFormProps) => {
  const form = useAnnouncementForm(product, onDone);
  const [isAsking, setAsking] = useState(false);
  const { draft } = form;
  const submit = () => {
    if (!form.isSending && form.check()) setAsking(true);
  };
  return (
    <form
      className="panel"
      aria-label={t('renew')}
      onKeyDown={(event) => isSaveKey(event) && submit()}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Written form={form} />
      {isAsking ? (
        <Sure
          question={t('sure')}
          yes={t('publish')}
          no={t('cancel')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            form.publish();
          }}
        >
          <SpaceBetween size="s">
            <Heard sentence={heardAs(sentence, draft.text)} />
            <p className="quiet">{t('sureHint', { until: `${draft.date} ${draft.time}` })}</p>
          </SpaceBetween>
        </Sure>
      ) : null}
    </form>
  );
};
