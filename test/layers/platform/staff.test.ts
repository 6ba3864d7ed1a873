import { describe, expect, test } from 'vitest';
import { partyOf, staffOf } from '#platform/staff';

const request = (claims: object, rest: object = {}) => ({ ...rest, requestContext: { authorizer: { claims } } });
const claims = { 'custom:tenant': 'gx', 'cognito:username': 'gx-016', 'cognito:groups': 'lawyer' };

describe('who asks', () => {
  test('the verified token names tenant, service number and role', () => {
    expect(staffOf(request(claims), ['lawyer'])).toEqual({
      ok: true,
      value: { tenant: 'gx', username: 'gx-016', serviceNumber: '016', roles: ['lawyer'] },
    });
  });

  test('a tenant in body, header or query changes nothing', () => {
    const elsewhere = {
      headers: { 'x-tenant': 'hb' },
      queryStringParameters: { tenant: 'hb', 'custom:tenant': 'hb' },
      body: '{"tenant":"hb"}',
    };
    expect(staffOf(request(claims, elsewhere), ['lawyer'])).toMatchObject({ value: { tenant: 'gx' } });
  });

  test.each(['lawyer,service', '[lawyer service]', 'service lawyer'])('groups written as %s are read', (groups) => {
    expect(staffOf(request({ ...claims, 'cognito:groups': groups }), ['service', 'lawyer'])).toMatchObject({
      value: { roles: ['lawyer', 'service'] },
    });
  });

  test('who has several roles acts in none that the route does not admit', () => {
    const read = staffOf(request({ ...claims, 'cognito:groups': 'lawyer,service,supervisor' }), [
      'supervisor',
      'service',
    ]);
    expect(read).toMatchObject({ value: { roles: ['service', 'supervisor'] } });
    if (!read.ok) return;
    expect(partyOf(read.value)).toEqual({ role: 'service', staff: '016' });
    expect(partyOf(read.value, (role) => role === 'supervisor')).toEqual({ role: 'supervisor', staff: '016' });
  });

  test.each([
    ['without a token', {}, 'NOT_SIGNED_IN'],
    ['with a tenant that is none', request({ ...claims, 'custom:tenant': 'gx.hb' }), 'NOT_SIGNED_IN'],
    ["with another tenant's user name", request({ ...claims, 'cognito:username': 'hb-016' }), 'NOT_SIGNED_IN'],
    ['without a group', request({ ...claims, 'cognito:groups': undefined }), 'NOT_ALLOWED'],
    ['in a group without the right', request({ ...claims, 'cognito:groups': 'admin' }), 'NOT_ALLOWED'],
  ])('a request %s is refused', (_, event, refusal) => {
    expect(staffOf(event, ['lawyer', 'service'])).toEqual({ ok: false, refusal });
  });
});
