import { describe, expect, it } from 'vitest';
import { instant } from '#domain/kernel';
import { stepsOf, viewOfOrder } from '../../../web/provider/order/steps.ts';

type Standing = Parameters<typeof stepsOf>[0];

const now = Date.parse('2025-03-04T10:41:00Z');
const accepted: Standing = {
  stage: 'ACCEPTED',
  confirmation: 'REQUESTED',
  deeds: ['decline', 'contact', 'confirm', 'create', 'assign'],
};
const created: Standing = {
  ...accepted,
  contactedAt: instant(0),
  confirmation: 'CREATED',
  deeds: ['contact', 'decline', 'assign', 'schedule', 'start'],
};
const agreed: Standing['agreed'] = {
  contactName: '王女士',
  phone: { kind: 'MOBILE', masked: '138****0001' },
  mode: '上门',
  serviceAt: instant(now),
  price: '120元',
};
const assignee = { workerId: 'w1' };

describe('what a provider is asked to do next', () => {
  const next = (order: Partial<Standing>) => stepsOf({ ...created, ...order }, now).next;

  it('is to phone the customer: acceptance alone keeps no promise', () => {
    expect(stepsOf(accepted, now)).toEqual({ next: 'contact', besides: ['create', 'assign', 'decline'] });
  });

  it('is to confirm, assign, schedule, start and finish, in this order', () => {
    expect(next({ confirmation: 'CONFIRMING', deeds: accepted.deeds })).toBe('create');
    expect(next({})).toBe('assign');
    expect(next({ stage: 'ASSIGNED', assignee })).toBe('schedule');
    expect(next({ stage: 'SCHEDULED', assignee })).toBe('start');
    expect(next({ stage: 'IN_SERVICE', deeds: ['contact', 'complete'] })).toBe('complete');
  });

  it('is no appointment where the customer is served at once', () => {
    expect(next({ stage: 'ASSIGNED', assignee, agreed })).toBe('start');
    expect(next({ stage: 'ASSIGNED', assignee, agreed: { ...agreed, serviceAt: instant(now + 1) } })).toBe('schedule');
  });

  it('is to answer the customer first when something was asked', () => {
    const request: Standing['request'] = { what: 'STOP', at: instant(0), by: { role: 'service' } };
    expect(next({ stage: 'IN_SERVICE', request, deeds: ['contact', 'complete', 'answer-change'] })).toBe(
      'answer-change',
    );
  });

  it('is nothing that the API does not allow', () => {
    expect(stepsOf({ ...created, deeds: [] }, now)).toEqual({ next: undefined, besides: [] });
  });
});

describe('the list in which an order stands', () => {
  it.each([
    ['OFFERED', undefined, 'OFFERED'],
    ['ACCEPTED', undefined, 'UNASSIGNED'],
    ['SCHEDULED', undefined, 'UNASSIGNED'],
    ['SCHEDULED', assignee, 'IN_HAND'],
    ['IN_SERVICE', undefined, 'IN_HAND'],
    ['DONE', undefined, 'HANDLED'],
    ['CANCELLED', undefined, undefined],
  ] as const)('is found by its state: %s', (stage, assigned, view) => {
    expect(viewOfOrder({ stage, assignee: assigned })).toBe(view);
  });
});
