import { describe, expect, it } from 'vitest';
import { asWished } from '../../../web/provider/shop/as-wished.ts';

const branch = { branchId: 'b-1', name: '朝阳店', open: true };
const [liang, qin] = [
  { workerId: 'w-1', name: '梁师傅', onDuty: true },
  { workerId: 'w-2', name: '覃师傅', onDuty: true },
];
const me = { branches: [branch], workers: [liang, qin] };

describe('a switch that was turned', () => {
  it('stands as it was turned while that is being saved, and no other moves', () => {
    const workers = [{ ...liang, onDuty: false }, qin];
    expect(asWished(me, { deed: 'put-worker', worker: { ...liang, onDuty: false } })).toEqual({ ...me, workers });
    const shut = { ...branch, open: false };
    expect(asWished(me, { deed: 'put-branch', branch: shut })).toEqual({ ...me, branches: [shut] });
  });

  it('is what is stored when nothing is on its way', () => {
    expect(asWished(me, undefined)).toEqual(me);
    expect(asWished(me, { deed: 'remove-worker', workerId: 'w-1' })).toEqual(me);
  });
});
