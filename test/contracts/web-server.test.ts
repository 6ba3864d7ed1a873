import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhoneEvent } from '../../local/connect/protocol.ts';
import type { TextMessage } from '../../local/messages/protocol.ts';
import { type LaptopView, type PhoneTexts, type RingingPhones, startWeb, type Web } from '../../local/web/index.ts';

const noon = Date.parse('2025-03-04T04:00:00Z');
const state: { now: number; readonly pressed: string[] } = { now: noon, pressed: [] };
const heard: PhoneEvent = { type: 'heard', at: '2025-03-04T04:00:00Z', text: '您好', speech: '您好', seconds: 1 };
const call = {
  id: 'c1',
  events: [heard, { ...heard, text: '再见', speech: '再见' }],
  press: (key: string) => state.pressed.push(key),
  hangUp: () => undefined,
  subscribe: () => () => undefined,
};

const text: TextMessage = {
  ...{ id: 'm1', direction: 'TO_PHONE', phone: '+8613800000001', port: '10620114', text: '【法律热线】您好' },
  ...{ at: '2025-03-04T04:00:00Z', state: 'REPORTING' },
};
const sent: unknown[] = [];
const texts: PhoneTexts = {
  messages: () => [{ ...text, state: 'REPORTED' }],
  changes: () => [text, { ...text, state: 'REPORTED' }],
  subscribe: () => () => undefined,
  send: async (one) => (one.to === '10620114' && sent.push(one) > 0 ? text : undefined),
};

const rung: string[] = [];
const rings: RingingPhones = {
  now: () => [{ callId: 'r1', number: '13800000001', from: '4008208114', tenant: 'gx' }],
  answer: (callId) => callId === 'r1' && rung.push(callId) > 0,
  reject: () => false,
  subscribe: () => () => undefined,
};

/** Just enough laptop to see what the web server itself does. */
const laptop: LaptopView = {
  state: () => ({
    ...{ now: new Date(state.now).toISOString(), mode: 'real', timeZone: 'Asia/Shanghai', demoPassword: 'x' },
    ...{ tenants: [], numbers: [], staff: [] },
  }),
  now: () => state.now,
  moveClock: async (to) => {
    state.now = to;
  },
  dial: ({ dialled }) => (dialled === '11831148' ? call : undefined),
  call: (id) => (id === 'c1' ? call : undefined),
  seat: () => undefined,
  rings,
  texts: (number) => (number === '13800000001' ? texts : undefined),
  agentApp: () => ({ cognito: '/cognito', clientId: 'client', api: '/api', timeZone: 'Asia/Shanghai' }),
  invoke: async (name, payload) =>
    name === 'hutong-echo'
      ? { ok: true, payload }
      : { ok: false, error: name === 'hutong-broken' ? 'Unhandled' : 'NotFound', message: 'no' },
  api: (request, response) => response.end(`api ${request.url}`),
  cognito: (_request, response) => response.end('cognito'),
};

