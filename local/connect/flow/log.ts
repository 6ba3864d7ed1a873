import type { Block, Run } from '../model.ts';

/** One line of a flow log, in Connect's shape. `ContactFlowModuleType` is the block's older name, as Connect writes it. */
export interface FlowLogLine {
  readonly ContactId: string;
  readonly ContactFlowId: string;
  readonly ContactFlowName: string;
  readonly ContactFlowModuleType: string;
  /** The block's own name in the flow. */
  readonly Identifier: string;
  readonly Timestamp: string;
  readonly Parameters: unknown;
  readonly Results?: string;
}

/** Keeps the last lines, and hands every line to its readers. */
export interface FlowLog {
  /** The block is left by a branch, or is about to wait. */
  write(run: Run, block: Block, branch: string | undefined): void;
  subscribe(listener: (line: FlowLogLine) => void): () => void;
  lines(): readonly FlowLogLine[];
}

interface LogSettings {
  /** How many lines are kept; 0 and no reader = nothing is written. */
  readonly keep: number;
  /** Also what runs while a contact's flow logging is disabled. */
  readonly everything: boolean;
  readonly logName: (type: string) => string;
  readonly iso: () => string;
}

/** An empty log. */
export const createFlowLog = ({ keep, everything, logName, iso }: LogSettings): FlowLog => {
  const kept: FlowLogLine[] = [];
  const listeners = new Set<(line: FlowLogLine) => void>();
  const state = { next: 0 };
  const remember = (line: FlowLogLine): void => {
    if (keep === 0) return;
    kept[state.next % keep] = line;
    state.next += 1;
  };
  return {
    write: (run, block, branch) => {
      if (!(everything || run.contact.logging) || (keep === 0 && listeners.size === 0)) return;
      const line: FlowLogLine = {
        ContactId: run.contact.id,
        ContactFlowId: block.flow.arn,
        ContactFlowName: block.flow.name,
        ContactFlowModuleType: logName(block.type),
        Identifier: block.id,
        Timestamp: iso(),
        Parameters: block.parameters(run),
        ...(branch === undefined ? {} : { Results: branch }),
      };
      remember(line);
      for (const listener of listeners) listener(line);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lines: () => {
      const from = Math.max(0, state.next - keep);
      return Array.from({ length: state.next - from }, (_, place) => kept[(from + place) % keep]).filter(
        (line) => line !== undefined,
      );
    },
  };
};
