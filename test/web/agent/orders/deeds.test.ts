import { describe, expect, it } from 'vitest';
import { orderDeedSchema } from '#domain/orders';
import {
  assigneeChoice,
  deedForms,
  deedIn,
  deedsOf,
  fieldsOf,
  firstEntered,
  graveOf,
} from '../../../../web/agent/orders/deeds.ts';
import { card, timeZone } from './samples.ts';

const aim = {
  orderId: '7b0c9a52-6f0e-4d0c-9b8e-3a1f5f1f0a01',
  version: 3,
  commandId: '0d9b6a3e-2f3c-4b1d-8a61-5f6d2f1c9e02',
};
const tried = (deed: Parameters<typeof deedIn>[0], entered: Parameters<typeof deedIn>[1]) =>
  deedIn(deed, entered, aim, timeZone);

describe('the deeds of the order page', () => {
  it('are all that staff can do; what providers, payments and events do is none of them', () => {
    const known = orderDeedSchema.def.options.map((option) => [...option.def.shape.deed.def.values][0]);
    const others = ['contact', 'accept', 'decline'];
    expect(Object.keys(deedForms).toSorted()).toEqual(known.filter((deed) => !others.includes(`${deed}`)).toSorted());
  });

  it('are those that the API allows, the likeliest first', () => {
    expect(deedsOf({ deeds: ['cancel', 'contact', 'unheard-of', 'urge', 'create'] })).toEqual([
      ...['create', 'urge', 'cancel'],
    ]);
  });

  it('ask twice before what cannot be taken back: an end, a beginning, a fee with its signature', () => {
    const grave = (deed: Parameters<typeof graveOf>[0]) => graveOf(deed, {}, {}) !== undefined;
    const asked = ['cancel', 'terminate', 'redispatch', 'start', 'complete', 'close'] as const;
    expect(asked.filter(grave)).toEqual(asked);
    expect((['urge', 'assign', 'schedule', 'survey', 'offer'] as const).filter(grave)).toEqual([]);
  });

  it("ask twice before the provider's word ends the service with a fee, and not before its refusal", () => {
    const by = { role: 'service' } as const;
    const stop = { request: { what: 'STOP', at: card().order.requestedAt, by } } as const;
    expect(graveOf('answer-change', { accepted: 'yes' }, stop)).toBe('answer-change');
    expect(graveOf('answer-change', { accepted: 'no' }, stop)).toBeUndefined();
    expect(graveOf('answer-change', { accepted: 'yes' }, {})).toBeUndefined();
  });

  it('send whoever was chosen of the branches and workers of the provider, none by hand (ORDER-18)', () => {
    const worker = assigneeChoice({ kind: 'WORKER', id: 'w-1', name: '周师傅/锁' });
    const branch = assigneeChoice({ kind: 'BRANCH', id: 'b-2', name: '' });
    expect(tried('assign', { assignee: worker })).toMatchObject({
      body: { assignee: { workerId: 'w-1', name: '周师傅/锁' } },
    });
    expect(tried('assign', { assignee: branch })).toEqual({
      body: { ...aim, deed: 'assign', assignee: { branchId: 'b-2' } },
    });
  });

  it('are sent as the API takes them, with the version that was on the screen', () => {
    expect(tried('urge', {})).toEqual({ body: { ...aim, deed: 'urge' } });
    expect(tried('cancel', { reason: ' 客户改期 ' })).toEqual({ body: { ...aim, deed: 'cancel', reason: '客户改期' } });
    expect(tried('offer', { provider: 'anxin' })).toEqual({ body: { ...aim, deed: 'offer', providerId: 'anxin' } });
    expect(tried('schedule', { serviceAt: '2025-03-06T14:00' })).toEqual({
      body: { ...aim, deed: 'schedule', serviceAt: '2025-03-06T06:00:00.000Z' },
    });
  });

  it('reckon yuan in fen, and say what is missing beside the field', () => {
    expect(tried('terminate', { fee: '45.5' })).toMatchObject({ body: { feeFen: 4550 } });
    expect(tried('terminate', { fee: ' ' })).toEqual({ troubles: { fee: 'MISSING' } });
    expect(tried('terminate', { fee: '四十' })).toEqual({ troubles: { fee: 'REFUSED' } });
    expect(tried('offer', {})).toEqual({ troubles: { provider: 'MISSING' } });
    expect(tried('schedule', { serviceAt: '2025-03-06T' })).toEqual({ troubles: { serviceAt: 'REFUSED' } });
    expect(tried('complete', { fee: '120' })).toEqual({ troubles: { signature: 'MISSING' } });
    expect(tried('assign', {})).toEqual({ troubles: { assignee: 'MISSING' } });
  });

  it('ask for a fee only where the provider stops (ORDER-22)', () => {
    const by = { role: 'service' } as const;
    const { requestedAt: at } = card().order;
    expect(fieldsOf('answer-change', { request: { what: 'STOP', at, by } })).toContain('fee');
    expect(fieldsOf('answer-change', { request: { what: 'CHANGE', at, by, changes: {} } })).not.toContain('fee');
    expect(tried('answer-change', { accepted: 'no' })).toMatchObject({ body: { accepted: false } });
  });

  it('ask for the agreed price first', () => {
    expect(firstEntered('ask-payment', card().order)).toEqual({ sum: '120' });
  });
});
