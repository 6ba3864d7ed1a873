import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type PastContact, pastContactSchema } from '#domain/contacts';
import { type Membership, memberSchema, membershipSchema } from '#domain/membership';
import { batchGet } from './batch-get.ts';
import { decodeItem, type Item } from './codec.ts';
import { linePartition, memberKey, membershipKey, tablesOf } from './keys.ts';

/** Open work of a line: an order or a ticket that an agent should know of before answering. */
export const pointerSchema = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  due: z.optional(z.string()),
});
export type Pointer = z.infer<typeof pointerSchema>;

/** What stands in a line's partition. */
export interface LineFacts {
  readonly membership?: Membership;
  readonly open: readonly Pointer[];
  /** Newest first. */
  readonly past: readonly PastContact[];
}

/** Enough for the last contacts even where much is open. */
const ROWS = 50;

const starting = (items: readonly Item[], prefix: string): readonly Item[] =>
  items.filter((item) => item.sk?.S?.startsWith(prefix));

/** Reads all that the screen pop shows of a line, in one Query. Source: LEGAL-11, X-44. */
export const readLine = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
  line: string,
): Promise<LineFacts> => {
  const { Items: items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :line',
      ExpressionAttributeValues: { ':line': { S: linePartition(line) } },
      Limit: ROWS,
    }),
  );
  const membership = items.find((item) => item.sk?.S === membershipKey(line, product).sk);
  return {
    ...(membership && { membership: decodeItem(membershipSchema, membership) }),
    open: starting(items, 'OPEN#').map((item) => decodeItem(pointerSchema, item)),
    past: starting(items, 'PAST#').map((item) => decodeItem(pastContactSchema, item)),
  };
};

const memberRowSchema = z.extend(memberSchema, { phone: z.optional(z.string()) });
export type MemberRow = z.infer<typeof memberRowSchema>;

/** The member with the hidden number of his line. */
export const readMember = async (
  dynamo: DynamoDBClient,
  tenant: string,
  memberId: string,
): Promise<MemberRow | undefined> => {
  const key = memberKey(memberId);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(memberRowSchema, row);
};
