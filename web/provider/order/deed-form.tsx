import type { ReactNode } from 'react';
import { forget } from '../../shared/kept.ts';
import type { WorkDeed } from '../api.ts';
import { t } from '../messages.ts';
import { useDeed } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
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
  decline: GiveBack,
};

interface FrameProps {
  readonly card: Held;
  readonly deed: StepName;
  /** Which deed it was: a form may have two ways of sending it. */
  readonly onDone: (deed: WorkDeed['deed']) => void;
  readonly onCancel: () => void;
}

/** The form of one deed in a frame of its own; what came between is said above it, and what was typed stays. */
export const DeedForm = ({ card, deed, onDone, onCancel }: FrameProps) => {
  const { orderId } = card.order;
  const doing = useDeed(card.order, (_, said) => {
    forget(`${said.deed}.${orderId}`);
    onDone(said.deed);
  });
  const heading = useFocusOnArrival<HTMLHeadingElement>();
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
