import { latestOpenOrder, trackOrder } from '#domain/orders';
import { contactFlow } from '#platform/contact-flow';
import { openOrdersOfLine } from '#platform/orders';
import { withCallingLine } from '../_shared/calling-line.ts';
import { lineOnOff } from '../_shared/line-desk.ts';
import { readOrderProduct, sayWith } from '../_shared/order-words.ts';
import { hearOrderState } from './definition.ts';

const NONE = {
  known: 'NO',
  orderId: 'none',
  category: 'none',
  lineTitle: 'none',
  lineDesk: 'OFF',
  say_state: 'none',
  say_whisper: 'none',
} as const;

export const handler = contactFlow(hearOrderState, (call, { settings: environment, now }) =>
  withCallingLine(call, environment, now, async ({ data, product, line }) => {
    if (line === undefined) return NONE;
    const orders = await openOrdersOfLine(data.dynamo, data.tenant, line);
    const order = latestOpenOrder(orders.filter((one) => one.product === product));
    if (!order) return NONE;
    const { settings, profile } = await readOrderProduct(data, product);
    const category = settings.categories.find(({ id }) => id === order.category);
    const lineTitle = category?.title ?? order.title;
    const { title, state } = trackOrder(order, now, settings.timeZone);
    return {
      known: 'YES' as const,
      ...{ orderId: order.orderId, category: order.category, lineTitle, lineDesk: lineOnOff(category?.desk) },
      say_state: sayWith(profile, 'state', { title, state }),
      say_whisper: sayWith(profile, 'lineWhisper', { lineTitle }),
    };
  }),
);
