import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseJson } from './json.ts';
import { type Line, lineSchema } from './run/lines.ts';

/** Where executions are kept: lines are only ever appended. */
export interface StatesStore {
  read(): readonly Line[];
  append(line: Line): void;
}

/** Keeps executions for as long as the store itself is kept. */
export const memoryStore = (): StatesStore => {
  const lines: Line[] = [];
  return { read: () => [...lines], append: (line) => void lines.push(line) };
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A line that was cut off when the process was killed never happened. */
const readLine = (text: string): readonly Line[] => {
  const read = lineSchema.safeParse(parseJson(text));
  return read.success ? [read.data] : [];
};

/**
 * Keeps executions in a file of JSON lines, so that they outlive a restart.
 *
 * @example fileStore('.hutong/states.jsonl')
 */
export const fileStore = (file: string): StatesStore => {
  mkdirSync(dirname(file), { recursive: true });
  return {
    read: () => textOf(file).split('\n').flatMap(readLine),
    append: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`),
  };
};
