import { describe, expect, it } from 'vitest';
import { fen, instant } from '#domain/kernel';
import { completeDraftSchema, completionIn, firstCompletion } from '../../../web/provider/order/complete-draft.ts';

const signature = { kind: 'E_SIGNATURE', key: 'sha256-1' } as const;
const opened = firstCompletion({ agreed: undefined });
const whole = { ...opened, fee: '120.5', note: ' 换了锁芯 ', signature };

describe('the end of a service (ORDER-25, ORDER-26)', () => {
  it('outlives the page with all that was filled in: no customer signs twice', () => {
    const reloaded = completeDraftSchema.parse(JSON.parse(JSON.stringify(whole)));
    expect(completionIn(reloaded, true)).toEqual({
      deed: { deed: 'complete', feeFen: 12050, signature, note: '换了锁芯', paidBy: 'CASH' },
    });
  });

  it('says of each field what is missing', () => {
    expect(completionIn({ ...opened, fee: '12.345' }, true)).toEqual({
      troubles: { fee: 'NOT_MONEY', isUnsigned: true },
    });
    expect(completionIn({ ...whole, fee: '' }, true)).toEqual({ troubles: { fee: 'MISSING', isUnsigned: false } });
  });

  it('opens with the price that was agreed, and does not ask how it was paid what was paid online', () => {
    const agreed = { contactName: '王女士', phone: { kind: 'MOBILE', masked: '138****0001' }, mode: '上门' } as const;
    const priced = firstCompletion({
      agreed: { ...agreed, serviceAt: instant(0), price: '120元', priceFen: fen(12_000) },
    });
    expect(priced.fee).toBe('120');
    expect(completionIn({ ...priced, signature }, false)).toEqual({
      deed: { deed: 'complete', feeFen: 12000, signature },
    });
  });
});
