import { type ReactNode, useState } from 'react';
import { Sure } from '../../shared/sure.tsx';
import { DeedFrame, type FormNews } from './deed-frame.tsx';
import { t } from './messages.ts';

/** What a form of few fields can do. */
interface SmallFormState {
  readonly isSending: boolean;
  readonly startAnew: (() => void) | undefined;
  /** Says what is missing beside the fields; true when it may be sent. */
  readonly check: () => boolean;
  readonly submit: () => void;
}

interface SmallFormProps extends FormNews {
  readonly label: string;
  readonly mayDo: boolean;
  readonly form: SmallFormState;
  /** For what can't be taken back: the question, and what follows from it. */
  readonly sure?: { readonly question: string; readonly follows: string } | undefined;
  readonly children: ReactNode;
}

/** The small form of a deed. What can't be taken back is asked twice. */
export const SmallForm = ({ label, mayDo, form, sure, onCancel, onHold, children }: SmallFormProps) => {
  const [isAsking, setAsking] = useState(false);
  const submit = () => {
    if (form.isSending || !form.check()) return;
    if (sure === undefined) form.submit();
    else setAsking(true);
  };
  const frame = { label, mayDo, isAsking, isSending: form.isSending, onCancel, onHold };
  return (
    <DeedFrame {...frame} onAnew={form.startAnew} onSubmit={submit}>
      {children}
      {isAsking && sure !== undefined ? (
        <Sure
          question={sure.question}
          yes={label}
          no={t('cancel')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            form.submit();
          }}
        >
          {sure.follows}
        </Sure>
      ) : null}
    </DeedFrame>
  );
};
