import { gatewayRows } from './directory.ts';
import { gatewayOf } from './messages-gateway.ts';
import { signedWebhook } from './signed-webhook.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

/** Wraps the handler of a route on which a message gateway calls us; its rows are its ports. Source. */
export const gatewayWebhook = signedWebhook({
  rowsOf: (gateway, { settings, now }) => gatewayRows(dynamo, settings.DIRECTORY_TABLE, gateway, now),
  keyOf: async (data, now) => (await gatewayOf(data, now)).key,
});
