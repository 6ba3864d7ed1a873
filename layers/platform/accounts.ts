import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import type { Instant } from '#domain/kernel';
import { type AccountName, readAddress } from './account-addresses.ts';
import { sharedHttp, unlogged } from './http.ts';
import type { TenantData } from './tenant-data.ts';

const secretSchema = z.object({
  key: z.string().check(z.minLength(16)),
  /** Goes before the tenant's file: so an operator moves a gateway in an hour of need, and the laptop puts its own in the place of all. */
  url: z.optional(z.string().check(z.minLength(8))),
});

/** Where it is, and the key that opens it or with which both sides sign. */
export interface Account {
  readonly url: string;
  readonly key: string;
}

/** A rotated key is known after this long at the latest. */
const KEEP_MS = 5 * 60_000;
const kept = new Map<string, { readonly at: Instant; readonly account: Promise<Account | undefined> }>();

const readSecret = async ({ tenant, credentials }: TenantData, name: AccountName) => {
  const client = unlogged(new SecretsManagerClient({ requestHandler: sharedHttp, credentials }));
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: `hutong/${tenant}/${name}` }));
    return z.parse(secretSchema, JSON.parse(SecretString ?? '{}'));
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const readAccount = async (data: TenantData, name: AccountName): Promise<Account | undefined> => {
  const secret = await readSecret(data, name);
  if (!secret) return undefined;
  const url = secret.url ?? (await readAddress(data.dynamo, data.tenant, name));
  return url === undefined ? undefined : { url, key: secret.key };
};

/**
 * A tenant's account, from its own secret and settings and with its own rights; asked once in five minutes.
 *
 * @returns undefined when the tenant has none; a secret whose account has left the tenant's file is none
 */
export const findAccount = (data: TenantData, name: AccountName, now: Instant): Promise<Account | undefined> => {
  const id = `${data.tenant} ${name}`;
  const known = kept.get(id);
  if (known && Math.abs(now - known.at) < KEEP_MS) return known.account;
  const account = readAccount(data, name);
  kept.set(id, { at: now, account });
  account.catch(() => kept.delete(id));
  return account;
};

/** The same, of a tenant that must have it. @throws when it has none */
export const accountOf = async (data: TenantData, name: AccountName, now: Instant): Promise<Account> => {
  const account = await findAccount(data, name, now);
  if (!account) throw new Error(`${data.tenant} has no account at its ${name}`);
  return account;
};
