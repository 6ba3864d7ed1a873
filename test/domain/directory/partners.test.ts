import { expect, test } from 'vitest';
import { partnersOf } from '#domain/directory';

const tenant = (id: string, over: object = {}) => ({ tenant: id, name: id, status: 'ACTIVE' as const, ...over });
const directory = [
  tenant('bj', { operator: 'op' }),
  tenant('tj', { operator: 'op' }),
  tenant('op'),
  tenant('gx'),
  tenant('xz', { operator: 'op', status: 'SUSPENDED' }),
];
const ids = (id: string) => partnersOf(directory, id).map((partner) => partner.tenant);

test('a province hands over to its operator and to nobody else, least of all to another province', () => {
  expect(ids('bj')).toEqual(['op']);
  expect(ids('gx')).toEqual([]);
});

test('an operator hands over to those whose files name it, unless they are suspended', () => {
  expect(ids('op')).toEqual(['bj', 'tj']);
});
