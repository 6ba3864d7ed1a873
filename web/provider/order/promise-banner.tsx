import type { WorkOrder } from '../api.ts';
import { t } from '../messages.ts';
import { offerClock } from '../offer-clock.ts';
import { useNow } from '../place.ts';

/** How long there still is to phone the customer: acceptance alone keeps no promise (ORDER-14, ambiguity 17). */
export const PromiseBanner = ({ order }: { order: WorkOrder }) => {
  const now = useNow();
  const isWaiting = order.deeds.includes('contact') && order.contactedAt === undefined;
  if (!isWaiting || order.confirmation === 'CREATED') return null;
  const { state, text } = offerClock(order.promise.due, now);
  return (
    <p className={`promise promise-${state.toLowerCase()}`} role="status">
      {state === 'OVER' ? t('promiseOver', { text }) : t('promiseLeft', { text })}
    </p>
  );
};
