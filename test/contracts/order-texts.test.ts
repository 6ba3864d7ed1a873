import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Order, orderSchema } from '#domain/orders';
import { type Provider, providerSchema } from '#domain/providers';
import { encodeItem, type Item } from '#platform/codec';
import { stateKey } from '#platform/keys';
import { hidePhone } from '#platform/phone';
import { settings } from '../domain/messages/samples.ts';
import { acceptedStory, doneStory, p1, requested, type Story, did as serve } from '../domain/orders/prepare.ts';
import { did, filed } from '../domain/providers/prepare.ts';
import { keys, type MessageCloud, startMessageCloud } from '../support/message-cloud.ts';

const running: { cloud?: MessageCloud } = {};
beforeAll(async () => {
  running.cloud = await startMessageCloud();
});
afterAll(() => running.cloud?.stop());

const [mobile, landline] = ['+8613800000001', '+867715550000'];
const workers = [{ workerId: 'w-1', name: '吴师傅', onDuty: true }];
const shop: Provider = { ...did(filed(), { deed: 'approve' }), workers };

const put = ({ dynamo }: MessageCloud, Item: Item) =>
  dynamo.send(new PutItemCommand({ TableName: 'hutong.gx.records', Item }));

const rowOf = (order: Order, number: string): Item => {
  const contactPhone = hidePhone(keys, 'gx', number);
  return encodeItem(orderSchema, { ...stateKey(`ORDER#${order.orderId}`), contactPhone }, order);
};

const start = async ({ order }: Story, number = mobile): Promise<MessageCloud> => {
  const { cloud } = running;
  if (!cloud) throw new Error('The cloud has not started');
  await cloud.begin(settings, 2);
  await put(cloud, encodeItem(providerSchema, { ...stateKey('PROVIDER#p-1') }, shop));
  await put(cloud, rowOf(order, number));
  return cloud;
};

/** The story's last event of a kind comes over the bus, twice as buses do. */
const happens = async (cloud: MessageCloud, { events }: Story, wanted: string): Promise<readonly string[]> => {
  const event = events.findLast(({ type }) => type === wanted);
  if (!event) throw new Error(`${wanted} never happened`);
  await cloud.happen({ ...event, data: { ...event.data } });
  return cloud.gateway.taken().map(({ to, text }) => `${to} ${text}`);
};

describe('a customer is told of his order by text', () => {
  test('at once and once, though its event comes twice', async () => {
    const story = requested('2025-03-04 18:30:00');
    expect(await happens(await start(story), story, 'order.requested')).toEqual([
      `${mobile} 【法律热线】您的开锁修锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。`,
    ]);
  });

  test('who comes, by the name of its contact person, or of the worker who was given the order meanwhile', async () => {
    const accepted = acceptedStory();
    const [first] = await happens(await start(accepted), accepted, 'order.accepted');
    expect(first).toContain(`已派给${shop.name},${shop.contactName}将在上门前与您联系,电话${shop.phone}。`);
    const given = serve(accepted, '2025-03-04 18:43:00', p1, { deed: 'assign', assignee: { workerId: 'w-1' } });
    expect((await happens(await start(given), given, 'order.accepted'))[0]).toContain(',吴师傅将在上门前');
  });

  test('nothing on a fixed line, whatever happens (story 16)', async () => {
    const story = acceptedStory();
    const cloud = await start(story, landline);
    for (const type of ['order.requested', 'order.created', 'order.accepted'])
      expect(await happens(cloud, story, type)).toEqual([]);
  });

  test('with number and fee, when he is asked how it was', async () => {
    const story = doneStory();
    const cloud = await start(story);
    const { order } = story;
    const data = { channel: 'TEXT', cause: `ORDER#${order.orderId}`, product: order.product };
    await cloud.happen({ type: 'visit.asked', subject: 'VISIT#v-1', version: 2, data });
    expect(cloud.gateway.taken().map(({ text }) => text)).toEqual([
      '【法律热线】订单DD202503040001已完成,费用120元。请回复1至5为本次服务打分,5分为非常满意。',
    ]);
  });

  test('without a word of it readable in the records', async () => {
    const story = acceptedStory();
    const cloud = await start(story);
    await happens(cloud, story, 'order.created');
    const rows = (await cloud.rows()).filter(({ pk }) => String(pk).startsWith('MESSAGE#'));
    expect(rows).toHaveLength(1);
    for (const word of ['朝阳路', '13800000001']) expect(JSON.stringify(rows)).not.toContain(word);
  });
});
