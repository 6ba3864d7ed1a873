import { Spinner } from '@cloudscape-design/components';
import type { OrderCard } from '#domain/orders';
import { ListFailure } from '../deeds/list-failure.tsx';
import { TicketForm } from '../tickets/ticket-form.tsx';
import { useTicketOffers } from '../tickets/ticket-queries.ts';
import { t } from './messages.ts';

interface ComplaintProps {
  readonly card: OrderCard;
  readonly onOpen: (ticketId: string) => void;
}

/** 投诉: a ticket about this order; its breach is marked against the provider. Source: ORDER-22, ORDER-34, X-52. */
export const Complaint = ({ card: { order, callBack }, onOpen }: ComplaintProps) => {
  const { data, error, refetch } = useTicketOffers();
  const { orderId, number, product } = order;
  if (data === undefined && error === null) return <Spinner />;
  if (data === undefined) return <ListFailure title={t('complaintFailed')} error={error} onRetry={refetch} />;
  return (
    <div className="order-complaint">
      <h3>{t('complaintTitle', { number })}</h3>
      <TicketForm
        name={`order.${orderId}`}
        occasion={{ orderId, product, ...(callBack && !callBack.masked && { number: callBack.number }) }}
        takes={data.products.filter((each) => each.product === product)}
        onOpen={onOpen}
      />
    </div>
  );
};
