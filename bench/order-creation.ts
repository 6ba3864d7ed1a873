import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { fen, type Instant, parseInstant } from '#domain/kernel';
import type { OrderDeed } from '#domain/orders';
import { recordOrder } from '#functions/orders/_shared/record-order';
import { doDeed } from '#platform/order-deeds';
import { sealNumber } from '#platform/sealed-contact';
import { type Bill, type OrderStore, openOrderStore, product, timeZone } from './order-store.ts';
import { median, type Row } from './table.ts';

const runs = 200;
const wrappedKey = 'd3JhcHBlZA==';
const now: Instant = parseInstant('2025-03-04T18:30:00+08:00');
const place = { address: '南宁市兴宁区朝阳路1号', point: { lat: 22.817, lng: 108.315 } };

const request = async ({ data }: OrderStore, commandId: string): Promise<void> => {
  const contact = await sealNumber(data, wrappedKey, '+8613800000001');
  const asked = { commandId, category: 'locks', item: '开锁', channel: 'PHONE', place } as const;
  const by = { role: 'service', staff: '101' } as const;
  const recorded = await recordOrder({ data, timeZone }, { request: asked, product, by }, contact, now);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
};

const create = async ({ data }: OrderStore, orderId: string): Promise<void> => {
  const deed: OrderDeed = {
    ...{ deed: 'create', orderId, commandId: randomUUID(), version: 1, contactName: '王女士', phone: '13800000001' },
    ...{ mode: '上门', serviceAt: 'NOW', price: '120元', priceFen: fen(12_000) },
  };
  const by = { role: 'specialist', staff: '401' } as const;
  const done = await doDeed({ data, wrappedKey }, orderId, () => ({ deed, by }), now);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
};

/** The same row put down without anything around it. */
const bare = async ({ data }: OrderStore, orderId: string): Promise<void> => {
  const Item = { pk: { S: `BARE#${orderId}` }, sk: { S: 'STATE' }, order: { S: 'x'.repeat(900) } };
  await data.dynamo.send(new PutItemCommand({ TableName: 'hutong.gx.records', Item }));
};

interface Sample {
  readonly bill: Bill;
  readonly microseconds: number;
}

const sample = async (store: OrderStore, work: () => Promise<void>): Promise<Sample> => {
  store.take();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { bill: store.take(), microseconds: user + system };
};

const told = (samples: readonly Sample[]): string => {
  const middle = (of: (one: Sample) => number): number => median(samples.map(of));
  const { requests, readUnits, writeUnits } = samples.at(-1)?.bill ?? { requests: 0, readUnits: 0, writeUnits: 0 };
  return `${requests} requests, ${readUnits} read and ${writeUnits} write units, ${middle((one) => one.microseconds)} µs of CPU`;
};

/** What an order costs until it exists. */
export const creationRows = async (): Promise<readonly Row[]> => {
  const store = await openOrderStore();
  try {
    const samples: Record<'request' | 'create' | 'bare', Sample[]> = { request: [], create: [], bare: [] };
    for (let run = 0; run < runs; run += 1) {
      const orderId = randomUUID();
      samples.request.push(await sample(store, () => request(store, orderId)));
      samples.create.push(await sample(store, () => create(store, orderId)));
      samples.bare.push(await sample(store, () => bare(store, orderId)));
    }
    const beside = `one bare PutItem: ${told(samples.bare)}`;
    const shown = { beside, budget: '–', kept: 'shown only' } as const;
    return [
      { what: 'an order requested: number, row, lists, journal', measured: told(samples.request), ...shown },
      { what: 'an order created with all that was agreed', measured: told(samples.create), ...shown },
    ];
  } finally {
    await store.stop();
  }
};
