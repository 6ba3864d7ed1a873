import { Alert, Button } from '@cloudscape-design/components';
import type { Call } from '../calls.ts';
import { useNow } from '../tickets/use-now.ts';
import { t } from './messages.ts';
import { OrderBadges } from './order-badges.tsx';
import { useCallerOrders } from './order-queries.ts';
import { PromiseText } from './promise-text.tsx';

interface CallerOrdersProps {
  readonly call: Call;
  readonly isWanted: boolean;
  readonly onOpen: (orderId: string) => void;
}

/** What the caller has ordered already, with the words to tell him. Source: ORDER-06, X-44, X-51. */
export const CallerOrders = ({ call, isWanted, onOpen }: CallerOrdersProps) => {
  const { data, isError, dataUpdatedAt } = useCallerOrders(call, isWanted);
  const now = useNow({ now: data?.now, at: dataUpdatedAt });
  if (isError) return <Alert type="warning">{t('callerOrdersFailed')}</Alert>;
  if (data === undefined || data.orders.length === 0) return null;
  return (
    <section className="panel" aria-label={t('callerOrders')}>
      <h3>{t('callerOrders')}</h3>
      <ul className="caller-tickets">
        {data.orders.map((order) => (
          <li key={order.orderId}>
            <div className="caller-ticket">
              <Button variant="inline-link" onClick={() => onOpen(order.orderId)}>
                {order.number}
              </Button>
              <OrderBadges order={order} />
              <PromiseText order={order} now={now} />
            </div>
            {order.sentence === undefined ? null : <q>{order.sentence}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
};
