import * as z from 'zod/mini';
import { accountOf } from '#platform/accounts';
import { eventDriven } from '#platform/event';
import { count } from '#platform/log';
import { payBack } from '#platform/payments';
import { withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';
import { refundPayment } from './definition.ts';

const refundedData = z.object({ fen: z.int().check(z.gte(1)), reference: z.string() });

export const handler = eventDriven(refundPayment, async (event, edge) => {
  const { tenant, eventId: refundId, data } = event;
  if (!(await whoseEvent(event, edge))) throw new Error(`${tenant} is not on the air, and owes money`);
  const { fen, reference: paymentId } = z.parse(refundedData, data);
  const account = await withTenant(edge.settings, tenant, (own) => accountOf(own, 'payment-gateway', edge.now));
  const answer = await payBack(account, { refundId, paymentId, fen }, edge.now);
  if (answer.kind === 'DONE') return {};
  count(answer.kind === 'AWAY' ? 'PaymentGatewayAway' : 'RefundRefused', tenant);
  // Money is owed: the event comes again, and in the end is kept for a person, who may have it tried once more.
  throw new Error(`${refundId} was not paid back: ${answer.reason ?? 'no answer'}`);
});
