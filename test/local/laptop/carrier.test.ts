import { describe, expect, it } from 'vitest';
import type { ConnectEngine } from '../../../local/connect/interface.ts';
import { dialShortCode } from '../../../local/laptop/carrier.ts';

const number = (tenant: string, address: string) => ({
  tenant,
  address,
  shortCode: '11831148',
  entry: 'hotline',
  product: 'legal-hotline',
  label: '法律',
});
const numbers = [number('gx', '+815000000001'), number('hb', '+815000000002')];

const dialled = (call: { from: string | null; dialled: string; tenant?: string }) => {
  const calls: unknown[] = [];
  const engine: Pick<ConnectEngine, 'dial'> = {
    dial: (given) => {
      calls.push(given);
      return { id: '1', press: () => undefined, hangUp: () => undefined, subscribe: () => () => undefined, events: [] };
    },
  };
  dialShortCode(engine, numbers, call);
  return calls;
};

describe("the carrier's switch", () => {
  it.each([
    [
      'a short code to the first tenant that has it',
      { from: '0771-5551234', dialled: '11831148' },
      '+867715551234',
      '+815000000001',
    ],
    [
      "a short code in a tenant's own network",
      { from: '13800001234', dialled: '11831148', tenant: 'hb' },
      '+8613800001234',
      '+815000000002',
    ],
    ['a withheld number as none', { from: null, dialled: '11831148' }, undefined, '+815000000001'],
    [
      'a number that is called anonymous as none',
      { from: 'anonymous', dialled: '11831148' },
      undefined,
      '+815000000001',
    ],
    ['what it cannot read as it is', { from: '12', dialled: '11831148' }, '12', '+815000000001'],
  ])('forwards %s', (_, call, from, to) => {
    expect(dialled(call)).toEqual([{ from, to }]);
  });

  it('forwards nothing that nobody has', () => {
    expect(dialled({ from: null, dialled: '114' })).toEqual([]);
    expect(dialled({ from: null, dialled: '11831148', tenant: 'sx' })).toEqual([]);
  });
});
