import { describe, expect, it } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { closingSentence, promiseOf, saidAs, sentenceOf } from '#domain/tickets';
import {
  at,
  consultationPolicy,
  conveniencePolicy,
  guarded,
  hardCasePolicy,
  legalComplaintPolicy,
  opened,
  operatorPolicy,
  uuid,
} from './prepare.ts';

const recorded = () => opened(legalComplaintPolicy, '2025-03-04 10:00:00');

describe('X-51: the sentence to say aloud is that of the text', () => {
  const zone = 'Asia/Shanghai';

  it('names the minute in which the deadline lies, so that nobody is promised more than he has', () => {
    expect(saidAs(parseInstant('2025-03-05T19:30:59+08:00'), zone)).toBe('3月5日19:30');
    expect(saidAs(parseInstant('2025-12-31T00:00:00+08:00'), zone)).toBe('12月31日00:00');
  });

  it.each([
    ['a convenience complaint', conveniencePolicy, '您的投诉已受理,编号TS202503040001,我们将在3月5日20:00前与您联系。'],
    ['a legal complaint', legalComplaintPolicy, '您的投诉已受理,编号TS202503040001,我们将在3月6日17:30前答复您。'],
    ['a hard case', hardCasePolicy, '您咨询的问题正由律师团队研究,我们将在3月6日20:00前答复您。'],
    ['a question', consultationPolicy, '您的咨询已受理,编号TS202503040001,我们将在3月5日20:00前与您联系。'],
  ])('%s', (_, policy, sentence) => {
    const { ticket } = opened(policy, '2025-03-04 20:00:00');
    expect(sentenceOf(ticket, zone)).toBe(sentence);
    expect(promiseOf(ticket, zone)?.template).toBe(policy === hardCasePolicy ? 'M-LEGAL-2' : 'M-TICKET-1');
  });

  it("speaks of the nearest promise that is the customer's own", () => {
    const { ticket } = opened(operatorPolicy, '2025-03-04 09:00:00', {
      dispatch: { tenant: 'bj', ticketId: uuid(), purpose: 'HELP', at: at('2025-03-04 09:00:00') },
    });
    expect(promiseOf(ticket, zone)?.slots).toMatchObject({ due: '3月5日09:00', deed: '处理完毕并答复您' });
  });

  it('promises nothing that has passed, and says at the end that it is done', () => {
    expect(sentenceOf(guarded(recorded(), '2025-03-09 00:00:00').ticket, zone)).toBeUndefined();
    expect(closingSentence(recorded().ticket, '4008208114')).toBe(
      '您的投诉TS202503040001已办结,如有疑问请拨4008208114。',
    );
  });
});
