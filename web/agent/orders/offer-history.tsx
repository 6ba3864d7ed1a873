import { StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import type { Offer, OrderCard } from '#domain/orders';
import { usePlace } from '../place.ts';
import { CountdownText } from '../tickets/countdown-text.tsx';
import { shortWhen } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { distanceText, namesIn } from './words.ts';

const looks = {
  OPEN: 'pending',
  ACCEPTED: 'success',
  DECLINED: 'error',
  TIMED_OUT: 'warning',
  WITHDRAWN: 'stopped',
} as const satisfies Record<Offer['state'], StatusIndicatorProps.Type>;

/** The last minute of an offer. */
const soon = 60;

interface OneProps {
  readonly offer: Offer;
  readonly name: string;
  readonly now: number;
}

const One = ({ offer, name, now }: OneProps) => {
  const { timeZone } = usePlace();
  const { at, deadline, distanceM, state, reason } = offer;
  return (
    <li className="offer">
      <b>{name}</b>
      {distanceM === undefined ? null : <span className="quiet">{distanceText(distanceM)}</span>}
      <StatusIndicator type={looks[state]}>{t(`offer${state}`)}</StatusIndicator>
      {state === 'OPEN' ? <CountdownText due={deadline} now={now} soon={soon} /> : null}
      {reason === undefined ? null : <span>{reason}</span>}
      <time className="quiet" dateTime={new Date(at).toISOString()}>
        {shortWhen(at, timeZone)}
      </time>
    </li>
  );
};

/** Who was asked one after another, and what each of them said. Source: ORDER-18, X-52. */
export const OfferHistory = ({ card: { order, providers }, now }: { card: OrderCard; now: number }) => (
  <section className="panel" aria-label={t('offers')}>
    <h3>{t('offers')}</h3>
    {order.offers.length === 0 ? <p className="quiet">{t('offersEmpty')}</p> : null}
    <ol className="offers" reversed>
      {order.offers.toReversed().map((offer) => (
        <One key={offer.offerId} offer={offer} name={namesIn(providers)(offer.providerId)} now={now} />
      ))}
    </ol>
  </section>
);
