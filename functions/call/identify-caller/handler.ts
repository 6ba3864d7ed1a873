import { parsePhoneNumber } from '#domain/kernel';
import { greet, greetNobody } from '#domain/routing';
import { readCallFacts } from '#platform/call-facts';
import { contactFlow } from '#platform/contact-flow';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import { count } from '#platform/log';
import { withTenant } from '#platform/tenant-data';
import { whoseCall } from '#platform/whose-call';
import { identifyCaller } from './definition.ts';

export const handler = contactFlow(identifyCaller, async (call, { settings, now }) => {
  const found = await whoseCall(call, settings, now);
  if (!found.ok) return greetNobody(found.refusal, now);
  const { tenant, product, entry, wrappedKey } = found.value;
  const number = parsePhoneNumber(call.calling);
  return withTenant(settings, tenant, async (data) => {
    const line = number.ok ? lineMac(await dataKeysOf(data, wrappedKey), number.value.e164) : undefined;
    const { profile, membership } = await readCallFacts(data.dynamo, tenant, product, line);
    const greeting = greet(profile, membership, { entry, number, line, arrivedAt: now });
    if (greeting.openReason === 'none') count('CalendarNotCompiled', tenant);
    return greeting;
  });
});
