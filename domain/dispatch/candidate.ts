import type { Calendar } from '../calendar/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Point } from './geo.ts';

/** A provider as the search sees it: what its row in a cell holds. Source: ORDER-18, ORDER-45, ORDER-46. */
export interface Candidate {
  readonly providerId: string;
  /** May be given orders at all. */
  readonly approved: boolean;
  readonly categories: readonly string[];
  readonly point: Point;
  /** How far it goes. */
  readonly radiusKm: number;
  /** Districts that it serves; all within its radius when absent. */
  readonly districts?: readonly string[] | undefined;
  readonly hours: Calendar['weekly'];
  /** Orders that it can have in hand. */
  readonly capacity: number;
  /** Orders that it has in hand. */
  readonly load: number;
  /** 0 to 100. */
  readonly credit: number;
  /** Every document that is asked of it has been seen; so it is when absent. */
  readonly documented?: boolean | undefined;
  /** The local date on which its first document runs out; none does when absent. */
  readonly documentsUntil?: string | undefined;
}

/** What a provider is looked for. */
export interface Demand {
  readonly category: string;
  readonly point: Point;
  readonly radiusKm: number;
  /** Of the address, where the geocoder told it. */
  readonly district: string | undefined;
  /** Were asked before. */
  readonly except: readonly string[];
}

/** When, where and by which standard a search is made. */
export interface SearchRules {
  readonly now: Instant;
  readonly timeZone: string;
  /** A provider with less credit is given none. */
  readonly creditFloor: number;
}
