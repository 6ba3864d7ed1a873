import { requestCallback as decide } from '#domain/callbacks';
import { parsePhoneNumber } from '#domain/kernel';
import { writeCallback } from '#platform/callbacks';
import { contactFlow } from '#platform/contact-flow';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import { hidePhone } from '#platform/phone';
import { withTenant } from '#platform/tenant-data';
import { whoseCall } from '#platform/whose-call';
import { requestCallback } from './definition.ts';

export const handler = contactFlow(requestCallback, async (call, { settings, now }) => {
  const found = await whoseCall(call, settings, now);
  const number = parsePhoneNumber(call.calling);
  if (!found.ok || !number.ok) return { result: 'REFUSED' as const };
  const { tenant, product, wrappedKey } = found.value;
  const { contactId } = call;
  const { e164 } = number.value;
  await withTenant(settings, tenant, async (data) => {
    const keys = await dataKeysOf(data, wrappedKey);
    const wish = { callbackId: contactId, contactId, product, line: lineMac(keys, e164) };
    // Not written: it was noted before, in this call or another, and the caller is told the same.
    await writeCallback(data.dynamo, tenant, decide(wish, now), hidePhone(keys, tenant, e164));
  });
  return { result: 'NOTED' as const };
});
