import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { type DataKeys, splitDataKey } from './crypto.ts';
import type { TenantData } from './tenant-data.ts';

const unwrapped = new Map<string, Promise<DataKeys>>();

const unwrap = async ({ kms, tenant }: TenantData, wrapped: string): Promise<DataKeys> => {
  const CiphertextBlob = Buffer.from(wrapped, 'base64');
  const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { tenant } }));
  if (!Plaintext) throw new Error('KMS answered without a key');
  return splitDataKey(Plaintext);
};

/**
 * A tenant's data keys, asked of KMS once per environment, with the tenant-data role: IAM decides who may.
 *
 * @param wrapped base64 of the ciphertext blob, from the directory
 */
export const dataKeysOf = (data: TenantData, wrapped: string): Promise<DataKeys> => {
  const id = `${data.tenant} ${wrapped}`;
  const known = unwrapped.get(id);
  if (known) return known;
  const keys = unwrap(data, wrapped);
  unwrapped.set(id, keys);
  keys.catch(() => unwrapped.delete(id));
  return keys;
};

/** Makes a tenant's 64-byte data key under its own master key and returns it wrapped, in base64. */
export const newWrappedKey = async (kms: KMSClient, tenant: string, keyAlias: string): Promise<string> => {
  const command = new GenerateDataKeyCommand({ KeyId: keyAlias, NumberOfBytes: 64, EncryptionContext: { tenant } });
  const { CiphertextBlob } = await kms.send(command);
  if (!CiphertextBlob) throw new Error('KMS answered without a key');
  return Buffer.from(CiphertextBlob).toString('base64');
};
