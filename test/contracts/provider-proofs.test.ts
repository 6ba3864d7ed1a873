import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ProviderCloud, pictureOf, startProviderCloud } from '../support/provider-cloud.ts';

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

/** An order that its provider is serving. */
const inService = async () => {
  const providerId = await cloud().admitted();
  const { orderId, version } = await cloud().acceptedBy(providerId);
  const { body } = await cloud().portalDoes(providerId, orderId, 'start', { version });
  return { providerId, orderId, version: body.order.version };
};
const shownTo = (providerId: string, orderId: string, key: string) =>
  cloud().askPortal('work-orders/show-proof', providerId, { path: { orderId, key } });
const shownToStaff = (role: string, orderId: string, key: string) =>
  cloud().ask('orders/show-proof', { role, path: { orderId, key } });

describe('the picture of a signature', () => {
  test('is kept byte for byte, and shown to its provider and at the desk', async () => {
    const { providerId, orderId } = await inService();
    const picture = pictureOf('王女士');
    const { status, body } = await cloud().handIn(providerId, orderId, picture);
    expect([status, body.key]).toEqual([200, expect.stringMatching(/^sha256-[0-9a-f]{64}$/)]);
    const shown = { contentType: 'image/png', data: picture.data };
    expect((await shownTo(providerId, orderId, body.key)).body).toEqual(shown);
    expect((await shownToStaff('service', orderId, body.key)).body).toEqual(shown);
    expect((await shownToStaff('lawyer', orderId, body.key)).status).toBe(403);
  });

  test('that comes twice is one row, also at the same moment and after the order is done', async () => {
    const { providerId, orderId, version } = await inService();
    const picture = pictureOf('twice');
    const answers = await Promise.all([1, 2, 3].map(() => cloud().handIn(providerId, orderId, picture)));
    expect(new Set(answers.map(({ body }) => body.key)).size).toBe(1);
    const [key] = answers.map((answer) => answer.body.key);
    const signature = { kind: 'E_SIGNATURE', key };
    await cloud().portalDoes(providerId, orderId, 'complete', { version, feeFen: 100, signature });
    expect((await cloud().handIn(providerId, orderId, picture)).body).toEqual({ key });
    expect(await cloud().rowsOf(`ORDER#${orderId}`, 'PROOF#')).toHaveLength(1);
    const late = await cloud().handIn(providerId, orderId, pictureOf('another'));
    expect([late.status, late.body.code]).toEqual([409, 'NOT_IN_STATE']);
  });

  test('is not taken before the service begins: there is nothing to prove yet', async () => {
    const providerId = await cloud().admitted();
    const { orderId } = await cloud().acceptedBy(providerId);
    const early = await cloud().handIn(providerId, orderId, pictureOf('early'));
    expect([early.status, early.body.code]).toEqual([409, 'NOT_IN_STATE']);
    expect(await cloud().rowsOf(`ORDER#${orderId}`, 'PROOF#')).toEqual([]);
  });

  test('has room beside five others, however many come at a time', async () => {
    const { providerId, orderId } = await inService();
    const hand = (i: number) => cloud().handIn(providerId, orderId, pictureOf(`picture ${i}`));
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(hand));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 200, 409, 409]);
    expect(new Set(answers.flatMap(({ body }) => body.code ?? []))).toEqual(new Set(['PROOFS_FULL']));
    expect(await cloud().rowsOf(`ORDER#${orderId}`, 'PROOF#')).toHaveLength(6);
  });

  test.each([
    ['is more than 300 kB', { data: Buffer.alloc(300_001, 1).toString('base64') }, 422, 'PROOF_TOO_BIG'],
    ['is something else under its name', { data: Buffer.from('<svg/>').toString('base64') }, 422, 'NOT_A_PICTURE'],
    ['is no base64 at all', { data: '🏠' }, 422, 'NOT_A_PICTURE'],
    ['could act', { contentType: 'image/svg+xml' }, 400, 'BAD_INPUT'],
  ])('is refused when it %s', async (_, over, status, code) => {
    const { providerId, orderId } = await inService();
    const answer = await cloud().handIn(providerId, orderId, { ...pictureOf('x'), ...over });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('may be as big as 300 kB', async () => {
    const { providerId, orderId } = await inService();
    const head = Buffer.from(pictureOf('').data, 'base64');
    const data = Buffer.concat([head, Buffer.alloc(300_000 - head.length, 7)]).toString('base64');
    const { body } = await cloud().handIn(providerId, orderId, { ...pictureOf(''), data });
    expect((await shownTo(providerId, orderId, body.key)).body.data).toBe(data);
  });

  test("is taken from, and shown to, nobody but the order's provider", async () => {
    const { providerId, orderId } = await inService();
    const other = await cloud().admitted();
    const { key } = (await cloud().handIn(providerId, orderId, pictureOf('mine'))).body;
    expect((await cloud().handIn(other, orderId, pictureOf('theirs'))).status).toBe(404);
    expect((await shownTo(other, orderId, key)).status).toBe(404);
    const offered = await cloud().offeredTo(other);
    expect((await cloud().handIn(other, offered.orderId, pictureOf('early'))).status).toBe(404);
    expect((await shownTo(providerId, randomUUID(), key)).status).toBe(404);
  });
});

describe('an order', () => {
  test('is completed only with a picture that is kept', async () => {
    const { providerId, orderId, version } = await inService();
    const signature = { kind: 'E_SIGNATURE', key: `sha256-${'0'.repeat(64)}` };
    const complete = (said: object) =>
      cloud().portalDoes(providerId, orderId, 'complete', { version, feeFen: 12_000, ...said });
    const refused = await complete({ signature });
    expect([refused.status, refused.body.code]).toEqual([422, 'PROOF_UNKNOWN']);
    const signed = await cloud().signedFor(providerId, orderId);
    expect((await complete({ signature: signed, receipt: signature })).body.code).toBe('PROOF_UNKNOWN');
    expect((await complete({ signature: signed })).body.order).toMatchObject({
      ...{ stage: 'DONE', completion: { signature: signed } },
    });
  });

  test("is not completed with another order's picture", async () => {
    const [mine, theirs] = [await inService(), await inService()];
    const signature = await cloud().signedFor(theirs.providerId, theirs.orderId);
    const { version } = mine;
    const said = { version, feeFen: 1, signature };
    expect((await cloud().portalDoes(mine.providerId, mine.orderId, 'complete', said)).body.code).toBe('PROOF_UNKNOWN');
  });

  test('is completed at the desk with a paper original', async () => {
    const { orderId, version } = await inService();
    const complete = async (signature: object) => {
      const body = { commandId: randomUUID(), version, feeFen: 1, signature };
      return (await cloud().ask('orders/change', { role: 'specialist', path: { orderId, deed: 'complete' }, body }))
        .body;
    };
    expect((await complete({ kind: 'PHOTO', key: '纸质单 0012' })).code).toBe('PROOF_UNKNOWN');
    expect((await complete({ kind: 'PAPER', key: '纸质单 0012' })).order.stage).toBe('DONE');
  });
});
