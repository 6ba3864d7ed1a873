import { StatusIndicator } from '@cloudscape-design/components';
import type { OrderLine } from '#domain/orders';
import { CountdownText } from '../tickets/countdown-text.tsx';
import { t } from './messages.ts';
import { promiseState } from './promise.ts';

/** Five minutes: enough for one more call. */
const soon = 5 * 60;

type Promised = Pick<OrderLine, 'promise' | 'contactedAt' | 'overdue' | 'stage'>;

/** How long there still is to call the customer; red when it is too late. Source: ORDER-14. */
export const PromiseText = ({ order, now }: { order: Promised; now: number }) => {
  const state = promiseState(order, now);
  if (state === 'KEPT') return <StatusIndicator type="success">{t('promiseKEPT')}</StatusIndicator>;
  if (state === 'LATE') return <StatusIndicator type="warning">{t('promiseLATE')}</StatusIndicator>;
  if (state === 'OVER') return <span className="quiet">{t('promiseOVER')}</span>;
  return <CountdownText due={order.promise.due} now={now} soon={soon} />;
};
