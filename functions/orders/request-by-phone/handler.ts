import { type Order, orderPromise, type RequestCommand } from '#domain/orders';
import { toFragment } from '#domain/speech';
import { type Call, contactFlow } from '#platform/contact-flow';
import { idFrom } from '#platform/identifiers';
import { count, logger } from '#platform/log';
import { openOrdersOfLine } from '#platform/orders';
import { sealNumber } from '#platform/sealed-contact';
import type { TenantData } from '#platform/tenant-data';
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

/** What an agent has recorded in an earlier part of this call. */
const notedBefore = async ({ dynamo, tenant }: TenantData, line: string, { earlier }: Call<unknown>) => {
  if (earlier.length === 0) return undefined;
  const open = await openOrdersOfLine(dynamo, tenant, line);
  return open.find(({ contactId }) => contactId !== undefined && earlier.includes(contactId));
};

const noted = (order: Order, timeZone: string) =>
  ({ result: 'NOTED', say_promise: toFragment(orderPromise(order, timeZone).sentence) }) as const;

export const handler = contactFlow(requestByPhone, (call, { settings: environment, now }) =>
  withCallingLine(call, environment, now, async ({ data, product, line, e164, wrappedKey }) => {
    // Who hides his number can't be rung back.
    if (line === undefined || e164 === undefined) return REFUSED;
    const { timeZone } = (await readOrderProduct(data, product)).settings;
    const before = await notedBefore(data, line, call);
    if (before) return noted(before, timeZone);
    const command = commandOf(call.contactId, product, call.parameters.category, line);
    const recorded = await recordOrder({ data, timeZone }, command, await sealNumber(data, wrappedKey, e164), now);
    if (recorded.ok) return noted(recorded.value.order, timeZone);
    logger.warn('A caller could not register a demand', { code: recorded.refusal.code });
    count('OrderRequestRefused', data.tenant);
    return REFUSED;
  }),
);
