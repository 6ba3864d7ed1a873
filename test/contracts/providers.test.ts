import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cellPrecisions, geohash, smallestCell } from '#domain/dispatch';
import { application, north, type ProviderCloud, startProviderCloud } from '../support/provider-cloud.ts';

const running: { cloud?: ProviderCloud } = {};
const cloud = (): ProviderCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};
beforeAll(async () => {
  running.cloud = await startProviderCloud();
});
afterAll(() => running.cloud?.stop());
beforeEach(() => void cloud().begin());

const shown = async (providerId: string) => (await cloud().ask('providers/show', { path: { providerId } })).body;
const typesOf = async (providerId: string) =>
  (await cloud().eventsOf(`PROVIDER#${providerId}`)).map(({ type }) => type);
/** Where the search finds it: categories and sizes of cells. */
const filedUnder = async (providerId: string, point: { lat: number; lng: number }, category = 'locks') => {
  const rows = cellPrecisions.map((precision) =>
    cloud().rowsOf(`CELL#${category}#${geohash(point, precision)}`, `${geohash(point, smallestCell)}#${providerId}`),
  );
  return (await Promise.all(rows)).flat().length;
};

describe('an application', () => {
  test('of five deliveries of one command makes one provider; another under its id is refused', async () => {
    const body = application(`p-${randomUUID()}`);
    const answers = await Promise.all(Array.from({ length: 5 }, () => cloud().ask('providers/apply', { body })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await typesOf(body.providerId)).toEqual(['provider.applied']);
    const second = await cloud().ask('providers/apply', { body: application(body.providerId) });
    expect([second.status, second.body.code]).toEqual([409, 'PROVIDER_EXISTS']);
  });

  test('is approved only when nothing is missing; the refusal names every gap', async () => {
    const providerId = `p-${randomUUID()}`;
    const body = application(providerId, { categories: ['locks', 'ferries'] });
    await cloud().ask('providers/apply', { body });
    const answer = await cloud().does(providerId, 'approve');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'STANDARD_NOT_MET',
      fields: [
        { field: 'LICENCE', code: 'DOCUMENT_MISSING' },
        { field: 'ferries', code: 'UNKNOWN_CATEGORY' },
        { field: 'ferries', code: 'PRICE_MISSING' },
      ],
    });
    expect((await shown(providerId)).deeds).toContain('approve');
  });

  test('for more than ten lines is refused: all its cells are written at once', async () => {
    const eleven = Array.from({ length: 11 }, (_, i) => `line${i}`);
    const answer = await cloud().ask('providers/apply', { body: application('p-wide', { categories: eleven }) });
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_INPUT']);
  });

  test('of a service agent is taken, and only a supervisor or administrator approves it', async () => {
    const body = application(`p-${randomUUID()}`);
    expect((await cloud().ask('providers/apply', { role: 'service', body })).status).toBe(200);
    const path = { providerId: body.providerId, deed: 'approve' };
    const command = { commandId: randomUUID(), version: 1 };
    expect((await cloud().ask('providers/change', { role: 'service', path, body: command })).status).toBe(403);
  });
});

describe('a provider in its cells', () => {
  test('is there from its approval until it is suspended, and again when it is reinstated', async () => {
    const providerId = `p-${randomUUID()}`;
    await cloud().ask('providers/apply', { body: application(providerId) });
    expect(await filedUnder(providerId, north(800))).toBe(0);
    await cloud().does(providerId, 'file-document', { kind: 'LICENCE', number: '9145' });
    await cloud().does(providerId, 'check-document', { kind: 'LICENCE' });
    await cloud().does(providerId, 'approve');
    expect(await filedUnder(providerId, north(800))).toBe(3);
    await cloud().does(providerId, 'suspend');
    expect(await filedUnder(providerId, north(800))).toBe(0);
    await cloud().does(providerId, 'reinstate');
    expect(await filedUnder(providerId, north(800))).toBe(3);
    await cloud().does(providerId, 'leave');
    expect(await filedUnder(providerId, north(800))).toBe(0);
  });

  test('moves with it, and a line that it gives up is left', async () => {
    const prices = ['locks', 'water'].map((category) => ({ category, price: '120元起' }));
    const providerId = await cloud().admitted({ categories: ['locks', 'water'], prices });
    expect(await filedUnder(providerId, north(800), 'water')).toBe(3);
    const far = north(400_000);
    await cloud().does(providerId, 'revise', { categories: ['locks'], area: { point: far, radiusKm: 5 } });
    expect(await filedUnder(providerId, far)).toBe(3);
    expect(await filedUnder(providerId, north(800))).toBe(0);
    expect(await filedUnder(providerId, north(800), 'water')).toBe(0);
  });

  test('is listed for staff by line and standing, with its work in hand', async () => {
    const providerId = await cloud().admitted({
      categories: ['movers'],
      prices: [{ category: 'movers', price: '面议' }],
    });
    const { body } = await cloud().ask('providers/list', { query: { category: 'movers', status: 'APPROVED' } });
    expect(body.providers).toMatchObject([{ providerId, categories: ['movers'], credit: 80, load: 0 }]);
  });
});

