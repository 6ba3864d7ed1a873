import { ok, refuse } from '#domain/kernel';
import { paymentCommand } from '#domain/orders';
import { count, logger } from '#platform/log';
import { doDeed } from '#platform/order-deeds';
import { paymentWebhook } from '#platform/payments-webhook';
import { withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';
import { receivePayment } from './definition.ts';

/** The command follows from the payment's own id, so that a notice that comes twice is one payment. */
export const handler = paymentWebhook(receivePayment, async ({ paymentId: reference, ...said }, { tenant }, edge) => {
  const { orderId } = said;
  const entry = await whoseEvent({ tenant }, edge);
  // The money has come all the same: the gateway shall tell of it again when the tenant is back.
  if (!entry) throw new Error(`${tenant} is not on the air, and was paid`);
  const deed = { deed: 'pay', ...said, commandId: paymentCommand(reference), reference } as const;
  const by = { role: 'system' } as const;
  const done = await withTenant(edge.settings, tenant, (data) =>
    doDeed(
      { data, wrappedKey: entry.wrappedKey },
      orderId,
      ({ version }) => ({ deed: { ...deed, version }, by }),
      edge.now,
    ),
  );
  if (done.ok) return ok({});
  // Nothing refuses money; if something does, the gateway shall come again and somebody look.
  if (done.refusal.code !== 'NOT_FOUND') throw new Error(`An order refused a payment: ${done.refusal.code}`);
  logger.error('Money came for an order that there is not', { tenant, orderId, paymentId: reference });
  count('PaymentForUnknownOrder', tenant);
  return refuse('NOT_FOUND');
});
