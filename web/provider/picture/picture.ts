/** A picture as it is taken: what is kept with the order. */
export interface Picture {
  readonly kind: 'PHOTO' | 'E_SIGNATURE';
  readonly contentType: 'image/png' | 'image/jpeg';
  /** Base64, as it travels. */
  readonly data: string;
  /** For a preview; the page's own, gone with it. */
  readonly url: string;
  readonly bytes: number;
}

/**
 * The size to which a photo is drawn so that its longer side is at most `longest`; small ones stay.
 *
 * @example
 * fitted(4000, 3000, 1280) // { width: 1280, height: 960 }
 */
export const fitted = (width: number, height: number, longest: number) => {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** How small a photo is drawn, and how coarsely. */
export interface Drawing {
  readonly longest: number;
  readonly quality: number;
}

/** Enough to read a receipt by; a busy picture is drawn smaller until it can be kept. */
export const drawings: readonly Drawing[] = [
  { longest: 1280, quality: 0.8 },
  { longest: 1280, quality: 0.6 },
  { longest: 1024, quality: 0.6 },
  { longest: 800, quality: 0.5 },
  { longest: 480, quality: 0.5 },
];

/**
 * The first drawing that is small enough; the last one where none is.
 *
 * @param draw makes a drawing; not called again once one fits
 * @example
 * await smallEnough(drawings, async ({ longest }) => ({ size: longest * 300 }), 300_000) // { size: 240000 }
 */
export const smallEnough = async <T extends { readonly size: number }>(
  [first, ...others]: readonly Drawing[],
  draw: (drawing: Drawing) => Promise<T>,
  most: number,
): Promise<T> => {
  if (first === undefined) throw new Error('there is nothing to draw');
  const drawn = await draw(first);
  return drawn.size <= most || others.length === 0 ? drawn : smallEnough(others, draw, most);
};

/**
 * Bytes as base64.
 *
 * @example
 * base64Of(new Uint8Array([104, 117])) // 'aHU='
 */
export const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