describe('the laptop’s web server', () => {
  const pages = mkdtempSync(join(tmpdir(), 'pages-'));
  const running: { web?: Web } = {};
  const url = (path: string) => `${running.web?.url}${path}`;
  const post = (path: string, body: unknown) => fetch(url(path), { method: 'POST', body: JSON.stringify(body) });
  beforeAll(async () => {
    mkdirSync(join(pages, 'phone'));
    writeFileSync(join(pages, 'phone/index.html'), '<title>phone</title>');
    running.web = await startWeb({ laptop, port: 0, pages });
  });
  afterAll(async () => {
    await running.web?.stop();
    rmSync(pages, { recursive: true });
  });

  it('dials a short code, and says plainly when a number is not in service', async () => {
    expect(await (await post('/laptop/calls', { from: null, dialled: '11831148' })).json()).toEqual({ callId: 'c1' });
    const refused = await post('/laptop/calls', { from: null, dialled: '999' });
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ error: { code: 'NUMBER_NOT_IN_SERVICE' } });
  });

  it('runs a function by hand, and says what went wrong with it', async () => {
    const echo = await post('/laptop/functions/hutong-echo', { tenant: 'gx' });
    expect(await echo.json()).toEqual({ tenant: 'gx' });
    expect((await post('/laptop/functions/hutong-nobody', {})).status).toBe(404);
    expect((await post('/laptop/functions/hutong-broken', {})).status).toBe(500);
  });

  it('passes a key on, and takes no other', async () => {
    expect((await post('/laptop/calls/c1/press', { key: '#' })).status).toBe(200);
    expect((await post('/laptop/calls/c1/press', { key: 'x' })).status).toBe(400);
    expect(state.pressed).toEqual(['#']);
  });

  it('tells a page that lost the line only what it has missed', async () => {
    const response = await fetch(url('/laptop/calls/c1/events'), { headers: { 'last-event-id': '0' } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const chunks: string[] = [];
    while (!chunks.join('').includes('再见')) chunks.push((await reader?.read())?.value ?? '再见');
    await reader?.cancel();
    expect(chunks.join('')).toContain('id: 1');
    expect(chunks.join('')).not.toContain('您好');
  });

  it('shows the texts of a phone, tells their changes, and sends one back', async () => {
    const path = '/laptop/phones/13800000001/messages';
    expect(await (await fetch(url(path))).json()).toMatchObject({ messages: [{ id: 'm1', state: 'REPORTED' }] });
    const response = await fetch(url(`${path}/events`), { headers: { 'last-event-id': '0' } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const chunks: string[] = [];
    while (!chunks.join('').includes('REPORTED')) chunks.push((await reader?.read())?.value ?? 'REPORTED');
    await reader?.cancel();
    expect(chunks.join('')).toContain('id: 1');
    expect((await post(path, { to: '10620114', text: '5' })).status).toBe(200);
    expect(sent).toEqual([{ to: '10620114', text: '5' }]);
    expect((await post(path, { to: '999', text: '5' })).status).toBe(404);
    expect((await post('/laptop/phones/nobody/messages', { to: '999', text: '5' })).status).toBe(400);
  });

  it('tells which telephones ring, and takes a call once it does', async () => {
    const response = await fetch(url('/laptop/rings/events'));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const chunks: string[] = [];
    while (!chunks.join('').includes('4008208114')) chunks.push((await reader?.read())?.value ?? '4008208114');
    await reader?.cancel();
    expect(chunks.join('')).toContain('"callId":"r1"');
    expect((await post('/laptop/calls/r1/answer', {})).status).toBe(200);
    expect(rung).toEqual(['r1']);
    expect((await post('/laptop/calls/r1/reject', {})).status).toBe(404);
  });

  it('moves the clock forward only', async () => {
    expect(await (await post('/laptop/clock', { by: 60 })).json()).toEqual({ now: '2025-03-04T04:01:00.000Z' });
    const refused = await post('/laptop/clock', { to: '2025-03-04T04:00:00Z' });
    expect(await refused.json()).toMatchObject({ error: { code: 'CLOCK_GOES_FORWARD' } });
  });

  it('hands the API and Cognito over without their prefix', async () => {
    expect(await (await fetch(url('/api/agents/me/daily-record?date=2025-03-04'))).text()).toBe(
      'api /agents/me/daily-record?date=2025-03-04',
    );
    expect(await (await post('/cognito', {})).text()).toBe('cognito');
  });

  it('shows pages, and nothing outside of their directory', async () => {
    expect(await (await fetch(url('/'))).text()).toContain('phone');
    const status = await new Promise((resolve) =>
      ask(url('/'), { path: '/phone/..%2f..%2f..%2fetc/passwd' }, (response) => resolve(response.statusCode)).end(),
    );
    expect(status).toBe(404);
  });

  it('refuses pages from elsewhere', async () => {
    const refused = await fetch(url('/laptop/state'), { headers: { origin: 'https://example.com' } });
    expect(refused.status).toBe(403);
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(url('/')).port);
    await expect(startWeb({ laptop, port, pages })).rejects.toThrow(/port \d+ is in use/);
  });
});
