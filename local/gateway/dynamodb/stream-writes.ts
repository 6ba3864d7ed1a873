import * as z from 'zod';
import type { Tables } from '../../dynamodb/tables.ts';
import type { Touch } from './touches.ts';

/** Told after each acknowledged write to tables with a stream: so many records will come. */
export type StreamWriteListener = (tableArn: string, count: number) => void;

const token = z.object({ ClientRequestToken: z.string().optional() });
const unprocessed = z.object({ UnprocessedItems: z.record(z.string(), z.array(z.unknown())).optional() });
type Leftovers = Readonly<Record<string, readonly unknown[]>>;
const leftoversOf = (reply: Buffer): Leftovers =>
  unprocessed.parse(JSON.parse(reply.toString())).UnprocessedItems ?? {};

/** Tokens are remembered for ten minutes by DynamoDB; this many are more than a laptop writes in that time. */
const rememberedTokens = 10_000;

/**
 * Counts the stream records to expect: one per put, update or delete that was acknowledged. A transaction that the SDK sent twice under
 * one token was written once, and what a batch left unprocessed was not written.
 */
export const createStreamWrites = (tables: Tables) => {
  const listeners = new Set<StreamWriteListener>();
  const seen = new Set<string>();

  const isRepeat = (body: unknown): boolean => {
    const { ClientRequestToken } = token.parse(body);
    if (ClientRequestToken === undefined) return false;
    if (seen.has(ClientRequestToken)) return true;
    seen.add(ClientRequestToken);
    if (seen.size > rememberedTokens) seen.delete(seen.values().next().value ?? '');
    return false;
  };

  const arnOfStreamed = ({ table, writes }: Touch): readonly string[] => {
    const known = writes ? tables.find(table) : undefined;
    return known?.hasStream ? [known.arn] : [];
  };

  const recordsOf = (arn: string, written: number, left: Leftovers): number =>
    written - (left[arn.split('/').at(-1) ?? '']?.length ?? 0);

  const tell = (touches: readonly Touch[], left: Leftovers): void => {
    const byTable = Map.groupBy(touches.flatMap(arnOfStreamed), (arn) => arn);
    const counts = [...byTable].map(([arn, all]) => ({ arn, count: recordsOf(arn, all.length, left) }));
    for (const { arn, count } of counts.filter((one) => one.count > 0))
      for (const listener of listeners) listener(arn, count);
  };

  return {
    subscribe: (listener: StreamWriteListener): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** To be called for every request that DynamoDB acknowledged. */
    acknowledged: (operation: string, touches: readonly Touch[], body: unknown, reply: Buffer): void => {
      if (!touches.some((touch) => arnOfStreamed(touch).length > 0) || isRepeat(body)) return;
      tell(touches, operation === 'BatchWriteItem' ? leftoversOf(reply) : {});
    },
  };
};

export type StreamWrites = ReturnType<typeof createStreamWrites>;
