import { describe, expect, it } from 'vitest';
import { demandIn } from '../../../../web/agent/orders/demand-parts.ts';
import { asksOf, saidIn, troublesIn } from '../../../../web/agent/orders/use-demand-deed.ts';
import { card, locks, moment, timeZone } from './samples.ts';

const agreed = demandIn(locks, card(), timeZone);
const requested = demandIn(locks, card({ confirmation: 'REQUESTED', agreed: undefined }), timeZone);
const written = { category: locks, before: requested, demand: requested };

describe("the order's own form", () => {
  it('asks for what its deed can tell: all that is agreed, what is wished, or what is wanted alone', () => {
    expect([asksOf('create', false), asksOf('confirm', false)]).toEqual(['ALL', 'WISHED']);
    expect([asksOf('modify', true), asksOf('modify', false)]).toEqual(['ALL', 'DEMAND']);
  });

  it('keeps contact, mode and price of a demand that is only completed, as what is wished (ORDER-07)', () => {
    const demand = { ...requested, contactName: '王先生', mode: '到店' };
    expect(saidIn({ ...written, deed: 'confirm', demand, asks: 'WISHED' }, timeZone)).toMatchObject({
      ...{ deed: 'confirm', wished: { contactName: '王先生', mode: '到店' } },
    });
  });

  it('says nothing of what is agreed while nothing is, so that no change is refused for it (ORDER-21)', () => {
    const demand = { ...requested, item: '换锁', mode: '到店', price: '200元起' };
    expect(saidIn({ ...written, deed: 'modify', demand, asks: 'DEMAND' }, timeZone)).toEqual({
      ...{ deed: 'modify', item: '换锁' },
    });
  });

  it('changes an address for another, and not for none', () => {
    const { found: _, ...demand } = { ...requested, address: ' ' };
    expect(troublesIn({ ...written, deed: 'modify', demand, asks: 'DEMAND' }, moment)).toEqual({ address: 'MISSING' });
  });

  it('does not hold up a change for a number that is kept, or for an agreed time that has passed', () => {
    const late = { ...moment, now: moment.now + 86_400_000 };
    const change = { category: locks, before: agreed, demand: { ...agreed, price: '150元' }, asks: 'ALL' } as const;
    expect(troublesIn({ ...change, deed: 'modify' }, late)).toEqual({});
    expect(troublesIn({ ...change, deed: 'create' }, late)).toEqual({ phone: 'MISSING', serviceAt: 'PAST' });
  });
});
