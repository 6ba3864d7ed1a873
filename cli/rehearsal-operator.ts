import * as z from 'zod';
import type { Laptop } from '../local/laptop.ts';
import type { Operation, Stage } from '../local/rehearsal/stage.ts';

const table = 'hutong.directory';

const text = z.object({ S: z.string() });
const rowSchema = z.object({
  pk: text,
  sk: text,
  tenant: text.optional(),
  shortCode: text.optional(),
  status: text.optional(),
});
const scanned = z.object({ Items: z.array(rowSchema).default([]) });
type Row = z.infer<typeof rowSchema>;

const ask = async (laptop: Laptop, operation: string, request: object): Promise<unknown> => {
  const reply = await laptop.gateway.dynamoDb(`DynamoDB_20120810.${operation}`, Buffer.from(JSON.stringify(request)));
  if (reply.status !== 200) throw new Error(`${operation} on ${table}: ${reply.body.toString()}`);
  return JSON.parse(reply.body.toString());
};

const concerns =
  ({ number, tenant }: Operation) =>
  (row: Row): boolean =>
    number === undefined ? row.tenant?.S === tenant && row.sk.S === `TENANT#${tenant}` : row.shortCode?.S === number;

const enter = (laptop: Laptop, { pk, sk }: Row, becomes: Operation['becomes']): Promise<unknown> => {
  const place = { TableName: table, Key: { pk, sk } };
  if (becomes === 'UNKNOWN') return ask(laptop, 'DeleteItem', place);
  return ask(laptop, 'UpdateItem', {
    ...place,
    UpdateExpression: 'SET #status = :status',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': { S: becomes } },
  });
};

/** Writes into the directory what an operator of the platform would: whose number is on the air. Functions notice within a minute. */
export const operate =
  (laptop: Laptop): Stage['operate'] =>
  async (change) => {
    const { Items: rows } = scanned.parse(await ask(laptop, 'Scan', { TableName: table }));
    const meant = rows.filter(concerns(change));
    for (const row of meant) await enter(laptop, row, change.becomes);
    return meant.length > 0 ? undefined : `the directory knows no ${change.number ?? change.tenant}`;
  };
