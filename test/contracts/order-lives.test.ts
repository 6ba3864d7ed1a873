import { expect, test } from 'vitest';
import { type Lives, liveOrders } from '../support/order-lives/run.ts';

const COUNT = 1000;

test(`of ${COUNT} orders none is lost and none is doubled, though the wire breaks and workers are killed`, async () => {
  const { verdict, mishaps, workersKilled }: Lives = await liveOrders(COUNT, 2);
  expect(workersKilled).toBe(4);
  for (const kind of ['throttled', 'lost', 'unanswered'] as const) expect(mishaps[kind]).toBeGreaterThan(10);
  expect(verdict).toMatchObject({
    ...{ requested: COUNT, lost: 0, eventsAmiss: 0, numbersTwice: 0, acceptedByTwo: 0, refundedTwice: 0, leftOver: 0 },
  });
  // Of eight fates two are cancellations and one is stopped in service; the rest are served to the end.
  expect(verdict.ended).toEqual({ CLOSED: 625, CANCELLED: 250, TERMINATED: 125 });
}, 600_000);
