import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyIdOf, seal, unseal } from '../../../local/gateway/kms/cipher.ts';
import { createMasters } from '../../../local/gateway/kms/masters.ts';

const bytes = fc.uint8Array().map((array) => Buffer.from(array));
const context = fc.dictionary(fc.string(), fc.string());

it('what a key sealed it opens under the same context, in whatever order that is told', () => {
  fc.assert(
    fc.property(bytes, context, (plaintext, told) => {
      const master = randomBytes(32);
      const blob = seal('key-1', master, plaintext, told);
      const turned = Object.fromEntries(Object.entries(told).toReversed());
      expect([keyIdOf(blob), unseal(blob, master, turned)]).toEqual(['key-1', plaintext]);
    }),
  );
});

it('nothing opens under another context, with another key, or after a bit was changed', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (plaintext, place) => {
      const master = randomBytes(32);
      const blob = seal('key-1', master, plaintext, { tenant: 'gx' });
      const bent = Buffer.from(blob);
      const index = 7 + (place % (blob.length - 7));
      bent[index] = (bent[index] ?? 0) ^ 1;
      expect(unseal(blob, master, { tenant: 'hb' })).toBeUndefined();
      expect(unseal(blob, randomBytes(32), { tenant: 'gx' })).toBeUndefined();
      expect(unseal(bent, master, { tenant: 'gx' })).toBeUndefined();
    }),
  );
});

it('masters outlive a restart, in a file that only their owner reads', () => {
  const directory = mkdtempSync(join(tmpdir(), 'masters-'));
  const before = createMasters(directory).of('key-1');
  expect(createMasters(directory).of('key-1')).toEqual(before);
  expect(statSync(join(directory, 'kms.json')).mode & 0o077).toBe(0);
  rmSync(directory, { recursive: true });
});
