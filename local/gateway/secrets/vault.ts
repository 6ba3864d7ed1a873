import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { SecretSpec, SecretsPort } from '../../assembly/message-ports.ts';
import { keepFile } from '../../state-file.ts';

/** A secret and its one version. */
export interface Secret extends SecretSpec {
  readonly versionId: string;
  readonly text: string;
}

/** The account's secrets. */
export interface Vault extends SecretsPort {
  /** By name or ARN. */
  find(nameOrArn: string): Secret | undefined;
}

/** The outside world has other addresses here: changes the fields of a secret that is a JSON object. */
export type Elsewhere = (
  secretName: string,
  fields: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

const keptSchema = z.object({ versionId: z.string(), generated: z.string() });
const fileSchema = z.record(z.string(), keptSchema);
type Kept = z.infer<typeof keptSchema>;

const fieldsSchema = z.record(z.string(), z.unknown());

const generate = ({ length, characters }: SecretSpec['generated']): string =>
  Array.from({ length }, () => characters[randomInt(characters.length)]).join('');

/** What was generated once, by the secret's ARN; in the state directory, beside the data that it belongs to. */
const createKept = (stateDirectory: string | undefined) => {
  const file = stateDirectory === undefined ? undefined : join(stateDirectory, 'secrets.json');
  const saved = file && existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const kept = new Map(Object.entries(saved));
  return (arn: string, generated: SecretSpec['generated']): Kept => {
    const known = kept.get(arn);
    if (known !== undefined) return known;
    const fresh = { versionId: randomUUID(), generated: generate(generated) };
    kept.set(arn, fresh);
    if (file) keepFile(file, JSON.stringify(Object.fromEntries(kept), null, 2), 0o600);
    return fresh;
  };
};

const textOf = ({ name, template }: SecretSpec, generated: string, elsewhere: Elsewhere): string => {
  if (template === undefined) return generated;
  const fields = fieldsSchema.parse(JSON.parse(template.text));
  return JSON.stringify(elsewhere(name, { ...fields, [template.generatedField]: generated }));
};

/** No secrets yet. A generated value is made once and kept over restarts; in memory without a directory. */
export const createVault = (elsewhere: Elsewhere, stateDirectory?: string): Vault => {
  const secrets = new Map<string, Secret>();
  const keep = createKept(stateDirectory);
  return {
    secret: (secret) => {
      const { versionId, generated } = keep(secret.arn, secret.generated);
      secrets.set(secret.arn, { ...secret, versionId, text: textOf(secret, generated, elsewhere) });
    },
    find: (nameOrArn) => secrets.get(nameOrArn) ?? [...secrets.values()].find(({ name }) => name === nameOrArn),
  };
};
