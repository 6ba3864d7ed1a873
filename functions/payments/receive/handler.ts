import { ok, refuse } from '#domain/kernel';
import { doDeed } from '#platform/order-deeds';
import { paymentWebhook } from '#platform/payments-webhook';
import { withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';
import { receivePayment } from './definition.ts';

/** A payment's own id is the command's, so that a notice that comes twice is one payment. */
export const handler = paymentWebhook(
  receivePayment,
  async ({ paymentId: commandId, orderId, fen }, { tenant }, edge) => {
    const entry = await whoseEvent({ tenant }, edge);
    if (!entry) return refuse('NOT_FOUND');
    const done = await withTenant(edge.settings, tenant, (data) =>
      doDeed(
        { data, wrappedKey: entry.wrappedKey },
        orderId,
        ({ version }) => ({
          deed: { deed: 'pay', orderId, commandId, version, fen },
          by: { role: 'system' },
        }),
        edge.now,
      ),
    );
    if (done.ok) return ok({});
    if (done.refusal.code === 'NOT_FOUND') return refuse('NOT_FOUND');
    // Nothing refuses money; if something does, the gateway shall come again and somebody look.
    throw new Error(`An order refused a payment: ${done.refusal.code}`);
  },
);
