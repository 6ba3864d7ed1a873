import { compileAll, references } from '#flows/kit';
import type { Service } from '#services';

/** A compiled contact flow; in `content`, a field may be a reference such as `${flow:waiting}`. */
export interface CompiledFlow {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** Every product's flows, compiled and linted; a flow that two products share comes once. */
export const compiledFlows = (products: readonly Service[]): readonly CompiledFlow[] => {
  const flows = products.flatMap((product) => product.flows());
  const contents = compileAll(flows);
  const byName = new Map(flows.map((flow) => [flow.name, flow]));
  return [...byName.values()].map(({ name, type }) => ({ name, type, content: contents[name] ?? '' }));
};

const flowsUsedBy = (flow: CompiledFlow): readonly string[] =>
  references(flow.content).flatMap(({ kind, name }) => (kind === 'flow' ? [name] : []));

/**
 * Puts each flow after those it refers to: CloudFormation can only fill in the ARN of what exists.
 *
 * @throws naming the flows, when a reference leads nowhere or flows refer to each other in a circle
 * @example
 * inOrder([hotline, waiting]) // [waiting, hotline], when hotline sets waiting as its queue flow
 */
export const inOrder = (flows: readonly CompiledFlow[]): readonly CompiledFlow[] => {
  const byName = new Map(flows.map((flow) => [flow.name, flow]));
  const visit = (done: readonly CompiledFlow[], name: string, path: readonly string[]): readonly CompiledFlow[] => {
    const flow = byName.get(name);
    if (!flow) throw new Error(`Contact flow ${path.at(-1)}: there is no flow ${name} in the same instance`);
    if (path.includes(name))
      throw new Error(`Contact flows refer to each other in a circle: ${[...path, name].join(' → ')}`);
    if (done.includes(flow)) return done;
    return [...flowsUsedBy(flow).reduce((earlier, used) => visit(earlier, used, [...path, name]), done), flow];
  };
  return flows.reduce<readonly CompiledFlow[]>((done, flow) => visit(done, flow.name, []), []);
};
