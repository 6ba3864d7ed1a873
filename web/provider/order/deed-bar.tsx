import { useState } from 'react';
import type { WorkOrder } from '../api.ts';
import { t } from '../messages.ts';
import { useNow } from '../place.ts';
import { useDeed } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { Sure } from '../ui/sure.tsx';
import { goTo } from '../use-route.ts';
import { problemText } from '../words.ts';
import { type StepName, stepsOf } from './steps.ts';

interface DeedBarProps {
  readonly order: WorkOrder;
  readonly onDone: (deed: StepName) => void;
}

/** What takes the order out of one's hands. */
const grave: readonly StepName[] = ['terminate', 'decline'];

interface StepButtonsProps {
  readonly next: StepName | undefined;
  readonly besides: readonly StepName[];
  readonly isSending: boolean;
  readonly onOpen: (deed: StepName) => void;
}

const StepButtons = ({ next, besides, isSending, onOpen }: StepButtonsProps) => (
  <>
    {next === undefined ? null : (
      <button
        type="button"
        className="button button-primary button-next"
        disabled={isSending}
        onClick={() => onOpen(next)}
      >
        {t(isSending ? 'sending' : `deed${next}`)}
      </button>
    )}
    <div className="deeds-besides">
      {besides.map((deed) => (
        <button
          key={deed}
          type="button"
          className={grave.includes(deed) ? 'button button-grave' : 'button'}
          disabled={isSending}
          onClick={() => onOpen(deed)}
        >
          {t(`deed${deed}`)}
        </button>
      ))}
    </div>
  </>
);

/** What may be done, the next step large. To start needs no form, so it is only asked for once more. */
export const DeedBar = ({ order, onDone }: DeedBarProps) => {
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
      <StepButtons next={next} besides={besides} isSending={doing.isPending} onOpen={open} />
      {isAsking ? (
        <Sure title={t('sureStart')} yes={t('deedstart')} onNo={() => setAsking(false)} onYes={start}>
          <p className="quiet">{t('sureStartHint')}</p>
        </Sure>
      ) : null}
    </section>
  );
};
