import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../messages.ts';
import { useDeed } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../words.ts';
import { DeclineForm } from '../work-orders/decline-form.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CompleteForm } from './complete-form.tsx';
import { ContactForm } from './contact-form.tsx';
import { CreateForm } from './create-form.tsx';
import type { DeedFormProps, Held } from './held.ts';
import { ScheduleForm } from './schedule-form.tsx';
import type { StepName } from './steps.ts';
import { TerminateForm } from './terminate-form.tsx';

const GiveBack = ({ card: { order }, doing, onCancel }: DeedFormProps) => {
  const offerId = order.offers.at(-1)?.offerId;
  return offerId === undefined ? null : <DeclineForm offerId={offerId} doing={doing} isBack onCancel={onCancel} />;
};

const forms: Partial<Record<StepName, (props: DeedFormProps) => ReactNode>> = {
  'answer-change': AnswerForm,
  contact: ContactForm,
  create: CreateForm,
  assign: AssignForm,
  schedule: ScheduleForm,
  complete: CompleteForm,
  terminate: TerminateForm,
  decline: GiveBack,
};

interface FrameProps {
  readonly card: Held;
  readonly deed: StepName;
  readonly onDone: (deed: StepName) => void;
  readonly onCancel: () => void;
}

/** Whoever opens a form hears its name and writes on at once. */
const useHeadingFocused = () => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
};

/** The form of one deed in a frame of its own; what came between is said above it, and what was typed stays. */
export const DeedForm = ({ card, deed, onDone, onCancel }: FrameProps) => {
  const doing = useDeed(card.order, () => onDone(deed));
  const heading = useHeadingFocused();
  const Form = forms[deed];
  const isAllowed = card.order.deeds.includes(deed);
  return (
    <section className="card deed" aria-labelledby="deed">
      <h2 id="deed" ref={heading} tabIndex={-1}>
        {t(`deed${deed}`)}
      </h2>
      {doing.isError ? <Notice kind="ERROR">{problemText(doing.error)}</Notice> : null}
      {isAllowed && Form ? (
        <Form card={card} doing={doing} onCancel={onCancel} />
      ) : (
        <Notice kind="WARNING" action={{ label: t('back'), onAct: onCancel }}>
          {t('noLonger')}
        </Notice>
      )}
    </section>
  );
};
