import { type ReactNode, useState } from 'react';
import type { WorkOrder } from '../api.ts';
import { t } from '../messages.ts';
import { useNow } from '../place.ts';
import { useDeed } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { Sure } from '../ui/sure.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
import { goTo } from '../use-route.ts';
import { problemText } from '../words.ts';
import { type StepName, type Steps, stepsOf } from './steps.ts';

interface DeedBarProps {
  readonly order: WorkOrder;
  /** The form that was just left undone: one stands at its button again. */
  readonly left: StepName | undefined;
  readonly onDone: (deed: StepName) => void;
}

/** What takes the order out of one's hands. */
const grave: readonly StepName[] = ['decline'];

interface StepButtonProps {
  readonly deed: StepName;
  readonly look: string;
  readonly isLeft: boolean;
  readonly isSending: boolean;
  readonly onOpen: (deed: StepName) => void;
  readonly children?: ReactNode;
}

const StepButton = ({ deed, look, isLeft, isSending, onOpen, children }: StepButtonProps) => (
  <button
    type="button"
    className={`button ${look}`}
    ref={useFocusOnArrival<HTMLButtonElement>(isLeft)}
    disabled={isSending}
    onClick={() => onOpen(deed)}
  >
    {children ?? t(`deed${deed}`)}
  </button>
);

type StepButtonsProps = Steps & Pick<DeedBarProps, 'left'> & Pick<StepButtonProps, 'isSending' | 'onOpen'>;

const StepButtons = ({ next, besides, left, ...going }: StepButtonsProps) => (
  <>
    {next === undefined ? null : (
      <StepButton key={next} {...going} deed={next} look="button-primary button-next" isLeft={next === left}>
        {t(going.isSending ? 'sending' : `deed${next}`)}
      </StepButton>
    )}
    <div className="deeds-besides">
      {besides.map((deed) => (
        <StepButton
          key={deed}
          {...going}
          deed={deed}
          look={grave.includes(deed) ? 'button-grave' : ''}
          isLeft={deed === left}
        />
      ))}
    </div>
  </>
);

/** What may be done, the next step large. To start needs no form, so it is only asked for once more. */
export const DeedBar = ({ order, left, onDone }: DeedBarProps) => {
  const [isAsking, setAsking] = useState(false);
  const doing = useDeed(order, () => onDone('start'));
  const { next, besides } = stepsOf(order, useNow());
  const open = (deed: StepName) =>
    deed === 'start' ? setAsking(true) : goTo({ page: 'ORDER', orderId: order.orderId, deed });
  const start = () => {
    setAsking(false);
    doing.mutate({ deed: 'start' });
  };
  if (next === undefined && besides.length === 0) return null;
  return (
    <section className="deeds" aria-label={t('deeds')}>
      {doing.isError ? <Notice kind="ERROR">{problemText(doing.error)}</Notice> : null}
      <StepButtons next={next} besides={besides} left={left} isSending={doing.isPending} onOpen={open} />
      {isAsking ? (
        <Sure title={t('sureStart')} yes={t('deedstart')} onNo={() => setAsking(false)} onYes={start}>
          <p className="quiet">{t('sureStartHint')}</p>
        </Sure>
      ) : null}
    </section>
  );
};
