import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Order, type OrderCategory, type OrderSettings, orderSettingsSchema } from '#domain/orders';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { keptByClient } from './kept.ts';
import { orderSettingsKey, tablesOf } from './keys.ts';

/** Writes what a product's orders go by; open orders keep the rules that they were requested by. */
export const writeOrderSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
  settings: OrderSettings,
): Promise<void> => {
  const Item = encodeItem(orderSettingsSchema, { ...orderSettingsKey(settings.product) }, settings);
  await dynamo.send(new PutItemCommand({ TableName: tablesOf(tenant).records, Item }));
};

/** The settings of several products' orders, in their order; a product that takes none is left out. */
export const orderSettingsOf = async (
  dynamo: DynamoDBClient,
  tenant: string,
  products: readonly string[],
): Promise<readonly OrderSettings[]> => {
  if (products.length === 0) return [];
  const row = await batchGet(dynamo, tablesOf(tenant).records, products.map(orderSettingsKey));
  return products.flatMap((product) => {
    const found = row(orderSettingsKey(product));
    if (!found) return [];
    const { pk: _, sk: __, ...fields } = found;
    return [decodeItem(orderSettingsSchema, fields)];
  });
};

/** The settings of a product's orders; undefined when it takes none. */
export const readOrderSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<OrderSettings | undefined> => {
  const [settings] = await orderSettingsOf(dynamo, tenant, [product]);
  return settings;
};

const kept = keptByClient<DynamoDBClient, OrderSettings | undefined>();

/**
 * The rules of an order's category. They change with a deployment only, so they are kept for a minute; a category that was not there yet is
 * looked for again.
 */
export const categoryOf = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { product, category }: Pick<Order, 'product' | 'category'>,
): Promise<OrderCategory | undefined> => {
  const read = () => readOrderSettings(dynamo, tenant, product);
  const find = (settings: OrderSettings | undefined) => settings?.categories.find(({ id }) => id === category);
  return find(await kept(dynamo, `${tenant} ${product}`, read)) ?? find(await read());
};
