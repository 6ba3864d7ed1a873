import { type DynamoDBClient, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Instant, type Outcome, toIso } from '#domain/kernel';
import {
  type AskedSurvey,
  askedSurveySchema,
  subjectOf,
  type Visit,
  type VisitChange,
  visitListKey,
  visitSchema,
} from '#domain/visits';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { reachKey, stateKey, surveyKey, surveysOf, tablesOf, visitedKey } from './keys.ts';
import { listed } from './list-index.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';
import { untilWritten, versionCondition } from './versioned.ts';

/** A visit with its customer's number, hidden. */
export interface StoredVisit {
  readonly visit: Visit;
  readonly contactPhone: string;
}

const phoneSchema = z.object({ contactPhone: z.string() });

const decodeVisit = (row: Parameters<typeof decodeItem>[1]): StoredVisit => ({
  visit: decodeItem(visitSchema, row),
  ...decodeItem(phoneSchema, row),
});

/** A visit as stored; undefined when there is none of that id. */
export const readVisit = async (
  dynamo: DynamoDBClient,
  tenant: string,
  visitId: string,
): Promise<StoredVisit | undefined> => {
  const key = stateKey(subjectOf(visitId));
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeVisit(row);
};

const MOST_TASKS = 200;

/** The visits of a product that wait for an agent, the oldest first. */
export const visitTasks = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<readonly StoredVisit[]> =>
  (await listed(dynamo, tenant, visitListKey(product), MOST_TASKS)).map((row) => decodeVisit(row));

const statePut = (TableName: string, { visit, expectedVersion }: VisitChange, contactPhone: string) => {
  const onList: Record<string, string> =
    visit.state === 'TASK' ? { listKey: visitListKey(visit.product), due: toIso(visit.taskAt) } : {};
  const keys = { ...stateKey(subjectOf(visit.visitId)), contactPhone, ...onList };
  return {
    Put: {
      TableName,
      Item: encodeItem(visitSchema, keys, visit),
      ...versionCondition(expectedVersion),
    },
  };
};

const isOver = ({ state }: Visit): boolean => state === 'ANSWERED' || state === 'ABANDONED';

/** Which survey a texted score belongs to is read from the line. */
const surveyWrites = (TableName: string, { visit, event }: VisitChange): TransactWriteItem[] => {
  const text = visit.attempts.findLast(({ channel }) => channel === 'TEXT');
  if (!text || !['visit.asked', 'visit.answered', 'visit.abandoned'].includes(event.type)) return [];
  const { visitId, contactLine: line } = visit;
  const survey = { visitId, askedAt: text.at, open: !isOver(visit) };
  return [{ Put: { TableName, Item: encodeItem(askedSurveySchema, { ...surveyKey(line, visitId) }, survey) } }];
};

const refusalWrites = (TableName: string, { visit }: VisitChange): TransactWriteItem[] =>
  visit.state === 'ABANDONED' && visit.reason === 'REFUSED'
    ? [{ Update: { TableName, ...setFields(reachKey(visit.contactLine), { refused: true }) } }]
    : [];

/** Writes a step of a visit with its event. @returns false when another was faster */
export const writeVisit = async (
  dynamo: DynamoDBClient,
  tenant: string,
  change: VisitChange,
  contactPhone: string,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const written = await writeTogether(dynamo, [
    statePut(records, change, contactPhone),
    appendEvent(tenant, change.event),
    ...surveyWrites(records, change),
    ...refusalWrites(records, change),
  ]);
  return written.ok;
};

/**
 * Writes a new visit, unless the line has been asked about the product since `restedSince`: of two occasions at once one wins.
 *
 * @returns false when it was planned before, or the other occasion was faster
 */
export const writePlanned = async (
  dynamo: DynamoDBClient,
  tenant: string,
  change: VisitChange,
  contactPhone: string,
  restedSince: Instant,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const { contactLine, product, plannedAt, visitId } = change.visit;
  const written = await writeTogether(dynamo, [
    statePut(records, change, contactPhone),
    appendEvent(tenant, change.event),
    {
      Put: {
        TableName: records,
        Item: toItem({ ...visitedKey(contactLine, product), at: toIso(plannedAt), visitId }),
        ConditionExpression: 'attribute_not_exists(pk) OR #at <= :since',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: toItem({ ':since': toIso(restedSince) }),
      },
    },
  ]);
  return written.ok;
};

/**
 * Decides about a stored visit and writes; when another was faster, decides again with what he wrote.
 *
 * @returns undefined when there is no such visit
 * @throws when the visit changed again and again while we looked
 */
export const settleVisit = async <D extends { readonly change?: VisitChange }, R>(
  dynamo: DynamoDBClient,
  tenant: string,
  visitId: string,
  decide: (stored: StoredVisit) => Promise<Outcome<D, R>> | Outcome<D, R>,
): Promise<Outcome<D, R> | undefined> => {
  const { settled } = await untilWritten(subjectOf(visitId), async () => {
    const stored = await readVisit(dynamo, tenant, visitId);
    if (!stored) return { settled: undefined };
    const decided = await decide(stored);
    if (!decided.ok || !decided.value.change) return { settled: decided };
    const isWritten = await writeVisit(dynamo, tenant, decided.value.change, stored.contactPhone);
    return isWritten ? { settled: decided } : undefined;
  });
  return settled;
};

/** The surveys that a line was sent by text. */
export const surveysOfLine = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
): Promise<readonly AskedSurvey[]> => {
  const { pk, sk } = surveysOf(line);
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :line AND begins_with(sk, :survey)',
      ExpressionAttributeValues: { ':line': { S: pk }, ':survey': { S: sk } },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => decodeItem(askedSurveySchema, item));
};
