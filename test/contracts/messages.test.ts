import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineMac } from '#platform/crypto';
import { readTexts } from '#platform/messages';
import { hidePhone } from '#platform/phone';
import { complaint, settings } from '../domain/messages/samples.ts';
import { keys, type MessageCloud, startMessageCloud } from '../support/message-cloud.ts';

const mobile = '+8613800001234';
const line = lineMac(keys, mobile);
const running: { cloud?: MessageCloud } = {};

beforeAll(async () => {
  running.cloud = await startMessageCloud();
});
afterAll(() => running.cloud?.stop());

const start = async ({ copies = 1, configured = true } = {}): Promise<MessageCloud> => {
  const { cloud } = running;
  if (!cloud) throw new Error('The cloud has not started');
  await cloud.begin(configured ? settings : undefined, copies);
  return cloud;
};

const ticket = async (cloud: MessageCloud, id: string, e164 = mobile): Promise<void> => {
  const contactPhone = hidePhone(keys, 'gx', e164);
  await cloud.put({ pk: `TICKET#${id}`, sk: 'STATE', version: 1, contactPhone });
};
const open = async (cloud: MessageCloud, id: string, data: object = {}): Promise<void> => {
  const event = { type: 'ticket.created', subject: `TICKET#${id}`, version: 1, data: { ...complaint, ...data } };
  await cloud.happen(event);
};
const visit = (cloud: MessageCloud, type: string, version: number, data: object) =>
  cloud.happen({ type, subject: 'VISIT#v-1', version, data: { channel: 'TEXT', line, cause: 'TICKET#t-1', ...data } });

const states = async (cloud: MessageCloud): Promise<readonly unknown[]> =>
  (await cloud.rows()).filter(({ pk }) => String(pk).startsWith('MESSAGE#')).map(({ state }) => state);
const messages = async (cloud: MessageCloud) =>
  (await cloud.rows()).filter(({ pk }) => String(pk).startsWith('MESSAGE#'));

describe('a complaint by mobile', () => {
  test('is confirmed by one text, though every event and every message comes three times', async () => {
    const cloud = await start({ copies: 3 });
    await ticket(cloud, 't-1');
    await open(cloud, 't-1');
    expect(cloud.gateway.taken()).toEqual([
      {
        ...{ messageId: expect.stringMatching(/^[0-9a-f]{24}-M-TICKET-1$/), from: '10620114', to: mobile },
        text: '【法律热线】您的投诉已受理,编号TS202503040001,我们将在3月5日20:00前与您联系。',
      },
    ]);
    expect(await states(cloud)).toEqual(['ACCEPTED']);
  });

  test('leaves neither number nor words readable, in the records or in the journal', async () => {
    const cloud = await start();
    await ticket(cloud, 't-1');
    await open(cloud, 't-1');
    const [message] = await messages(cloud);
    expect(message).toMatchObject({
      template: 'M-TICKET-1',
      port: '10620114',
      attempts: 1,
      parts: 1,
      line,
      state: 'ACCEPTED',
    });
    const events = await cloud.eventsOf(String(message?.pk));
    expect(events.map(({ type }) => type)).toEqual(['message.requested', 'message.sent', 'message.accepted']);
    expect(JSON.stringify([message, events])).not.toMatch(/13800001234|受理/);
  });

  test('a receipt tells the end, whether it comes once or three times', async () => {
    const cloud = await start();
    await ticket(cloud, 't-1');
    await open(cloud, 't-1');
    const [{ messageId }] = [...cloud.gateway.taken(), { messageId: '' }];
    const receipt = { messageId, status: 'DELIVERED', at: '2025-03-04T02:00:03Z' };
    for (let i = 0; i < 3; i += 1) expect(await cloud.report('receipts', receipt)).toBe(200);
    expect(await cloud.report('receipts', { ...receipt, status: 'FAILED' })).toBe(200);
    expect(await states(cloud)).toEqual(['DELIVERED']);
    expect(await cloud.eventsOf(`MESSAGE#${messageId}`)).toHaveLength(4);
  });
});

