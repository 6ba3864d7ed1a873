import type { AdmissionGap } from './errors.ts';
import type { FiledProvider, Provider, ProviderDocument } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

type Papers = Pick<FiledProvider, 'documents'>;

/** Kinds of documents that a provider of these categories needs. */
export const neededFor = (categories: readonly string[], standard: ProviderStandard): readonly string[] => [
  ...new Set([...standard.documents, ...categories.flatMap((category) => standard.documentsFor[category] ?? [])]),
];

/** Kinds of documents that anybody may have to hand in. */
export const namedKinds = ({ documents, documentsFor }: ProviderStandard): readonly string[] => [
  ...new Set([...documents, ...Object.values(documentsFor).flat()]),
];

/**
 * Kinds of documents that a provider may hand in, those that it needs first.
 *
 * @example paperKindsFor(['locks'], standard) // ['LICENCE', 'POLICE_REGISTRATION', 'INSURANCE']
 */
export const paperKindsFor = (categories: readonly string[], standard: ProviderStandard): readonly string[] => [
  ...new Set([...neededFor(categories, standard), ...namedKinds(standard)]),
];

/** A paper handed in anew stands behind the one that is in force until somebody has seen it; one that was sent back counts no more. */
const gapOf = (kind: string, some: readonly ProviderDocument[], today: string): AdmissionGap | undefined => {
  const document = some.findLast(({ rejected }) => rejected === undefined);
  if (document === undefined) return { what: some.length === 0 ? 'DOCUMENT_MISSING' : 'DOCUMENT_REJECTED', kind };
  if (document.validUntil !== undefined && document.validUntil < today) return { what: 'DOCUMENT_EXPIRED', kind };
  return document.checked === undefined ? { what: 'DOCUMENT_UNCHECKED', kind } : undefined;
};

/**
 * Everything that speaks against admitting a provider: a document that is missing, unchecked, sent back or out of date, a category without
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
        documents.filter((document) => document.kind === kind),
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

/**
 * What the search for one category goes by: papers that somebody has seen, never those that the provider has only handed in. A paper that only
 * another category needs holds none of this one up. Source: ORDER-45.
 *
 * @returns whether a needed one is missing, and the day on which the first of them runs out
 * @example papersInForce(licenceUntil2025, 'locks', standard) // { documented: true, documentsUntil: '2025-12-31' }
 */
export const papersInForce = ({ documents }: Papers, category: string, standard: ProviderStandard) => {
  const needed = neededFor([category], standard);
  const inForce = documents.filter(({ kind, checked }) => checked !== undefined && needed.includes(kind));
  const [documentsUntil] = inForce.flatMap(({ validUntil }) => validUntil ?? []).toSorted();
  return { documented: needed.every((kind) => inForce.some((document) => document.kind === kind)), documentsUntil };
};
