import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { sharedHttp, unlogged } from './http.ts';

/** What an SDK client signs with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment lacks ${name}`);
  return value;
};

/**
 * The function's own credentials. Lambda puts them into the environment and ends the environment before they expire;
 * the SDK's other providers are left out of the bundle.
 */
export const ownCredentials = async (): Promise<Credentials> => ({
  accessKeyId: required('AWS_ACCESS_KEY_ID'),
  secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
  ...(process.env.AWS_SESSION_TOKEN ? { sessionToken: process.env.AWS_SESSION_TOKEN } : {}),
});

/** Role chaining allows one hour at most. */
const LIFETIME_SECONDS = 3_600;

/**
 * Gives one tenant's credentials: the tenant-data role, assumed with the session tag `tenant`, so that IAM and not our
 * care keeps tenants apart. The SDK asks again five minutes before `expiration`, which is counted on this process's own
 * clock: the laptop's STS and a function may disagree about the year. Source: X-26.
 */
export const tenantCredentials = (roleArn: string, tenant: string): (() => Promise<Credentials>) => {
  const sts = unlogged(new STSClient({ requestHandler: sharedHttp, credentials: ownCredentials }));
  return async () => {
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: `tenant-${tenant}`,
        DurationSeconds: LIFETIME_SECONDS,
        Tags: [{ Key: 'tenant', Value: tenant }],
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw new Error('STS answered without credentials');
    const expiration = new Date(Date.now() + LIFETIME_SECONDS * 1_000);
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken, expiration };
  };
};
