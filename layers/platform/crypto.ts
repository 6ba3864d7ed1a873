import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** A tenant's unwrapped data key: half of it addresses lines, half of it hides numbers. */
export interface DataKeys {
  readonly lookup: Buffer;
  readonly data: Buffer;
}

/** Where a secret stands; it can be read nowhere else. */
export interface Place {
  readonly tenant: string;
  readonly table: string;
  readonly field: string;
}

const KEY_VERSION = '1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Cuts the 64 bytes that KMS gave. @throws when there are not 64. */
export const splitDataKey = (blob: Uint8Array): DataKeys => {
  if (blob.length !== 64) throw new Error(`A data key has 64 bytes, this one ${blob.length}`);
  return { lookup: Buffer.from(blob.subarray(0, 32)), data: Buffer.from(blob.subarray(32)) };
};

/**
 * The address of a line: 16 bytes of HMAC-SHA-256 under the tenant's lookup key, in hex. Ten thousand million numbers
 * can be tried against a bare hash, so a key it is. Source: X-22.
 *
 * @example lineMac(keys, '+867715551234') // '5f0c…' (32 characters)
 */
export const lineMac = (keys: DataKeys, e164: string): string =>
  createHmac('sha256', keys.lookup).update(e164).digest('hex').slice(0, 32);

const additional = (place: Place): Buffer => Buffer.from(JSON.stringify([place.tenant, place.table, place.field]));

/**
 * Hides a text with AES-256-GCM; tenant, table and field are bound to it as additional data.
 *
 * @example encrypt(keys, { tenant: 'gx', table: 'records', field: 'phone' }, '+867715551234') // '1.mX0…' (base64)
 */
export const encrypt = (keys: DataKeys, place: Place, text: string): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.data, iv).setAAD(additional(place));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${KEY_VERSION}.${sealed.toString('base64')}`;
};

/** Reads what {@link encrypt} hid. @throws when key, tenant, table, field or the text itself differ. */
export const decrypt = (keys: DataKeys, place: Place, hidden: string): string => {
  const [version, body] = hidden.split('.');
  if (version !== KEY_VERSION || body === undefined) throw new Error('Hidden under an unknown key version');
  const sealed = Buffer.from(body, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keys.data, sealed.subarray(0, IV_BYTES))
    .setAAD(additional(place))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
};
