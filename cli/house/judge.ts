import type { FileFacts } from './measure.ts';

/** The hard limits; the medians are a shape to aim at, reported but not enforced. */
export const limits = { fileLines: 250, functionLines: 40, letShare: 0.05 } as const;

/** The numbers of the whole tree. */
export interface HouseNumbers {
  readonly files: number;
  readonly fileMedian: number;
  readonly fileP90: number;
  readonly functionMedian: number;
  readonly functionP90: number;
  readonly letShare: number;
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Sums up the tree. @example numbersOf([]).files // 0 */
export const numbersOf = (facts: readonly FileFacts[]): HouseNumbers => {
  const fileLines = facts.map(({ lines }) => lines);
  const functionLines = facts.flatMap(({ functions }) => functions.map(({ lines }) => lines));
  const declarations = facts.reduce((sum, file) => sum + file.declarations, 0);
  const lets = facts.reduce((sum, file) => sum + file.lets, 0);
  return {
    files: facts.length,
    fileMedian: quantile(fileLines, 0.5),
    fileP90: quantile(fileLines, 0.9),
    functionMedian: quantile(functionLines, 0.5),
    functionP90: quantile(functionLines, 0.9),
    letShare: declarations === 0 ? 0 : lets / declarations,
  };
};

const isData = (path: string): boolean => /(^|\/)(official|compiled|cases|catalogue)\//.test(path);

/** Says what breaks a hard limit, one line each; empty when the house is in order. */
export const offences = (facts: readonly FileFacts[]): readonly string[] => [
  ...facts
    .filter(({ path, lines }) => lines > limits.fileLines && !isData(path))
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${limits.fileLines}`),
  ...facts.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > limits.functionLines)
      .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines} lines, at most ${limits.functionLines}`),
  ),
  ...facts.flatMap(({ path, forbidden }) => forbidden.map(({ what, line }) => `${path}:${line} ${what}`)),
  ...(numbersOf(facts).letShare > limits.letShare
    ? [`let: ${(numbersOf(facts).letShare * 100).toFixed(1)} % of declarations, at most ${limits.letShare * 100} %`]
    : []),
];
