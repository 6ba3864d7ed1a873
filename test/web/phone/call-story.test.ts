import { describe, expect, it } from 'vitest';
import type { PhoneEvent } from '../../../local/connect/protocol.ts';
import { tell, untold } from '../../../web/phone/call-story.ts';

const second = (value: number) => `2025-03-04T02:00:${String(value).padStart(2, '0')}.000Z`;
const told = (...events: readonly PhoneEvent[]) => events.reduce(tell, untold);
const connected: PhoneEvent = { type: 'connected', at: second(0) };
const heard: PhoneEvent = { type: 'heard', at: second(1), text: '请按1', speech: '请按一', seconds: 1 };
const listening: PhoneEvent = { type: 'listening', at: second(2), keys: ['1', '9'], seconds: 5 };
const agent: PhoneEvent = { type: 'agent', at: second(9), name: '王敏', serviceNumber: '016' };

describe('the story of a call', () => {
  it('shows which keys one may press, and until when', () => {
    const story = told(connected, heard, listening);
    expect(story).toMatchObject({ stage: 'KEYS', keys: ['1', '9'], keysUntil: Date.parse(second(7)) });
  });

  it('closes the keys as soon as anything else happens', () => {
    const story = told(connected, heard, listening, { type: 'pressed', at: second(3), key: '1' });
    expect(story.keys).toEqual([]);
    expect(story.keysUntil).toBeUndefined();
  });

  it('keeps all that was heard and pressed, in order', () => {
    const story = told(connected, heard, listening, { type: 'pressed', at: second(3), key: '9' }, heard);
    expect(story.lines.map(({ kind }) => kind)).toEqual(['note', 'heard', 'pressed', 'heard']);
  });

  it('notes one wait once, however often an announcement interrupts the music', () => {
    const music: PhoneEvent = { type: 'music', at: second(4) };
    const story = told(connected, music, heard, music, heard, music);
    expect(story.lines.filter((line) => line.kind === 'note' && line.note === 'music')).toHaveLength(1);
    expect(story.stage).toBe('MUSIC');
  });

  it('lets the agent who hands the call over go, and waits for the next one', () => {
    const story = told(connected, agent, { type: 'transferred', at: second(12) }, heard);
    expect(story.stage).toBe('ANNOUNCEMENT');
    expect(story.agent).toBeUndefined();
    expect(story.lines).toContainEqual({ kind: 'note', at: second(12), note: 'transferred' });
  });

  it('says who answered, and stays in the talk while the lawyer is announced', () => {
    const story = told(connected, { type: 'ringing-agent', at: second(8) }, agent, heard);
    expect(story).toMatchObject({ stage: 'TALKING', agent: { name: '王敏', serviceNumber: '016' } });
  });

  it('goes from hold back to the talk', () => {
    const held = told(connected, agent, { type: 'held', at: second(10) });
    expect(held.stage).toBe('HELD');
    expect(tell(held, { type: 'resumed', at: second(11) }).stage).toBe('TALKING');
  });

  it.each([
    { by: 'CALLER', reason: 'CUSTOMER_DISCONNECT', note: 'ended-caller' },
    { by: 'AGENT', reason: 'AGENT_DISCONNECT', note: 'ended-agent' },
    { by: 'SYSTEM', reason: 'CONTACT_FLOW_DISCONNECT', note: 'ended-system' },
    { by: 'SYSTEM', reason: 'NUMBER_NOT_IN_USE', note: 'not-in-use' },
  ] as const)('ends with who hung up: $note', ({ by, reason, note }) => {
    const story = told(connected, { type: 'ended', at: second(20), by, reason });
    expect(story).toMatchObject({ stage: 'ENDED', endedAt: Date.parse(second(20)) });
    expect(story.lines.at(-1)).toMatchObject({ note });
  });
});
