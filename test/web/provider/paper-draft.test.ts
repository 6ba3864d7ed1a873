import { describe, expect, it } from 'vitest';
import { instant } from '#domain/kernel';
import { missingKinds, paperIn, paperState } from '../../../web/provider/shop/paper-draft.ts';

const key = `sha256-${'a'.repeat(64)}`;
const by = { role: 'supervisor', staff: '201' } as const;
const done = { at: instant(0), by };

describe('a paper that a provider writes down', () => {
  it('is sent with its photo, and without what was left out', () => {
    expect(paperIn({ kind: 'LICENCE', number: ' 9145 ', validUntil: '' }, key)).toEqual({
      deed: { deed: 'file-document', kind: 'LICENCE', number: '9145', file: key },
    });
    expect(paperIn({ kind: 'LICENCE', number: '9145', validUntil: '2027-03-04' }, undefined)).toEqual({
      deed: { deed: 'file-document', kind: 'LICENCE', number: '9145', validUntil: '2027-03-04' },
    });
  });

  it('has a number of 64 signs at most', () => {
    expect(paperIn({ kind: 'LICENCE', number: ' ', validUntil: '' }, undefined)).toEqual({
      troubles: { number: true },
    });
    expect(paperIn({ kind: 'LICENCE', number: '1'.repeat(65), validUntil: '' }, undefined)).toEqual({
      troubles: { number: true },
    });
  });
});

describe('a paper as it stands', () => {
  const paper = { kind: 'LICENCE', number: '1' };
  it.each([
    ['WAITING', paper],
    ['CHECKED', { ...paper, checked: done, validUntil: '2025-03-04' }],
    ['EXPIRED', { ...paper, checked: done, validUntil: '2025-03-03' }],
    ['REJECTED', { ...paper, rejected: { ...done, reason: '看不清' } }],
  ] as const)('%s', (state, one) => {
    expect(paperState(one, '2025-03-04')).toBe(state);
  });

  it('is missing while nothing of its kind was handed in', () => {
    expect(missingKinds({ paperKinds: ['LICENCE', 'POLICE_REGISTRATION'], documents: [paper] })).toEqual([
      'POLICE_REGISTRATION',
    ]);
  });
});
