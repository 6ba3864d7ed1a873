import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Schedule, scheduleOf } from '#domain/business-time';
import { type TicketSettings, ticketSettingsSchema } from '#domain/tickets';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { tablesOf, ticketSettingsKey } from './keys.ts';
import { readCalendar } from './profiles.ts';

/** Writes what a tenant's tickets promise and how they are classified; open tickets keep the rules they were opened by. */
export const writeSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
  settings: TicketSettings,
): Promise<void> => {
  const Item = encodeItem(ticketSettingsSchema, { ...ticketSettingsKey }, settings);
  await dynamo.send(new PutItemCommand({ TableName: tablesOf(tenant).records, Item }));
};

/** The settings of a tenant's tickets. @throws when its deployment has not written them */
export const readSettings = async (dynamo: DynamoDBClient, tenant: string): Promise<TicketSettings> => {
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [ticketSettingsKey]))(ticketSettingsKey);
  if (!row) throw new Error(`${tenant} has no settings for tickets`);
  const { pk: _, sk: __, ...fields } = row;
  return decodeItem(ticketSettingsSchema, fields);
};

/** The calendar by which a product's deadlines are reckoned. @throws when the product has none */
export const readSchedule = async (dynamo: DynamoDBClient, tenant: string, product: string): Promise<Schedule> => {
  const calendar = await readCalendar(dynamo, tenant, product);
  if (!calendar) throw new Error(`${tenant} has no calendar for ${product}`);
  return scheduleOf(calendar);
};

/** The calendars of several products; one that has none is left out. */
export const readSchedules = async (
  dynamo: DynamoDBClient,
  tenant: string,
  products: readonly string[],
): Promise<ReadonlyMap<string, Schedule>> => {
  const calendars = await Promise.all(products.map((product) => readCalendar(dynamo, tenant, product)));
  return new Map(
    products.flatMap((product, i) => {
      const calendar = calendars[i];
      return calendar ? [[product, scheduleOf(calendar)] as const] : [];
    }),
  );
};
