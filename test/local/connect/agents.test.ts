import { expect, test } from 'vitest';
import { announcing, openCallCenter } from './call-center.ts';
import { caller, endFlow, heard, hotline, ready, say, story } from './exchange.ts';

const whispers = {
  AgentWhisper: ['AGENT_WHISPER', { Say: say('法律,会员来电', 'End'), End: endFlow }],
  CustomerWhisper: ['CUSTOMER_WHISPER', { Say: say('$.Agent.FirstName号律师为您服务', 'End'), End: endFlow }],
} as const;

const talking = (hooks: NonNullable<Parameters<typeof openCallCenter>[0]>['hooks'] = {}, exchange = {}) => {
  const center = openCallCenter({ hooks, exchange });
  const seat = ready(center.agent('016', '王敏', center.profileArn));
  const call = center.engine.dial({ from: caller, to: hotline });
  return { ...center, seat, call };
};

test('Both sides hear their whisper to the end before they are joined', async () => {
  const { seat, call, engine, pass } = talking(whispers, { speech: { mode: 'timed', charactersPerSecond: 1 } });
  await pass(3);
  seat.accept(call.id);
  await pass(9);
  expect(story(call)).toEqual(['connected', '请稍候', 'ringing-agent', 'music', 'quiet', '016号律师为您服务']);
  expect(engine.contact(call.id)).toMatchObject({ phase: 'WHISPER', whispered: ['法律,会员来电'] });
  await pass(1);
  expect(call.events.at(-1)).toMatchObject({ type: 'agent', name: '王敏', serviceNumber: '016' });
});

test('The agent`s panel shows number, queue and attributes while it rings', () => {
  const { seat, call } = talking();
  expect(seat.snapshot()).toMatchObject({
    username: 'gx-016',
    name: '王敏',
    serviceNumber: '016',
    status: 'Available',
    contacts: [
      {
        contactId: call.id,
        state: 'CONNECTING',
        customerNumber: caller,
        queue: 'lawyers',
        since: '2025-03-04T02:00:00.000Z',
      },
    ],
  });
});

test('Hold and back: the hold flow plays and stops', async () => {
  const { seat, call, pass } = talking({
    CustomerHold: ['CUSTOMER_HOLD', { Wait: announcing('请稍候片刻', 'Wait', '20') }],
  });
  seat.accept(call.id);
  seat.hold(call.id);
  await pass(20);
  seat.resume(call.id);
  await pass(60);
  expect(story(call).slice(-6)).toEqual(['held', '请稍候片刻', 'music', 'quiet', '请稍候片刻', 'resumed']);
  expect(seat.snapshot().contacts[0]?.state).toBe('CONNECTED');
});

test('Without a hold flow the caller hears music', () => {
  const { seat, call } = talking();
  seat.accept(call.id);
  seat.hold(call.id);
  expect(story(call).slice(-3)).toEqual(['agent', 'held', 'music']);
});

test('The agent hangs up: the caller is disconnected, after-call work goes on until it is finished', () => {
  const { seat, call, events, engine } = talking();
  seat.accept(call.id);
  seat.hangUp(call.id);
  expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'AGENT', reason: 'AGENT_DISCONNECT' });
  expect(seat.snapshot().contacts[0]?.state).toBe('ENDED');
  const next = engine.dial({ from: caller, to: hotline });
  expect(seat.snapshot().contacts).toHaveLength(1);
  expect(events.map(({ eventType }) => eventType)).not.toContain('COMPLETED');
  seat.finish(call.id);
  expect(seat.snapshot().contacts[0]).toMatchObject({ contactId: next.id, state: 'CONNECTING' });
});

test('After-call work ends by itself where the user has a limit', async () => {
  const center = openCallCenter();
  const seat = ready(center.agent('016', '王敏', center.profileArn, { AfterContactWorkTimeLimit: 30 }));
  const call = center.engine.dial({ from: caller, to: hotline });
  seat.accept(call.id);
  call.hangUp();
  await center.pass(30);
  expect(seat.snapshot().contacts).toEqual([]);
});

