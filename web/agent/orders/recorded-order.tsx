import { Button, Spinner } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import type { OrderCard } from '#domain/orders';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { SayAloud } from '../tickets/say-aloud.tsx';
import { useNow } from '../tickets/use-now.ts';
import { t } from './messages.ts';
import { OrderBadges } from './order-badges.tsx';
import { useOrder } from './order-queries.ts';
import { PromiseText } from './promise-text.tsx';
import { namesIn } from './words.ts';

/** Who is being asked, or has taken it already; said aloud when it changes, and no countdown with it. */
const Dispatched = ({ order, providers }: OrderCard) => {
  const { providerId, stage } = order;
  const provider = namesIn(providers)(providerId ?? '');
  const asked = t(stage === 'OFFERED' ? 'recordedOffered' : 'recordedAccepted', { provider });
  const waits = order.confirmation === 'CREATED' ? t('recordedSearching') : '';
  return (
    <p className={providerId === undefined ? 'quiet' : ''} aria-live="polite">
      {providerId === undefined ? waits : asked}
    </p>
  );
};

/** The number, which is where whoever pressed the key is now. */
const RecordedNumber = ({ order }: Pick<OrderCard, 'order'>) => {
  const heading = useFocusIfLost<HTMLParagraphElement>(order.orderId);
  return (
    <p className="recorded-number" tabIndex={-1} ref={heading}>
      {t(order.confirmation === 'CREATED' ? 'recorded' : 'recordedRequest')} <b>{order.number}</b>
    </p>
  );
};

interface RecordedProps {
  readonly orderId: string;
  readonly onOpen: (orderId: string) => void;
  readonly onAnother: () => void;
  /** Hands the call over to the desk of the line. */
  readonly handOver?: ReactNode;
}

/** An order that was just recorded: its number, what to say now, and whom it went to. Source: ORDER-13, ORDER-18, X-51. */
export const RecordedOrder = ({ orderId, onOpen, onAnother, handOver }: RecordedProps) => {
  const { data: card, error, refetch, told } = useOrder(orderId);
  const now = useNow(told);
  if (card === undefined && error === null) return <Spinner />;
  return (
    <div className="recorded">
      {card === undefined ? (
        <ListFailure title={t('orderFailed')} error={error} onRetry={refetch} />
      ) : (
        <>
          <RecordedNumber order={card.order} />
          <OrderBadges order={card.order} />
          <SayAloud sentence={card.order.sentence} />
          <PromiseText order={card.order} now={now} />
          <Dispatched {...card} />
        </>
      )}
      <footer>
        {handOver}
        <Button onClick={onAnother}>{t('another')}</Button>
        <Button variant="primary" onClick={() => onOpen(orderId)}>
          {t('openOrder')}
        </Button>
      </footer>
    </div>
  );
};
