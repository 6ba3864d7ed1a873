import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tenant } from '#domain/tenancy';
import { readProviderStandard } from '#platform/provider-settings';
import { readProvider, settleProvider } from '#platform/providers';
import { applyProviders } from '../../functions/tenancy/apply/providers.ts';
import { at, gx } from '../domain/fixtures.ts';
import { did } from '../domain/providers/prepare.ts';
import { startTenantTables, type TenantTables } from '../support/tenant-tables.ts';

const running: { tables?: TenantTables } = {};
beforeAll(async () => {
  running.tables = await startTenantTables();
});
afterAll(() => running.tables?.stop());

const now = at('2025-03-04 09:00:00');
const dynamo = () => {
  if (!running.tables) throw new Error('DynamoDB Local is not started');
  return running.tables.dynamo;
};
const apply = (tenant: Pick<Tenant, 'providers'>) => applyProviders({ tenant: 'gx', dynamo: dynamo() }, tenant, now);

describe("the merchants of a tenant's file", () => {
  test('are approved with the deployment; with the next one they stay as they have become', async () => {
    await apply(gx);
    const first = await readProvider(dynamo(), 'gx', 'anxin');
    expect(first).toMatchObject({ name: '安心锁业', standing: { status: 'APPROVED' }, credit: 80 });
    const settled = await settleProvider(dynamo(), 'gx', 'anxin', async (provider) => {
      const suspended = did(provider, { deed: 'suspend' });
      return {
        ok: true,
        value: { provider: suspended, change: { expectedVersion: provider.version, provider: suspended, events: [] } },
      };
    });
    expect(settled.ok).toBe(true);
    await apply(gx);
    expect(await readProvider(dynamo(), 'gx', 'anxin')).toMatchObject({
      standing: { status: 'SUSPENDED' },
      version: 3,
    });
    expect((await running.tables?.eventsOf('PROVIDER#anxin'))?.map(({ type }) => type)).toEqual([
      ...['provider.applied', 'provider.approved'],
    ]);
    expect((await readProviderStandard(dynamo(), 'gx')).documentsFor).toEqual({ locks: ['POLICE_RECORD'] });
  });
});
