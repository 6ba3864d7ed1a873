import { describe, expect, it } from 'vitest';
import { answerIn, causeOf, emptyVisit, toggled } from '../../../../web/agent/visits/visit-report.ts';

const aim = { visitId: 'v1', commandId: '8d0e9c0a-5a0f-4a6e-9f2b-0d8a4e1f3c11' };

describe('what an agent writes of a return visit', () => {
  it('is sent with its score, its reasons and the words, which may be none', () => {
    expect(answerIn({ score: '2', reasons: ['服务态度'], text: ' 太慢 ' }, aim)).toEqual({
      body: { ...aim, outcome: 'ANSWERED', score: 2, reasons: ['服务态度'], text: '太慢' },
    });
    expect(answerIn({ ...emptyVisit, score: '5', text: ' ' }, aim)).toEqual({
      body: { ...aim, outcome: 'ANSWERED', score: 5, reasons: [] },
    });
  });

  it.each([
    ['without a score', emptyVisit, { score: 'SCORE_MISSING' }],
    ['of more than 500 characters', { score: '3', reasons: [], text: '长'.repeat(501) }, { text: 'TEXT_TOO_LONG' }],
  ])('is not sent %s', (_, draft, troubles) => {
    expect(answerIn(draft, aim)).toEqual({ troubles });
  });

  it('names a reason once, and not at all when it is unticked', () => {
    expect(toggled(['其他'], '其他', true)).toEqual(['其他']);
    expect(toggled(['其他', '服务态度'], '其他', false)).toEqual(['服务态度']);
  });

  it.each([
    ['ticket.closed', 'TICKET'],
    ['consultation.recorded', 'CONSULTATION'],
    ['order.done', 'OTHER'],
  ])('is about what happened: %s', (event, cause) => {
    expect(causeOf(event)).toBe(cause);
  });
});
