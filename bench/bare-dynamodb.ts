import { randomUUID } from 'node:crypto';
import type { Laptop } from '../local/laptop.ts';

/** Requests per second that DynamoDB Local answers when nobody does anything else with it. */
export interface BareRate {
  readonly reads: number;
  readonly transactions: number;
}

const table = 'hutong.gx.records';

const read = {
  RequestItems: {
    [table]: {
      Keys: [
        { pk: { S: 'PRODUCT#legal-hotline' }, sk: { S: 'PROFILE' } },
        { pk: { S: 'LINE#1#0' }, sk: { S: 'MEMBERSHIP#legal-hotline' } },
      ],
      ConsistentRead: true,
    },
  },
};

const put = (pk: string, sk: string) => ({
  Put: { TableName: table, Item: { pk: { S: pk }, sk: { S: sk }, text: { S: 'x'.repeat(300) } } },
});

/** Three rows, as a registration writes them. */
const transaction = () => {
  const id = randomUUID();
  return { TransactItems: ['MEMBERSHIP', 'STATE', 'EVENT'].map((sk) => put(`BENCH#${id}`, sk)) };
};

const rate = async (count: number, concurrency: number, send: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  const lane = async () => {
    for (let one = 0; one < count / concurrency; one += 1) await send();
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return count / ((performance.now() - began) / 1000);
};

/** Measures the same DynamoDB Local that the calls use, without gateway, handlers or SDK. */
export const bareRate = async ({ gateway }: Laptop, count: number): Promise<BareRate> => {
  const send = async (operation: string, body: unknown) => {
    const { status } = await gateway.dynamoDb(`DynamoDB_20120810.${operation}`, Buffer.from(JSON.stringify(body)));
    if (status !== 200) throw new Error(`DynamoDB Local answered ${operation} with ${status}`);
  };
  return {
    reads: await rate(count, 8, () => send('BatchGetItem', read)),
    transactions: await rate(count, 8, () => send('TransactWriteItems', transaction())),
  };
};
