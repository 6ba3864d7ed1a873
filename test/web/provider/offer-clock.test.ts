import { describe, expect, it } from 'vitest';
import { offerClock } from '../../../web/provider/offer-clock.ts';

const deadline = Date.parse('2025-03-04T10:45:00Z');
const at = (time: string) => offerClock(deadline, Date.parse(`2025-03-04T${time}Z`));

describe('the countdown of an offer', () => {
  it('counts whole seconds, whatever the fraction in which somebody looks', () => {
    expect(at('10:42:00.000')).toEqual({ state: 'CALM', text: '03:00' });
    expect(at('10:42:00.999')).toEqual({ state: 'CALM', text: '03:00' });
    expect(at('10:42:01.000')).toEqual({ state: 'CALM', text: '02:59' });
  });

  it('hurries in the last half minute', () => {
    expect(at('10:44:29').state).toBe('CALM');
    expect(at('10:44:30').state).toBe('HURRY');
  });

  it('is in time in the second of the deadline, and over one second later (X-12)', () => {
    expect(at('10:45:00.999')).toEqual({ state: 'HURRY', text: '00:00' });
    expect(at('10:45:01')).toEqual({ state: 'OVER', text: '00:01' });
  });
});
