import { deniedMessage, type Iam, type Role } from '../iam/iam.ts';
import type { Session, Sessions } from '../iam/sessions.ts';
import { type Answer, type Call, type Failure, failure, type Service, unsupported, value } from './answer.ts';

export interface StsParts {
  readonly iam: Iam;
  readonly sessions: Sessions;
  /** Wall time in milliseconds: credentials live by it, whatever the laptop's clock says. */
  readonly wallNow: () => number;
}

interface AssumeRole {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly seconds: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** What STS allows in a tag, so a wildcard never gets into a policy through one. */
const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
// An empty list of tags comes as `Tags=`.
const served = /^(Action|Version|RoleArn|RoleSessionName|DurationSeconds|Tags(\.member\.\d+\.(Key|Value))?)$/;

const tagsOf = (form: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, key]) => {
      const [, index] = name.match(/^Tags\.member\.(\d+)\.Key$/) ?? [];
      return index === undefined ? [] : [[key, form.get(`Tags.member.${index}.Value`) ?? '']];
    }),
  );

const readAssumeRole = (form: URLSearchParams): AssumeRole => ({
  roleArn: form.get('RoleArn') ?? '',
  sessionName: form.get('RoleSessionName') ?? '',
  seconds: Number(form.get('DurationSeconds') ?? 3600),
  tags: tagsOf(form),
});

const complaint = (form: URLSearchParams, { sessionName, seconds, tags }: AssumeRole): string | undefined => {
  const other = [...form.keys()].find((name) => !served.test(name));
  if (other) return `The laptop does not serve the parameter ${other} of AssumeRole`;
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) return `'${sessionName}' is not a role session name`;
  if (!(seconds >= 900 && seconds <= 43200)) return `${seconds} s is not a session's duration (900 … 43200)`;
  const bad = Object.entries(tags).find((tag) => !tag.every((text) => tagText.test(text)));
  return bad ? `The tag ${bad.join(' = ')} holds a sign that STS does not allow` : undefined;
};

const refuse = (call: Call, role: Role, tags: AssumeRole['tags'], iam: Iam): Failure | undefined => {
  const keys = Object.keys(tags);
  const requestTags = Object.entries(tags).map(([key, text]) => [`aws:RequestTag/${key}`, text]);
  const facts = { ...Object.fromEntries(requestTags), 'aws:TagKeys': keys.length > 0 ? keys : undefined };
  const actions = keys.length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole'];
  for (const action of actions) {
    const deed = { action, resource: role.arn, facts };
    const decision = iam.judgeWith(call.session, role.trust, deed);
    if (decision.verdict !== 'ALLOWED')
      return failure('AccessDenied', deniedMessage(call.session, deed, decision), 403);
  }
  return undefined;
};

const credentialsOf = (session: Session, expiresAt: number) => ({
  Credentials: {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: new Date(expiresAt).toISOString(),
  },
  AssumedRoleUser: { AssumedRoleId: `${session.accessKeyId}:${session.sessionName}`, Arn: session.sessionArn },
});

const assumeRole = (call: Call, form: URLSearchParams, { iam, sessions, wallNow }: StsParts): Answer => {
  const wanted = readAssumeRole(form);
  const wrong = complaint(form, wanted);
  if (wrong) return failure('ValidationError', wrong);
  const role = iam.findRole(wanted.roleArn);
  const unknown = `User: ${call.session.sessionArn} is not authorized to perform: sts:AssumeRole on resource: ${wanted.roleArn}`;
  if (!role) return failure('AccessDenied', `${unknown} [laptop: there is no such role]`, 403);
  if (wanted.seconds > role.maxSeconds)
    return failure(
      'ValidationError',
      `${wanted.seconds} s exceeds the role's MaxSessionDuration of ${role.maxSeconds} s`,
    );
  const refused = refuse(call, role, wanted.tags, iam);
  if (refused) return refused;
  const expiresAt = wallNow() + wanted.seconds * 1000;
  return value(credentialsOf(sessions.issue({ ...wanted, expiresAt }), expiresAt));
};

const callerIdentity = ({ session }: Call): Answer =>
  value({
    Arn: session.sessionArn,
    UserId: `${session.accessKeyId}:${session.sessionName}`,
    Account: session.accountId,
  });

export const stsOperations = ['AssumeRole', 'GetCallerIdentity'];

/** The small part of STS that tenant isolation stands on. */
export const stsService =
  (parts: StsParts): Service =>
  (call) => {
    const form = new URLSearchParams(call.body.toString());
    if (call.operation === 'AssumeRole') return assumeRole(call, form, parts);
    if (call.operation === 'GetCallerIdentity') return callerIdentity(call);
    return unsupported(call);
  };
