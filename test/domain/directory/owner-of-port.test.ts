import { expect, test } from 'vitest';
import { ownerOfPort } from '#domain/directory';

const row = (port: string, tenant: string) => ({ pk: 'GATEWAY#g', sk: `PORT#${port}`, tenant });
const rows = [row('10620114', 'gx'), row('106201', 'hb')];

test.each([
  ['10620114', { tenant: 'gx', port: '10620114' }],
  ['1062011401', { tenant: 'gx', port: '10620114' }],
  ['106201', { tenant: 'hb', port: '106201' }],
  ['10620199', { tenant: 'hb', port: '106201' }],
  ['10620', undefined],
])('a text to %s belongs to the port that it begins with', (dialled, owner) => {
  expect(ownerOfPort(rows, dialled)).toEqual(owner);
});
