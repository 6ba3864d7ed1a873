/** One measured line: what, how much, and what it is held against in the same run. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** The bare variant or rival of the same run. */
  readonly beside: string;
  readonly budget: string;
  readonly kept: 'yes' | 'no' | 'shown only';
}

/** What one benchmark reports. */
export interface Report {
  readonly title: string;
  /** How it was measured, in a sentence. */
  readonly how: string;
  readonly rows: readonly Row[];
}

/** The middle of a list of numbers. @example median([3, 1, 2]) // 2 */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A report as a Markdown table. */
export const markdown = ({ title, how, rows }: Report): string =>
  [
    `## ${title}`,
    '',
    how,
    '',
    '| what | measured | beside it | budget | kept |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ what, measured, beside, budget, kept }) => `| ${what} | ${measured} | ${beside} | ${budget} | ${kept} |`,
    ),
    '',
  ].join('\n');
