import { useState } from 'react';
import type { WorkLine } from '../api.ts';
import { t } from '../messages.ts';
import { offerClock } from '../offer-clock.ts';
import { useNow } from '../place.ts';
import { type Doing, useDeed, useMe } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { goTo } from '../use-route.ts';
import { farText, problemText } from '../words.ts';
import { DeclineForm } from './decline-form.tsx';

const Countdown = ({ deadline }: { deadline: number }) => {
  const { state, text } = offerClock(deadline, useNow());
  return (
    <p className={`countdown countdown-${state.toLowerCase()}`}>
      {state === 'OVER' ? (
        t('offerOver')
      ) : (
        <>
          {t('answerWithin')} <b>{text}</b>
        </>
      )}
    </p>
  );
};

/** Of the customer, no more than the neighbourhood: the rest comes with the acceptance. */
const Facts = ({ offer }: { offer: WorkLine }) => {
  const lines = useMe().data?.lines ?? [];
  const line = lines.find(({ category }) => category === offer.category)?.title ?? offer.category;
  return (
    <dl className="offer-facts">
      <div>
        <dt>{t('distance')}</dt>
        <dd>{farText(offer.distanceM) || '–'}</dd>
      </div>
      <div>
        <dt>{t('line')}</dt>
        <dd>{line}</dd>
      </div>
      <div>
        <dt>{t('area')}</dt>
        <dd>{offer.address ?? t('areaUnknown')}</dd>
      </div>
    </dl>
  );
};

interface ButtonsProps {
  readonly offer: WorkLine;
  readonly doing: Doing;
  readonly onDecline: () => void;
}

/** Whether it is too late the API alone decides: a telephone's clock takes nobody's order away. */
const Buttons = ({ offer, doing, onDecline }: ButtonsProps) => {
  const { offerId } = offer;
  const isShut = offerId === undefined || doing.isPending;
  return (
    <div className="offer-buttons">
      <button type="button" className="button" disabled={isShut} onClick={onDecline}>
        {t('decline')}
      </button>
      <button
        type="button"
        className="button button-primary"
        disabled={isShut}
        onClick={() => offerId && doing.mutate({ deed: 'accept', offerId })}
      >
        {t(doing.isPending ? 'sending' : 'accept')}
      </button>
    </div>
  );
};

/** One offer: how long it waits, how far it is, and the two answers. Source: ORDER-47, X-52. */
export const OfferCard = ({ offer, onAnswered }: { offer: WorkLine; onAnswered: () => void }) => {
  const [isDeclining, setDeclining] = useState(false);
  const { offerId, deadline } = offer;
  const doing = useDeed(offer, ({ order }) => {
    onAnswered();
    if (order !== undefined) goTo({ page: 'ORDER', orderId: offer.orderId });
  });
  return (
    <article className="card offer" aria-label={offer.title}>
      <header className="card-head">
        <h2>{offer.title}</h2>
        {deadline === undefined ? null : <Countdown deadline={deadline} />}
      </header>
      <Facts offer={offer} />
      {doing.isError ? <Notice kind="ERROR">{problemText(doing.error)}</Notice> : null}
      {isDeclining && offerId !== undefined ? (
        <DeclineForm offerId={offerId} doing={doing} isBack={false} onCancel={() => setDeclining(false)} />
      ) : (
        <Buttons offer={offer} doing={doing} onDecline={() => setDeclining(true)} />
      )}
      <p className="number">{offer.number}</p>
    </article>
  );
};
