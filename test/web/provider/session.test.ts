import { describe, expect, it } from 'vitest';
import { providerIn } from '../../../web/provider/session.ts';

const token = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

describe('whom the portal is for', () => {
  it('is the provider that the token names', () => {
    expect(providerIn(token({ 'custom:provider': 'anxin', 'cognito:groups': ['provider'] }))).toBe('anxin');
  });

  it('is nobody of the staff', () => {
    expect(providerIn(token({ 'cognito:groups': ['service'] }))).toBeUndefined();
  });
});
