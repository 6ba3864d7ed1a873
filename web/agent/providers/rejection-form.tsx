import { Button, FormField, Textarea } from '@cloudscape-design/components';
import { useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { isSaveKey } from '../save-key.ts';
import { t } from './messages.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { useProviderDeed } from './use-provider-deed.ts';
import { documentText } from './words.ts';

const LONGEST = 500;

interface RejectionFormProps {
  readonly card: ProviderCard;
  readonly kind: string;
  readonly onDone: () => void;
}

/** The reason as it is written, whether it is missing, and how it is sent. */
const useRejection = ({ card, kind, onDone }: RejectionFormProps) => {
  const [reason, write] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [commandId] = useState(() => crypto.randomUUID());
  const sending = useProviderDeed(card, onDone);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') sending.send({ deed: 'reject-document', kind, reason: reason.trim() }, commandId);
  };
  return { reason, write: (text: string) => write(text.slice(0, LONGEST)), isMissing, submit, sending };
};
type Rejection = ReturnType<typeof useRejection>;

const Reason = ({ rejection: { reason, write, isMissing, submit } }: { rejection: Rejection }) => (
  <FormField
    label={t('rejectReason')}
    constraintText={t('rejectHint')}
    errorText={isMissing ? t('troubleMISSING') : ''}
    stretch
  >
    <Textarea
      rows={2}
      value={reason}
      autoFocus
      spellcheck={false}
      onChange={({ detail }) => write(detail.value)}
      onKeyDown={({ detail }) => isSaveKey(detail) && submit()}
    />
  </FormField>
);

/** Sends a paper back with the reason that the provider reads. Source: ORDER-45. */
export const RejectionForm = ({ card, kind, onDone }: RejectionFormProps) => {
  const rejection = useRejection({ card, kind, onDone });
  return (
    <form
      className="deed-form"
      aria-label={t('rejectOf', { kind: documentText(kind) })}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        rejection.submit();
      }}
    >
      <RefusalAlert sending={rejection.sending} />
      <Reason rejection={rejection} />
      <div className="deed-buttons">
        <Button formAction="none" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button variant="primary" formAction="submit" loading={rejection.sending.isSending}>
          {t('reject')}
        </Button>
      </div>
    </form>
  );
};
