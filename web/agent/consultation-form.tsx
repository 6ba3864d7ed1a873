import { Button, FormField, SegmentedControl, Select, Textarea } from '@cloudscape-design/components';
import { consultationKindSchema } from '#domain/consultations';
import type { Draft, Missing } from './consultation.ts';
import { t } from './messages.ts';

const kinds = consultationKindSchema.options.map((id) => ({ id, text: t(`kind${id}`) }));

const hintOf = (kind: Draft['kind']): string => (kind === 'ORDINARY' ? '' : t(`kind${kind}hint`));

/** What is missing, in words: the button is not just grey. */
export const missingText = (missing: readonly Missing[]): string => {
  const list = missing.map((each) =>
    each.what === 'TICK' ? t('missingTICK', { title: each.title }) : t(`missing${each.what}`),
  );
  return t('missing', { list: list.join(t('listSeparator')) });
};

export interface ConsultationFormProps {
  readonly draft: Draft;
  readonly fields: readonly string[];
  /** Why it can't be saved now; undefined: it can. */
  readonly hindrance: string | undefined;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly onEdit: (change: Partial<Omit<Draft, 'commandId'>>) => void;
  readonly onSave: () => void;
}

const Writing = ({ draft, fields, onEdit }: Pick<ConsultationFormProps, 'draft' | 'fields' | 'onEdit'>) => (
  <>
    <div className="log-row">
      <FormField label={t('field')}>
        <Select
          placeholder={t('fieldPlaceholder')}
          options={fields.map((value) => ({ value, label: value }))}
          selectedOption={draft.field === '' ? null : { value: draft.field, label: draft.field }}
          onChange={({ detail }) => onEdit({ field: detail.selectedOption.value ?? '' })}
        />
      </FormField>
      <FormField label={t('kind')} constraintText={hintOf(draft.kind)}>
        <SegmentedControl
          label={t('kind')}
          options={kinds}
          selectedId={draft.kind}
          onChange={({ detail }) => onEdit({ kind: consultationKindSchema.parse(detail.selectedId) })}
        />
      </FormField>
    </div>
    <FormField label={t('question')} stretch>
      <Textarea
        rows={3}
        value={draft.question}
        placeholder={t('questionPlaceholder')}
        onChange={({ detail }) => onEdit({ question: detail.value })}
      />
    </FormField>
    <FormField label={t('advice')} stretch>
      <Textarea
        rows={4}
        value={draft.advice}
        placeholder={t('advicePlaceholder')}
        onChange={({ detail }) => onEdit({ advice: detail.value })}
      />
    </FormField>
  </>
);

/** The consultation log. It is saved only when each required sentence was said and every field is written. Source: LEGAL-32, LEGAL-34. */
export const ConsultationForm = (props: ConsultationFormProps) => {
  const { hindrance, isSaving, isSaved, onSave } = props;
  return (
    <section className="panel log" aria-label={t('log')}>
      <header>
        <h2>{t('log')}</h2>
      </header>
      <Writing {...props} />
      <footer>
        <p className={hindrance ? 'hindrance' : ''} aria-live="polite">
          {hindrance ?? (isSaved ? t('saved') : '')}
        </p>
        <kbd>{t('saveKey')}</kbd>
        <Button
          variant="primary"
          loading={isSaving}
          disabled={hindrance !== undefined}
          {...(hindrance ? { disabledReason: hindrance } : {})}
          onClick={onSave}
        >
          {t(isSaved ? 'saveAgain' : 'save')}
        </Button>
      </footer>
    </section>
  );
};
