import type { Block, Flow } from '../model.ts';

/** A block that is to fail the next so many times that it runs. */
export interface BlockFault {
  readonly flow: string;
  readonly block: string;
  /** Which error branch it takes. */
  readonly error: string;
  readonly times: number;
}

/** How often the block has still to fail, or why it can't. */
export type FailingBlock = { readonly left: () => number } | { readonly problem: string };

const failing = (block: Block, branch: number, times: number): FailingBlock => {
  const { execute } = block;
  const state = { left: times };
  block.execute = () => {
    state.left -= 1;
    if (state.left === 0) block.execute = execute;
    return branch;
  };
  return { left: () => state.left };
};

/**
 * Lets a block fail. What a block does is exchanged for as long as it fails, so that blocks without a fault, and calls
 * without any, pay nothing for it.
 *
 * @example failBlock(flows, { flow: 'legal-inbound', block: 'Tag the call', error: 'NoMatchingError', times: 1 }) // { left }
 */
export const failBlock = (flows: Iterable<Flow>, { flow: name, block: id, error, times }: BlockFault): FailingBlock => {
  const flow = [...flows].find((one) => one.name === name);
  if (flow === undefined) return { problem: `no contact flow is called "${name}"` };
  const block = flow.blocks.find((one) => one.id === id);
  if (block === undefined) return { problem: `the contact flow ${name} has no block "${id}"` };
  const branch = block.branches.lastIndexOf(error);
  return branch < 0
    ? { problem: `the block "${id}" of ${name} can't fail with ${error}` }
    : failing(block, branch, times);
};
