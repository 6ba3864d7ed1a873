import { accountOf } from './accounts.ts';
import { paymentRows } from './directory.ts';
import { signedWebhook } from './signed-webhook.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

/** Wraps the handler of a route on which a payment gateway calls us; its rows are the tenants that it collects for. Source: ORDER-27, X-37. */
export const paymentWebhook = signedWebhook({
  rowsOf: (gateway, { settings, now }) => paymentRows(dynamo, settings.DIRECTORY_TABLE, gateway, now),
  keyOf: async (data, now) => (await accountOf(data, 'payment-gateway', now)).key,
});
