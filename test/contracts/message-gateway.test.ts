import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInFlight } from '../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { signed } from '../../local/messages/signature.ts';
import { type Simulator, startSimulator } from '../../local/messages/simulator.ts';

const now = Date.parse('2025-03-04T02:00:00Z');
const message = { messageId: 'm1', from: '10620114', to: '+8613800000001', text: '【法律热线】您好' };

describe('the message gateway of a carrier', () => {
  const stage: { simulator?: Simulator } = {};
  const heard: { path: string; body: string }[] = [];
  const simulator = () => {
    if (!stage.simulator) throw new Error('not started');
    return stage.simulator;
  };
  const inFlight = createInFlight();
  let clock = createVirtualClock(now, inFlight);
  beforeEach(async () => {
    heard.length = 0;
    clock = createVirtualClock(now, inFlight);
    stage.simulator = await startSimulator({
      ...{ clock, inFlight },
      callProduct: async ({ path, body }) => {
        heard.push({ path, body });
        return 200;
      },
      ports: async () => [
        { gateway: 'gx-sms', port: '10620114', tenant: 'gx' },
        { gateway: 'hb-sms', port: '1062', tenant: 'hb' },
      ],
    });
    simulator().open('gx', 'key of gx');
    simulator().open('hb', 'key of hb');
  });
  afterEach(() => simulator().stop());

  const post = (content: unknown, key = 'key of gx', tenant = 'gx') => {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    return fetch(`${simulator().url}/${tenant}/messages`, {
      method: 'POST',
      body,
      headers: signed(key, clock.now(), body),
    });
  };

  it('answers the same message twice with the same id, and brings it once', async () => {
    const answers = [await (await post(message)).json(), await (await post(message)).json()];
    expect(answers[0]).toEqual(answers[1]);
    expect(simulator().inboxes.of(message.to)).toHaveLength(1);
  });

  it.each([
    ['a stranger', message, 'key of hb', 'gx', 401],
    ['a tenant without an account', message, 'key', 'xx', 404],
    ['a fixed line', { ...message, to: '+867715551234' }, 'key of gx', 'gx', 400],
    ['a message without words', { ...message, text: '' }, 'key of gx', 'gx', 400],
    ['what is no JSON', 'hello', 'key of gx', 'gx', 400],
  ])('refuses %s', async (_, content, key, tenant, status) => {
    expect((await post(content, key, tenant)).status).toBe(status);
    expect(simulator().inboxes.of(message.to)).toEqual([]);
  });

  it('hears nothing but messages', async () => {
    expect((await fetch(`${simulator().url}/gx/messages`)).status).toBe(404);
    expect((await fetch(simulator().url, { method: 'POST' })).status).toBe(404);
  });

  it('knows the tenant by the longest port that the number begins with, or by the network of the phone', async () => {
    await simulator().text('+8613800000001', { to: '1062011405', text: 'R' });
    await simulator().text('+8613800000001', { to: '10629', text: 'R' });
    await simulator().text('+8613800000001', { to: '1062011405', text: 'R', tenant: 'hb' });
    expect(heard.map(({ path }) => path)).toEqual([
      '/gateways/gx-sms/inbound',
      '/gateways/hb-sms/inbound',
      '/gateways/hb-sms/inbound',
    ]);
  });

  it('brings a reply twice when told to, under the same id', async () => {
    simulator().mishap({ gateway: 'gx-sms/inbound', kind: 'twice', times: 1 });
    await simulator().text('+8613800000001', { to: '10620114', text: '5' });
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });

  it('is late with a receipt by as much as was told', async () => {
    simulator().mishap({ gateway: 'gx-sms', kind: 'late', times: 1, forMs: 3_600_000 });
    await post(message);
    await clock.move(clock.now() + 3_601_000);
    expect(heard).toEqual([]);
    await clock.move(clock.now() + 1000);
    expect(heard).toMatchObject([{ path: '/gateways/gx-sms/receipts' }]);
  });
});
