import { orderPromise, type RequestCommand } from '#domain/orders';
import { toFragment } from '#domain/speech';
import { contactFlow } from '#platform/contact-flow';
import { idFrom } from '#platform/identifiers';
import { count, logger } from '#platform/log';
import { sealNumber } from '#platform/sealed-contact';
import { withCallingLine } from '../_shared/calling-line.ts';
import { readOrderProduct } from '../_shared/order-words.ts';
import { recordOrder } from '../_shared/record-order.ts';
import { requestByPhone } from './definition.ts';

const REFUSED = { result: 'REFUSED', say_promise: 'none' } as const;

/** A call registers one request: repeated, the command finds what it has recorded. */
const commandOf = (contactId: string, product: string, category: string, line: string) =>
  ({
    request: { commandId: idFrom(`ORDER REQUEST ${contactId}`), product, category, channel: 'PHONE', contactId },
    ...{ product, line, by: { role: 'caller' } },
  }) as const satisfies Omit<RequestCommand, 'number'>;

export const handler = contactFlow(requestByPhone, (call, { settings: environment, now }) =>
  withCallingLine(call, environment, now, async ({ data, product, line, e164, wrappedKey }) => {
    // Who hides his number can't be rung back.
    if (line === undefined || e164 === undefined) return REFUSED;
    const { timeZone } = (await readOrderProduct(data, product)).settings;
    const command = commandOf(call.contactId, product, call.parameters.category, line);
    const recorded = await recordOrder({ data, timeZone }, command, await sealNumber(data, wrappedKey, e164), now);
    if (recorded.ok) {
      const { sentence } = orderPromise(recorded.value.order, timeZone);
      return { result: 'NOTED' as const, say_promise: toFragment(sentence) };
    }
    logger.warn('A caller could not register a demand', { code: recorded.refusal.code });
    count('OrderRequestRefused', data.tenant);
    return REFUSED;
  }),
);
