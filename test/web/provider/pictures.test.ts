import { describe, expect, it } from 'vitest';
import { base64Of, drawings, fitted, smallEnough } from '../../../web/provider/picture/picture.ts';
import { isSigned } from '../../../web/provider/picture/strokes.ts';

describe('pictures of signatures and receipts', () => {
  it('are drawn smaller, in their proportion, and never larger', () => {
    expect(fitted(4000, 3000, 1280)).toEqual({ width: 1280, height: 960 });
    expect(fitted(3000, 4000, 1280)).toEqual({ width: 960, height: 1280 });
    expect(fitted(640, 240, 1280)).toEqual({ width: 640, height: 240 });
    expect(fitted(10_000, 1, 1280)).toEqual({ width: 1280, height: 1 });
  });

  it('are drawn coarser until they can be kept, and no coarser than that', async () => {
    const sizes: number[] = [];
    const drawn = await smallEnough(
      drawings,
      async ({ longest, quality }) => {
        sizes.push(longest);
        return { size: longest * quality * 500 };
      },
      300_000,
    );
    expect([drawn.size, sizes]).toEqual([200_000, [1280, 1280, 1024, 800]]);
  });

  it('are handed over at their coarsest when none can be kept: the platform says that it is too big', async () => {
    const drawn = await smallEnough(drawings, async ({ longest }) => ({ size: longest * 1e6 }), 300_000);
    expect(drawn.size).toBe(480e6);
  });

  it('travel as base64, whatever their bytes', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(Uint8Array.from(Buffer.from(base64Of(bytes), 'base64'))).toEqual(bytes);
  });

  it('are no signature when somebody only touched the pad', () => {
    expect(isSigned([])).toBe(false);
    expect(isSigned([[{ x: 5, y: 5 }], [{ x: 400, y: 5 }]])).toBe(false);
    expect(
      isSigned([
        [
          { x: 5, y: 5 },
          { x: 45, y: 5 },
        ],
        [
          { x: 45, y: 20 },
          { x: 5, y: 20 },
        ],
      ]),
    ).toBe(true);
  });
});
