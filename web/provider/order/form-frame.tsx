import type { ReactNode } from 'react';
import { t } from '../messages.ts';

interface FormFrameProps {
  readonly submit: string;
  readonly isSending: boolean;
  readonly isGrave?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of the portal: what is asked, then back and on. */
export const FormFrame = ({ submit, isSending, isGrave = false, onSubmit, onCancel, children }: FormFrameProps) => (
  <form
    className="deed-form"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      if (!isSending) onSubmit();
    }}
  >
    {children}
    <div className="form-buttons">
      <button type="button" className="button" onClick={onCancel}>
        {t('back')}
      </button>
      <button type="submit" className={`button ${isGrave ? 'button-grave' : 'button-primary'}`} disabled={isSending}>
        {isSending ? t('sending') : submit}
      </button>
    </div>
  </form>
);
