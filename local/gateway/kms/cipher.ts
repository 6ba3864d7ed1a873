import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encryption context: what must be told again to decrypt. */
export type EncryptionContext = Readonly<Record<string, string>>;

const version = 1;
const lengths = { iv: 12, tag: 16 } as const;

const authenticated = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));

/**
 * Seals bytes under a key's master: version | length of the key id | key id | iv | tag | AES-256-GCM ciphertext.
 * As with KMS, the blob itself names its key, and the encryption context is authenticated, not stored.
 */
export const seal = (keyId: string, master: Buffer, plaintext: Buffer, context: EncryptionContext): Buffer => {
  const iv = randomBytes(lengths.iv);
  const cipher = createCipheriv('aes-256-gcm', master, iv).setAAD(authenticated(context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([version, keyId.length]), Buffer.from(keyId), iv, cipher.getAuthTag(), sealed]);
};

/** The id of the key that sealed a blob; undefined when the bytes are no blob of ours. */
export const keyIdOf = (blob: Buffer): string | undefined => {
  const [first, length = 0] = blob;
  if (first !== version || blob.length < 2 + length + lengths.iv + lengths.tag) return undefined;
  return blob.subarray(2, 2 + length).toString();
};

/** The bytes; undefined when key, context or blob are not those that sealed them. */
export const unseal = (blob: Buffer, master: Buffer, context: EncryptionContext): Buffer | undefined => {
  const start = 2 + (blob[1] ?? 0);
  const iv = blob.subarray(start, start + lengths.iv);
  const tag = blob.subarray(start + lengths.iv, start + lengths.iv + lengths.tag);
  const decipher = createDecipheriv('aes-256-gcm', master, iv).setAAD(authenticated(context)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(blob.subarray(start + lengths.iv + lengths.tag)), decipher.final()]);
  } catch {
    return undefined;
  }
};
