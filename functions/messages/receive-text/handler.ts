import { ownerOfPort } from '#domain/directory';
import { ok, parsePhoneNumber, refuse } from '#domain/kernel';
import { receivedText } from '#domain/messages';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import { addInbound } from '#platform/messages-inbound';
import { gatewayWebhook } from '#platform/messages-webhook';
import { hideWords } from '#platform/messages-words';
import { hidePhone } from '#platform/phone';
import { withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';
import { receiveText } from './definition.ts';

export const handler = gatewayWebhook(receiveText, async (sent, { gateway, tenant, rows: ports }, edge) => {
  const owner = ownerOfPort(ports, sent.to);
  const entry = await whoseEvent({ tenant }, edge);
  const number = parsePhoneNumber(sent.from);
  // The key that signed must be that of the port's owner: no tenant's gateway account speaks for another's port.
  if (owner?.tenant !== tenant || !entry) return refuse('NOT_FOUND');
  if (!number.ok) return refuse('BAD_INPUT');
  await withTenant(edge.settings, tenant, async (data) => {
    const keys = await dataKeysOf(data, entry.wrappedKey);
    const { e164 } = number.value;
    const { providerMessageId, text } = sent;
    const line = lineMac(keys, e164);
    const received = receivedText({ gateway, providerMessageId, port: owner.port, line, text }, edge.now);
    const sealed = { phone: hidePhone(keys, tenant, e164), text: hideWords(keys, tenant, text) };
    await addInbound(data.dynamo, tenant, received, sealed);
  });
  return ok({});
});
