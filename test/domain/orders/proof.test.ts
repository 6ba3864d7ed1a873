import { describe, expect, test } from 'vitest';
import { fen } from '#domain/kernel';
import { judgePicture, MOST_PICTURE_BYTES } from '#domain/orders';
import { desk, p1, servingStory, stageAt, tried } from './prepare.ts';

const of = (head: readonly number[], length = 64) => {
  const bytes = new Uint8Array(length);
  bytes.set(head);
  return bytes;
};
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff, 0xe0];
const webp = [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50];

describe('a picture', () => {
  test.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ] as const)('that begins as %s does is taken as one', (type, head) => {
    expect(judgePicture(type, of(head)).ok).toBe(true);
  });

  test.each([
    ['is of another kind than it says', 'image/png', jpeg],
    ['is another file in the same envelope', 'image/webp', webp.slice(0, 8)],
    ['could act', 'image/png', [...new TextEncoder().encode('<svg onload=alert(1)>')]],
    ['holds nothing', 'image/jpeg', []],
  ] as const)('that %s is refused', (_, type, head) => {
    expect(judgePicture(type, of(head))).toEqual({ ok: false, refusal: 'NOT_A_PICTURE' });
  });

  test('may be as big as 300 kB, and not a byte bigger', () => {
    expect(judgePicture('image/png', of(png, MOST_PICTURE_BYTES)).ok).toBe(true);
    const refused = { ok: false, refusal: 'PROOF_TOO_BIG' };
    expect(judgePicture('image/png', of(png, MOST_PICTURE_BYTES + 1))).toEqual(refused);
  });
});

describe('the number of an original on paper', () => {
  const complete = (by: typeof desk) =>
    tried(servingStory(), '2025-03-04 19:40:00', by, {
      ...{ deed: 'complete', feeFen: fen(12000), signature: { kind: 'PAPER', key: '纸质单 0012' } },
    });

  test('proves a service where the desk has it before it', () => {
    const after = complete(desk);
    expect('order' in after && stageAt(after)).toBe('DONE');
  });

  test('is no proof of a provider, which hands in a picture', () => {
    expect(complete(p1)).toEqual({ code: 'PROOF_UNKNOWN' });
  });
});
