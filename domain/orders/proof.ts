import * as z from 'zod/mini';
import { type Outcome, ok, refuse } from '../kernel/index.ts';

/** What a picture may be: what only shows something. An SVG can act, and is none. Source: ORDER-25. */
export const pictureTypeSchema = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PictureType = z.infer<typeof pictureTypeSchema>;

/** `sha256-` and the picture's hash: the same bytes are the same picture. */
export const proofKeySchema = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/));

/** A picture as an API shows it. */
export const shownProofSchema = z.object({
  contentType: pictureTypeSchema,
  /** Base64. */
  data: z.string(),
});

/** A row of the store takes 400 kB; a photo of 1280 px is smaller. */
export const MOST_PICTURE_BYTES = 300_000;
/** Of one order: signature and receipt, and room for a photo that was bad. */
export const MOST_PROOFS = 6;

/**
 * PROOF_TOO_BIG: more than 300 kB. NOT_A_PICTURE: the bytes are not of the type that was said. PROOFS_FULL: six are kept.
 * PROOF_UNKNOWN: the order is to be completed with a picture that is not kept.
 */
export type ProofRefusal = 'PROOF_TOO_BIG' | 'NOT_A_PICTURE' | 'PROOFS_FULL' | 'PROOF_UNKNOWN';

const hexOf = (bytes: Uint8Array, from: number, to: number): string =>
  [...bytes.subarray(from, to)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** How each kind of file begins, whatever its name. */
const begins: Readonly<Record<PictureType, (bytes: Uint8Array) => boolean>> = {
  'image/jpeg': (bytes) => hexOf(bytes, 0, 3) === 'ffd8ff',
  'image/png': (bytes) => hexOf(bytes, 0, 8) === '89504e470d0a1a0a',
  'image/webp': (bytes) => hexOf(bytes, 0, 4) === '52494646' && hexOf(bytes, 8, 12) === '57454250',
};

/**
 * Whether bytes may be kept as a proof: not too many, and by their beginning what they are said to be. Source: ORDER-25.
 *
 * @example judgePicture('image/png', new TextEncoder().encode('<svg>')) // refused: NOT_A_PICTURE
 */
export const judgePicture = <Bytes extends Uint8Array>(
  type: PictureType,
  bytes: Bytes,
): Outcome<Bytes, 'PROOF_TOO_BIG' | 'NOT_A_PICTURE'> => {
  if (bytes.length > MOST_PICTURE_BYTES) return refuse('PROOF_TOO_BIG');
  return begins[type](bytes) ? ok(bytes) : refuse('NOT_A_PICTURE');
};
