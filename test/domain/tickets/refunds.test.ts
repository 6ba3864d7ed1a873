import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { agent, did, legalComplaintPolicy, opened, tried } from './prepare.ts';

describe('story 24: money comes back when the fault is ours', () => {
  const recorded = () => opened(legalComplaintPolicy, '2025-03-04 10:00:00');
  const resolve = { deed: 'resolve', result: '误收5元', lossFen: fen(500) } as const;

  it('500 fen wrongly charged are refunded in full, with an apology', () => {
    const wish = { ...resolve, judgement: 'OWN_FAULT', apologised: true, answered: true } as const;
    const story = did(recorded(), '2025-03-05 10:00:00', agent, wish);
    expect(story.events.at(-1)).toMatchObject({
      type: 'ticket.resolved',
      data: { resolution: { judgement: 'OWN_FAULT', refundFen: 500 } },
    });
    expect(story.ticket.timeline.at(-1)?.text).toBe('处理结果:误收5元。原因:我方责任,已致歉;退还5元');
  });

  it.each([
    ['without the cause', {}, 'JUDGEMENT_MISSING'],
    ['without an apology', { judgement: 'OWN_FAULT' }, 'APOLOGY_MISSING'],
    ['for a misunderstanding', { judgement: 'MISUNDERSTANDING' }, 'REFUND_WITHOUT_FAULT'],
  ] as const)('there is no refund %s', (_, how, code) => {
    expect(tried(recorded(), '2025-03-05 10:00:00', agent, { ...resolve, ...how })).toEqual({ code });
  });

  it('compensation is decided case by case', () => {
    const compensation = { fen: fen(3000), reason: '系统故障三天无法使用' };
    const wish = { ...resolve, judgement: 'OWN_FAULT', apologised: true, compensation } as const;
    expect(did(recorded(), '2025-03-05 10:00:00', agent, wish).ticket.resolution).toMatchObject({ compensation });
  });

  it('a technical ticket is answered only after the completion notice of technical support', () => {
    const asked = did(recorded(), '2025-03-04 11:00:00', agent, { deed: 'ask-help', role: 'support' });
    const wish = { deed: 'resolve', result: '已修复', judgement: 'NOTHING_FOUND' } as const;
    expect(tried(asked, '2025-03-04 12:00:00', agent, wish)).toEqual({ code: 'HELP_OPEN' });
    const done = did(
      asked,
      '2025-03-04 15:00:00',
      { role: 'support' },
      { deed: 'help-done', role: 'support', result: '已修复' },
    );
    expect(done.ticket.state).toBe('PROPOSED');
    expect(did(done, '2025-03-04 16:00:00', agent, wish).ticket.state).toBe('RESOLVED');
  });
});
