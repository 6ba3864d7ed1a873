import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** Names and what they stand for, kept in a file. */
export interface SavedMap {
  entries(): readonly (readonly [string, string])[];
  set(key: string, value: string): void;
  clear(): void;
}

const fileSchema = z.record(z.string(), z.string());

/** Opens the map of a JSON file; without a file it lives in memory. */
export const openSavedMap = (file?: string): SavedMap => {
  const saved = file && existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const entries = new Map(Object.entries(saved));
  const save = () => {
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(entries)));
    renameSync(`${file}.new`, file);
  };
  return {
    entries: () => [...entries],
    set: (key, value) => {
      entries.set(key, value);
      save();
    },
    clear: () => {
      entries.clear();
      save();
    },
  };
};
