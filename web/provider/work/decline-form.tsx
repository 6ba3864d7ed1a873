import { useState } from 'react';
import { t } from '../messages.ts';
import type { Doing } from '../queries.ts';
import { Choices } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import { Sure } from '../ui/sure.tsx';
import { declineReasons, type ReasonId, reasonIn } from './decline-reason.ts';

interface DeclineFormProps {
  readonly offerId: string;
  readonly doing: Doing;
  /** An order that was accepted is given back. */
  readonly isBack: boolean;
  readonly onCancel: () => void;
}

/** Why an offer is not taken, or an order given back: a chip, words of one's own, or both. Asked twice. */
export const DeclineForm = ({ offerId, doing, isBack, onCancel }: DeclineFormProps) => {
  const [chosen, choose] = useState<ReasonId>();
  const [words, setWords] = useState('');
  const [step, setStep] = useState<'WRITING' | 'MISSING' | 'ASKING'>('WRITING');
  const reason = reasonIn(chosen && t(`decline${chosen}`), words);
  const name = t(isBack ? 'deeddecline' : 'decline');
  return (
    <form
      className="deed-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        setStep(reason === undefined ? 'MISSING' : 'ASKING');
      }}
    >
      <Choices
        legend={t('declineWhy')}
        options={declineReasons.map((id) => ({ id, label: t(`decline${id}`) }))}
        chosen={chosen}
        trouble={step === 'MISSING' && reason === undefined ? t('declineMissing') : undefined}
        onChoose={choose}
      />
      <Field label={t('declineWords')}>
        {(props) => (
          <input {...props} value={words} maxLength={120} onChange={({ target }) => setWords(target.value)} />
        )}
      </Field>
      <div className="form-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {t('back')}
        </button>
        <button type="submit" className="button button-grave" disabled={doing.isPending}>
          {doing.isPending ? t('sending') : name}
        </button>
      </div>
      {step === 'ASKING' && reason !== undefined ? (
        <Sure
          title={t(isBack ? 'sureGiveBack' : 'sureDecline')}
          yes={name}
          isGrave
          onNo={() => setStep('WRITING')}
          onYes={() => {
            setStep('WRITING');
            doing.mutate({ deed: 'decline', offerId, reason });
          }}
        >
          <p>{reason}</p>
          <p className="quiet">{t('declineCosts')}</p>
        </Sure>
      ) : null}
    </form>
  );
};