describe('who gets none', () => {
  test.each([
    ['FIXED_LINE', true, '+867715550000'],
    ['NO_PORT', false, mobile],
  ])('a refusal is written down with its reason: %s (ORDER-42, ORDER-44)', async (refusal, configured, number) => {
    const cloud = await start({ configured });
    await ticket(cloud, 't-1', number);
    await open(cloud, 't-1');
    expect(await messages(cloud)).toEqual([expect.objectContaining({ state: 'REFUSED', refusal })]);
    expect(cloud.gateway.state.requests).toBe(0);
  });

  test('who texted TD gets nothing more, not even what is waiting already', async () => {
    const cloud = await start();
    await ticket(cloud, 't-1');
    cloud.gateway.state.mood = 'AWAY';
    await open(cloud, 't-1');
    await cloud.until('2025-03-04T02:00:30Z');
    const stop = {
      providerMessageId: 'in-1',
      from: '13800001234',
      to: '1062011401',
      text: 'td',
      at: '2025-03-04T02:00:29Z',
    };
    expect(await cloud.report('inbound', stop)).toBe(200);
    cloud.gateway.state.mood = 'OPEN';
    await cloud.until('2025-03-04T04:00:00Z');
    await open(cloud, 't-2', { line });
    expect(cloud.gateway.taken()).toEqual([]);
    expect((await messages(cloud)).map(({ refusal }) => refusal)).toEqual(['OPTED_OUT', 'OPTED_OUT']);
  });
});

