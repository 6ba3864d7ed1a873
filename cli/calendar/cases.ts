import * as z from 'zod';
import { readSchedule, type Schedule, type ScheduleIssue } from '#domain/business-time';
import { parseInstant } from '#domain/kernel';
import { type Answer, operations } from './operations.ts';

const tierSchema = z.enum(['core', 'convention', 'disputed']);
type Tier = z.infer<typeof tierSchema>;

const caseSchema = z.object({
  id: z.string(),
  schedule: z.string(),
  op: z.string(),
  in: z.unknown(),
  expected: z.unknown(),
  tier: tierSchema,
});
type Case = z.infer<typeof caseSchema>;

/** A file of calendar cases: schedules by name, and what must come out of them. */
export const caseFileSchema = z.object({
  schedules: z.record(z.string(), z.unknown()),
  cases: z.array(caseSchema).min(1),
});
type CaseFile = z.infer<typeof caseFileSchema>;

/** One case judged. */
export interface Verdict {
  readonly id: string;
  readonly op: string;
  readonly tier: Tier;
  readonly passed: boolean;
  readonly got: Answer | undefined;
  readonly expected: unknown;
  /** Why there is no answer. */
  readonly trouble?: string;
}

/** A schedule that was refused, with the place of each issue in the file. */
export interface Refusal {
  readonly path: ScheduleIssue['path'];
  readonly expected: string;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly refusals: readonly Refusal[];
}

const isMoment = (value: unknown): value is string => typeof value === 'string' && value.includes('T');

/** `2006-01-04T16:00:00Z` and `2006-01-04T17:00:00+01:00` are one answer. */
const plain = (value: unknown): unknown => {
  if (isMoment(value)) return parseInstant(value);
  return Array.isArray(value) ? value.map(plain) : (value ?? null);
};

const isSame = (got: Answer, expected: unknown): boolean =>
  JSON.stringify(plain(got)) === JSON.stringify(plain(expected));

const reasonOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll('\n', ' ');
  return error instanceof Error ? error.message : String(error);
};

const judge = (one: Case, schedule: Schedule | undefined): Verdict => {
  const { id, op, tier, expected } = one;
  const failed = { id, op, tier, expected, passed: false, got: undefined };
  const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
  if (operation === undefined) return { ...failed, trouble: `there is no operation ${op}` };
  if (schedule === undefined) return { ...failed, trouble: `there is no usable schedule ${one.schedule}` };
  try {
    const got = operation(schedule, one.in);
    return { id, op, tier, expected, passed: isSame(got, expected), got };
  } catch (error) {
    return { ...failed, trouble: reasonOf(error) };
  }
};

/**
 * Runs a file of calendar cases.
 *
 * @returns a verdict on every case, and why schedules were refused; cases on a refused schedule fail
 */
export const judgeCases = ({ schedules, cases }: CaseFile): Judgement => {
  const read = Object.entries(schedules).map(([name, rules]) => ({ name, outcome: readSchedule(rules) }));
  const usable = new Map(read.flatMap(({ name, outcome }) => (outcome.ok ? [[name, outcome.value] as const] : [])));
  const refusals = read.flatMap(({ name, outcome }) =>
    outcome.ok ? [] : outcome.refusal.map(({ path, expected }) => ({ path: ['schedules', name, ...path], expected })),
  );
  return { verdicts: cases.map((one) => judge(one, usable.get(one.schedule))), refusals };
};

/**
 * Totals by tier, in one line.
 *
 * @example totalsOf(verdicts) // 'core 104/104, convention 14/15'
 */
export const totalsOf = (verdicts: readonly Verdict[]): string =>
  tierSchema.options
    .map((tier) => verdicts.filter((verdict) => verdict.tier === tier))
    .flatMap((ofTier) => {
      const [first] = ofTier;
      return first ? [`${first.tier} ${ofTier.filter(({ passed }) => passed).length}/${ofTier.length}`] : [];
    })
    .join(', ');
