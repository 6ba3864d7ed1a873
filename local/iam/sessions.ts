import { randomBytes } from 'node:crypto';
import { type Facts, factsOf } from './pattern.ts';

/** Temporary credentials and whom they stand for. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly roleArn: string;
  readonly accountId: string;
  readonly sessionName: string;
  /** `arn:aws:sts::111122223333:assumed-role/<role>/<session>` */
  readonly sessionArn: string;
  /** Session tags: `aws:PrincipalTag/<key>`. */
  readonly tags: Readonly<Record<string, string>>;
  /** Wall time in milliseconds; STS knows no virtual clock. Absent: never. */
  readonly expiresAt?: number;
}

export interface SessionRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly expiresAt?: number;
}

export type Identified =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: 'UNKNOWN_KEY' | 'WRONG_TOKEN' | 'EXPIRED' };

export interface Sessions {
  issue(request: SessionRequest): Session;
  identify(accessKeyId: string, sessionToken: string | undefined): Identified;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const accessKeyId = (): string => `ASIA${[...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')}`;

/** `arn:aws:iam::111122223333:role/service-role/hutong-x` is the role `hutong-x` of the account. */
const roleOf = (arn: string): { readonly accountId: string; readonly partition: string; readonly name: string } => {
  const [, partition = 'aws', , , accountId = '', path = ''] = arn.split(':');
  return { partition, accountId, name: path.split('/').at(-1) ?? '' };
};

/**
 * Credentials in memory. Every function gets its own, so the gateway knows who calls.
 *
 * @param wallNow wall time in milliseconds
 */
export const createSessions = (wallNow: () => number = Date.now): Sessions => {
  const known = new Map<string, Session>();
  return {
    issue: ({ roleArn, sessionName, tags = {}, expiresAt }) => {
      const role = roleOf(roleArn);
      const session: Session = {
        accessKeyId: accessKeyId(),
        secretAccessKey: randomBytes(30).toString('base64'),
        sessionToken: randomBytes(48).toString('base64'),
        roleArn,
        accountId: role.accountId,
        sessionName,
        sessionArn: `arn:${role.partition}:sts::${role.accountId}:assumed-role/${role.name}/${sessionName}`,
        tags,
        ...(expiresAt === undefined ? {} : { expiresAt }),
      };
      known.set(session.accessKeyId, session);
      return session;
    },
    identify: (key, token) => {
      const session = known.get(key);
      if (!session) return { ok: false, reason: 'UNKNOWN_KEY' };
      if (session.sessionToken !== token) return { ok: false, reason: 'WRONG_TOKEN' };
      if (session.expiresAt !== undefined && session.expiresAt <= wallNow()) return { ok: false, reason: 'EXPIRED' };
      return { ok: true, session };
    },
  };
};

/** What policies may ask about the caller. */
export const factsAboutSession = (session: Session): Readonly<Record<string, string>> => ({
  'aws:PrincipalArn': session.roleArn,
  'aws:PrincipalAccount': session.accountId,
  'aws:SecureTransport': 'true',
  ...Object.fromEntries(Object.entries(session.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
});

/** The caller's facts together with the call's own. */
export const factsOfCall = (
  session: Session,
  call: Readonly<Record<string, string | readonly string[] | undefined>> = {},
): Facts => factsOf({ ...factsAboutSession(session), ...call });
