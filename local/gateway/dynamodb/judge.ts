import type { KnownTable, Tables } from '../../dynamodb/tables.ts';
import { type Deed, deniedMessage, type Iam } from '../../iam/iam.ts';
import type { Session } from '../../iam/sessions.ts';
import { type Failure, failure } from '../answer.ts';
import type { Keyring } from '../kms/keyring.ts';
import type { Touch } from './touches.ts';

export interface TableCourt {
  readonly iam: Iam;
  readonly tables: Tables;
  readonly keyring: Keyring;
  readonly region: string;
  readonly accountId: string;
}

const deedOf = ({ table, index, action }: Touch, { region, accountId }: TableCourt): Deed => {
  const arn = `arn:aws:dynamodb:${region}:${accountId}:table/${table}`;
  return { action, resource: index === undefined ? arn : `${arn}/index/${index}` };
};

const refuseDeed = (session: Session, deed: Deed, { iam }: TableCourt): Failure | undefined => {
  const decision = iam.judge(session, deed);
  return decision.verdict === 'ALLOWED'
    ? undefined
    : failure('AccessDeniedException', deniedMessage(session, deed, decision));
};

/** Whoever uses a table with a customer key must be allowed to decrypt with it, through DynamoDB. */
const refuseKey = (session: Session, table: KnownTable, { keyring, region, accountId }: TableCourt) =>
  table.keyArn === undefined
    ? undefined
    : keyring.refuse(session, 'kms:Decrypt', table.keyArn, {
        'kms:ViaService': `dynamodb.${region}.amazonaws.com`,
        'kms:EncryptionContextKeys': ['aws:dynamodb:tableName', 'aws:dynamodb:subscriberId'],
        'kms:EncryptionContext:aws:dynamodb:tableName': table.name,
        'kms:EncryptionContext:aws:dynamodb:subscriberId': accountId,
      });

const distinct = (touches: readonly Touch[]): readonly Touch[] => [
  ...new Map(touches.map((touch) => [`${touch.action} ${touch.table} ${touch.index ?? ''}`, touch])).values(),
];

const judgeTouch = (session: Session, touch: Touch, court: TableCourt): Failure | undefined => {
  const table = court.tables.find(touch.table);
  return refuseDeed(session, deedOf(touch, court), court) ?? (table && refuseKey(session, table, court));
};

/** Verdicts per session. A session's rights hold still, so the same touch is judged once until a template changes something. */
const verdicts = new WeakMap<Session, Map<string, Failure | undefined>>();

const remembered = (session: Session, touch: Touch, court: TableCourt): Failure | undefined => {
  const version = court.iam.version + court.keyring.version + court.tables.version;
  const key = `${version} ${touch.action} ${touch.table} ${touch.index ?? ''}`;
  const known = verdicts.get(session) ?? new Map<string, Failure | undefined>();
  if (known.has(key)) return known.get(key);
  const verdict = judgeTouch(session, touch, court);
  verdicts.set(session, known.set(key, verdict));
  return verdict;
};

/** The first thing of a request that the caller may not do; undefined when it may do all of it. */
export const refuseTouches = (session: Session, touches: readonly Touch[], court: TableCourt): Failure | undefined => {
  for (const touch of distinct(touches)) {
    const refused = remembered(session, touch, court);
    if (refused) return refused;
  }
  return undefined;
};

/** Reading a stream takes the stream's own action and the table's key. */
export const refuseStreamRead = (
  session: Session,
  streamArn: string,
  table: KnownTable,
  court: TableCourt,
): Failure | undefined =>
  refuseDeed(session, { action: 'dynamodb:GetRecords', resource: streamArn }, court) ??
  refuseDeed(session, { action: 'dynamodb:GetShardIterator', resource: streamArn }, court) ??
  refuseDeed(session, { action: 'dynamodb:DescribeStream', resource: streamArn }, court) ??
  refuseDeed(session, { action: 'dynamodb:ListStreams', resource: '*' }, court) ??
  refuseKey(session, table, court);
