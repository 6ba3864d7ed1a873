import { randomUUID } from 'node:crypto';
import { type OrderCloud, product, terms } from './order-cloud.ts';

/** What tests do to orders time and again. */
export const orderDoings = (cloud: () => OrderCloud) => {
  /** A member of staff does something to an order that he saw at a version. */
  const does = (orderId: string, deed: string, version: number, body: object = {}, commandId: string = randomUUID()) =>
    cloud().ask('change', { path: { orderId, deed }, body: { commandId, version, ...body } });
  /** Requested at 18:30 and created at once; nobody is asked yet. */
  const created = async (): Promise<{ readonly orderId: string; readonly version: number }> => {
    const { orderId, version } = await cloud().request();
    return (await does(orderId, 'create', version, terms)).body.order;
  };
  return {
    does,
    created,
    /** The same, offered to the nearest. */
    offered: async () => {
      const { orderId } = await created();
      await cloud().assess(orderId);
      const { order } = await cloud().stored(orderId);
      return { orderId, version: order.version, offerId: order.offers.at(-1)?.offerId ?? '' };
    },
    typesOf: async (orderId: string) => (await cloud().eventsOf(orderId)).map(({ type }) => type),
    /** A list as the desk reads it. */
    listed: async (list: string): Promise<readonly string[]> => {
      const { body } = await cloud().ask('list', { query: { product, list } });
      return body.orders.map(({ orderId }: { readonly orderId: string }) => orderId);
    },
  };
};
