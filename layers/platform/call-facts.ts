import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Membership, membershipSchema } from '#domain/membership';
import { type Profile, profileSchema } from '#domain/routing';
import { batchGet } from './batch-get.ts';
import { decodeItem, type Item } from './codec.ts';
import { membershipKey, profileKey, tablesOf } from './keys.ts';

/** What is stored about a call at its arrival. */
export interface CallFacts {
  readonly profile: Profile;
  readonly membership: Membership | undefined;
}

const known = new Map<string, { readonly row: string; readonly profile: Profile }>();

/** A row that reads the same is the same profile; decoding forty prompts anew for every call would cost more CPU than the comparison. */
const decodeProfile = (tenant: string, product: string, item: Item): Profile => {
  const key = `${tenant} ${product}`;
  const row = JSON.stringify(item);
  const before = known.get(key);
  if (before?.row === row) return before.profile;
  const profile = decodeItem(profileSchema, item);
  known.set(key, { row, profile });
  return profile;
};

/**
 * Reads the product's profile and the line's membership in one consistent request: the only read before the first word.
 * Source: X-01.
 *
 * @param line the line's address; undefined for a caller without a number
 * @throws when the product has no profile: its tenant's deployment is not finished
 */
export const readCallFacts = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
  line: string | undefined,
): Promise<CallFacts> => {
  const profileAt = profileKey(product);
  const membershipAt = line === undefined ? undefined : membershipKey(line, product);
  const row = await batchGet(dynamo, tablesOf(tenant).records, [profileAt, ...(membershipAt ? [membershipAt] : [])]);
  const profile = row(profileAt);
  const membership = membershipAt && row(membershipAt);
  if (!profile) throw new Error(`${tenant} has no profile of ${product}`);
  return {
    profile: decodeProfile(tenant, product, profile),
    membership: membership && decodeItem(membershipSchema, membership),
  };
};

/** The profiles of a tenant's products off the call path; a product without one is left out. */
export const readProfiles = async (
  dynamo: DynamoDBClient,
  tenant: string,
  products: readonly string[],
): Promise<readonly Profile[]> => {
  if (products.length === 0) return [];
  const row = await batchGet(dynamo, tablesOf(tenant).records, products.map(profileKey));
  return products.flatMap((product) => {
    const profile = row(profileKey(product));
    return profile ? [decodeItem(profileSchema, profile)] : [];
  });
};

/** A product's profile off the call path; undefined when the tenant has not bought the product. */
export const readProfile = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<Profile | undefined> => {
  const [profile] = await readProfiles(dynamo, tenant, [product]);
  return profile;
};
