import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { productTicketsSchema } from '#domain/tickets';
import { tickets } from '../../../services/legal-hotline/tickets.ts';

test('the promises of the legal hotline are policies', () => {
  expect(z.parse(productTicketsSchema, tickets)).toEqual(tickets);
});

test('complaints and suggestions are answered by the second working day, or the regional manager hears of it', () => {
  for (const kind of ['COMPLAINT', 'SUGGESTION'] as const) {
    expect(tickets.policies[kind]?.clocks).toMatchObject([
      { target: { unit: 'WORKING_DAYS', days: 2 }, stop: 'ANSWERED', onBreach: { escalateTo: 'manager' } },
    ]);
  }
});

test('a hard case has 48 hours on the wall with warnings at 24 and 44, and one ahead of a closing', () => {
  expect(tickets.policies.HARD_CASE?.clocks).toMatchObject([
    {
      target: { unit: 'WALL', seconds: 172_800 },
      warn: [{ afterStartSeconds: 86_400 }, { afterStartSeconds: 158_400 }, { beforeLastClosingSeconds: 3600 }],
    },
  ]);
});
