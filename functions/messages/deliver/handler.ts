import * as z from 'zod/mini';
import { eventDriven } from '#platform/event';
import { count, logger } from '#platform/log';
import { queuedMessageSchema } from '#platform/messages-topic';
import type { Edge } from '#platform/runtime';
import { deliverMessage, type queueBatch } from './definition.ts';
import { deliver } from './deliver.ts';

type Received = z.infer<typeof queueBatch>['Records'][number];
type DeliverEdge = Edge<z.infer<typeof deliverMessage.settings>>;

const isDelivered = async ({ body }: Received, edge: DeliverEdge): Promise<boolean> => {
  try {
    await deliver(z.parse(queuedMessageSchema, JSON.parse(body)), edge);
    return true;
  } catch (error) {
    logger.error(deliverMessage.whenItFails, { error });
    count('MessageNotHandled', 'none');
    return false;
  }
};

/** In order; what stands behind one that failed waits with it. */
const deliverInOrder = async (group: readonly Received[], edge: DeliverEdge): Promise<readonly Received[]> => {
  for (const [i, record] of group.entries()) {
    if (!(await isDelivered(record, edge))) return group.slice(i);
  }
  return [];
};

export const handler = eventDriven(deliverMessage, async ({ Records }, edge) => {
  const groups = Map.groupBy(Records, ({ attributes, messageId }) => attributes.MessageGroupId ?? messageId);
  const failed = await Promise.all([...groups.values()].map((group) => deliverInOrder(group, edge)));
  return { batchItemFailures: failed.flat().map(({ messageId }) => ({ itemIdentifier: messageId })) };
});
