import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { type Credentials, ownCredentials, tenantCredentials } from './credentials.ts';
import { sharedHttp, unlogged } from './http.ts';

/** One tenant's way to its own tables and key, and to no other's. */
export interface TenantData {
  readonly tenant: string;
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  /** The session behind these clients, for a client that few functions need. */
  readonly credentials: () => Promise<Credentials>;
}

const opened = new Map<string, TenantData>();

/** A client with the function's own rights; it may read the directory. */
export const ownDynamo = (): DynamoDBClient =>
  unlogged(new DynamoDBClient({ requestHandler: sharedHttp, credentials: ownCredentials }));

const open = (roleArn: string, tenant: string): TenantData => {
  // One provider for both clients would be asked twice at the same moment; one promise in flight is shared.
  const credentials = once(tenantCredentials(roleArn, tenant));
  const config = { requestHandler: sharedHttp, credentials };
  return { tenant, dynamo: unlogged(new DynamoDBClient(config)), kms: unlogged(new KMSClient(config)), credentials };
};

/** Shares one answer among all who ask while it is valid. */
const once = <T extends { readonly expiration?: Date }>(ask: () => Promise<T>): (() => Promise<T>) => {
  const kept: { answer?: Promise<T>; until: number } = { until: 0 };
  return async () => {
    if (kept.answer && Date.now() < kept.until) return kept.answer;
    const answer = ask();
    Object.assign(kept, { answer, until: Date.now() + 60_000 });
    answer.catch(() => Object.assign(kept, { until: 0 }));
    const given = await answer;
    Object.assign(kept, { until: (given.expiration?.getTime() ?? 0) - 300_000 });
    return given;
  };
};

const hasExpired = (error: unknown): boolean =>
  error instanceof Error && ['ExpiredToken', 'ExpiredTokenException'].includes(error.name);

/**
 * Runs work with one tenant's clients, which are kept for the next call. Where the clock of the function and that of
 * STS part, credentials may have expired unnoticed: the work is then done once more with new ones, so it must bear repetition.
 */
export const withTenant = async <T>(
  settings: { readonly TENANT_DATA_ROLE_ARN: string },
  tenant: string,
  work: (data: TenantData) => Promise<T>,
): Promise<T> => {
  const known = opened.get(tenant);
  const data = known ?? open(settings.TENANT_DATA_ROLE_ARN, tenant);
  opened.set(tenant, data);
  try {
    return await work(data);
  } catch (error) {
    if (!hasExpired(error)) throw error;
    const fresh = open(settings.TENANT_DATA_ROLE_ARN, tenant);
    opened.set(tenant, fresh);
    return await work(fresh);
  }
};
