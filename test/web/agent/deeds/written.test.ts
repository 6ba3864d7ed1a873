import { describe, expect, it } from 'vitest';
import { onTop, touched } from '../../../../web/agent/deeds/written.ts';

describe('a draft that was left and is opened again', () => {
  const before = { price: '120元', mode: '上门', note: '' };

  it('says what was written in it, and the newest of everything else', () => {
    const now = { price: '130元', mode: '到店', note: '' };
    expect(onTop(before, now, { ...before, note: '带发票' })).toEqual({ price: '130元', mode: '到店', note: '带发票' });
  });

  it('keeps what was written where others wrote too: whoever sends it sees it', () => {
    expect(onTop(before, { ...before, price: '130元' }, { ...before, price: '150元' }).price).toBe('150元');
  });

  it('is as it stands now when nothing was written', () => {
    expect(touched(before, { ...before })).toEqual({});
  });
});
