import { createHash } from 'node:crypto';
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instantSchema, type Outcome, ok, refuse } from '#domain/kernel';
import { MOST_PROOFS, type OrderDeed, orderSubject, pictureTypeSchema, proofSchema } from '#domain/orders';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { proofCountKey, proofRow, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten } from './versioned.ts';

/** A picture of an order; the row `ORDER#<id>` | `PROOF#<key>`, written once. Source: ORDER-25. */
const storedProofSchema = z.object({
  kind: proofSchema.shape.kind,
  contentType: pictureTypeSchema,
  bytes: z.instanceof(Uint8Array),
  at: instantSchema,
  /** `gx-p901` */
  by: z.string(),
  commandId: z.uuid(),
});
export type StoredProof = z.infer<typeof storedProofSchema>;

/**
 * The name of a picture: its hash.
 *
 * @example proofKeyOf(new Uint8Array()) // 'sha256-e3b0c44298fc1c149afbf4c8996fb924…'
 */
export const proofKeyOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** Whether an order has a picture; its bytes stay where they are. */
export const isProofKept = async (dynamo: DynamoDBClient, tenant: string, orderId: string, key: string) => {
  const { Item } = await dynamo.send(
    new GetItemCommand({
      ...{
        TableName: tablesOf(tenant).records,
        Key: toItem(proofRow(orderSubject(orderId), key)),
        ConsistentRead: true,
      },
      ProjectionExpression: 'pk',
    }),
  );
  return Item !== undefined;
};

/** A picture of an order; undefined when it has none of that name. */
export const readProof = async (
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
  key: string,
): Promise<StoredProof | undefined> => {
  const Key = toItem(proofRow(orderSubject(orderId), key));
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tablesOf(tenant).records, Key, ConsistentRead: true }),
  );
  return Item && decodeItem(storedProofSchema, Item);
};

const countSchema = z.object({ count: z.int() });

const countOf = async (dynamo: DynamoDBClient, tenant: string, orderId: string): Promise<number> => {
  const Key = toItem(proofCountKey(orderSubject(orderId)));
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tablesOf(tenant).records, Key, ConsistentRead: true }),
  );
  return Item ? decodeItem(countSchema, Item).count : 0;
};

const writes = (TableName: string, orderId: string, proof: StoredProof) => [
  {
    Put: {
      ...{
        TableName,
        Item: encodeItem(storedProofSchema, { ...proofRow(orderSubject(orderId), proofKeyOf(proof.bytes)) }, proof),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Update: {
      ...{ TableName, Key: toItem(proofCountKey(orderSubject(orderId))), UpdateExpression: 'ADD #count :one' },
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: toItem({ ':one': 1, ':most': MOST_PROOFS }),
    },
  },
];

/**
 * Keeps a picture of an order, once whatever comes twice; counted in the same transaction, so that six stay six however many come at a time.
 * Source: ORDER-25, X-37.
 *
 * @returns its key
 * @example await keepProof(dynamo, 'gx', orderId, proof) // { ok: true, value: 'sha256-…' }
 */
export const keepProof = (
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
  proof: StoredProof,
): Promise<Outcome<string, 'PROOFS_FULL'>> => {
  const key = proofKeyOf(proof.bytes);
  return untilWritten<Outcome<string, 'PROOFS_FULL'>>(`${orderSubject(orderId)}|PROOFS`, async () => {
    if (await isProofKept(dynamo, tenant, orderId, key)) return ok(key);
    if ((await countOf(dynamo, tenant, orderId)) >= MOST_PROOFS) return refuse('PROOFS_FULL');
    const written = await writeTogether(dynamo, writes(tablesOf(tenant).records, orderId, proof));
    return written.ok ? ok(key) : undefined;
  });
};

/** Whether every picture that a deed names is kept: a provider hands in what it proves with before it completes. Source: ORDER-25. */
export const areProofsKept = async (dynamo: DynamoDBClient, tenant: string, deed: OrderDeed): Promise<boolean> => {
  if (deed.deed !== 'complete') return true;
  const keys = [deed.signature, deed.receipt].flatMap((proof) => proof?.key ?? []);
  const kept = await Promise.all(keys.map((key) => isProofKept(dynamo, tenant, deed.orderId, key)));
  return kept.every(Boolean);
};
