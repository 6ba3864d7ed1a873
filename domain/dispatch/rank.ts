import { dateAt } from '../business-time/index.ts';
import type { Candidate, Demand, SearchRules } from './candidate.ts';
import { explainPlace, type PassedOver, type Placed, passedOverText, type Why } from './explain.ts';
import { bandOf, distanceM } from './geo.ts';
import { openAt } from './open-at.ts';

/** A provider in its place, with what put it there. */
export interface Ranked extends Placed {
  readonly why: Why;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Were near, and why they are not asked. */
  readonly passedOver: readonly { readonly providerId: string; readonly reason: PassedOver; readonly why: Why }[];
}

interface Near {
  readonly candidate: Candidate;
  readonly distanceM: number;
}

type Test = (near: Near) => boolean;

const isUndocumented = ({ documented = true, documentsUntil: until }: Candidate, today: string): boolean =>
  !documented || (until !== undefined && until < today);

/** Every reason to pass a provider over; the first that holds is told. */
const reasonsFor = (demand: Demand, rules: SearchRules): readonly (readonly [PassedOver, Test])[] => {
  const today = dateAt(rules.now, rules.timeZone);
  const isOpen = openAt(rules.now, rules.timeZone);
  const { category, radiusKm, district, except } = demand;
  return [
    ['CATEGORY', ({ candidate }) => !candidate.categories.includes(category)],
    ['NOT_APPROVED', ({ candidate }) => !candidate.approved],
    ['DOCUMENTS', ({ candidate }) => isUndocumented(candidate, today)],
    ['ASKED', ({ candidate }) => except.includes(candidate.providerId)],
    ['TOO_FAR', (near) => near.distanceM > Math.min(radiusKm, near.candidate.radiusKm) * 1000],
    ['AREA', ({ candidate: { districts } }) => district !== undefined && districts?.includes(district) === false],
    ['CREDIT', ({ candidate }) => candidate.credit < rules.creditFloor],
    ['CLOSED', ({ candidate }) => !isOpen(candidate.hours)],
    ['FULL', ({ candidate }) => candidate.load >= candidate.capacity],
  ];
};

const band = ({ distanceM: metres }: Near): number => bandOf(metres);

const compareIds = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** What decides between two, the first that does: nearer, more credit, less work; the id, so that no two are alike. */
const criteria = [
  ['DISTANCE', (a: Near, b: Near) => band(a) - band(b)],
  ['CREDIT', (a: Near, b: Near) => b.candidate.credit - a.candidate.credit],
  ['LOAD', (a: Near, b: Near) => a.candidate.load - b.candidate.load],
  ['ORDER', (a: Near, b: Near) => compareIds(a.candidate.providerId, b.candidate.providerId)],
] as const;

const compare = (a: Near, b: Near): number =>
  criteria.map(([, by]) => by(a, b)).find((difference) => difference !== 0) ?? 0;

const placed = (near: Near, next: Near | undefined): Ranked => {
  const { candidate, distanceM: metres } = near;
  const decidedBy = next && criteria.find(([, by]) => by(near, next) !== 0)?.[0];
  const place: Placed = {
    ...{
      providerId: candidate.providerId,
      distanceM: Math.round(metres),
      credit: candidate.credit,
      load: candidate.load,
    },
    ...(decidedBy !== undefined && { decidedBy }),
  };
  return { ...place, why: explainPlace(place) };
};

/**
 * Who is asked first: the nearest that fits and is open, in bands of 100 m; then the one with more credit, then with less work.
 * The order does not hang on the order in which candidates come. Source: ORDER-18, ORDER-46.
 *
 * @returns the ranked ones and those passed over, each explained in Chinese and English
 * @example rank([at2100m, at800m], lockedOut, rules).ranked[0]
 *   // { providerId: 'p-1', distanceM: 800, decidedBy: 'DISTANCE', why: { zh: '距离0.8公里,信用80分,在手0单;比下一家近', … }, … }
 */
export const rank = (candidates: readonly Candidate[], demand: Demand, rules: SearchRules): Ranking => {
  const reasons = reasonsFor(demand, rules);
  const judged = candidates
    .map((candidate) => ({ candidate, distanceM: distanceM(demand.point, candidate.point) }))
    .map((near) => ({ ...near, reason: reasons.find(([, holds]) => holds(near))?.[0] }))
    .toSorted(compare);
  const fitting = judged.filter(({ reason }) => reason === undefined);
  const over = judged.flatMap(({ candidate: { providerId }, reason }) =>
    reason === undefined || reason === 'CATEGORY' ? [] : [{ providerId, reason, why: passedOverText(reason) }],
  );
  return { ranked: fitting.map((near, i) => placed(near, fitting[i + 1])), passedOver: over };
};
