import { Button, DatePicker, FormField, Input, Select } from '@cloudscape-design/components';
import { type KeyboardEvent, useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { useWritten } from '../deeds/use-written.ts';
import { isSaveKey } from '../save-key.ts';
import { type DocumentDraft, type DocumentTroubles, documentDraftSchema, documentIn, kindsFor } from './document.ts';
import { t } from './messages.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { useProviderDeed } from './use-provider-deed.ts';
import { documentText } from './words.ts';

/** What is written of a paper, also before the page was loaded anew, and how it is sent. */
const useDocumentForm = (card: ProviderCard, onDone: () => void) => {
  const [firstKind = ''] = kindsFor(card);
  const now: DocumentDraft = { kind: firstKind, number: '', validUntil: '' };
  const written = useWritten(`provider-document.${card.providerId}`, { schema: documentDraftSchema, now });
  const [troubles, setTroubles] = useState<DocumentTroubles>({});
  const sending = useProviderDeed(card, () => {
    written.drop();
    onDone();
  });
  return {
    ...sending,
    ...{ draft: written.value, troubles },
    edit: (change: Partial<DocumentDraft>) => {
      if (sending.isSending) return;
      setTroubles({});
      sending.forgetProblem();
      written.write((draft) => ({ ...draft, ...change }));
    },
    submit: () => {
      const read = documentIn(written.value);
      setTroubles('troubles' in read ? read.troubles : {});
      if ('deed' in read) sending.send(read.deed, written.commandId);
    },
  };
};
type DocumentFormState = ReturnType<typeof useDocumentForm>;

const troubleOf = ({ troubles }: DocumentFormState, field: keyof DocumentDraft): string => {
  const code = troubles[field];
  return code === undefined ? '' : t(`trouble${code}`);
};

const Fields = ({ card, form }: { card: ProviderCard; form: DocumentFormState }) => {
  const options = kindsFor(card).map((value) => ({ value, label: documentText(value) }));
  return (
    <div className="deed-fields">
      <FormField label={t('fieldkind')} errorText={troubleOf(form, 'kind')} stretch>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === form.draft.kind) ?? null}
          onChange={({ detail }) => form.edit({ kind: detail.selectedOption.value ?? '' })}
        />
      </FormField>
      <FormField label={t('fieldnumber')} errorText={troubleOf(form, 'number')} stretch>
        <Input
          value={form.draft.number}
          autoComplete={false}
          autoFocus
          onChange={({ detail }) => form.edit({ number: detail.value })}
        />
      </FormField>
      <FormField label={t('fieldvalidUntil')} errorText={troubleOf(form, 'validUntil')} stretch>
        <DatePicker
          value={form.draft.validUntil}
          placeholder="YYYY/MM/DD"
          onChange={({ detail }) => form.edit({ validUntil: detail.value })}
        />
      </FormField>
    </div>
  );
};

interface DocumentFormProps {
  readonly card: ProviderCard;
  readonly onDone: () => void;
}

/** Writes a paper down; one of the same kind takes the old one's place and is checked again. Source: ORDER-45. */
export const DocumentForm = ({ card, onDone }: DocumentFormProps) => {
  const form = useDocumentForm(card, onDone);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onDone();
    if (!isSaveKey(event)) return;
    event.preventDefault();
    form.submit();
  };
  return (
    <form
      className="deed-form"
      aria-label={t('fileDocument')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <RefusalAlert sending={form} />
      <p className="quiet">{t('fileHint')}</p>
      <Fields card={card} form={form} />
      <div className="deed-buttons">
        <Button formAction="none" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button variant="primary" formAction="submit" loading={form.isSending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
