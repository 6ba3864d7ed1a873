import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type JournalEvent, type LineMac, type Outcome, ok, refuse, toIso } from '#domain/kernel';
import {
  consentSchema,
  type MemberEvent,
  type Membership,
  type MembershipChange,
  memberChangeSchema,
  memberSchema,
  membershipSchema,
  type Standing,
} from '#domain/membership';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { memberKey, membershipKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';

/** Which membership a command is about. */
export interface MembershipPlace {
  readonly tenant: string;
  readonly product: string;
  readonly line: LineMac;
}

/** The membership as stored, for what happens without a call that carries it. */
export const readMembership = async (
  dynamo: DynamoDBClient,
  { tenant, product, line }: MembershipPlace,
): Promise<Membership | undefined> => {
  const key = membershipKey(line, product);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(membershipSchema, row);
};

const ifUnchanged = (expectedVersion: number) =>
  expectedVersion === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :expected',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } },
      };

const membershipPut = (
  place: MembershipPlace,
  { membership, expectedVersion }: MembershipChange,
): TransactWriteItem => ({
  Put: {
    TableName: tablesOf(place.tenant).records,
    Item: encodeItem(membershipSchema, { ...membershipKey(place.line, place.product) }, membership),
    ...ifUnchanged(expectedVersion),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const memberWrite = (tenant: string, { member }: MembershipChange, sealed: object): TransactWriteItem => {
  const TableName = tablesOf(tenant).records;
  const key = memberKey(member.value.memberId);
  if (member.kind === 'NEW')
    return { Put: { TableName, Item: encodeItem(memberSchema, { ...key, ...sealed }, member.value) } };
  return { Update: { TableName, ...setFields(key, { ...z.encode(memberChangeSchema, member.value), ...sealed }) } };
};

/** The event with its instants as text. */
const written = (event: MemberEvent): JournalEvent =>
  event.type === 'member.cancelled'
    ? { ...event, data: { ...event.data, usableUntil: toIso(event.data.usableUntil) } }
    : { ...event, data: { ...event.data, consent: z.encode(consentSchema, event.data.consent) } };

/**
 * Writes what a command decided: membership, member and event, all or nothing, without a read before. Source: LEGAL-13, X-02.
 *
 * @param phone the line's number, hidden; undefined leaves the stored one
 * @returns the membership as stored when it is no longer what the decision was made of: decide again with it
 */
export const writeMembership = async (
  dynamo: DynamoDBClient,
  place: MembershipPlace,
  change: MembershipChange,
  phone: string | undefined,
): Promise<Outcome<void, Membership | undefined>> => {
  const outcome = await writeTogether(dynamo, [
    membershipPut(place, change),
    memberWrite(place.tenant, change, phone === undefined ? {} : { phone }),
    appendEvent(place.tenant, written(change.event)),
  ]);
  if (outcome.ok) return ok(undefined);
  const stored = outcome.reasons[0]?.Item;
  return refuse(stored && decodeItem(membershipSchema, stored));
};

/** What a command came to, and the membership that it was decided with. */
export interface Settled<D> {
  readonly decision: D;
  readonly standing: Standing | undefined;
}

const ROUNDS = 5;

/**
 * Decides and writes; when another was faster, decides again with what he wrote. Of many equal commands one writes, and
 * all get its answer. Source: LEGAL-13, X-37.
 *
 * @param decide pure; called with the standing that the call carried, then with the stored one
 * @throws when the row changed five times while we looked
 */
export const settleMembership = async <D extends { readonly change?: MembershipChange }, R>(
  dynamo: DynamoDBClient,
  place: MembershipPlace,
  standing: Standing | undefined,
  decide: (standing: Standing | undefined) => Outcome<D, R>,
  phone?: string,
  round = 0,
): Promise<Outcome<Settled<D>, R>> => {
  const decided = decide(standing);
  if (!decided.ok) return decided;
  const { change } = decided.value;
  if (!change) return ok({ decision: decided.value, standing });
  const saved = await writeMembership(dynamo, place, change, phone);
  if (saved.ok) return ok({ decision: decided.value, standing: change.membership });
  if (round >= ROUNDS) throw new Error('The membership changed faster than we could write it');
  return settleMembership(dynamo, place, saved.refusal, decide, phone, round + 1);
};
