import { Alert, Button, Checkbox, FormField, RadioGroup, SpaceBetween, Textarea } from '@cloudscape-design/components';
import { useState } from 'react';
import { Sure } from '../../shared/sure.tsx';
import type { VisitCard } from '../api.ts';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { t } from './messages.ts';
import { useVisitForm, type VisitFormState } from './use-visit-form.ts';
import { scores, toggled, type VisitOutcome } from './visit-report.ts';

interface FieldsProps {
  readonly form: VisitFormState;
  readonly offered: readonly string[];
}

const Fields = ({ form: { draft, troubles, edit }, offered }: FieldsProps) => (
  <SpaceBetween size="m">
    <FormField
      label={t('score')}
      constraintText={t('lowScore')}
      errorText={troubles.score === undefined ? '' : t(`trouble${troubles.score}`)}
    >
      <RadioGroup
        value={draft.score || null}
        items={scores.map((value) => ({ value, label: t(`score${value}`) }))}
        onChange={({ detail }) => edit({ score: detail.value })}
      />
    </FormField>
    {offered.length === 0 ? null : (
      <fieldset className="visit-reasons">
        <legend>{t('reasons')}</legend>
        {offered.map((reason) => (
          <Checkbox
            key={reason}
            checked={draft.reasons.includes(reason)}
            onChange={({ detail }) => edit({ reasons: toggled(draft.reasons, reason, detail.checked) })}
          >
            {reason}
          </Checkbox>
        ))}
      </fieldset>
    )}
    <FormField label={t('text')} errorText={troubles.text === undefined ? '' : t(`trouble${troubles.text}`)} stretch>
      <Textarea
        rows={3}
        value={draft.text}
        placeholder={t('textPlaceholder')}
        onChange={({ detail }) => edit({ text: detail.value })}
      />
    </FormField>
  </SpaceBetween>
);

interface ButtonsProps {
  readonly form: VisitFormState;
  readonly onRefused: () => void;
}

const Buttons = ({ form: { isSending, report }, onRefused }: ButtonsProps) => (
  <div className="deed-buttons">
    <Button formAction="none" disabled={isSending} onClick={onRefused}>
      {t('refused')}
    </Button>
    <Button formAction="none" disabled={isSending} onClick={() => report('UNREACHED')}>
      {t('unreached')}
    </Button>
    <Button variant="primary" formAction="submit" loading={isSending}>
      {t('save')}
    </Button>
  </div>
);

interface VisitFormProps {
  readonly visit: VisitCard;
  readonly onDone: (outcome: VisitOutcome, score: string) => void;
}

/** What the customer answers; or that he was not reached, or wants no survey. Source: X-14, ORDER-41, X-35. */
export const VisitForm = ({ visit, onDone }: VisitFormProps) => {
  const form = useVisitForm(visit.visitId, onDone);
  const [isAsking, setAsking] = useState(false);
  return (
    <form
      className="panel visit-form"
      aria-label={t('answer')}
      onKeyDown={(event) => isSaveKey(event) && form.save()}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <SpaceBetween size="m">
        {form.problem === null ? null : (
          <Alert type="error" header={t('saveFailed')}>
            {problemText(form.problem)}
          </Alert>
        )}
        <Fields form={form} offered={visit.reasons} />
        <Buttons form={form} onRefused={() => setAsking(true)} />
      </SpaceBetween>
      {isAsking ? (
        <Sure
          question={t('sure')}
          yes={t('refused')}
          no={t('cancel')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            form.report('REFUSED');
          }}
        >
          {t('sureHint')}
        </Sure>
      ) : null}
    </form>
  );
};
