import { useState } from 'react';
import type { WorkDeed } from '../api.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { Choices } from '../ui/choices.tsx';
import { Sure } from '../ui/sure.tsx';
import { whenText } from '../words.ts';
import { askedChanges } from './asked-changes.ts';
import { FeeField, useFee } from './fee-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps, Held } from './held.ts';
import { NoteField, useNote } from './note-field.tsx';

type Answer = Extract<WorkDeed, { deed: 'answer-change' }>;

const Asked = ({ order, category }: Held) => {
  const now = useNow();
  const { timeZone } = usePlace();
  if (order.request === undefined) return null;
  if (order.request.what === 'STOP') return <p>{t('stopAsked')}</p>;
  const asked = askedChanges(order, order.request, category, (at) => whenText(at, now, timeZone));
  return (
    <>
      <p>{t('changeAsked')}</p>
      <dl className="facts">
        {asked.map(({ what, label, value }) => (
          <div key={label ?? what}>
            <dt>{label ?? t(`asked${what}`)}</dt>
            <dd>
              <b>{value}</b>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const words = {
  CHANGE: { YES: 'agreeChange', NO: 'refuseChange' },
  STOP: { YES: 'agreeStop', NO: 'refuseStop' },
} as const;

type Choice = keyof (typeof words)['CHANGE'];

/** The answer as it is being written; `answer` once it is to be sent. */
const useAnswer = (what: keyof typeof words) => {
  const [choice, choose] = useState<Choice>('YES');
  const fee = useFee();
  const note = useNote();
  const [answer, ask] = useState<Answer>();
  const needsFee = what === 'STOP' && choice === 'YES';
  const check = () => {
    const said = { deed: 'answer-change', accepted: choice === 'YES', ...note.said } as const;
    if (!needsFee) return ask(said);
    const feeFen = fee.read();
    ask(feeFen === undefined ? undefined : { ...said, feeFen });
  };
  return { choice, choose, fee, note, answer, ask, needsFee, check };
};

/** Grants what the customer asks after the service has begun, or does not; to stop is granted with the fee for what was done. */
export const AnswerForm = ({ card, doing, onCancel }: DeedFormProps) => {
  const what = card.order.request?.what ?? 'CHANGE';
  const { choice, choose, fee, note, answer, ask, needsFee, check } = useAnswer(what);
  const send = (said: Answer) => {
    ask(undefined);
    doing.mutate(said);
  };
  return (
    <FormFrame submit={t('deedanswer-change')} isSending={doing.isPending} onSubmit={check} onCancel={onCancel}>
      <Asked {...card} />
      <Choices
        legend={t('yourAnswer')}
        options={(['YES', 'NO'] as const).map((id) => ({ id, label: t(words[what][id]) }))}
        chosen={choice}
        onChoose={choose}
      />
      {needsFee ? <FeeField label={t('feeSoFar')} hint={t('feeSoFarHint')} fee={fee} /> : null}
      <NoteField note={note} />
      {answer === undefined ? null : (
        <Sure
          title={t('sureAnswer')}
          yes={t(words[what][choice])}
          onNo={() => ask(undefined)}
          onYes={() => send(answer)}
        >
          <p className="quiet">{t(answer.accepted ? 'sureAgree' : 'sureRefuse')}</p>
        </Sure>
      )}
    </FormFrame>
  );
};