describe('a gateway that is away for a day', () => {
  test('nothing is lost, nothing is sent twice, and no text overtakes another to the same number', async () => {
    const cloud = await start({ copies: 2 });
    cloud.gateway.state.mood = 'AWAY';
    for (const id of ['t-1', 't-2', 't-3']) {
      await ticket(cloud, id);
      await open(cloud, id, { number: id });
      await cloud.until(new Date(cloud.now() + 60_000).toISOString());
    }
    await cloud.until('2025-03-05T02:00:00Z');
    expect(await states(cloud)).toEqual(expect.arrayContaining(['DEFERRED', 'SENT', 'SENT']));
    cloud.gateway.state.mood = 'OPEN';
    await cloud.until('2025-03-05T03:30:00Z');
    expect(cloud.gateway.taken().map(({ text }) => /编号(t-\d)/.exec(text)?.[1])).toEqual(['t-1', 't-2', 't-3']);
    expect(await states(cloud)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect((await readTexts(cloud.dynamo, 'gx', line)).texts.waiting).toEqual([]);
  });

  test('a text that it took without a word is asked about again and sent once', async () => {
    const cloud = await start();
    await ticket(cloud, 't-1');
    cloud.gateway.state.mood = 'FORGETS_TO_ANSWER';
    await open(cloud, 't-1');
    expect(await states(cloud)).toEqual(['DEFERRED']);
    cloud.gateway.state.mood = 'OPEN';
    await cloud.until('2025-03-04T02:02:00Z');
    expect(await states(cloud)).toEqual(['ACCEPTED']);
    expect([cloud.gateway.state.requests, cloud.gateway.taken().length]).toEqual([2, 1]);
  });

  test('a text that it refuses is listed for people', async () => {
    const cloud = await start();
    await ticket(cloud, 't-1');
    cloud.gateway.state.mood = 'REFUSES';
    await open(cloud, 't-1');
    expect(await messages(cloud)).toEqual([
      expect.objectContaining({ failure: 'GATEWAY_REFUSED', listKey: 'MESSAGES#FAILED' }),
    ]);
  });
});

describe('a survey by text', () => {
  test('asked at 23:30, goes at 08:00; its answer becomes one event, its thanks one text (story 45)', async () => {
    const cloud = await start();
    await ticket(cloud, 't-1');
    await cloud.until('2025-03-04T15:30:00Z');
    await visit(cloud, 'visit.asked', 2, { attempt: 1 });
    expect(cloud.gateway.taken()).toEqual([]);
    await cloud.until('2025-03-04T23:59:59Z');
    expect(cloud.gateway.taken()).toEqual([]);
    await cloud.until('2025-03-05T00:00:00Z');
    expect(cloud.gateway.taken().map(({ text }) => text)).toEqual([
      '【法律热线】请回复1至5为本次服务打分,5分为非常满意。',
    ]);
    const reply = {
      providerMessageId: 'in-2',
      from: mobile,
      to: '10620114',
      text: '5 很好',
      at: '2025-03-05T00:01:00Z',
    };
    for (let i = 0; i < 2; i += 1) expect(await cloud.report('inbound', reply)).toBe(200);
    const events = await cloud.eventsOf('INBOUND#gx-sms-in-2');
    expect(events).toEqual([
      expect.objectContaining({
        type: 'sms.received',
        data: { gateway: 'gx-sms', port: '10620114', line, keyword: 'RATING', score: 5, hasText: true },
      }),
    ]);
    await visit(cloud, 'visit.answered', 3, { opensComplaint: false });
    expect(cloud.gateway.taken().at(-1)?.text).toBe('【法律热线】感谢您的评价。');
  });
});

describe('a stranger at the door of the gateways', () => {
  const text = { providerMessageId: 'in-3', from: mobile, to: '10620114', text: '5', at: '2025-03-04T02:00:00Z' };

  test('is sent away without a word, and so is a repetition of an hour ago', async () => {
    const cloud = await start();
    const body = JSON.stringify(text);
    const old = cloud.gateway.signed(body, new Date(Date.now() - 3_600_000));
    const forged = { ...cloud.gateway.signed(body), 'X-Hutong-Signature': 'f'.repeat(64) };
    const other = cloud.gateway.signed(JSON.stringify({ ...text, text: '1' }));
    for (const headers of [{}, old, forged, other]) expect(await cloud.report('inbound', text, headers)).toBe(401);
    expect(await cloud.eventsOf('INBOUND#gx-sms-in-3')).toEqual([]);
  });

  test('a true gateway that speaks of a strange port or text hears that there is none', async () => {
    const cloud = await start();
    expect(await cloud.report('inbound', { ...text, to: '99999999' })).toBe(404);
    expect(await cloud.report('receipts', { messageId: 'no-such', status: 'DELIVERED', at: text.at })).toBe(404);
    expect(await cloud.report('inbound', { ...text, from: 'anonymous' })).toBe(400);
    expect(await cloud.report('inbound', { nonsense: true })).toBe(400);
  });
});

describe('a gateway that speaks for several tenants', () => {
  const neighbour = { pk: 'GATEWAY#gx-sms', sk: 'PORT#1062000' };
  const text = { providerMessageId: 'in-4', from: mobile, to: '10620114', text: '5', at: '2025-03-04T02:00:00Z' };

  test('is heard though the key of another tenant cannot be read; who fits no key then is asked to call again', async () => {
    const cloud = await start();
    const Item = marshall({ ...neighbour, tenant: 'hb' });
    await cloud.dynamo.send(new PutItemCommand({ TableName: 'hutong.directory', Item }));
    await cloud.until('2025-03-04T02:02:00Z');
    expect(await cloud.report('inbound', text)).toBe(200);
    const forged = { ...cloud.gateway.signed(JSON.stringify(text)), 'X-Hutong-Signature': 'f'.repeat(64) };
    expect(await cloud.report('inbound', text, forged)).toBe(500);
    await cloud.dynamo.send(new DeleteItemCommand({ TableName: 'hutong.directory', Key: marshall(neighbour) }));
    await cloud.until('2025-03-04T02:04:00Z');
    expect(await cloud.report('inbound', text, forged)).toBe(401);
  });
});

describe('a batch of the queue', () => {
  test('what failed comes again, with what stands behind it for the same receiver, and nothing else does', async () => {
    const cloud = await start();
    const record = (messageId: string, group: string, body: object) => ({
      ...{ messageId, body: JSON.stringify(body), attributes: { MessageGroupId: group } },
    });
    const unknown = { tenant: 'gx', messageId: 'none', attempt: 1, line };
    const batch = [record('a1', 'A', { broken: true }), record('b1', 'B', unknown), record('a2', 'A', unknown)];
    expect(await cloud.deliver(batch)).toEqual(['a1', 'a2']);
  });
});
