import { t } from '../messages.ts';
import type { DeedFormProps } from './held.ts';
import { NoteField, useNote } from './note-field.tsx';

/** A call to the customer is logged; only one that reached him keeps the promise (ambiguity 17). */
export const ContactForm = ({ doing, onCancel }: DeedFormProps) => {
  const note = useNote();
  const log = (outcome: 'REACHED' | 'NO_ANSWER') => doing.mutate({ deed: 'contact', outcome, ...note.said });
  return (
    <div className="deed-form">
      <p className="quiet">{t('contactHint')}</p>
      <NoteField note={note} />
      <div className="form-buttons">
        <button type="button" className="button" disabled={doing.isPending} onClick={() => log('NO_ANSWER')}>
          {t('notReached')}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={doing.isPending}
          onClick={() => log('REACHED')}
        >
          {t(doing.isPending ? 'sending' : 'reached')}
        </button>
      </div>
      <button type="button" className="button-plain" onClick={onCancel}>
        {t('back')}
      </button>
    </div>
  );
};
