import { ok, refuse } from '#domain/kernel';
import { afterReceipt } from '#domain/messages';
import { settleMessage } from '#platform/messages';
import { gatewayWebhook } from '#platform/messages-webhook';
import { withTenant } from '#platform/tenant-data';
import { receiveReceipt } from './definition.ts';

export const handler = gatewayWebhook(receiveReceipt, async ({ messageId, status }, { tenant }, { settings, now }) => {
  const message = await withTenant(settings, tenant, ({ dynamo }) =>
    settleMessage(dynamo, tenant, messageId, (stored) => afterReceipt(stored, status, now)),
  );
  return message ? ok({}) : refuse('NOT_FOUND');
});
