import { expect, test } from 'vitest';
import { announcing, openCallCenter } from './call-center.ts';
import { type BlockSketch, caller, endFlow, hangUp, hotline, ready, say, story } from './exchange.ts';

const dialIn = (center: ReturnType<typeof openCallCenter>) => center.engine.dial({ from: caller, to: hotline });

/** A queue flow that tags and marks its contact, announces, and then moves it to the queue `service`. */
const towardsService: Readonly<Record<string, BlockSketch>> = {
  Tag: {
    type: 'TagContact',
    parameters: { Tags: { outcome: 'QUEUED' } },
    next: 'Set',
    errors: { NoMatchingError: 'Set' },
  },
  Set: {
    type: 'UpdateContactAttributes',
    parameters: { Attributes: { tenant: 'gx' }, TargetContact: 'Current' },
    next: 'Busy',
    errors: { NoMatchingError: 'End' },
  },
  Busy: announcing('律师正忙', 'Leave', '25'),
  Leave: {
    type: 'DequeueContactAndTransferToQueue',
    parameters: { QueueId: 'service' },
    next: 'End',
    errors: { QueueAtCapacity: 'End', NoMatchingError: 'End' },
  },
  End: endFlow,
};

test('From queue to queue: a new contact with the attributes, for the same call; tags and loop counts stay behind', async () => {
  const center = openCallCenter({ hooks: { CustomerQueue: ['CUSTOMER_QUEUE', towardsService] } });
  const service = center.queue('service');
  const call = dialIn(center);
  await center.pass(25);
  const moved = center.engine.contact('contact-2');
  expect(moved).toMatchObject({
    initialContactId: call.id,
    previousContactId: call.id,
    initiationMethod: 'QUEUE_TRANSFER',
    attributes: { tenant: 'gx' },
    queue: { name: 'service' },
  });
  expect(center.engine.contact(call.id)).toMatchObject({ phase: 'ENDED', tags: { outcome: 'QUEUED' } });
  const seat = ready(center.agent('090', '陈静', center.profile('service', [{ arn: service }])));
  seat.accept('contact-2');
  expect(call.events.at(-1)).toMatchObject({ type: 'agent', name: '陈静', serviceNumber: '090' });
  call.hangUp();
  expect(story(call).filter((type) => type === 'ended')).toHaveLength(1);
  expect(seat.snapshot().contacts[0]?.state).toBe('ENDED');
});

test('A chain holds at most twelve contacts', async () => {
  const center = openCallCenter({
    hooks: {
      CustomerQueue: [
        'CUSTOMER_QUEUE',
        {
          Busy: announcing('忙', 'Leave', '1'),
          Leave: {
            type: 'DequeueContactAndTransferToQueue',
            parameters: { QueueId: 'lawyers' },
            next: 'Bye',
            errors: { QueueAtCapacity: 'Bye', NoMatchingError: 'Bye' },
          },
          Bye: say('再见', 'End'),
          End: hangUp,
        },
      ],
    },
  });
  const call = dialIn(center);
  await center.pass(60);
  expect(center.engine.contact('contact-12')?.phase).toBe('ENDED');
  expect(center.engine.contact('contact-13')).toBeUndefined();
  expect(story(call).slice(-2)).toEqual(['再见', 'ended']);
});
