import { type DynamoDBClient, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  type Consultation,
  type ConsultationChange,
  consultationSchema,
  dailyRecordKey,
  type WrappedUp,
} from '#domain/consultations';
import { type Contact, contactSchema } from '#domain/contacts';
import { type Outcome, refuse, toIso } from '#domain/kernel';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { pastRowOf } from './contacts.ts';
import { appendEvent } from './journal.ts';
import { consultationKey, contactKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';
import { versionCondition } from './versioned.ts';

/** A contact as far as its events have arrived, and what was written down after it. */
export interface ContactWithLog {
  readonly contact: Contact | undefined;
  readonly consultation: Consultation | undefined;
}

/** Reads a contact and its consultation in one consistent request. */
export const readContactWithLog = async (
  dynamo: DynamoDBClient,
  tenant: string,
  contactId: string,
): Promise<ContactWithLog> => {
  const [stateAt, logAt] = [contactKey(contactId), consultationKey(contactId)];
  const row = await batchGet(dynamo, tablesOf(tenant).records, [stateAt, logAt]);
  const [contact, consultation] = [row(stateAt), row(logAt)];
  return {
    contact: contact && decodeItem(contactSchema, contact),
    consultation: consultation && decodeItem(consultationSchema, consultation),
  };
};

const logWrite = (table: string, { consultation, expectedVersion }: ConsultationChange): TransactWriteItem => {
  const { contactId, lawyer, date, recordedAt } = consultation;
  const listed = { listKey: dailyRecordKey(lawyer, date), due: toIso(recordedAt) };
  return {
    Put: {
      TableName: table,
      Item: encodeItem(consultationSchema, { ...consultationKey(contactId), ...listed }, consultation),
      ...versionCondition(expectedVersion),
    },
  };
};

const historyWrites = (table: string, contact: Contact | undefined, log: Consultation): TransactWriteItem[] => {
  const key = contact && pastRowOf(contact);
  const { field, question } = log;
  return key ? [{ Update: { TableName: table, ...setFields(key, { field, question }) } }] : [];
};

/** @returns false when it was changed meanwhile */
const writeConsultation = async (
  dynamo: DynamoDBClient,
  tenant: string,
  contact: Contact | undefined,
  change: ConsultationChange,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const written = await writeTogether(dynamo, [
    logWrite(records, change),
    appendEvent(tenant, change.event),
    ...historyWrites(records, contact, change.consultation),
  ]);
  return written.ok;
};

/**
 * Decides and saves a consultation with its event, in the lawyer's daily record and the line's history; of equal commands
 * that come at once one writes, and all get its answer. Source: LEGAL-34, LEGAL-35, X-37.
 *
 * @param decide pure; called with what is stored, and once more with what another stored meanwhile
 * @returns CHANGED_MEANWHILE when another command was faster
 */
export const settleConsultation = async <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  { contact, consultation }: ContactWithLog,
  decide: (existing: Consultation | undefined) => Outcome<WrappedUp, R>,
): Promise<Outcome<WrappedUp, R | { readonly code: 'CHANGED_MEANWHILE' }>> => {
  const decided = decide(consultation);
  if (!decided.ok || !decided.value.change) return decided;
  const { change } = decided.value;
  if (await writeConsultation(dynamo, tenant, contact, change)) return decided;
  const stored = await readContactWithLog(dynamo, tenant, change.consultation.contactId);
  const again = decide(stored.consultation);
  return again.ok && again.value.change ? refuse({ code: 'CHANGED_MEANWHILE' }) : again;
};

/** Every consultation that a lawyer saved on a date. Source: LEGAL-35. */
export const consultationsOfDay = async (
  dynamo: DynamoDBClient,
  tenant: string,
  lawyer: string,
  date: string,
): Promise<readonly Consultation[]> => {
  const answer = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      IndexName: 'list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: { ':list': { S: dailyRecordKey(lawyer, date) } },
    }),
  );
  return (answer.Items ?? []).map((item) => decodeItem(consultationSchema, item));
};
