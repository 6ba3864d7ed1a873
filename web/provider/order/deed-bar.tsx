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

/** What may be done, the next step large. To start needs no form, so it is only asked for once more. */
export const DeedBar = ({ order, onDone }: DeedBarProps) => {
  const [isAsking, setAsking] = useState(false);
  const doing = useDeed(order, () => onDone('start'));
  const { next, besides } = stepsOf(order, useNow());
  const open = (deed: StepName) =>
    deed === 'start' ? setAsking(true) : goTo({ page: 'ORDER', orderId: order.orderId, deed });
  if (next === undefined && besides.length === 0) return null;
  return (
    <section className="deeds" aria-label={t('deeds')}>
      {doing.isError ? <Notice kind="ERROR">{problemText(doing.error)}</Notice> : null}
      {next === undefined ? null : (
        <button
          type="button"
          className="button button-primary button-next"
          disabled={doing.isPending}
          onClick={() => open(next)}
        >
          {t(doing.isPending ? 'sending' : `deed${next}`)}
        </button>
      )}
      <div className="deeds-besides">
        {besides.map((deed) => (
          <button
            key={deed}
            type="button"
            className={grave.includes(deed) ? 'button button-grave' : 'button'}
            disabled={doing.isPending}
            onClick={() => open(deed)}
          >
            {t(`deed${deed}`)}
          </button>
        ))}
      </div>
      {isAsking ? (
        <Sure
          title={t('sureStart')}
          yes={t('deedstart')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            doing.mutate({ deed: 'start' });
          }}
        >
          <p className="quiet">{t('sureStartHint')}</p>
        </Sure>
      ) : null}
    </section>
  );
};
