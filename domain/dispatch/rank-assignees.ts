import * as z from 'zod/mini';
import type { Why } from './explain.ts';
import { bandOf, distanceM, type Point } from './geo.ts';

/** A branch or a worker of one provider. */
export interface Assignable {
  readonly id: string;
  readonly kind: 'BRANCH' | 'WORKER';
  readonly name: string;
  /** A worker without one stands where his branch is; unknown comes last. */
  readonly point?: Point | undefined;
  readonly onDuty: boolean;
  readonly load: number;
}

export const rankedAssigneeSchema = z.object({
  id: z.string(),
  kind: z.enum(['BRANCH', 'WORKER']),
  name: z.string(),
  load: z.int(),
  distanceM: z.optional(z.int()),
  why: z.object({ zh: z.string(), en: z.string() }),
});
export type RankedAssignee = z.infer<typeof rankedAssigneeSchema>;

interface Stands {
  readonly one: Assignable;
  readonly metres: number;
}

const band = ({ metres }: Stands): number => bandOf(Math.min(metres, 1e9));

const whyOf = ({ one, metres }: Stands): Why => {
  const { load } = one;
  if (!Number.isFinite(metres)) return { zh: `位置未知,在手${load}单`, en: `place unknown, ${load} in hand` };
  const km = (metres / 1000).toFixed(1);
  return { zh: `距离${km}公里,在手${load}单`, en: `${km} km away, ${load} in hand` };
};

/**
 * A provider's own branches and workers for an order, the nearest on duty first, then the one with less work. Source: ORDER-18.
 *
 * @param point of the order; without one only the work counts
 * @example rankAssignees([farWorker, nearWorker], point)[0]?.id // 'w-near'
 */
export const rankAssignees = (all: readonly Assignable[], point: Point | undefined): readonly RankedAssignee[] =>
  all
    .filter(({ onDuty }) => onDuty)
    .map((one) => ({ one, metres: point && one.point ? distanceM(point, one.point) : Infinity }))
    .toSorted((a, b) => band(a) - band(b) || a.one.load - b.one.load || (a.one.id < b.one.id ? -1 : 1))
    .map((stands) => {
      const { id, kind, name, load } = stands.one;
      const far = Number.isFinite(stands.metres) ? { distanceM: Math.round(stands.metres) } : {};
      return { id, kind, name, load, ...far, why: whyOf(stands) };
    });
