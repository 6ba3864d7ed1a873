import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const checkpointSchema = z.object({ shardId: z.string(), sequenceNumber: z.string() });

/** The last record that a mapping has done with. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** How far each event source mapping has read; survives a restart when it has a file. */
export interface Checkpoints {
  get(mapping: string): Checkpoint | undefined;
  set(mapping: string, checkpoint: Checkpoint): void;
  clear(): void;
  /** Comes back when everything is on disk. */
  flush(): Promise<void>;
}

const fileSchema = z.record(z.string(), checkpointSchema);

const load = (file: string | undefined) =>
  file !== undefined && existsSync(file)
    ? Object.entries(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
    : [];

/**
 * Opens the checkpoints. They are written behind the reader's back: a crash repeats the last records, which consumers must bear anyway.
 *
 * @param file JSON file; nothing is kept when absent.
 */
export const openCheckpoints = (file?: string): Checkpoints => {
  const known = new Map(load(file));
  const state: { writing: Promise<void>; dirty: boolean } = { writing: Promise.resolve(), dirty: false };
  const write = async () => {
    if (file === undefined || !state.dirty) return;
    state.dirty = false;
    await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(known)));
    await rename(`${file}.new`, file);
  };
  const touch = () => {
    if (state.dirty) return;
    state.dirty = true;
    state.writing = state.writing.then(write);
  };
  return {
    get: (mapping) => known.get(mapping),
    set: (mapping, checkpoint) => {
      known.set(mapping, checkpoint);
      touch();
    },
    clear: () => {
      known.clear();
      touch();
    },
    flush: () => state.writing,
  };
};
