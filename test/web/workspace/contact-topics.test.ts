import { describe, expect, it } from 'vitest';
import { contactNews } from '../../../web/workspace/host/contact-topics.ts';
import { contactIn, seatWith } from '../../support/workspace-provider.ts';

const keys = (before: Parameters<typeof contactNews>[0], now: Parameters<typeof contactNews>[1]) =>
  contactNews(before, now).map(({ key }) => key);

describe('what an app is told of contacts', () => {
  it.each([
    { from: 'CONNECTING', to: 'CONNECTED', told: ['contact/connected'] },
    { from: 'CONNECTING', to: 'MISSED', told: ['contact/missed'] },
    { from: 'CONNECTED', to: 'ONHOLD', told: [] },
    { from: 'ONHOLD', to: 'CONNECTED', told: [] },
    { from: 'CONNECTED', to: 'ENDED', told: ['contact/acw'] },
    { from: 'ENDED', to: 'ENDED', told: [] },
  ] as const)('from $from to $to: $told', ({ from, to, told }) => {
    expect(keys(seatWith(contactIn(from)), seatWith(contactIn(to)))).toEqual(told);
  });

  it('a ringing call is "connecting", and a gone one "cleared"', () => {
    expect(keys(seatWith(), seatWith(contactIn('CONNECTING')))).toEqual(['contact/connecting']);
    expect(keys(seatWith(contactIn('ENDED')), seatWith())).toEqual(['contact/cleared']);
  });
});
