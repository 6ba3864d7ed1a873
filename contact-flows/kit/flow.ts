import type { Block } from './block.ts';
import type { FlowType } from './document.ts';

/** A contact flow as it is written: named blocks that lead to each other by name. */
export interface Flow {
  /** kebab-case, unique; `${flow:<name>}` points to it. */
  readonly name: string;
  readonly type: FlowType;
  /** What it does for the caller, in one sentence. */
  readonly summary: string;
  readonly start: string;
  readonly blocks: Readonly<Record<string, Block>>;
}

interface FlowParts<Name extends string> {
  readonly name: string;
  readonly type: FlowType;
  readonly summary: string;
  readonly start: NoInfer<Name>;
  readonly blocks: { readonly [Key in Name]: Block<NoInfer<Name>> };
}

/**
 * Joins blocks into a flow. A branch to a name that is no block does not type-check.
 *
 * @example
 * flow({ name: 'bye', type: 'CONTACT_FLOW', summary: 'Says goodbye', start: 'Goodbye',
 *   blocks: { Goodbye: say('<speak>再见</speak>', { next: 'End' }), End: disconnect() } })
 */
export const flow = <Name extends string>(parts: FlowParts<Name>): Flow => parts;
