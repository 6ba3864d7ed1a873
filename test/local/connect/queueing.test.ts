import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentSeat } from '../../../local/connect/engine.ts';
import { announcing, music, openCallCenter } from './call-center.ts';
import { caller, endFlow, heard, hotline, ready, say, story } from './exchange.ts';

const dialIn = (center: ReturnType<typeof openCallCenter>) => center.engine.dial({ from: caller, to: hotline });
const ringingAt = (seat: AgentSeat): string | undefined =>
  seat.snapshot().contacts.find(({ state }) => state === 'CONNECTING')?.contactId;

test('Who waits hears the queue flow; a transfer that succeeds never runs its NextAction', async () => {
  const center = openCallCenter({
    hooks: { CustomerQueue: ['CUSTOMER_QUEUE', { Busy: announcing('律师正忙', 'Busy'), End: endFlow }] },
  });
  const call = dialIn(center);
  await center.pass(60);
  expect(story(call)).toEqual([
    'connected',
    '请稍候',
    '律师正忙',
    'music',
    'quiet',
    '律师正忙',
    'music',
    'quiet',
    '律师正忙',
  ]);
  expect(center.engine.contact(call.id)?.phase).toBe('QUEUE');
});

test('Without a queue flow the caller hears music', () => {
  expect(story(dialIn(openCallCenter())).slice(-1)).toEqual(['music']);
});

test('A queue that is full, and one that is closed for good, are two branches', () => {
  const full = openCallCenter({ queue: { MaxContacts: 1 } });
  dialIn(full);
  expect(heard(dialIn(full)).at(-1)).toBe('队列已满');
  expect(heard(dialIn(openCallCenter({ queue: { Status: 'DISABLED' } }))).at(-1)).toBe('故障');
});

test('First in, first out: the agent who becomes available gets the oldest contact', () => {
  const center = openCallCenter();
  const [first, second] = [dialIn(center), dialIn(center)];
  const seat = center.agent('016', '王敏', center.profileArn);
  seat.signIn();
  expect(seat.snapshot().contacts).toEqual([]);
  seat.setStatus('Available');
  expect(ringingAt(seat)).toBe(first.id);
  first.hangUp();
  expect(ringingAt(seat)).toBe(second.id);
});

test('FIFO holds for any order of dialling, hanging up, missing and answering', async () => {
  const step = fc.oneof(
    fc.record({ deed: fc.constant('dial' as const) }),
    fc.record({ deed: fc.constant('hang up' as const), which: fc.nat(30) }),
    fc.record({ deed: fc.constant('serve' as const) }),
    fc.record({ deed: fc.constant('miss' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const center = openCallCenter();
      const seat = center.agent('016', '王敏', center.profileArn);
      const waiting: ReturnType<typeof dialIn>[] = [];
      seat.signIn();
      const withAgent = async (deed: (contactId: string) => void | Promise<void>): Promise<void> => {
        seat.setStatus('Available');
        expect(ringingAt(seat)).toBe(waiting[0]?.id);
        if (waiting[0] !== undefined) await deed(waiting[0].id);
        seat.setStatus('Offline');
      };
      for (const one of steps) {
        if (one.deed === 'dial') waiting.push(dialIn(center));
        if (one.deed === 'hang up') waiting.splice(one.which % Math.max(1, waiting.length), 1)[0]?.hangUp();
        if (one.deed === 'miss') await withAgent(() => center.pass(20));
        if (one.deed === 'serve')
          await withAgent((contactId) => {
            seat.accept(contactId);
            waiting.shift()?.hangUp();
            seat.setStatus('Offline');
            seat.finish(contactId);
          });
      }
      seat.setStatus('Available');
      expect(ringingAt(seat)).toBe(waiting[0]?.id);
    }),
    { numRuns: 60 },
  );
});

test('The agent who has been free the longest is rung first', async () => {
  const center = openCallCenter();
  const [wang, li] = [
    ready(center.agent('016', '王敏', center.profileArn)),
    ready(center.agent('021', '李强', center.profileArn)),
  ];
  const first = dialIn(center);
  expect([ringingAt(wang), ringingAt(li)]).toEqual([first.id, undefined]);
  wang.accept(first.id);
  const second = dialIn(center);
  expect(ringingAt(li)).toBe(second.id);
  wang.hangUp(first.id);
  wang.finish(first.id);
  second.hangUp();
  expect(ringingAt(li)).toBeUndefined();
  const third = dialIn(center);
  expect(ringingAt(li)).toBe(third.id);
});

test('Queues of a profile go by priority, and a delay is waited for', async () => {
  const center = openCallCenter();
  const service = center.queue('service');
  const helper = center.profile('helpers', [{ arn: service }, { arn: center.lawyers, priority: 2, delay: 30 }]);
  const seat = ready(center.agent('090', '陈静', helper));
  const call = dialIn(center);
  await center.pass(29);
  expect(ringingAt(seat)).toBeUndefined();
  await center.pass(1);
  expect(ringingAt(seat)).toBe(call.id);
});

test('After 20 s of ringing the call is missed: it goes to another agent and keeps its place, the first gets nothing until he is available again', async () => {
  const center = openCallCenter();
  const [wang, li] = [
    ready(center.agent('016', '王敏', center.profileArn)),
    ready(center.agent('021', '李强', center.profileArn)),
  ];
  const call = dialIn(center);
  await center.pass(19.9);
  expect(ringingAt(wang)).toBe(call.id);
  await center.pass(0.1);
  expect(wang.snapshot()).toMatchObject({ status: 'Missed', contacts: [{ contactId: call.id, state: 'MISSED' }] });
  expect(ringingAt(li)).toBe(call.id);
  li.reject(call.id);
  expect(ringingAt(wang)).toBeUndefined();
  wang.setStatus('Available');
  expect(ringingAt(wang)).toBe(call.id);
  expect(center.engine.contact(call.id)?.agentConnectionAttempts).toBe(3);
});

test('While an agent is being rung the caller stays in the queue flow, and cannot be dequeued', async () => {
  const center = openCallCenter({
    hooks: {
      CustomerQueue: [
        'CUSTOMER_QUEUE',
        {
          Busy: announcing('律师正忙', 'Leave', '10'),
          Leave: {
            type: 'DequeueContactAndTransferToQueue',
            parameters: { QueueId: 'service' },
            next: 'End',
            errors: { QueueAtCapacity: 'Full', NoMatchingError: 'Stay' },
          },
          Stay: say('请继续等待', 'Busy'),
          Full: say('队列已满', 'Busy'),
          End: endFlow,
        },
      ],
    },
  });
  center.queue('service');
  const seat = ready(center.agent('016', '王敏', center.profileArn));
  const call = dialIn(center);
  expect(story(call)).toEqual(['connected', '请稍候', 'ringing-agent', '律师正忙']);
  await center.pass(10);
  expect(heard(call).slice(-2)).toEqual(['请继续等待', '律师正忙']);
  await center.pass(10);
  expect(seat.snapshot().contacts[0]?.state).toBe('MISSED');
  await center.pass(5);
  expect(center.engine.contact(call.id)?.phase).toBe('ENDED');
});

test('A caller may hang up in the queue: he leaves no trace in it', async () => {
  const center = openCallCenter({
    hooks: { CustomerQueue: ['CUSTOMER_QUEUE', { Music: music, End: endFlow }] },
    queue: { MaxContacts: 1 },
  });
  dialIn(center).hangUp();
  const next = dialIn(center);
  expect(story(next).at(-1)).toBe('music');
  await center.pass(600);
  expect(center.clock.waiting).toBe(0);
});
