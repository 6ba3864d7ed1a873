import { describe, expect, it } from 'vitest';
import { ticketSchema } from '#domain/tickets';
import { encodeItem } from '#platform/codec';
import { agent, did, legalComplaintPolicy, opened, type Story, tried } from './prepare.ts';

const wall = '2025-03-05 10:00:00';
/** As long as a note may be, and three bytes each. */
const words = '诉'.repeat(2000);
const note = { deed: 'contact', note: words } as const;

/** Does it until it is refused. */
const filled = (story: Story, wish: Parameters<typeof did>[3]): Story => {
  const after = tried(story, wall, agent, wish);
  return 'code' in after ? story : filled(after, wish);
};

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const rowOf = ({ ticket }: Story) => encodeItem(ticketSchema, { pk: 'TICKET#1', sk: 'STATE' }, ticket);

describe('a ticket about which too much is written (X-13)', () => {
  const full = filled(opened(legalComplaintPolicy, '2025-03-04 10:00:00'), note);

  it('takes dozens of the longest notes, and then no more', () => {
    expect(full.ticket.timeline.length).toBeGreaterThan(30);
    expect(tried(full, wall, agent, note)).toEqual({ code: 'TICKET_FULL' });
    expect(tried(full, wall, agent, { deed: 'escalate', reason: 'MEDIA' })).toEqual({ code: 'TICKET_FULL' });
  });

  it('can still be answered, resolved and closed', () => {
    const resolved = did(full, wall, agent, {
      deed: 'resolve',
      result: words,
      answered: true,
      judgement: 'NOTHING_FOUND',
    });
    expect(did(resolved, wall, agent, { deed: 'close' }).ticket.state).toBe('CLOSED');
  });

  it('stays below what a row may hold, whatever is answered again and again, and can be closed even then', () => {
    const answered = filled(full, { deed: 'answer', answer: words });
    const closed = did(answered, wall, agent, { deed: 'close', withdrawn: true, note: words });
    expect(bytes(rowOf(closed))).toBeLessThan(400_000);
  });
});
