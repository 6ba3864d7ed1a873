import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Answer, type Call, failure, type Service, unsupported, value } from '../answer.ts';
import { type EncryptionContext, keyIdOf, seal, unseal } from './cipher.ts';
import type { CallFacts, CustomerKey, Keyring } from './keyring.ts';

const context = z.record(z.string(), z.string()).default({});
const keyed = z.object({ KeyId: z.string() });
const encryptInput = keyed.extend({ Plaintext: z.base64(), EncryptionContext: context });
const decryptInput = z.object({
  CiphertextBlob: z.base64(),
  EncryptionContext: context,
  KeyId: z.string().optional(),
});
const dataKeyInput = keyed.extend({
  KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
  NumberOfBytes: z.int().min(1).max(1024).optional(),
  EncryptionContext: context,
});

const contextFacts = (given: EncryptionContext, keyName: string): CallFacts => ({
  'kms:EncryptionContextKeys': Object.keys(given).length > 0 ? Object.keys(given) : undefined,
  'kms:RequestAlias': keyName.match(/(?:^|:)(alias\/.+)$/)?.[1],
  ...Object.fromEntries(Object.entries(given).map(([key, text]) => [`kms:EncryptionContext:${key}`, text])),
});

/** Judges, then works with a key that exists and is enabled. */
const withKey = (
  keyring: Keyring,
  call: Call,
  keyName: string,
  facts: CallFacts,
  work: (key: CustomerKey) => Answer,
): Answer => {
  const refused = keyring.refuse(call.session, `kms:${call.operation}`, keyName, facts);
  if (refused) return refused;
  const key = keyring.find(keyName);
  if (!key) return failure('NotFoundException', `Key '${keyName}' does not exist`);
  if (!key.enabled && call.operation !== 'DescribeKey') return failure('DisabledException', `${key.arn} is disabled.`);
  return work(key);
};

const encrypt = (keyring: Keyring, call: Call, body: unknown): Answer => {
  const input = encryptInput.parse(body);
  return withKey(keyring, call, input.KeyId, contextFacts(input.EncryptionContext, input.KeyId), (key) => {
    const blob = seal(key.id, keyring.master(key), Buffer.from(input.Plaintext, 'base64'), input.EncryptionContext);
    return value({
      CiphertextBlob: blob.toString('base64'),
      KeyId: key.arn,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
  });
};

const decrypt = (keyring: Keyring, call: Call, body: unknown): Answer => {
  const input = decryptInput.parse(body);
  const blob = Buffer.from(input.CiphertextBlob, 'base64');
  const keyId = keyIdOf(blob);
  if (keyId === undefined) return failure('InvalidCiphertextException', 'The ciphertext is not one of this KMS');
  const keyName = input.KeyId ?? keyId;
  return withKey(keyring, call, keyName, contextFacts(input.EncryptionContext, keyName), (key) => {
    if (key.id !== keyId)
      return failure('IncorrectKeyException', 'The key ID in the request is not the one that sealed the ciphertext.');
    const plaintext = unseal(blob, keyring.master(key), input.EncryptionContext);
    return plaintext
      ? value({
          Plaintext: plaintext.toString('base64'),
          KeyId: key.arn,
          EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        })
      : failure('InvalidCiphertextException', 'Ciphertext or encryption context are not those that were sealed');
  });
};

const bytesOf = ({ KeySpec, NumberOfBytes }: z.infer<typeof dataKeyInput>): number | undefined => {
  if ((KeySpec === undefined) === (NumberOfBytes === undefined)) return undefined;
  return NumberOfBytes ?? (KeySpec === 'AES_128' ? 16 : 32);
};

const generateDataKey = (keyring: Keyring, call: Call, body: unknown): Answer => {
  const input = dataKeyInput.parse(body);
  const length = bytesOf(input);
  if (length === undefined) return failure('ValidationException', 'Please specify either number of bytes or key spec.');
  return withKey(keyring, call, input.KeyId, contextFacts(input.EncryptionContext, input.KeyId), (key) => {
    const plaintext = randomBytes(length);
    const blob = seal(key.id, keyring.master(key), plaintext, input.EncryptionContext).toString('base64');
    const shown = call.operation === 'GenerateDataKey' ? { Plaintext: plaintext.toString('base64') } : {};
    return value({ CiphertextBlob: blob, KeyId: key.arn, ...shown });
  });
};

const describeKey = (keyring: Keyring, call: Call, body: unknown): Answer => {
  const { KeyId } = keyed.parse(body);
  return withKey(keyring, call, KeyId, contextFacts({}, KeyId), (key) =>
    value({
      KeyMetadata: {
        KeyId: key.id,
        Arn: key.arn,
        AWSAccountId: call.session.accountId,
        Enabled: key.enabled,
        KeyState: key.enabled ? 'Enabled' : 'Disabled',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeySpec: 'SYMMETRIC_DEFAULT',
        KeyManager: 'CUSTOMER',
        Origin: 'AWS_KMS',
        MultiRegion: false,
      },
    }),
  );
};

const operations: Readonly<Record<string, (keyring: Keyring, call: Call, body: unknown) => Answer>> = {
  Encrypt: encrypt,
  Decrypt: decrypt,
  GenerateDataKey: generateDataKey,
  GenerateDataKeyWithoutPlaintext: generateDataKey,
  DescribeKey: describeKey,
};

export const kmsOperations = Object.keys(operations);

/** The small part of KMS that seals tenants' data: symmetric keys, encryption contexts, key policies. */
export const kmsService =
  (keyring: Keyring): Service =>
  (call) =>
    operations[call.operation]?.(keyring, call, JSON.parse(call.body.toString())) ?? unsupported(call);
