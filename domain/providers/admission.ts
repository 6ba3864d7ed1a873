import type { AdmissionGap } from './errors.ts';
import type { FiledProvider, Provider, ProviderDocument } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

/** Kinds of documents that a provider of these categories needs. */
export const neededFor = (categories: readonly string[], standard: ProviderStandard): readonly string[] => [
  ...new Set([...standard.documents, ...categories.flatMap((category) => standard.documentsFor[category] ?? [])]),
];

const gapOf = (kind: string, document: ProviderDocument | undefined, today: string): AdmissionGap | undefined => {
  if (document === undefined) return { what: 'DOCUMENT_MISSING', kind };
  if (document.validUntil !== undefined && document.validUntil < today) return { what: 'DOCUMENT_EXPIRED', kind };
  return document.checked === undefined ? { what: 'DOCUMENT_UNCHECKED', kind } : undefined;
};

/**
 * Everything that speaks against giving a provider orders: a document that is missing, unchecked or out of date, a category without
 * a price or that the product does not have. Source: ORDER-45.
 *
 * @param offered categories of the product
 * @param today the tenant's local date
 * @example admissionGaps(locksmith, ['locks'], standard, '2025-03-04') // [{ what: 'DOCUMENT_MISSING', kind: 'POLICE_REGISTRATION' }]
 */
export const admissionGaps = (
  { categories, documents, prices }: Pick<Provider, 'categories' | 'documents' | 'prices'>,
  offered: readonly string[],
  standard: ProviderStandard,
  today: string,
): readonly AdmissionGap[] => [
  ...neededFor(categories, standard).flatMap(
    (kind) =>
      gapOf(
        kind,
        documents.find((document) => document.kind === kind),
        today,
      ) ?? [],
  ),
  ...categories
    .filter((category) => !offered.includes(category))
    .map((category) => ({ what: 'UNKNOWN_CATEGORY', category }) as const),
  ...categories
    .filter((category) => !prices.some((price) => price.category === category))
    .map((category) => ({ what: 'PRICE_MISSING', category }) as const),
];

/** The day on which the first of the needed documents runs out. */
export const documentsUntil = (
  provider: Pick<FiledProvider, 'categories' | 'documents'>,
  standard: ProviderStandard,
): string | undefined =>
  provider.documents
    .filter(({ kind }) => neededFor(provider.categories, standard).includes(kind))
    .flatMap(({ validUntil }) => validUntil ?? [])
    .toSorted()[0];
