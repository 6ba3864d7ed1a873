import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SecretSpec } from '../../../local/assembly/message-ports.ts';
import { createVault } from '../../../local/gateway/secrets/vault.ts';

const arn = 'arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:hutong/gx/message-gateway-AbCdEf';
const secret: SecretSpec = {
  name: 'hutong/gx/message-gateway',
  arn,
  template: { text: '{"url":"https://sms.example"}', generatedField: 'key' },
  generated: { length: 64, characters: 'ab' },
};
const asItIs = (_: string, fields: Readonly<Record<string, unknown>>) => fields;
const fieldsOf = (text: string | undefined): unknown => JSON.parse(text ?? 'null');

test('a secret holds its template and a generated value of the wanted length', () => {
  const vault = createVault(asItIs);
  vault.secret(secret);
  expect(fieldsOf(vault.find(arn)?.text)).toEqual({
    url: 'https://sms.example',
    key: expect.stringMatching(/^[ab]{64}$/),
  });
  expect(vault.find(secret.name)).toBe(vault.find(arn));
  expect(vault.find('hutong/hb/message-gateway')).toBeUndefined();
});

test('the address in a secret is that of the outside world as it is here', () => {
  const vault = createVault((name, fields) => ({ ...fields, url: `http://127.0.0.1/${name}` }));
  vault.secret(secret);
  expect(fieldsOf(vault.find(arn)?.text)).toMatchObject({ url: 'http://127.0.0.1/hutong/gx/message-gateway' });
});

test('a generated value outlives the laptop, and a new address does not change it', () => {
  const directory = mkdtempSync(join(tmpdir(), 'vault-'));
  const before = createVault(asItIs, directory);
  before.secret(secret);
  const after = createVault((_, fields) => ({ ...fields, url: 'elsewhere' }), directory);
  after.secret(secret);
  const { key } = Object(fieldsOf(before.find(arn)?.text));
  expect(fieldsOf(after.find(arn)?.text)).toEqual({ url: 'elsewhere', key });
  expect(after.find(arn)?.versionId).toBe(before.find(arn)?.versionId);
  rmSync(directory, { recursive: true });
});

test('a secret without a template is the generated value itself', () => {
  const vault = createVault(asItIs);
  const { template: _, ...plain } = secret;
  vault.secret(plain);
  expect(vault.find(arn)?.text).toMatch(/^[ab]{64}$/);
});
