import type { WorkLine } from '../api.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { hashOf } from '../route.ts';
import { whenText } from '../words.ts';
import { Badges } from './badges.tsx';

const When = ({ order }: { order: WorkLine }) => {
  const now = useNow();
  const { timeZone } = usePlace();
  const { serviceAt, requestedAt } = order;
  return serviceAt === undefined ? (
    <span className="quiet">{t('requestedAt', { when: whenText(requestedAt, now, timeZone) })}</span>
  ) : (
    <span>{t('serviceAt', { when: whenText(serviceAt, now, timeZone) })}</span>
  );
};

/** One order in a list; the whole card leads to it. */
export const WorkCardLink = ({ order }: { order: WorkLine }) => (
  <a className="card card-link" href={hashOf({ page: 'ORDER', orderId: order.orderId })}>
    <span className="card-head">
      <b>{order.title}</b>
      <Badges order={order} />
    </span>
    {order.address === undefined ? null : <span className="card-where">{order.address}</span>}
    <span className="card-foot">
      <When order={order} />
      <span className="number">{order.number}</span>
    </span>
  </a>
);
