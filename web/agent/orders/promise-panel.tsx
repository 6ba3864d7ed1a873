import { KeyValuePairs } from '@cloudscape-design/components';
import type { OrderView } from '#domain/orders';
import { usePlace } from '../place.ts';
import { shortWhen } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { PromiseText } from './promise-text.tsx';

/** The promise to call: from when it is counted, until when, and what kept it. Source: ORDER-13, ORDER-14. */
export const PromisePanel = ({ order, now }: { order: OrderView; now: number }) => {
  const { timeZone } = usePlace();
  const { promise, contactedAt } = order;
  return (
    <section className="panel" aria-label={t('promise')}>
      <header>
        <h3>{t('promise')}</h3>
        <PromiseText order={order} now={now} />
      </header>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t('promiseFrom'), value: shortWhen(promise.startsAt, timeZone) },
          { label: t('promiseDue'), value: shortWhen(promise.due, timeZone) },
          {
            label: t('contactedAt'),
            value: contactedAt === undefined ? t('nobody') : shortWhen(contactedAt, timeZone),
          },
        ]}
      />
    </section>
  );
};
