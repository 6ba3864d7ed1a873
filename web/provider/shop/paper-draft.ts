import { ownDeedSchema } from '#domain/providers';
import type { OwnDeed, Profile } from '../api.ts';

/** A paper while it is being written down; `validUntil` empty: good for ever. */
export interface PaperDraft {
  readonly kind: string;
  readonly number: string;
  readonly validUntil: string;
}
export type PaperTroubles = Partial<Record<keyof PaperDraft, true>>;

/** Stands in for the head, which is known only when it is sent. */
const anyHead = { version: 1, commandId: '00000000-0000-4000-8000-000000000000' };

/**
 * The deed that hands a paper in, or which of its fields are wrong.
 *
 * @param file the name of its picture, where one was taken
 * @example paperIn({ kind: 'LICENCE', number: ' ', validUntil: '' }, undefined) // { troubles: { number: true } }
 */
export const paperIn = (
  { kind, number, validUntil }: PaperDraft,
  file: string | undefined,
): { readonly deed: OwnDeed } | { readonly troubles: PaperTroubles } => {
  const deed: OwnDeed = {
    ...{ deed: 'file-document', kind, number: number.trim() },
    ...(validUntil !== '' && { validUntil }),
    ...(file !== undefined && { file }),
  };
  const read = ownDeedSchema.safeParse({ ...anyHead, ...deed });
  if (read.success) return { deed };
  return { troubles: Object.fromEntries(read.error.issues.map(({ path }) => [String(path[0]), true])) };
};

type Paper = Profile['documents'][number];

/** How a paper stands today. Source: ORDER-45. */
export type PaperState = 'CHECKED' | 'WAITING' | 'REJECTED' | 'EXPIRED';

/**
 * Whether a paper counts: it was seen and has not run out.
 *
 * @param today local date, `2025-03-04`
 */
export const paperState = ({ validUntil, checked, rejected }: Paper, today: string): PaperState => {
  if (rejected !== undefined) return 'REJECTED';
  if (validUntil !== undefined && validUntil < today) return 'EXPIRED';
  return checked === undefined ? 'WAITING' : 'CHECKED';
};

/** Kinds of which nothing was handed in yet. */
export const missingKinds = ({ paperKinds, documents }: Pick<Profile, 'paperKinds' | 'documents'>): readonly string[] =>
  paperKinds.filter((kind) => !documents.some((document) => document.kind === kind));
