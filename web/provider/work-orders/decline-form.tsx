import { type FormEvent, useState } from 'react';
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

type Step = 'WRITING' | 'MISSING' | 'ASKING';

/** The reason as it is being given. */
const useReason = () => {
  const [chosen, choose] = useState<ReasonId>();
  const [words, setWords] = useState('');
  const [step, setStep] = useState<Step>('WRITING');
  return { chosen, choose, words, setWords, step, setStep, reason: reasonIn(chosen && t(`decline${chosen}`), words) };
};

const ReasonFields = ({ chosen, choose, words, setWords, step, reason }: ReturnType<typeof useReason>) => (
  <>
    <Choices
      legend={t('declineWhy')}
      options={declineReasons.map((id) => ({ id, label: t(`decline${id}`) }))}
      chosen={chosen}
      trouble={step === 'MISSING' && reason === undefined ? t('declineMissing') : undefined}
      onChoose={choose}
    />
    <Field label={t('declineWords')}>
      {(props) => <input {...props} value={words} maxLength={120} onChange={({ target }) => setWords(target.value)} />}
    </Field>
  </>
);

interface AskedTwiceProps extends Pick<DeclineFormProps, 'isBack'> {
  readonly name: string;
  readonly reason: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

const AskedTwice = ({ isBack, name, reason, onNo, onYes }: AskedTwiceProps) => (
  <Sure title={t(isBack ? 'sureGiveBack' : 'sureDecline')} yes={name} isGrave onNo={onNo} onYes={onYes}>
    <p>{reason}</p>
    <p className="quiet">{t('declineCosts')}</p>
  </Sure>
);

/** Why an offer is not taken, or an order given back: a chip, words of one's own, or both. Asked twice. */
export const DeclineForm = ({ offerId, doing, isBack, onCancel }: DeclineFormProps) => {
  const given = useReason();
  const { step, setStep, reason } = given;
  const name = t(isBack ? 'deeddecline' : 'decline');
  const check = (event: FormEvent) => {
    event.preventDefault();
    setStep(reason === undefined ? 'MISSING' : 'ASKING');
  };
  const decline = (why: string) => {
    setStep('WRITING');
    doing.mutate({ deed: 'decline', offerId, reason: why });
  };
  return (
    <form className="deed-form" aria-label={name} onSubmit={check}>
      <ReasonFields {...given} />
      <div className="form-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {t('back')}
        </button>
        <button type="submit" className="button button-grave" disabled={doing.isPending}>
          {doing.isPending ? t('sending') : name}
        </button>
      </div>
      {step === 'ASKING' && reason !== undefined ? (
        <AskedTwice {...{ isBack, name, reason }} onNo={() => setStep('WRITING')} onYes={() => decline(reason)} />
      ) : null}
    </form>
  );
};
