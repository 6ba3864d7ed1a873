import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import type { OrderCard, OrderView } from '#domain/orders';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { SayAloud } from '../tickets/say-aloud.tsx';
import { useNow } from '../tickets/use-now.ts';
import { RecordButton } from '../users/record-button.tsx';
import { CallBack } from './call-back.tsx';
import { Complaint } from './complaint.tsx';
import { DeedBar } from './deed-bar.tsx';
import { t } from './messages.ts';
import { OfferHistory } from './offer-history.tsx';
import { OrderBadges } from './order-badges.tsx';
import { categoryIn, type OrderOffer } from './order-draft.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderProvider } from './order-provider.tsx';
import { useOrder } from './order-queries.ts';
import { OrderTimeline } from './order-timeline.tsx';
import { PromisePanel } from './promise-panel.tsx';
import { Proofs } from './proofs.tsx';
import { deskReasonText } from './words.ts';

const Headline = ({ order }: { order: OrderView }) => {
  const heading = useFocusIfLost<HTMLHeadingElement>(order.orderId);
  return (
    <header className="ticket-headline">
      <h2 tabIndex={-1} ref={heading}>
        {order.number}
      </h2>
      <OrderBadges order={order} />
      <RecordButton from={{ orderId: order.orderId }} />
    </header>
  );
};

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

interface OpeningProps {
  readonly onOpenTicket: (ticketId: string) => void;
  readonly onOpenProvider: (providerId: string) => void;
}

interface ReadProps extends OpeningProps {
  readonly card: OrderCard;
  readonly now: number;
  readonly offers: readonly OrderOffer[];
}

const Read = ({ card, now, offers, onOpenTicket, onOpenProvider }: ReadProps) => {
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
          <OrderProvider order={order} onOpen={onOpenProvider} />
          <PromisePanel order={order} now={now} />
          <OfferHistory card={card} now={now} />
          <Proofs order={order} />
        </div>
        <OrderTimeline card={card} />
      </div>
    </>
  );
};

interface OrderPageProps extends OpeningProps {
  readonly orderId: string;
  readonly offers: readonly OrderOffer[];
}

/** One order: where both tracks stand, what was promised and agreed, what happened, and what may be done now. Source: ORDER-20, ORDER-23, X-51. */
export const OrderPage = ({ orderId, ...rest }: OrderPageProps) => {
  const { data: card, error, refetch, told } = useOrder(orderId);
  const now = useNow(told);
  if (card !== undefined) return <Read {...{ card, now, ...rest }} />;
  if (error === null) return <Spinner size="large" />;
  return <ListFailure title={t('orderFailed')} error={error} onRetry={refetch} />;
};
