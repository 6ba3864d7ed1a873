import type { CreditMark, ProviderCard, ProviderStanding } from '#domain/providers';
import { weekOf } from '../../shared/hours.ts';
import { partyText } from '../tickets/ticket-words.ts';
import { t, tCode } from './messages.ts';
import type { BusinessLine, ProviderLine } from './provider-api.ts';

/** 营业执照; what a tenant calls it where no name is known. */
export const documentText = (kind: string): string => tCode('document', kind);

/** What a business line is called; its id where it is unknown. */
export const titlesIn =
  (lines: readonly BusinessLine[] = []) =>
  (category: string): string =>
    lines.find((line) => line.category === category)?.title ?? category;

type TitleOf = ReturnType<typeof titlesIn>;

const aboutCategory = ['PRICE_MISSING', 'UNKNOWN_CATEGORY'];

/**
 * What speaks against an admission, in words. Source: ORDER-45.
 *
 * @param about the document's kind, or the business line
 * @example gapText({ what: 'DOCUMENT_MISSING', about: 'LICENCE' }, titleOf) // '营业执照：未提交'
 */
export const gapText = ({ what, about }: { readonly what: string; readonly about: string }, titleOf: TitleOf): string =>
  t('gap', { about: aboutCategory.includes(what) ? titleOf(about) : documentText(about), what: tCode('gap', what) });

type Gap = ProviderCard['gaps'][number];
export const aboutOf = (gap: Gap): string => ('kind' in gap ? gap.kind : gap.category);

export const standingText = ({ status }: Pick<ProviderStanding, 'status'>): string => t(`standing${status}`);

/** Why it is suspended; undefined when it is not. */
export const suspensionText = (standing: ProviderStanding): string | undefined => {
  if (standing.status !== 'SUSPENDED') return undefined;
  const why = t(`reason${standing.reason}`);
  return standing.note ? t('reasonNote', { why, note: standing.note }) : why;
};

/** What moved a score: 用户评价 5星. */
export const markText = ({ reason, score, note, about }: CreditMark): string =>
  [`${t(`mark${reason}`)}${score === undefined ? '' : ` ${t('stars', { score })}`}`, note, about]
    .filter(Boolean)
    .join(' · ');

export const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

const openText = (open: readonly string[]): string => (open.join() === '00:00-24:00' ? t('allDay') : open.join(' '));

/** 每天 08:00-20:00, or stretch by stretch. */
export const hoursText = (hours: ProviderCard['hours']): string => {
  const stretches = weekOf(hours).filter(({ open }) => open.length > 0);
  const week = stretches.map(({ from, to, open }) => {
    if (from === 'mon' && to === 'sun') return t('everyDay', { open: openText(open) });
    const when = from === to ? t(`day${from}`) : t('dayRange', { from: t(`day${from}`), to: t(`day${to}`) });
    return `${when} ${openText(open)}`;
  });
  return week.length === 0 ? t('neverOpen') : week.join(t('semicolon'));
};

type CheckedBy = NonNullable<ProviderCard['documents'][number]['checked']>['by'];

/** Who has seen a paper: a contract's papers nobody of the desk has. */
export const checkerText = (by: CheckedBy): string => {
  if (by.role === 'provider') return t('byContract');
  const { role, staff } = by;
  if (role === 'caller' || role === 'system') return t('byContract');
  return partyText({ role, ...(staff !== undefined && { staff }) });
};

const places = { APPLYING: 0, SUSPENDED: 1, APPROVED: 2, LEFT: 3 } as const satisfies Record<
  ProviderStanding['status'],
  number
>;

const before = (one: ProviderLine, other: ProviderLine): number =>
  places[one.standing.status] - places[other.standing.status] ||
  (one.standing.status === 'APPLYING' ? one.standing.since - other.standing.since : one.credit - other.credit) ||
  one.name.localeCompare(other.name, 'zh');

/** What waits for somebody first: applications as they came, then who is suspended, then all others with the lowest scores first. */
export const inOrder = (providers: readonly ProviderLine[]): readonly ProviderLine[] => providers.toSorted(before);

/**
 * The months of which a letter can be read, this one first.
 *
 * @example monthsUntil('2025-01-04', 2) // ['2025-01', '2024-12']
 */
export const monthsUntil = (today: string, count: number): readonly string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
};
