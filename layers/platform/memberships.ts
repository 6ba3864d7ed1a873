import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type JournalEvent, type LineMac, type Outcome, ok, refuse, toIso } from '#domain/kernel';
import {
  commandSlot,
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
import { type Key, memberKey, membershipKey, tablesOf } from './keys.ts';
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

/** Every field that one of the states has, but for the commands, which outlive a state. */
const stateFields = [...new Set(membershipSchema.def.options.flatMap((state) => Object.keys(state.def.shape)))].filter(
  (name) => name !== 'commands',
);

/** A row as it is after a change; the commands before stay in their places without being read. */
const membershipUpdate = (key: Key, { membership, command, expectedVersion }: MembershipChange) => {
  const elements = { [`commands[${commandSlot(membership.version)}]`]: command };
  const update = setFields(key, z.encode(membershipSchema, membership), { remove: stateFields, elements });
  return {
    ...update,
    ConditionExpression: '#expected = :expected',
    ExpressionAttributeNames: { ...update.ExpressionAttributeNames, '#expected': 'version' },
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':expected': { N: String(expectedVersion) } },
  };
};

const membershipWrite = ({ tenant, line, product }: MembershipPlace, change: MembershipChange): TransactWriteItem => {
  const key = membershipKey(line, product);
  const asked = { TableName: tablesOf(tenant).records, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  if (change.expectedVersion > 0) return { Update: { ...asked, ...membershipUpdate(key, change) } };
  const row = { ...change.membership, commands: [change.command] };
  const Item = encodeItem(membershipSchema, { ...key }, row);
  return { Put: { ...asked, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
};

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
    membershipWrite(place, change),
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
