export type { Candidate, Demand, SearchRules } from './candidate.ts';
export type { PassedOver, Why } from './explain.ts';
export { bandOf, distanceM, type Point } from './geo.ts';
export {
  boxOf,
  type Cell,
  cellPrecisions,
  cellsAround,
  cellsWithin,
  compareCells,
  geohash,
  neighboursOf,
  precisionFor,
  smallestCell,
} from './geohash.ts';
export { openAt } from './open-at.ts';
export { type Ranked, type Ranking, rank } from './rank.ts';
export { type Assignable, type RankedAssignee, rankAssignees, rankedAssigneeSchema } from './rank-assignees.ts';
