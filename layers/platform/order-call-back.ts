import { callerRevealed } from '#domain/contacts';
import { type Instant, maskPhone, shownPhone } from '#domain/kernel';
import type { OrderCard } from '#domain/orders';
import { dataKeysOf } from './data-keys.ts';
import { newId } from './identifiers.ts';
import { writeEvent } from './journal.ts';
import { readTexts } from './messages.ts';
import type { OrderPlace } from './order-deeds.ts';
import type { StoredOrder } from './orders.ts';
import { readPhone } from './phone.ts';

/** The number that was agreed last, the provider's word for it included, else the one on file of the order's line. */
const hiddenNumber = async ({ data }: OrderPlace, { order, contact }: StoredOrder): Promise<string | undefined> =>
  contact.callPhone ?? contact.contactPhone ?? (await readTexts(data.dynamo, data.tenant, order.line)).phone;

/** Who looks at a number: `gx-101`, and whether he is one of those who ring. */
interface Viewer {
  readonly by: string;
  readonly rings: boolean;
}

/** Where an order's customer is rung back, whole only for those who ring, and then journalled before it is shown. Source: ORDER-15, X-22. */
export const orderCallBack = async (
  place: OrderPlace,
  stored: StoredOrder,
  { by, rings }: Viewer,
  now: Instant,
): Promise<OrderCard['callBack']> => {
  const { data, wrappedKey } = place;
  const hidden = await hiddenNumber(place, stored);
  if (hidden === undefined) return undefined;
  const e164 = readPhone(await dataKeysOf(data, wrappedKey), data.tenant, hidden);
  if (!rings) return { number: maskPhone(e164), masked: true };
  await writeEvent(data.dynamo, data.tenant, callerRevealed(newId(), { orderId: stored.order.orderId, by }, now));
  return { number: shownPhone(e164), masked: false };
};
