import { expect, it } from 'vitest';
import type { KnownTable } from '../../../local/dynamodb/tables.ts';
import { createStreamWrites } from '../../../local/gateway/dynamodb/stream-writes.ts';
import { touchesOf } from '../../../local/gateway/dynamodb/touches.ts';

const table = (name: string, hasStream: boolean): KnownTable => ({
  name,
  arn: `arn:table/${name}`,
  hasStream,
  keys: ['pk'],
});
const known = [table('hutong.gx.journal', true), table('hutong.gx.records', false)];

const announcedBy = (operation: string, body: unknown, reply: unknown = {}) => {
  const writes = createStreamWrites({
    version: 0,
    create: async () => ({}),
    all: () => known,
    find: (name) => known.find((one) => one.name === name),
  });
  const announced: (readonly [string, number])[] = [];
  writes.subscribe((arn, count) => announced.push([arn, count]));
  writes.acknowledged(operation, touchesOf(operation, body) ?? [], body, Buffer.from(JSON.stringify(reply)));
  return announced;
};

const put = (TableName: string) => ({ Put: { TableName, Item: {} } });

it.each<[string, string, unknown, number]>([
  [
    'two journal puts beside a state change',
    'TransactWriteItems',
    { TransactItems: [put('hutong.gx.journal'), put('hutong.gx.records'), put('hutong.gx.journal')] },
    2,
  ],
  [
    'a check that writes nothing',
    'TransactWriteItems',
    { TransactItems: [{ ConditionCheck: { TableName: 'hutong.gx.journal' } }] },
    0,
  ],
  ['one put', 'PutItem', { TableName: 'hutong.gx.journal' }, 1],
  ['a put into a table without a stream', 'PutItem', { TableName: 'hutong.gx.records' }, 0],
  ['a read', 'Query', { TableName: 'hutong.gx.journal', IndexName: 'day' }, 0],
])('as many stream records are announced as will come: %s', (_what, operation, body, count) => {
  expect(announcedBy(operation, body)).toEqual(count > 0 ? [['arn:table/hutong.gx.journal', count]] : []);
});

it('what a batch left unprocessed is not announced', () => {
  const request = { PutRequest: { Item: {} } };
  const body = { RequestItems: { 'hutong.gx.journal': [request, request, request] } };
  const reply = { UnprocessedItems: { 'hutong.gx.journal': [request] } };
  expect(announcedBy('BatchWriteItem', body, reply)).toEqual([['arn:table/hutong.gx.journal', 2]]);
});
