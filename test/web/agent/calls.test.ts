import { describe, expect, it } from 'vitest';
import { type Call, type CallNews, followCalls } from '../../../web/agent/calls.ts';

const following = (...kinds: readonly CallNews['kind'][]): readonly Call[] =>
  kinds.reduce<readonly Call[]>(
    (calls, kind) => followCalls(calls, { kind, contactId: 'c1', number: '+867715551234', attributes: {} }),
    [],
  );

describe('calls at the desk', () => {
  it('pop once, although connecting, incoming, connected and the list at start all tell of them', () => {
    expect(following('RINGING', 'RINGING', 'DETAILS', 'TALKING')).toMatchObject([
      { stage: 'TALKING', number: '+867715551234' },
    ]);
  });

  it('go when nobody answered', () => {
    expect(following('RINGING', 'MISSED')).toEqual([]);
    expect(following('RINGING', 'CLEARED')).toEqual([]);
  });

  it('stay until their log is saved, even when the softphone has cleared them', () => {
    expect(following('RINGING', 'TALKING', 'AFTER_CALL', 'CLEARED')).toMatchObject([
      { stage: 'CLEARED', isSaved: false },
    ]);
  });

  it('go with the softphone when the log was saved before', () => {
    expect(following('RINGING', 'TALKING', 'SAVED', 'AFTER_CALL', 'CLEARED')).toEqual([]);
  });

  it('leave a finished one in sight only until the next rings', () => {
    const finished = following('RINGING', 'TALKING', 'CLEARED', 'SAVED');
    expect(finished).toHaveLength(1);
    expect(followCalls(finished, { kind: 'RINGING', contactId: 'c2' }).map(({ contactId }) => contactId)).toEqual([
      'c2',
    ]);
  });

  it('keep an owed log beside the next call', () => {
    const owed = following('RINGING', 'TALKING', 'CLEARED');
    expect(followCalls(owed, { kind: 'RINGING', contactId: 'c2' })).toHaveLength(2);
  });
});
