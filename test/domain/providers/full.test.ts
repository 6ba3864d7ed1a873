import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Provider, particularsSchema, providerDeedSchema, providerSchema } from '#domain/providers';
import { applied, did, filed, tried, wished } from './prepare.ts';

const id = (kind: string, i: number): string => `${kind}-${i}`.padEnd(64, 'x');
const branch = (i: number) => ({
  ...{ branchId: id('b', i), name: '店'.repeat(32), address: '路'.repeat(100), open: true },
  point: { lat: 22.12345678901234, lng: 108.12345678901234 },
});
const worker = (i: number) => ({
  workerId: id('w', i),
  name: '李'.repeat(32),
  branchId: id('b', i % 200),
  onDuty: true,
});
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const full = (): Provider => ({ ...filed(), branches: many(200, branch), workers: many(500, worker) });

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekly = (count: number) => {
  const intervals = many(count, (i) => `${String(i).padStart(2, '0')}:00-${String(i).padStart(2, '0')}:30`);
  return Object.fromEntries(days.map((day) => [day, intervals]));
};
const price = { category: '锁'.repeat(64), item: '开'.repeat(64), price: '元'.repeat(200) };

describe('a provider that is full', () => {
  it('takes no two hundred and first branch and no five hundred and first worker, but changes those that it has', () => {
    const refusal = { code: 'PROVIDER_FULL' };
    expect(tried(full(), { deed: 'put-branch', branch: branch(200) })).toMatchObject({ refusal });
    expect(tried(full(), { deed: 'put-worker', worker: worker(500) })).toMatchObject({ refusal });
    expect(did(full(), { deed: 'put-worker', worker: { ...worker(7), onDuty: false } }).workers).toHaveLength(500);
  });

  it('still fits into its row with all that it can say of itself', () => {
    const said = z.parse(particularsSchema, {
      ...{ name: '锁'.repeat(64), contactName: '周'.repeat(64), phone: '13900000001', capacity: 1000 },
      ...{ categories: many(10, (i) => `${i}`.padEnd(64, '锁')), hours: weekly(6), prices: many(50, () => price) },
      area: { point: branch(0).point, radiusKm: 200, districts: many(50, () => '区'.repeat(64)) },
    });
    const paper = { kind: 'K'.repeat(64), number: '号'.repeat(64), validUntil: '2025-12-31', file: 'f'.repeat(256) };
    const provider = {
      ...{ ...full(), ...said, documents: many(40, () => paper) },
      commandIds: many(200, () => '00000000-0000-4000-8000-000000000000'),
    };
    const row = marshall(z.encode(providerSchema, provider), { removeUndefinedValues: true });
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(400_000);
  });

  it.each([
    ['file-document', { kind: 'LICENCE', number: '1', file: 'f'.repeat(257) }],
    ['revise', { hours: weekly(7) }],
    ['revise', { prices: many(51, () => price) }],
  ])('is not written fuller by %s', (deed, said) => {
    const common = wished(applied(), { deed: 'leave' });
    expect(z.safeParse(providerDeedSchema, { ...common, ...said, deed }).success).toBe(false);
  });
});
