import { branchesOf } from './block.ts';
import type { Position } from './document.ts';
import type { Flow } from './flow.ts';

const COLUMN = 300;
const ROW = 220;

/** How many steps each block is from the start; blocks that cannot be reached come last. */
const depths = ({ start, blocks }: Flow): ReadonlyMap<string, number> => {
  const found = new Map([[start, 0]]);
  for (const [name, depth] of found) {
    const block = blocks[name];
    for (const { to } of block ? branchesOf(block) : []) if (!found.has(to)) found.set(to, depth + 1);
  }
  return found;
};

/**
 * Where each block stands in the console: one column per step from the start, so that the flow reads from left to right.
 *
 * @example layout(flow).get('Welcome') // { x: 900, y: 0 }
 */
export const layout = (flow: Flow): ReadonlyMap<string, Position> => {
  const depth = depths(flow);
  const taken = new Map<number, number>();
  const places = Object.keys(flow.blocks).map((name): readonly [string, Position] => {
    const column = depth.get(name) ?? depth.size;
    const row = taken.get(column) ?? 0;
    taken.set(column, row + 1);
    return [name, { x: (column + 1) * COLUMN, y: row * ROW }];
  });
  return new Map(places);
};
