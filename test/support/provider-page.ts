import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import { accessible } from './pages.ts';

const password = 'Hutong-2025';
export const place = { address: '南宁市青秀区民族大道131号2栋501室', point: { lat: 22.817, lng: 108.366 } };

const configSchema = z.object({ clientId: z.string() });
const signedSchema = z.object({ AuthenticationResult: z.object({ IdToken: z.string() }) });
const orderSchema = z.object({ orderId: z.string(), number: z.string(), version: z.number() });

/** The specialist desk by its API alone; its page has a test of its own. */
const deskOf = async (url: string, username: string) => {
  const config = configSchema.parse(await (await fetch(`${url}/app/agent/config.json`)).json());
  const signed = await fetch(`${url}/cognito`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: config.clientId,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  });
  const token = signedSchema.parse(await signed.json()).AuthenticationResult.IdToken;
  return async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, commandId: crypto.randomUUID() }),
    });
    const answer: unknown = await response.json();
    expect(response.ok, `${path}: ${JSON.stringify(answer)}`).toBe(true);
    return answer;
  };
};

/** Somebody is locked out: recorded and agreed in the call, so that it goes out to the providers. */
export const orderUnlocking = async (url: string): Promise<z.infer<typeof orderSchema>> => {
  const post = await deskOf(url, 'gx-401');
  const wanted = { category: 'locks', item: '开锁', channel: 'PHONE', place, contactNumber: '13800000001' };
  const order = orderSchema.parse(await post('/orders', { ...wanted, demand: '门锁打不开，人在门外。' }));
  const agreed = { contactName: '王女士', phone: '13800000001', mode: '上门', serviceAt: 'NOW', price: '120元' };
  await post(`/orders/${order.orderId}/create`, { ...agreed, priceFen: 12000, version: order.version });
  return order;
};

/** Wanted by somebody who filled in a form: no desk is asked, the provider that accepts phones the customer (ORDER-15). */
export const wantLockChanged = async (url: string) => {
  const post = await deskOf(url, 'gx-401');
  const form = { lockType: '防盗门锁' };
  const home = { ...place, address: `${place.address}🏠<script>` };
  const wanted = { category: 'locks', item: '换锁', place: home, channel: 'WEB', form, contactNumber: '13800000001' };
  const { orderId } = orderSchema.parse(await post('/orders', wanted));
  return { urge: (version: number) => post(`/orders/${orderId}/urge`, { version }) };
};

/** Signs a provider's account in, looked at before. */
export const signInAtPortal = async (page: Page, login: string): Promise<Page> => {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await accessible(page);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(`${login} · 服务商`).waitFor();
  return page;
};

/** Begins the service of the order that is shown, asked twice. */
export const startService = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '开始服务' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始服务' }).click();
  await page.getByText('已提交：开始服务').waitFor();
};

/** Ends the service whose form is filled in, asked twice. */
export const finishService = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '完成服务' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '完成服务' }).click();
  await page.getByText('已提交：完成服务').waitFor();
};

const widthOf = (image: Element): number => (image instanceof HTMLImageElement ? image.naturalWidth : 0);

/** A photo that hardly becomes smaller: 1500 × 2000 dots of all colours. */
export const busyPhoto = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1500, height: 2000 });
    const pen = canvas.getContext('2d');
    const dots = pen?.createImageData(canvas.width, canvas.height);
    if (dots)
      pen?.putImageData(
        new ImageData(
          dots.data.map(() => Math.random() * 256),
          canvas.width,
        ),
        0,
        0,
      );
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
};

const strokes = [
  [70, 25],
  [75, 95],
  [110, 40],
  [140, 90],
  [165, 45],
  [200, 80],
  [260, 55],
] as const;

/** Signs on the pad and has the signature kept. */
export const sign = async (page: Page): Promise<void> => {
  const pad = await page.getByRole('img', { name: '请客户在这里签名' }).boundingBox();
  if (pad === null) throw new Error('there is no pad to sign on');
  await page.mouse.move(pad.x + 40, pad.y + 60);
  await page.mouse.down();
  for (const [x, y] of strokes) await page.mouse.move(pad.x + x, pad.y + y, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: '使用这个签名' }).click();
};

/** The signature as the platform has it, drawn by the browser and no mere frame. */
export const shownPicture = async (page: Page): Promise<void> => {
  const shown = page.getByRole('img', { name: '客户签名' });
  await shown.waitFor();
  expect(await shown.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  await vi.waitFor(async () => expect(await shown.evaluate(widthOf)).toBe(640));
};

/** As it is deployed: the configuration does not tell the time. */
export const asDeployed = async (page: Page): Promise<void> => {
  await page.route(/app\/provider\/config\.json/, async (route) => {
    const response = await route.fetch();
    const { now: _, ...deployed } = z.looseObject({}).parse(await response.json());
    await route.fulfill({ response, json: deployed });
  });
};

const meSchema = z.looseObject({ lines: z.array(z.unknown()) });
const offersSchema = z.looseObject({ orders: z.array(z.looseObject({})), counts: z.looseObject({}) });
const cleaning = {
  ...{ orderId: '00000000-0000-4000-8000-00000000000c', offerId: 'o-cleaning' },
  ...{ category: 'cleaning', title: '日常保洁' },
};

/** The shop cleans as well, and whatever it is asked for it is asked to clean too. */
export const withCleaning = async (page: Page): Promise<void> => {
  await page.route(/provider\/me(\?|$)/, async (route) => {
    const response = await route.fetch();
    const me = meSchema.parse(await response.json());
    const lines = [...me.lines, { category: 'cleaning', title: '保洁清洗' }];
    await route.fulfill({ response, json: { ...me, lines } });
  });
  await page.route(/provider\/orders\?view=OFFERED/, async (route) => {
    const response = await route.fetch();
    const list = offersSchema.parse(await response.json());
    const orders = list.orders.flatMap((one) => [one, { ...one, ...cleaning }]);
    await route.fulfill({ response, json: { ...list, orders, counts: { ...list.counts, OFFERED: orders.length } } });
  });
};
