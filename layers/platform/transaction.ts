import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';

/** Written whole, or not at all with the reason of each item (in the items' order). */
export type Written = { readonly ok: true } | { readonly ok: false; readonly reasons: readonly CancellationReason[] };

const ATTEMPTS = 7;
const MEETINGS = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

const has = (reasons: readonly CancellationReason[], codes: readonly string[]): boolean =>
  reasons.some(({ Code }) => Code !== undefined && codes.includes(Code));

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));

/**
 * Writes items in one transaction. Two writers who meet try again; a condition that failed is told, with the row that
 * was found where the item asked for it. The SDK sends a request token of its own, so a request that it repeats is
 * written once; a command that comes again is told by the row's `commandIds`, since a token admits no other content
 * and a number hidden twice looks different each time.
 *
 * @throws what is neither a conflict nor a failed condition
 */
export const writeTogether = async (
  dynamo: DynamoDBClient,
  items: readonly TransactWriteItem[],
  attempt = 0,
): Promise<Written> => {
  try {
    await dynamo.send(new TransactWriteItemsCommand({ TransactItems: [...items] }));
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    if (has(reasons, ['ConditionalCheckFailed'])) return { ok: false, reasons };
    if (!has(reasons, MEETINGS) || attempt >= ATTEMPTS) throw error;
    await pause(attempt);
    return writeTogether(dynamo, items, attempt + 1);
  }
};
