import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDbLocal } from '../../local/dynamodb/dynamodb-local.ts';
import { createTables } from '../../local/dynamodb/tables.ts';
import { openWire } from '../../local/dynamodb/wire.ts';

const root = join(import.meta.dirname, '../..');

const connects = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const end = (connected: boolean): void => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const outside = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  );

const eventually = async (test: () => Promise<boolean>): Promise<boolean> => {
  for (const _attempt of Array.from({ length: 50 })) {
    if (await test()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
};

const workshop: string[] = [];
beforeEach(() => {
  workshop.push(mkdtempSync(join(tmpdir(), 'dynamodb-')));
});
afterEach(() => {
  for (const directory of workshop.splice(0)) rmSync(directory, { recursive: true });
});

const table = {
  name: 'hutong.directory',
  arn: 'arn:aws:dynamodb:ap-northeast-1:111122223333:table/hutong.directory',
  keySchema: [{ name: 'pk', type: 'HASH' }],
  attributes: [{ name: 'pk', type: 'S' }],
  indexes: [],
} as const;

describe('DynamoDB Local', () => {
  it('listens on 127.0.0.1 alone', async () => {
    const db = await startDynamoDbLocal();
    const port = Number(new URL(db.url).port);
    const reached = await Promise.all(outside().map((host) => connects(host, port)));
    expect([await connects('127.0.0.1', port), ...reached]).toEqual([true, ...reached.map(() => false)]);
    await db.stop();
  });

  it('keeps tables and items from one start to the next', async () => {
    const [directory = ''] = workshop;
    const use = async (work: (send: ReturnType<typeof openWire>['send']) => Promise<unknown>) => {
      const db = await startDynamoDbLocal({ directory });
      const wire = openWire(db.url);
      await createTables(wire.send).create(table);
      const result = await work(wire.send);
      wire.close();
      await db.stop();
      return result;
    };
    const send = (operation: string, body: unknown) => (wire: ReturnType<typeof openWire>['send']) =>
      wire(`DynamoDB_20120810.${operation}`, Buffer.from(JSON.stringify(body)));
    const key = { pk: { S: 'INSTANCE#1' } };
    await use(send('PutItem', { TableName: table.name, Item: key }));
    const read = await use(async (wire) =>
      (await send('GetItem', { TableName: table.name, Key: key })(wire)).body.toString(),
    );
    expect(read).toBe(JSON.stringify({ Item: key }));
  });

  it('ends when the process that started it dies', async () => {
    const program = `
      import { startDynamoDbLocal } from './local/dynamodb/dynamodb-local.ts';
      console.log(new URL((await startDynamoDbLocal()).url).port);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
    const port = await new Promise<number>((resolve) => parent.stdout.once('data', (chunk) => resolve(Number(chunk))));
    expect(await connects('127.0.0.1', port)).toBe(true);
    parent.kill('SIGKILL');
    expect(await eventually(async () => !(await connects('127.0.0.1', port)))).toBe(true);
  });
});