describe('the list of a province’s providers', () => {
  const list = async (query: Record<string, string>) => (await cloud().ask('providers/list', { query })).body;
  const apply = async (over: object) => {
    const body = application(`p-${randomUUID()}`, over);
    expect((await cloud().ask('providers/apply', { body })).status).toBe(200);
    return body.providerId;
  };

  test('comes in pages that hold each of them once, applications first', async () => {
    const admitted = await cloud().admitted({ name: '翻页锁业批准' });
    await Promise.all(Array.from({ length: 55 }, (_, i) => apply({ name: `翻页锁业${i}` })));
    const first = await list({ name: '翻页锁业' });
    expect([first.providers.length, typeof first.next]).toEqual([50, 'string']);
    const second = await list({ name: '翻页锁业', after: first.next });
    const ids = [...first.providers, ...second.providers].map(({ providerId }) => providerId);
    expect([ids.length, new Set(ids).size, ids.at(-1), second.next]).toEqual([56, 56, admitted, undefined]);
  });

  test('is searched by a part of a name, or by an id', async () => {
    const providerId = await apply({ name: '邕江开锁' });
    expect((await list({ name: '邕江' })).providers).toMatchObject([{ providerId }]);
    expect((await list({ name: providerId })).providers).toMatchObject([{ name: '邕江开锁' }]);
    expect((await list({ name: '邕江', status: 'APPROVED' })).providers).toEqual([]);
  });

  test('refuses what is no next page', async () => {
    const answer = await cloud().ask('providers/list', { query: { after: 'eyJwayI6IkxJTkUifQ' } });
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_INPUT']);
  });

  test('needs the titles of the lines once', async () => {
    const { body } = await cloud().ask('providers/lines', { role: 'manager' });
    expect(body.lines).toContainEqual({ category: 'locks', title: '开锁修锁' });
  });
});

/** An event of an order that the provider lost. */
const declined = (providerId: string, over: object = {}) => ({
  ...{
    tenant: 'gx',
    eventId: `ORDER#${randomUUID()}#0000000004`,
    type: 'order.declined',
    subject: 'ORDER#1',
    version: 4,
  },
  ...{
    at: '2025-03-04T10:20:00.000Z',
    data: { number: 'DD202503040007', lostBy: providerId, reason: '路远' },
    ...over,
  },
});

describe('credit', () => {
  test('moves once for each event, however often and however many at once it is delivered', async () => {
    const providerId = await cloud().admitted();
    const event = declined(providerId);
    await Promise.all(Array.from({ length: 5 }, () => cloud().deliver(event)));
    await cloud().deliver(event);
    const { credit, marks } = await shown(providerId);
    expect([credit, marks.length]).toEqual([79, 1]);
    expect(marks[0]).toMatchObject({
      reason: 'DECLINED',
      points: -1,
      credit: 79,
      about: 'DD202503040007',
      note: '路远',
    });
    expect((await typesOf(providerId)).filter((type) => type === 'provider.credited')).toHaveLength(1);
  });

  test('of five events at once loses none', async () => {
    const providerId = await cloud().admitted();
    await Promise.all([1, 2, 3, 4, 5].map(() => cloud().deliver(declined(providerId))));
    expect((await shown(providerId)).credit).toBe(75);
  });

  test('below the floor suspends in the same write, and nobody finds the provider any more', async () => {
    const providerId = await cloud().admitted();
    const lost = { type: 'order.withdrawn', data: { lostBy: providerId, reason: 'NOT_CONTACTED' } };
    for (const _ of [1, 2, 3, 4]) await cloud().deliver(declined(providerId, lost));
    expect([(await shown(providerId)).credit, await filedUnder(providerId, north(800))]).toEqual([60, 3]);
    await cloud().deliver(declined(providerId, lost));
    expect((await shown(providerId)).standing).toMatchObject({ status: 'SUSPENDED', reason: 'CREDIT' });
    expect(await filedUnder(providerId, north(800))).toBe(0);
    expect((await typesOf(providerId)).slice(-2)).toEqual(['provider.credited', 'provider.suspended']);
  });

  test('falls by a complaint about an order that nobody answered in 24 hours; by no other complaint', async () => {
    const providerId = await cloud().admitted();
    const { orderId } = await cloud().acceptedBy(providerId);
    const breached = (data: object) =>
      declined(providerId, { type: 'ticket.breached', data: { number: 'TS202503040001', kind: 'COMPLAINT', ...data } });
    await cloud().deliver(breached({}));
    expect((await shown(providerId)).credit).toBe(80);
    await cloud().deliver(breached({ orderId }));
    const { credit, marks } = await shown(providerId);
    expect([credit, marks[0]?.reason, marks[0]?.about]).toEqual([70, 'COMPLAINT', 'TS202503040001']);
  });

  test('is explained month by month in a letter', async () => {
    const providerId = await cloud().admitted();
    await cloud().deliver(declined(providerId));
    await cloud().deliver(declined(providerId, { at: '2025-02-28T15:59:59.000Z' }));
    const letter = await cloud().ask('providers/letter', { path: { providerId }, query: { month: '2025-03' } });
    expect(letter.body.lines.slice(1)).toEqual(['月初80分,月末79分', '拒单1次,共-1分(路远1次)']);
    expect((await cloud().askPortal('work-orders/me', providerId)).body.letter).toEqual(letter.body.lines);
  });
});

describe('two supervisors', () => {
  test('who decide at once: one does, the other is told the version that is stored', async () => {
    const providerId = await cloud().admitted();
    const { version } = await shown(providerId);
    const answers = await Promise.all(
      ['suspend', 'leave'].map((deed) =>
        cloud().ask('providers/change', { path: { providerId, deed }, body: { commandId: randomUUID(), version } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ version: version + 1 });
  });
});
