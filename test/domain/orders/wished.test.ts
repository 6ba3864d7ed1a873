import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '#domain/kernel';
import { agreedOf, orderNumberIn, orderView, providerOrderView } from '#domain/orders';
import { agent, at, createdStory, did, guarded, home, requested, ZONE } from './prepare.ts';

const wished = { contactName: '王女士', serviceAt: 'NOW', price: '120元' } as const;
const request = () => requested('2025-03-04 18:30:00', { item: '开锁', place: home, wished });
const now = at('2025-03-04 18:55:00');

describe('what is said in the first call and not agreed to yet', () => {
  it('stays with the order for whoever rings back, and goes into no event', () => {
    const story = request();
    expect(orderView(story.order, ['specialist'], now, ZONE).wished).toEqual(wished);
    expect(JSON.stringify(story.events)).not.toContain('王女士');
  });

  it('is not told to a provider that is only asked', () => {
    const offered = guarded(request(), '2025-03-04 18:50:01').order;
    expect(providerOrderView(offered, 'p-1', now, ZONE)?.wished).toBeUndefined();
  });
});

describe('a sum that was agreed', () => {
  const changedBy = (change: { readonly priceFen?: Fen | null }) => {
    const { order } = did(createdStory(), '2025-03-04 18:40:30', agent, { deed: 'modify', mode: '上门', ...change });
    return agreedOf(order)?.priceFen;
  };

  it('is taken away by null, is another when one is named, and stays when nothing is said of it', () => {
    expect([changedBy({ priceFen: null }), changedBy({ priceFen: fen(15000) }), changedBy({})]).toEqual([
      undefined,
      15000,
      12000,
    ]);
  });
});

describe('an answer of the form', () => {
  const asked = {
    item: '空调维修',
    category: 'appliances',
    place: home,
    form: { brand: '美的', fault: '不制冷', years: 3 },
  };

  it('is taken away by an empty one, and stays when nothing is said of it', () => {
    const story = requested('2025-03-04 10:00:00', asked);
    const { order } = did(story, '2025-03-04 10:01:00', agent, { deed: 'modify', form: { fault: '漏水', years: '' } });
    expect(order.form).toEqual({ address: home.address, brand: '美的', fault: '漏水' });
  });
});

it.each([
  ['DD202503040001', 'DD202503040001'],
  ['dd 2025 0304 0001', 'DD202503040001'],
  ['２０２５０３０４０００１', 'DD202503040001'],
  ['2025030410000', 'DD2025030410000'],
  ['13800000001', undefined],
  ['0771-5551234', undefined],
  ['王女士', undefined],
])('%s is read as the order number %s', (text, number) => {
  expect(orderNumberIn(text)).toBe(number);
});
