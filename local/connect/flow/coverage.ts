import type { Flow } from '../model.ts';

/** Which branches of which blocks were taken, and how often. */
export interface FlowCoverage {
  readonly taken: number;
  readonly branches: number;
  readonly flows: readonly {
    readonly name: string;
    readonly arn: string;
    readonly taken: number;
    readonly branches: number;
    readonly blocks: readonly {
      readonly id: string;
      readonly type: string;
      readonly branches: readonly { readonly branch: string; readonly hits: number }[];
    }[];
  }[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const ofFlow = (flow: Flow): FlowCoverage['flows'][number] => {
  const hits = flow.blocks.flatMap((block) => block.hits);
  return {
    name: flow.name,
    arn: flow.arn,
    taken: hits.filter((count) => count > 0).length,
    branches: hits.length,
    blocks: flow.blocks.map(({ id, type, branches, hits: counts }) => ({
      id,
      type,
      branches: branches.map((branch, place) => ({ branch, hits: counts[place] ?? 0 })),
    })),
  };
};

/** The coverage of flows so far. A branch that can't be taken (the NextAction of a conditional block) is not counted. */
export const coverageOf = (flows: readonly Flow[]): FlowCoverage => {
  const all = flows.map(ofFlow);
  return { taken: sum(all.map(({ taken }) => taken)), branches: sum(all.map(({ branches }) => branches)), flows: all };
};

/** Coverage of several runs together, flow by flow and branch by branch. Flows are told apart by name. */
export const addCoverage = (left: FlowCoverage, right: FlowCoverage): FlowCoverage => {
  const hits = new Map<string, number>();
  const each = (coverage: FlowCoverage, visit: (key: string, count: number) => void): void => {
    for (const flow of coverage.flows)
      for (const block of flow.blocks)
        for (const { branch, hits: count } of block.branches) visit(`${flow.name}\n${block.id}\n${branch}`, count);
  };
  const add = (key: string, count: number): void => {
    hits.set(key, (hits.get(key) ?? 0) + count);
  };
  each(left, add);
  each(right, add);
  const names = new Set(left.flows.map(({ name }) => name));
  const flows = [...left.flows, ...right.flows.filter(({ name }) => !names.has(name))].map((flow) => {
    const blocks = flow.blocks.map((block) => ({
      ...block,
      branches: block.branches.map(({ branch }) => ({
        branch,
        hits: hits.get(`${flow.name}\n${block.id}\n${branch}`) ?? 0,
      })),
    }));
    const counts = blocks.flatMap(({ branches }) => branches.map((branch) => branch.hits));
    return { ...flow, blocks, taken: counts.filter((count) => count > 0).length, branches: counts.length };
  });
  return { taken: sum(flows.map(({ taken }) => taken)), branches: sum(flows.map(({ branches }) => branches)), flows };
};

const percent = (taken: number, branches: number): string =>
  branches === 0 ? '100 %' : `${Math.floor((100 * taken) / branches)} %`;

/**
 * The report as text: one line per flow, and under it the branches that nobody took.
 *
 * @example
 * coverageText(engine.coverage());
 * // legal-hotline  41 of 44 branches, 93 %
 * //   register: NoMatchingError
 */
export const coverageText = (coverage: FlowCoverage): string => {
  const lines = coverage.flows.flatMap(({ name, taken, branches, blocks }) => [
    `${name}  ${taken} of ${branches} branches, ${percent(taken, branches)}`,
    ...blocks.flatMap((block) => {
      const missed = block.branches.filter(({ hits }) => hits === 0).map(({ branch }) => branch);
      return missed.length === 0 ? [] : [`  ${block.id}: ${missed.join(', ')}`];
    }),
  ]);
  return [
    ...lines,
    `together  ${coverage.taken} of ${coverage.branches} branches, ${percent(coverage.taken, coverage.branches)}`,
  ].join('\n');
};
