import { contactFlow } from '#platform/contact-flow';
import { idFrom } from '#platform/identifiers';
import { doDeed } from '#platform/order-deeds';
import { openOrdersOfLine } from '#platform/orders';
import { withCallingLine } from '../_shared/calling-line.ts';
import { urgeByPhone } from './definition.ts';

const REFUSED = { result: 'REFUSED' } as const;

export const handler = contactFlow(urgeByPhone, (call, { settings: environment, now }) =>
  withCallingLine(call, environment, now, async ({ data, line, wrappedKey }) => {
    const { orderId } = call.parameters;
    const own = line === undefined ? [] : await openOrdersOfLine(data.dynamo, data.tenant, line);
    if (!own.some((order) => order.orderId === orderId)) return REFUSED;
    const commandId = idFrom(`ORDER URGE ${call.contactId}`);
    const urged = await doDeed(
      { data, wrappedKey },
      orderId,
      ({ version }) => ({ deed: { deed: 'urge', orderId, commandId, version }, by: { role: 'caller' } }),
      now,
    );
    return urged.ok ? { result: 'URGED' as const } : REFUSED;
  }),
);
