import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { keepFile } from '../../state-file.ts';

/** Key id to its 32 secret bytes. */
export interface Masters {
  of(keyId: string): Buffer;
}

const fileSchema = z.record(z.string(), z.base64());

const read = (file: string): Record<string, string> =>
  existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

/** Masters that live in the laptop's state, beside the data that they seal; in memory without a directory. */
export const createMasters = (stateDirectory?: string): Masters => {
  const file = stateDirectory === undefined ? undefined : join(stateDirectory, 'kms.json');
  const masters = new Map(Object.entries(file ? read(file) : {}));
  const save = (): void => {
    if (file) keepFile(file, JSON.stringify(Object.fromEntries(masters), null, 2), 0o600);
  };
  return {
    of: (keyId) => {
      const known = masters.get(keyId);
      if (known !== undefined) return Buffer.from(known, 'base64');
      const fresh = randomBytes(32);
      masters.set(keyId, fresh.toString('base64'));
      save();
      return fresh;
    },
  };
};
