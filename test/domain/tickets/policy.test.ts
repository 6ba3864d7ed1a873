import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ticketPolicySchema } from '#domain/tickets';
import { hardCasePolicy } from './prepare.ts';

describe('a policy is data that can be wrong', () => {
  it.each([
    ['two clocks of one name', { clocks: [...hardCasePolicy.clocks, ...hardCasePolicy.clocks] }],
    ['a target of no time', { clocks: [{ ...hardCasePolicy.clocks[0], target: { unit: 'WALL', seconds: 0 } }] }],
    [
      'a warning that says two things',
      { clocks: [{ ...hardCasePolicy.clocks[0], warn: [{ beforeDueSeconds: 60, afterStartSeconds: 60 }] }] },
    ],
    ['an unknown field', { wait: true }],
  ])('%s is refused', (_, change) => {
    expect(z.safeParse(ticketPolicySchema, { ...hardCasePolicy, ...change }).success).toBe(false);
  });
});
