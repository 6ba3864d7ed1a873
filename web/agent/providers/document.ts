import * as z from 'zod';
import { type ProviderCard, providerDeedSchema } from '#domain/providers';
import type { SaidDeed } from './provider-api.ts';

/** A paper while it is being written down; `validUntil` empty: good for ever. */
export const documentDraftSchema = z.object({ kind: z.string(), number: z.string(), validUntil: z.string() });
export type DocumentDraft = z.infer<typeof documentDraftSchema>;

/** Kinds that can be filed: what is missing first, then what may be renewed. */
export const kindsFor = ({ gaps, documents }: Pick<ProviderCard, 'gaps' | 'documents'>): readonly string[] => [
  ...new Set([
    ...gaps.flatMap((gap) => (gap.what === 'DOCUMENT_MISSING' || gap.what === 'DOCUMENT_REJECTED' ? gap.kind : [])),
    ...documents.map(({ kind }) => kind),
  ]),
];

type Document = ProviderCard['documents'][number];
type DocumentState = 'CHECKED' | 'UNCHECKED' | 'REJECTED' | 'EXPIRED';

/** Whether a paper counts today: it was seen by somebody and not sent back, and has not run out. Source: ORDER-45. */
export const stateOf = ({ validUntil, checked, rejected }: Document, today: string): DocumentState => {
  if (rejected !== undefined) return 'REJECTED';
  if (validUntil !== undefined && validUntil < today) return 'EXPIRED';
  return checked === undefined ? 'UNCHECKED' : 'CHECKED';
};

type FileDeed = Extract<SaidDeed, { deed: 'file-document' }>;
export type DocumentTroubles = Readonly<Record<string, 'MISSING' | 'REFUSED'>>;

/** Stands in for the head, which is known only when it is sent. */
const anyHead = { providerId: 'any', version: 1, commandId: '00000000-0000-4000-8000-000000000000' };

/**
 * The deed that files a paper, or what is wrong with it.
 *
 * @example documentIn({ kind: 'LICENCE', number: ' ', validUntil: '' }) // { troubles: { number: 'MISSING' } }
 */
export const documentIn = (
  draft: DocumentDraft,
): { readonly deed: FileDeed } | { readonly troubles: DocumentTroubles } => {
  const [kind, number, validUntil] = [draft.kind, draft.number.trim(), draft.validUntil.trim()];
  const deed: FileDeed = { deed: 'file-document', kind, number, ...(validUntil !== '' && { validUntil }) };
  const read = providerDeedSchema.safeParse({ ...anyHead, ...deed });
  if (read.success) return { deed };
  const texts: Readonly<Record<string, string>> = { kind, number, validUntil };
  const fields = read.error.issues.map(({ path }) => String(path[0]));
  return { troubles: Object.fromEntries(fields.map((field) => [field, texts[field] ? 'REFUSED' : 'MISSING'])) };
};
