import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import type { OrderCard, OrderView } from '#domain/orders';
import { problemText } from '../problem-text.ts';
import { SayAloud } from '../tickets/say-aloud.tsx';
import { useNow } from '../tickets/use-now.ts';
import { CallBack } from './call-back.tsx';
import { Complaint } from './complaint.tsx';
import { DeedBar } from './deed-bar.tsx';
import { t } from './messages.ts';
import { OfferHistory } from './offer-history.tsx';
import { OrderBadges } from './order-badges.tsx';
import { categoryIn, type OrderOffer } from './order-draft.ts';
import { OrderFacts } from './order-facts.tsx';
import { useOrder, useOrderList } from './order-queries.ts';
import { OrderTimeline } from './order-timeline.tsx';
import { PromisePanel } from './promise-panel.tsx';
import { Proofs } from './proofs.tsx';
import { deskReasonText } from './words.ts';

const Headline = ({ order }: { order: OrderView }) => (
  <header className="ticket-headline">
    <h2>{order.number}</h2>
    <OrderBadges order={order} />
  </header>
);

/** What somebody has to see to: a person is asked, or the provider is waited for. */
const Standing = ({ order }: { order: OrderView }) => {
  const reason = deskReasonText(order);
  return (
    <>
      {reason === undefined ? null : <Alert type="warning">{reason}</Alert>}
      {order.request === undefined ? null : <Alert type="info">{t(`request${order.request.what}`)}</Alert>}
    </>
  );
};

interface ReadProps {
  readonly card: OrderCard;
  readonly now: number;
  readonly offers: readonly OrderOffer[];
  readonly onOpenTicket: (ticketId: string) => void;
}

const Read = ({ card, now, offers, onOpenTicket }: ReadProps) => {
  const { order } = card;
  const [isComplaining, setComplaining] = useState(false);
  const category = categoryIn(offers, order.product, order.category);
  return (
    <>
      <section className="panel ticket-head" aria-label={order.number}>
        <Headline order={order} />
        <Standing order={order} />
        <OrderFacts card={card} category={category} />
        <DeedBar card={card} category={category}>
          <Button ariaExpanded={isComplaining} onClick={() => setComplaining(!isComplaining)}>
            {t(isComplaining ? 'complaintClose' : 'complaint')}
          </Button>
        </DeedBar>
      </section>
      {isComplaining ? <Complaint card={card} onOpen={onOpenTicket} /> : null}
      <div className="ticket-work">
        <div className="ticket-column">
          <SayAloud sentence={order.sentence} />
          <CallBack card={card} />
          <PromisePanel order={order} now={now} />
          <OfferHistory card={card} now={now} />
          <Proofs order={order} />
        </div>
        <OrderTimeline card={card} />
      </div>
    </>
  );
};

interface OrderPageProps {
  readonly orderId: string;
  readonly offers: readonly OrderOffer[];
  readonly onOpenTicket: (ticketId: string) => void;
}

/** One order: where both tracks stand, what was promised and agreed, what happened, and what may be done now. Source: ORDER-20, ORDER-23, X-51. */
export const OrderPage = ({ orderId, offers, onOpenTicket }: OrderPageProps) => {
  const product = useOrder(orderId).data?.order.product;
  const { data: list, dataUpdatedAt } = useOrderList(product, 'open');
  const newest = list?.orders.find((each) => each.orderId === orderId)?.version;
  const { data: card, isError, error, refetch } = useOrder(orderId, newest);
  const now = useNow({ now: list?.now, at: dataUpdatedAt });
  if (card !== undefined) return <Read {...{ card, now, offers, onOpenTicket }} />;
  if (!isError) return <Spinner size="large" />;
  return (
    <Alert type="error" header={t('orderFailed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
      {problemText(error)}
    </Alert>
  );
};
