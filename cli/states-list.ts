import { existsSync } from 'node:fs';
import { localTime } from '../local/rehearsal/moments.ts';
import { type ExecutionRecord, openLedger } from '../local/states/run/ledger.ts';
import { fileStore } from '../local/states/store.ts';
import { told } from '../local/states/tell.ts';

/** Where `hutong start` keeps its executions. */
export const keptExecutions = '.hutong/states.jsonl';

/** The last thing worth telling. */
const lastWords = (execution: ExecutionRecord): string => {
  const soFar = (end: number) => ({ events: execution.events.slice(0, end + 1) });
  const words = execution.events.map((event, index) => told(soFar(index), event, localTime));
  return words.findLast((text) => text !== undefined) ?? '';
};

const row = (execution: ExecutionRecord): string => {
  const { started, ended, transitions } = execution;
  const status = ended?.status ?? 'RUNNING';
  return `${status.padEnd(10)} ${started.machine.name.padEnd(24)} ${started.name.padEnd(56)} ${String(transitions).padStart(5)}  ${lastWords(execution)}`;
};

/**
 * The executions that a laptop has kept, the newest last: status, machine, name, state transitions, what it does now. It may be running.
 *
 * @example listExecutions('.hutong/states.jsonl').at(-1) // 'RUNNING    hutong-ticket-clock  gx-TICKET-…-1   3  parked until 2025-03-06 12:00:01'
 */
export const listExecutions = (file: string): readonly string[] =>
  existsSync(file) ? [...openLedger(fileStore(file)).executions.values()].map(row) : [];
