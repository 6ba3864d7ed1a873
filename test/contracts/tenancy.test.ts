import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instant, parseInstant, plusSeconds } from '#domain/kernel';
import { readTenant } from '#domain/tenancy';
import { readCallFacts, readProfile } from '#platform/call-facts';
import { instanceRows, tenantEntries } from '#platform/directory';
import { readCalendar, renewOpeningTimes, writeProfile } from '#platform/profiles';
import { dropNumbers, enterNumber, enterTenant, findTenant, removeTenant } from '#platform/tenant-register';
import { openingTimes } from '../../functions/tenancy/_shared/opening-times.ts';
import { productOf } from '../../functions/tenancy/apply/product-of.ts';
import { startTenantTables } from '../support/tenant-tables.ts';
import { whileTesting } from '../support/while-testing.ts';

const morning = parseInstant('2025-03-04T02:00:00Z');
const monthly = { cancellation: 'monthEnd', coolingOffHours: 72 } as const;
const product = 'legal-hotline';
const newLine = () => randomBytes(16).toString('hex');

const tables = whileTesting(startTenantTables);
const dynamo = () => tables().dynamo;

describe('the directory', () => {
  const register = () => ({ dynamo: dynamo(), table: 'hutong.directory' });
  const gx = {
    tenant: 'gx',
    name: '广西电信',
    instanceId: 'i-1',
    timeZone: 'Asia/Shanghai',
    products: [product],
    wrappedKey: 'first',
  };
  const number = {
    tenant: 'gx',
    product,
    entry: 'hotline',
    shortCode: '11831148',
    policy: monthly,
    address: '+815012340001',
  } as const;

  test('a tenant keeps its first key for ever, also after it left and came back', async () => {
    await enterTenant(register(), gx, { reopened: true });
    await enterTenant(register(), { ...gx, name: '中国电信广西公司', wrappedKey: 'second' }, { reopened: false });
    await removeTenant(register(), 'i-1', 'gx');
    expect(await findTenant(register(), 'gx')).toMatchObject({ status: 'SUSPENDED', wrappedKey: 'first' });
    await enterTenant(register(), gx, { reopened: true });
    expect(await findTenant(register(), 'gx')).toMatchObject({ status: 'ACTIVE', wrappedKey: 'first' });
  });

  test('a number belongs to one tenant; another that claims it is refused', async () => {
    await enterNumber(register(), 'i-1', number, morning);
    await enterNumber(register(), 'i-1', number, plusSeconds(morning, 900));
    await expect(enterNumber(register(), 'i-1', { ...number, tenant: 'hb' }, morning)).rejects.toThrow(
      /another tenant/,
    );
    const rows = await instanceRows(dynamo(), 'hutong.directory', 'i-1', instant(0));
    expect(rows.filter((row) => 'shortCode' in row)).toMatchObject([
      { tenant: 'gx', validFrom: morning, policy: monthly },
    ]);
    expect(await tenantEntries(dynamo(), 'hutong.directory', instant(0))).toMatchObject([
      { tenant: 'gx', instanceId: 'i-1' },
    ]);
  });

  test('numbers that are no longer claimed go, and no one else’s', async () => {
    await enterNumber(register(), 'i-2', { ...number, address: '+815012340002' }, morning);
    await enterNumber(register(), 'i-2', { ...number, address: '+815012340003' }, morning);
    await enterNumber(register(), 'i-2', { ...number, tenant: 'hb', address: '+815012340004' }, morning);
    await dropNumbers(register(), 'i-2', 'gx', ['+815012340003']);
    const rows = await instanceRows(dynamo(), 'hutong.directory', 'i-2', instant(0));
    expect(rows.map(({ sk }) => sk)).toEqual(['NUMBER#+815012340003', 'NUMBER#+815012340004']);
  });
});

describe('the first read of a call', () => {
  const sd = readTenant({
    id: 'gx',
    name: '广西电信',
    services: { [product]: { numbers: [{ shortCode: '11831148' }] } },
  });
  const planned = (at = morning) => {
    if (!sd.ok) throw new Error('the file is refused');
    return productOf(sd.value, product, { lawyer: 'arn:l', service: 'arn:s' }, at);
  };

  test('a profile comes back as it was written, for a line without a membership and for none', async () => {
    const line = newLine();
    const { profile, calendar } = planned();
    await writeProfile(dynamo(), profile, calendar);
    expect(await readCallFacts(dynamo(), 'gx', product, line)).toEqual({
      profile,
      membership: undefined,
    });
    expect(await readCallFacts(dynamo(), 'gx', product, undefined)).toEqual({ profile, membership: undefined });
    expect(await readCalendar(dynamo(), 'gx', product)).toEqual(calendar);
  });

  test('a renewal of the opening times leaves the rest of the profile, and brings back none that is gone', async () => {
    const { profile, calendar } = planned();
    await writeProfile(dynamo(), profile, calendar);
    const times = openingTimes(calendar, plusSeconds(morning, 30 * 86_400));
    await renewOpeningTimes(dynamo(), 'gx', product, times);
    expect(await readProfile(dynamo(), 'gx', product)).toEqual({ ...profile, ...times });
    await renewOpeningTimes(dynamo(), 'gx', 'gone', times);
    expect(await readProfile(dynamo(), 'gx', 'gone')).toBeUndefined();
  });

  test('a product without a profile is an outage, not a registration', async () => {
    await expect(readCallFacts(dynamo(), 'gx', 'nothing', undefined)).rejects.toThrow(/no profile/);
  });
});
