import * as z from 'zod';

/** One thing that a request does to one table or index. */
export interface Touch {
  readonly table: string;
  readonly index?: string;
  /** The IAM action that AWS asks for this part of the request. */
  readonly action: string;
  /** A put, update or delete: it reaches the table's stream. */
  readonly writes: boolean;
}

// Made once: a schema compiles itself at its first use.
const one = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const transactItem = z.object({
  Put: one.optional(),
  Update: one.optional(),
  Delete: one.optional(),
  ConditionCheck: one.optional(),
});
const transactWriteBody = z.object({ TransactItems: z.array(transactItem) });
const transactGetBody = z.object({ TransactItems: z.array(z.object({ Get: one })) });
const batchGetBody = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const batchWriteBody = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });

const single =
  (action: string, writes: boolean) =>
  (body: unknown): readonly Touch[] => {
    const { TableName: table, IndexName: index } = one.parse(body);
    return [{ table, action: `dynamodb:${action}`, writes, ...(index === undefined ? {} : { index }) }];
  };

/** A transaction asks for the action of each item, not for its own name. */
const transactActions = {
  Put: { action: 'dynamodb:PutItem', writes: true },
  Update: { action: 'dynamodb:UpdateItem', writes: true },
  Delete: { action: 'dynamodb:DeleteItem', writes: true },
  ConditionCheck: { action: 'dynamodb:ConditionCheckItem', writes: false },
} as const;
const transactKinds = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const;

const transactWrite = (body: unknown): readonly Touch[] =>
  transactWriteBody.parse(body).TransactItems.flatMap((item) =>
    transactKinds.flatMap((kind) => {
      const table = item[kind]?.TableName;
      return table === undefined ? [] : [{ table, ...transactActions[kind] }];
    }),
  );

const transactGet = (body: unknown): readonly Touch[] =>
  transactGetBody
    .parse(body)
    .TransactItems.map(({ Get }) => ({ table: Get.TableName, action: 'dynamodb:GetItem', writes: false }));

const batchGet = (body: unknown): readonly Touch[] =>
  Object.keys(batchGetBody.parse(body).RequestItems).map((table) => ({
    table,
    action: 'dynamodb:BatchGetItem',
    writes: false,
  }));

const batchWrite = (body: unknown): readonly Touch[] =>
  Object.entries(batchWriteBody.parse(body).RequestItems).flatMap(([table, requests]) =>
    requests.map(() => ({ table, action: 'dynamodb:BatchWriteItem', writes: true })),
  );

const readers: Readonly<Record<string, (body: unknown) => readonly Touch[]>> = {
  GetItem: single('GetItem', false),
  Query: single('Query', false),
  Scan: single('Scan', false),
  DescribeTable: single('DescribeTable', false),
  PutItem: single('PutItem', true),
  UpdateItem: single('UpdateItem', true),
  DeleteItem: single('DeleteItem', true),
  BatchGetItem: batchGet,
  BatchWriteItem: batchWrite,
  TransactGetItems: transactGet,
  TransactWriteItems: transactWrite,
};

/** The operations that the gateway lets through. */
export const dynamoDbOperations = Object.keys(readers);

/**
 * What a request touches; undefined for an operation that the laptop doesn't serve.
 *
 * @throws ZodError when the body isn't what the operation takes
 * @example touchesOf('TransactWriteItems', { TransactItems: [{ Put: { TableName: 'hutong.gx.journal', … } }] })
 * // [{ table: 'hutong.gx.journal', action: 'dynamodb:PutItem', writes: true }]
 */
export const touchesOf = (operation: string, body: unknown): readonly Touch[] | undefined => readers[operation]?.(body);
