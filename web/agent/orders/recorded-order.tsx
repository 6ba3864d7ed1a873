import { Alert, Button, Spinner } from '@cloudscape-design/components';
import type { OrderCard } from '#domain/orders';
import { problemText } from '../problem-text.ts';
import { SayAloud } from '../tickets/say-aloud.tsx';
import { useNow } from '../tickets/use-now.ts';
import { t } from './messages.ts';
import { OrderBadges } from './order-badges.tsx';
import { useOrder, useOrderList } from './order-queries.ts';
import { PromiseText } from './promise-text.tsx';
import { namesIn } from './words.ts';

/** Who is being asked, or has taken it already. */
const Dispatched = ({ order, providers }: OrderCard) => {
  const { providerId, stage } = order;
  if (providerId === undefined)
    return order.confirmation === 'CREATED' ? <p className="quiet">{t('recordedSearching')}</p> : null;
  const provider = namesIn(providers)(providerId);
  return <p>{t(stage === 'OFFERED' ? 'recordedOffered' : 'recordedAccepted', { provider })}</p>;
};

interface RecordedProps {
  readonly orderId: string;
  readonly onOpen: (orderId: string) => void;
  readonly onAnother: () => void;
}

/** An order that was just recorded: its number, what to say now, and whom it went to. Source: ORDER-13, ORDER-18, X-51. */
export const RecordedOrder = ({ orderId, onOpen, onAnother }: RecordedProps) => {
  const product = useOrder(orderId).data?.order.product;
  const { data: list, dataUpdatedAt } = useOrderList(product, 'open');
  const now = useNow({ now: list?.now, at: dataUpdatedAt });
  const newest = list?.orders.find((each) => each.orderId === orderId)?.version;
  const { data: card, isError, error } = useOrder(orderId, newest);
  if (card === undefined) return isError ? <Alert type="error">{problemText(error)}</Alert> : <Spinner />;
  const { order } = card;
  return (
    <div className="recorded" aria-live="polite">
      <p className="recorded-number">
        {t(order.confirmation === 'CREATED' ? 'recorded' : 'recordedRequest')} <b>{order.number}</b>
      </p>
      <OrderBadges order={order} />
      <SayAloud sentence={order.sentence} />
      <PromiseText order={order} now={now} />
      <Dispatched {...card} />
      <footer>
        <Button onClick={onAnother}>{t('another')}</Button>
        <Button variant="primary" onClick={() => onOpen(orderId)}>
          {t('openOrder')}
        </Button>
      </footer>
    </div>
  );
};
