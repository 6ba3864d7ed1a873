import { createHash } from 'node:crypto';
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instantSchema, type Outcome, ok, refuse } from '#domain/kernel';
import {
  type OrderDeed,
  orderSubject,
  pictureKindSchema,
  pictureTypeSchema,
  type shownProofSchema,
} from '#domain/orders';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { proofCountKey, proofRow, tablesOf } from './keys.ts';
import { providerSubject } from './provider-rows.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten } from './versioned.ts';

/** A picture of an order or of a provider's paper; the row `ORDER#<id>` or `PROVIDER#<id>` | `PROOF#<key>`, written once. Source: ORDER-25, ORDER-45. */
const storedProofSchema = z.object({
  kind: pictureKindSchema,
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

/** Whether an order or a provider has a picture; its bytes stay where they are. */
export const isProofKept = async (dynamo: DynamoDBClient, tenant: string, subject: string, key: string) => {
  const { Item } = await dynamo.send(
    new GetItemCommand({
      ...{
        TableName: tablesOf(tenant).records,
        Key: toItem(proofRow(subject, key)),
        ConsistentRead: true,
      },
      ProjectionExpression: 'pk',
    }),
  );
  return Item !== undefined;
};

/**
 * A picture of an order as an API shows it. Source: ORDER-25.
 *
 * @returns NOT_FOUND when it has none of that name
 */
export const showProof = async (
  dynamo: DynamoDBClient,
  tenant: string,
  subject: string,
  key: string,
): Promise<Outcome<z.infer<typeof shownProofSchema>, 'NOT_FOUND'>> => {
  const Key = toItem(proofRow(subject, key));
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tablesOf(tenant).records, Key, ConsistentRead: true }),
  );
  if (!Item) return refuse('NOT_FOUND');
  const { contentType, bytes } = decodeItem(storedProofSchema, Item);
  return ok({ contentType, data: Buffer.from(bytes).toString('base64') });
};

const countSchema = z.object({ count: z.int() });

const countOf = async (dynamo: DynamoDBClient, tenant: string, subject: string): Promise<number> => {
  const Key = toItem(proofCountKey(subject));
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tablesOf(tenant).records, Key, ConsistentRead: true }),
  );
  return Item ? decodeItem(countSchema, Item).count : 0;
};

const writes = (TableName: string, subject: string, proof: StoredProof, most: number) => [
  {
    Put: {
      ...{
        TableName,
        Item: encodeItem(storedProofSchema, { ...proofRow(subject, proofKeyOf(proof.bytes)) }, proof),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Update: {
      ...{ TableName, Key: toItem(proofCountKey(subject)), UpdateExpression: 'ADD #count :one' },
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: toItem({ ':one': 1, ':most': most }),
    },
  },
];

/**
 * Keeps a picture of an order, or of a provider's paper, once whatever comes twice; counted in the same transaction, so that six stay six
 * however many come at a time. Source: ORDER-25, ORDER-45, X-37.
 *
 * @param subject `ORDER#<id>` or `PROVIDER#<id>`: whose picture it is
 * @param most how many there may be
 * @returns its key
 * @example await keepProof(dynamo, 'gx', orderSubject(orderId), proof, MOST_PROOFS) // { ok: true, value: 'sha256-…' }
 */
export const keepProof = (
  dynamo: DynamoDBClient,
  tenant: string,
  subject: string,
  proof: StoredProof,
  most: number,
): Promise<Outcome<string, 'PROOFS_FULL'>> => {
  const key = proofKeyOf(proof.bytes);
  return untilWritten<Outcome<string, 'PROOFS_FULL'>>(`${subject}|PROOFS`, async () => {
    if (await isProofKept(dynamo, tenant, subject, key)) return ok(key);
    if ((await countOf(dynamo, tenant, subject)) >= most) return refuse('PROOFS_FULL');
    const written = await writeTogether(dynamo, writes(tablesOf(tenant).records, subject, proof, most));
    return written.ok ? ok(key) : undefined;
  });
};

/** Whether every picture that a deed names is kept: who proves with one hands it in before the order is completed. Source: ORDER-25. */
export const areProofsKept = async (dynamo: DynamoDBClient, tenant: string, deed: OrderDeed): Promise<boolean> => {
  if (deed.deed !== 'complete') return true;
  const keys = [deed.signature, deed.receipt].flatMap((proof) => (proof && proof.kind !== 'PAPER' ? [proof.key] : []));
  const kept = await Promise.all(keys.map((key) => isProofKept(dynamo, tenant, orderSubject(deed.orderId), key)));
  return kept.every(Boolean);
};

/** Whether the picture that a paper names is kept: it is handed in before the paper is. Source: ORDER-45. */
export const isPaperKept = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  deed: { readonly deed: string; readonly file?: string | undefined },
): Promise<boolean> =>
  deed.deed !== 'file-document' ||
  deed.file === undefined ||
  (await isProofKept(dynamo, tenant, providerSubject(providerId), deed.file));
