import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  type Alert,
  type AlertChange,
  alertLists,
  alertListTime,
  alertSchema,
  alertSubject,
  keptSince,
  keptUntil,
} from '#domain/alerts';
import { type Instant, toIso, wholeSeconds } from '#domain/kernel';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { stateKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten, versionCondition } from './versioned.ts';

const rowOf = (alert: Alert) => {
  const listed = { listKey: alertLists[alert.state], due: toIso(alertListTime(alert)) };
  return {
    ...encodeItem(alertSchema, { ...stateKey(alertSubject(alert.alertId)), ...listed }, alert),
    // DynamoDB takes the row away some time after this second; who reads lists leaves it out at once.
    ...toItem({ expiresAt: wholeSeconds(keptUntil(alert)) }),
  };
};

/**
 * Writes a step of an alert with its event, all or nothing.
 *
 * @returns false when it has another version: it was raised before, or somebody was faster
 */
export const writeAlert = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { alert, expectedVersion, event }: AlertChange,
): Promise<boolean> => {
  const put = {
    Put: { TableName: tablesOf(tenant).records, Item: rowOf(alert), ...versionCondition(expectedVersion) },
  };
  return (await writeTogether(dynamo, [put, appendEvent(tenant, event)])).ok;
};

const readAlert = async (dynamo: DynamoDBClient, tenant: string, alertId: string): Promise<Alert | undefined> => {
  const key = stateKey(alertSubject(alertId));
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(alertSchema, row);
};

/**
 * Decides about a stored alert and writes; when somebody was faster, decides again with what that one wrote. Source: X-37.
 *
 * @returns the alert as it then is; undefined when there is none of that id
 */
export const settleAlert = async (
  dynamo: DynamoDBClient,
  tenant: string,
  alertId: string,
  decide: (alert: Alert) => AlertChange | undefined,
): Promise<Alert | undefined> => {
  const { settled } = await untilWritten(alertSubject(alertId), async () => {
    const stored = await readAlert(dynamo, tenant, alertId);
    const change = stored && decide(stored);
    if (!change) return { settled: stored };
    return (await writeAlert(dynamo, tenant, change)) ? { settled: change.alert } : undefined;
  });
  return settled;
};

const PAGE = 50;

/** Some alerts, the latest first, and from where to go on. */
interface AlertPage {
  readonly alerts: readonly Alert[];
  readonly next?: string;
}

const NEXT = /^(.+Z)_([0-9a-f-]{36})$/;

const keyAfter = (listKey: string, after: string | undefined) => {
  const [, due, alertId] = NEXT.exec(after ?? '') ?? [];
  return due === undefined || alertId === undefined
    ? undefined
    : toItem({ ...stateKey(alertSubject(alertId)), listKey, due });
};

/**
 * Fifty alerts of a list, the latest first. What quiet hours hold back is not there yet, what is no longer kept is left out.
 *
 * @param after `next` of the page before
 */
export const alertPage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  state: Alert['state'],
  now: Instant,
  after?: string,
): Promise<AlertPage> => {
  const listKey = alertLists[state];
  const begin = keyAfter(listKey, after);
  const { Items = [], LastEvaluatedKey } = await dynamo.send(
    new QueryCommand({
      ...{ TableName: tablesOf(tenant).records, IndexName: 'list', ScanIndexForward: false, Limit: PAGE },
      KeyConditionExpression: 'listKey = :list AND due BETWEEN :since AND :now',
      ExpressionAttributeValues: toItem({ ':list': listKey, ':since': toIso(keptSince(now)), ':now': toIso(now) }),
      ...(begin && { ExclusiveStartKey: begin }),
    }),
  );
  const alerts = Items.map((row) => decodeItem(alertSchema, row));
  const last = alerts.at(-1);
  return { alerts, ...(LastEvaluatedKey && last && { next: `${toIso(alertListTime(last))}_${last.alertId}` }) };
};
