import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { keepFile } from '../state-file.ts';

const recordSchema = z.object({
  serviceToken: z.string(),
  stackId: z.string(),
  type: z.string(),
  physicalId: z.string(),
  properties: z.record(z.string(), z.unknown()),
  data: z.record(z.string(), z.unknown()),
});
const fileSchema = z.record(z.string(), recordSchema);

/** What CloudFormation remembers of a custom resource. */
export type CustomResourceRecord = z.infer<typeof recordSchema>;

/** Custom resources by `<stack>/<logical id>`. */
export interface CustomResourceState {
  get(key: string): CustomResourceRecord | undefined;
  set(key: string, record: CustomResourceRecord): void;
  delete(key: string): void;
  keys(): readonly string[];
}

/** Remembers custom resources in the laptop's state directory, beside the data that they wrote; in memory without one. */
export const createCustomResourceState = (stateDirectory?: string): CustomResourceState => {
  const file = stateDirectory === undefined ? undefined : join(stateDirectory, 'custom-resources.json');
  const saved = file && existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const records = new Map(Object.entries(saved));
  const save = (): void => {
    if (file) keepFile(file, JSON.stringify(Object.fromEntries(records), null, 2));
  };
  return {
    get: (key) => records.get(key),
    set: (key, record) => {
      records.set(key, record);
      save();
    },
    delete: (key) => {
      records.delete(key);
      save();
    },
    keys: () => [...records.keys()],
  };
};
