import { describe, expect, it } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { ticketDeedSchema } from '#domain/tickets';
import { choicesOf, deedForms, deedIn, deedsOf, fieldsOf, firstEntered } from '../../../../web/agent/tickets/deeds.ts';

const aim = {
  ticketId: '7b0c9a52-6f0e-4d0c-9b8e-3a1f5f1f0a01',
  version: 3,
  commandId: '0d9b6a3e-2f3c-4b1d-8a61-5f6d2f1c9e02',
};

const at = parseInstant('2025-03-04T10:00:00+08:00');

describe('the deeds of the ticket page', () => {
  it('are all that staff can do, and what comes by event is none of them', () => {
    const known = ticketDeedSchema.def.options.map((option) => [...option.def.shape.deed.def.values][0]);
    expect(Object.keys(deedForms).toSorted()).toEqual(known.filter((deed) => deed !== 'link-report').toSorted());
  });

  it('are those that the API allows, the likeliest first', () => {
    expect(deedsOf({ deeds: ['pause', 'close', 'answer', 'link-report'] })).toEqual([...['answer', 'close', 'pause']]);
  });

  it('come in the order of their likelihood, whatever order the API names them in', () => {
    expect(deedsOf({ deeds: ['close', 'contact', 'unheard-of'] })).toEqual(['contact', 'close']);
  });

  it('close a ticket without an outcome only as withdrawn', () => {
    expect(firstEntered('close', { tasks: [] })).toEqual({ withdrawn: 'yes' });
  });

  it('say what is missing beside the field', () => {
    expect(deedIn('contact', { note: '  ' }, aim)).toEqual({ troubles: { note: 'MISSING' } });
    expect(deedIn('hand-over', { purpose: 'HELP' }, aim)).toEqual({ troubles: { to: 'MISSING' } });
  });

  it('are sent as the API takes them, with the version that was on the screen', () => {
    expect(deedIn('contact', { note: '已电话联系' }, aim)).toEqual({
      body: { ...aim, deed: 'contact', note: '已电话联系' },
    });
    expect(deedIn('visit', {}, aim)).toEqual({ body: { ...aim, deed: 'visit' } });
  });

  it('reckon yuan in fen', () => {
    const entered = { result: '退还', judgement: 'OWN_FAULT', loss: '5.5', apologised: 'yes' };
    expect(deedIn('resolve', entered, aim)).toMatchObject({
      body: { lossFen: 550, apologised: true, judgement: 'OWN_FAULT' },
    });
    expect(deedIn('resolve', { ...entered, loss: '五元' }, aim)).toEqual({ troubles: { loss: 'REFUSED' } });
    expect(deedIn('resolve', { ...entered, compensation: '10' }, aim)).toEqual({
      troubles: { compensationReason: 'MISSING' },
    });
  });

  it('ask for cause and money only where something went wrong', () => {
    expect(fieldsOf('resolve', { kind: 'COMPLAINT' })).toContain('judgement');
    expect(fieldsOf('resolve', { kind: 'HARD_CASE' })).toEqual(['result', 'answered']);
  });

  it('begin with the helper who is waited for', () => {
    const done = { role: 'support', why: 'HELP', at, doneAt: at } as const;
    const open = { role: 'supervisor', why: 'HELP', at } as const;
    expect(firstEntered('help-done', { tasks: [done, open] })).toEqual({ role: 'supervisor' });
    expect(choicesOf('help-done', 'role')).toContain('supervisor');
  });
});
