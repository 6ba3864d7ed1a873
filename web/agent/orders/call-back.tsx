import { Alert, Button } from '@cloudscape-design/components';
import type { OrderCard } from '#domain/orders';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { shortWhen } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { useChangingOrder } from './order-queries.ts';
import { namesIn, partyText } from './words.ts';

type Outcome = 'REACHED' | 'NO_ANSWER';

const Buttons = ({ order }: Pick<OrderCard, 'order'>) => {
  const { orderId, version } = order;
  const changing = useChangingOrder(orderId);
  const log = (outcome: Outcome) => {
    const commandId = crypto.randomUUID();
    if (!changing.isPending) changing.mutate({ deed: 'contact', orderId, version, commandId, outcome });
  };
  return (
    <>
      <div className="call-back-buttons">
        <Button variant="primary" loading={changing.isPending} onClick={() => log('REACHED')}>
          {t('reached')}
        </Button>
        <Button disabled={changing.isPending} onClick={() => log('NO_ANSWER')}>
          {t('noAnswer')}
        </Button>
      </div>
      {changing.error === null ? null : <Alert type="error">{problemText(changing.error)}</Alert>}
    </>
  );
};

const Calls = ({ card: { order, providers } }: { card: OrderCard }) => {
  const { timeZone } = usePlace();
  return order.contacts.length === 0 ? null : (
    <ul className="past" aria-label={t('calls')}>
      {order.contacts.map(({ at, by, outcome }) => (
        <li key={at}>
          <time dateTime={new Date(at).toISOString()}>{shortWhen(at, timeZone)}</time>
          <span>{partyText(by, namesIn(providers))}</span>
          <span>{t(`call${outcome}`)}</span>
        </li>
      ))}
    </ul>
  );
};

/** Where the customer is rung, and what came of each call: only one that reaches him keeps the promise. Source: ORDER-14, ORDER-15. */
export const CallBack = ({ card }: { card: OrderCard }) => {
  const { order, callBack } = card;
  const number = callBack?.number ?? order.agreed?.phone.masked;
  return (
    <section className="panel call-back" aria-label={t('callBack')}>
      <header>
        <h3>{t('callBack')}</h3>
        <p>{t('callBackHint')}</p>
      </header>
      <div className="call-back-number">
        <b>{number ?? t('nobody')}</b>
        {order.deeds.includes('contact') ? <Buttons order={order} /> : null}
      </div>
      <Calls card={card} />
    </section>
  );
};
