import { expect, it } from 'vitest';
import { followCalls } from '../../../web/agent/calls.ts';
import { workAfter, worksFor } from '../../../web/agent/work.ts';

it('begins with orders where the product has them, with the log for lawyers, else with tickets', () => {
  expect(worksFor({ hasOrders: true, hasLog: true, isLawyer: false })).toEqual(['ORDER', 'TICKET', 'LOG']);
  expect(worksFor({ hasOrders: false, hasLog: true, isLawyer: true })).toEqual(['LOG', 'TICKET']);
  expect(worksFor({ hasOrders: false, hasLog: false, isLawyer: false })).toEqual(['TICKET']);
});

it('goes round by Alt and T', () => {
  expect(workAfter(['ORDER', 'TICKET'], 'ORDER')).toBe('TICKET');
  expect(workAfter(['ORDER', 'TICKET'], 'TICKET')).toBe('ORDER');
});

it('lets a call go once its order is written, without a log', () => {
  const answered = followCalls([], { kind: 'TALKING', contactId: 'c-1' });
  const written = followCalls(answered, { kind: 'WRITTEN', contactId: 'c-1' });
  expect(written).toHaveLength(1);
  expect(followCalls(written, { kind: 'CLEARED', contactId: 'c-1' })).toEqual([]);
  expect(followCalls(answered, { kind: 'CLEARED', contactId: 'c-1' })).toHaveLength(1);
});
