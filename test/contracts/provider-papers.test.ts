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

const me = async (providerId: string) => (await cloud().askPortal('work-orders/me', providerId)).body;
const photo = (words: string) => {
  const { kind: _, ...picture } = pictureOf(words);
  return picture;
};
const handIn = (providerId: string, body: object) => cloud().askPortal('work-orders/store-paper', providerId, { body });
const file = async (providerId: string, said: object) => {
  const { version } = await me(providerId);
  return cloud().askPortal('work-orders/change-me', providerId, {
    path: { deed: 'file-document' },
    body: { commandId: randomUUID(), version, kind: 'LICENCE', number: '9146', ...said },
  });
};

describe('a paper that a provider hands in', () => {
  test('comes with its photo, which the tenant sees before it checks it', async () => {
    const providerId = await cloud().admitted();
    const picture = photo('licence');
    const { body } = await handIn(providerId, picture);
    const filed = await file(providerId, { file: body.key, validUntil: '2027-03-04' });
    expect([filed.status, filed.body.documents.at(-1)]).toEqual([200, expect.objectContaining({ file: body.key })]);
    const path = { providerId, key: body.key };
    const shown = { contentType: 'image/png', data: picture.data };
    expect((await cloud().ask('providers/show-paper', { role: 'supervisor', path })).body).toEqual(shown);
    expect((await cloud().ask('providers/show-paper', { role: 'service', path })).status).toBe(403);
    const own = await cloud().askPortal('work-orders/show-paper', providerId, { path: { key: body.key } });
    expect(own.body).toEqual(shown);
  });

  test('is sent back with a reason that the provider reads, and that its next paper takes the place of', async () => {
    const providerId = await cloud().admitted();
    await file(providerId, {});
    await cloud().does(providerId, 'reject-document', { kind: 'LICENCE', reason: '照片看不清,请重拍' });
    const { documents, paperKinds } = await me(providerId);
    expect(documents.at(-1)).toMatchObject({ rejected: { reason: '照片看不清,请重拍' } });
    expect(paperKinds).toContain('LICENCE');
    await file(providerId, { number: '9147' });
    expect((await me(providerId)).documents.at(-1)).toMatchObject({ number: '9147' });
    expect((await me(providerId)).documents.at(-1).rejected).toBeUndefined();
  });

  test("names no photo that was not handed in, nor another provider's", async () => {
    const [mine, other] = [await cloud().admitted(), await cloud().admitted()];
    const { body } = await handIn(other, photo('other'));
    const answer = await file(mine, { file: body.key });
    expect([answer.status, answer.body.code]).toEqual([422, 'PROOF_UNKNOWN']);
    const shown = await cloud().askPortal('work-orders/show-paper', mine, { path: { key: body.key } });
    expect(shown.status).toBe(404);
  });

  test('is a picture, of 300 kB at most, and the same one is kept once', async () => {
    const providerId = await cloud().admitted();
    const svg = { ...photo('x'), data: Buffer.from('<svg onload="alert(1)">').toString('base64') };
    expect((await handIn(providerId, svg)).body.code).toBe('NOT_A_PICTURE');
    expect((await handIn(providerId, photo('x'.repeat(300_000)))).body.code).toBe('PROOF_TOO_BIG');
    const twice = photo('twice');
    const answers = await Promise.all([handIn(providerId, twice), handIn(providerId, twice)]);
    expect(new Set(answers.map(({ body }) => body.key)).size).toBe(1);
    expect(await cloud().rowsOf(`PROVIDER#${providerId}`, 'PROOF#')).toHaveLength(1);
  });
});
