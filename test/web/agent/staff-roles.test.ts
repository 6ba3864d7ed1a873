import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../../web/agent/staff-roles.ts';

const token = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

describe('the roles by which the page arranges itself', () => {
  it('are the groups of the token that are roles of ours', () => {
    expect(rolesIn(token({ 'cognito:groups': ['service', 'dancer'], name: '李娟' }))).toEqual(['service']);
  });

  it('are none in a token without groups', () => {
    expect(rolesIn(token({}))).toEqual([]);
  });
});