test('A caller who hangs up while it rings leaves the agent free, and first in line', () => {
  const center = openCallCenter();
  const [wang, li] = [
    ready(center.agent('016', '王敏', center.profileArn)),
    ready(center.agent('021', '李强', center.profileArn)),
  ];
  center.engine.dial({ from: caller, to: hotline }).hangUp();
  expect(wang.snapshot()).toMatchObject({ status: 'Available', contacts: [] });
  const call = center.engine.dial({ from: caller, to: hotline });
  expect([wang.snapshot().contacts[0]?.contactId, li.snapshot().contacts.length]).toEqual([call.id, 0]);
});

test('A caller who hangs up during the whispers leaves after-call work, and is never joined', async () => {
  const { seat, call, pass } = talking(whispers, { speech: { mode: 'timed', charactersPerSecond: 1 } });
  await pass(3);
  seat.accept(call.id);
  await pass(1);
  call.hangUp();
  await pass(60);
  expect(story(call)).not.toContain('agent');
  expect(seat.snapshot().contacts[0]?.state).toBe('ENDED');
});

test('A status of one`s own takes nobody`s call; one that is disabled cannot be chosen', () => {
  const center = openCallCenter();
  center.status('休息');
  center.status('旧状态', { State: 'DISABLED' });
  const seat = ready(center.agent('016', '王敏', center.profileArn));
  expect(seat.snapshot().statuses).toEqual(['Available', 'Offline', '休息']);
  seat.setStatus('休息');
  center.engine.dial({ from: caller, to: hotline });
  expect(seat.snapshot().contacts).toEqual([]);
  expect(() => seat.setStatus('旧状态')).toThrow('no agent status');
});

test('A status chosen during a call is taken when the call is done', () => {
  const { seat, call, engine } = talking();
  seat.accept(call.id);
  seat.setStatus('Offline');
  seat.hangUp(call.id);
  seat.finish(call.id);
  engine.dial({ from: caller, to: hotline });
  expect(seat.snapshot()).toMatchObject({ status: 'Offline', contacts: [] });
});

test('Signing out passes a ringing call on, and ends a call that is under way', () => {
  const center = openCallCenter();
  const [wang, li] = [
    ready(center.agent('016', '王敏', center.profileArn)),
    ready(center.agent('021', '李强', center.profileArn)),
  ];
  const call = center.engine.dial({ from: caller, to: hotline });
  wang.signOut();
  expect(li.snapshot().contacts[0]?.contactId).toBe(call.id);
  li.accept(call.id);
  li.signOut();
  expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'AGENT' });
  expect(li.snapshot()).toMatchObject({ status: 'Offline', contacts: [] });
  expect(() => li.setStatus('Available')).toThrow('not signed in');
});

test('Buttons that the panel would not offer are errors', () => {
  const { seat, call } = talking();
  expect(() => seat.hold(call.id)).toThrow("can't hold");
  seat.accept(call.id);
  expect(() => seat.accept(call.id)).toThrow("can't accept");
  expect(() => seat.finish(call.id)).toThrow("can't finish");
  expect(() => seat.resume('nobody')).toThrow('not on his desk');
});

test('A seat tells its listeners every change, until they stop listening', () => {
  const { seat, call } = talking();
  const seen: string[] = [];
  const stop = seat.subscribe(({ contacts }) => seen.push(contacts.map(({ state }) => state).join()));
  seat.accept(call.id);
  seat.hangUp(call.id);
  stop();
  seat.finish(call.id);
  expect(seen.at(0)).toBe('CONNECTED');
  expect(seen.at(-1)).toBe('ENDED');
});

test('An agent with auto-accept is joined at once', () => {
  const center = openCallCenter({ hooks: whispers });
  ready(center.agent('016', '王敏', center.profileArn, { AutoAccept: true }));
  const call = center.engine.dial({ from: caller, to: hotline });
  expect(heard(call)).toEqual(['请稍候', '016号律师为您服务']);
  expect(story(call).at(-1)).toBe('agent');
});
