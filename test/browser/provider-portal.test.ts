import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { openBrowser } from '../support/browser.ts';
import { startForBrowser } from '../support/browser-laptop.ts';
import { accessible, picture, tabTo } from '../support/pages.ts';

/** A Tuesday evening in Nanning: a caller stands before her own door. */
const evening = '2025-03-04T18:41:00+08:00';
const password = 'Hutong-2025';
const place = { address: '南宁市青秀区民族大道131号2栋501室', point: { lat: 22.817, lng: 108.366 } };

type Opened = Awaited<ReturnType<typeof startForBrowser>> & { readonly browser: Browser };

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
const orderUnlocking = async (url: string): Promise<z.infer<typeof orderSchema>> => {
  const post = await deskOf(url, 'gx-401');
  const wanted = { category: 'locks', item: '开锁', channel: 'PHONE', place, contactNumber: '13800000001' };
  const order = orderSchema.parse(await post('/orders', { ...wanted, demand: '门锁打不开，人在门外。' }));
  const agreed = { contactName: '王女士', phone: '13800000001', mode: '上门', serviceAt: 'NOW', price: '120元' };
  await post(`/orders/${order.orderId}/create`, { ...agreed, priceFen: 12000, version: order.version });
  return order;
};

/** Wanted by somebody who filled in a form: no desk is asked, the provider that accepts phones the customer (ORDER-15). */
const wantLockChanged = async (url: string) => {
  const post = await deskOf(url, 'gx-401');
  const form = { lockType: '防盗门锁' };
  const home = { ...place, address: `${place.address}🏠<script>` };
  const wanted = { category: 'locks', item: '换锁', place: home, channel: 'WEB', form, contactNumber: '13800000001' };
  const { orderId } = orderSchema.parse(await post('/orders', wanted));
  return { urge: (version: number) => post(`/orders/${orderId}/urge`, { version }) };
};

const widthOf = (image: Element): number => (image instanceof HTMLImageElement ? image.naturalWidth : 0);

/** A photo that hardly becomes smaller: 1500 × 2000 dots of all colours. */
const busyPhoto = async (page: Page): Promise<Buffer> => {
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

const sign = async (page: Page): Promise<void> => {
  const pad = await page.getByRole('img', { name: '请客户在这里签名' }).boundingBox();
  if (pad === null) throw new Error('there is no pad to sign on');
  await page.mouse.move(pad.x + 40, pad.y + 60);
  await page.mouse.down();
  const strokes = [
    [70, 25],
    [75, 95],
    [110, 40],
    [140, 90],
    [165, 45],
    [200, 80],
    [260, 55],
  ] as const;
  for (const [x, y] of strokes) await page.mouse.move(pad.x + x, pad.y + y, { steps: 5 });
  await page.mouse.up();
};

/** The signature as the platform has it, drawn by the browser and no mere frame. */
const shownPicture = async (page: Page): Promise<void> => {
  const shown = page.getByRole('img', { name: '客户签名' });
  await shown.waitFor();
  expect(await shown.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  await vi.waitFor(async () => expect(await shown.evaluate(widthOf)).toBe(640));
};

describe('the provider portal in a phone’s browser', () => {
  const running: { opened?: Opened } = {};
  const complaints: string[] = [];
  const opened = (): Opened => {
    if (!running.opened) throw new Error('not started');
    return running.opened;
  };
  const show = async (login: string): Promise<Page> => {
    const context = await opened().browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(`${line.location().url}: ${line.text()}`));
    await page.goto(`${opened().url}/app/provider/`);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(password);
    await accessible(page);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText(`${login} · 服务商`).waitFor();
    return page;
  };

  beforeAll(async () => {
    const [laptop, browser] = await Promise.all([startForBrowser(evening), openBrowser()]);
    running.opened = { ...laptop, browser };
  });
  afterAll(async () => {
    await running.opened?.browser.close();
    await running.opened?.stop();
  });

  it('shows an offer with its countdown and the neighbourhood only, and the address once it is accepted (ORDER-47)', async () => {
    const page = await show('gx-p901');
    await page.getByText('暂时没有新派单').waitFor();
    const { number } = await orderUnlocking(opened().url);
    const offer = page.getByRole('article', { name: '开锁' });
    await offer.getByText(number).waitFor();
    await offer.getByText(/^0[0-2]:\d\d$/).waitFor();
    await offer.getByText('南宁市青秀区民族大道', { exact: true }).waitFor();
    expect(await page.getByText(/131号|13800000001|王女士/).count()).toBe(0);
    await accessible(page);
    await picture(page, 'provider-offer');

    await offer.getByRole('button', { name: '拒单' }).click();
    await offer.getByRole('button', { name: '拒单', exact: true }).click();
    await offer.getByText('请选择一个原因').waitFor();
    await offer.getByText('路远').click();
    await offer.getByRole('button', { name: '拒单', exact: true }).click();
    await page.getByRole('dialog', { name: '确定拒单？' }).waitFor();
    await accessible(page);
    await page.keyboard.press('Escape');
    await offer.getByRole('button', { name: '返回' }).click();

    await tabTo(page, offer.getByRole('button', { name: '接单' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '王女士' }).waitFor();
    await page.getByText(place.address, { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '拨打' }).getAttribute('href')).toMatch(/^tel:\+?(86)?13800000001$/);
    await page.context().close();
  });

  it('logs the call, assigns a worker, starts, and finishes with fee and signature (ORDER-25, ORDER-26)', async () => {
    const page = await show('gx-p901');
    await page.getByRole('link', { name: /^未派单/ }).click();
    await page.getByRole('link', { name: /^开锁/ }).click();
    await page.getByRole('button', { name: '登记联系客户' }).click();
    await page.getByRole('textbox', { name: '备注' }).fill('十分钟后到');
    await page.getByRole('button', { name: '已联系' }).click();
    await page.getByText('已提交：登记联系客户').waitFor();
    await page.getByText('十分钟后到').waitFor();

    await page.getByRole('button', { name: '派给网点或师傅' }).click();
    await page.getByRole('radio').first().waitFor();
    await accessible(page);
    await page.getByRole('button', { name: /^派给 / }).click();
    await page.getByText('已提交：派给网点或师傅').waitFor();
    await page.getByRole('button', { name: '开始服务' }).waitFor();
    await picture(page, 'provider-order');
    await accessible(page);

    await page.getByRole('button', { name: '开始服务' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '开始服务' }).click();
    await page.getByText('已提交：开始服务').waitFor();
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByLabel('费用').fill('12.345');
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByText('最多两位小数').waitFor();
    await page.getByText('请客户签名并点').waitFor();
    await page.getByLabel('费用').fill('120');
    await sign(page);
    await page.getByRole('button', { name: '使用这个签名' }).click();
    await page.getByRole('img', { name: '客户签名' }).waitFor();
    await page.getByText('已保存').waitFor();
    await page.getByRole('heading', { name: '完成服务' }).scrollIntoViewIfNeeded();
    await picture(page, 'provider-finish');
    await accessible(page);
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByRole('dialog', { name: '完成服务，费用 120 元？' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '完成服务' }).click();
    await page.getByText('已提交：完成服务').waitFor();
    await shownPicture(page);
    await page.reload();
    await shownPicture(page);
    await accessible(page);

    await page.getByRole('link', { name: '返回工单' }).click();
    await page.getByRole('link', { name: /^已处理订单 ?1/ }).waitFor();
    await page.getByRole('link', { name: '统计' }).click();
    await page.getByRole('region', { name: '开锁修锁' }).getByText('120 元').waitFor();
    await accessible(page);
    await page.getByRole('link', { name: '我的店铺' }).click();
    await page.getByRole('heading', { name: '安心锁业' }).waitFor();
    await accessible(page);
    await page.context().close();
  });

  it('confirms a request with the customer, keeps what was typed when somebody else was faster, and gives it back (ORDER-15, X-37)', async () => {
    const page = await show('gx-p901');
    const { urge } = await wantLockChanged(opened().url);
    const offer = page.getByRole('article', { name: '换锁' });
    await offer.getByRole('button', { name: '接单' }).click();
    await page.getByText(`${place.address}🏠<script>`, { exact: true }).waitFor();
    await page.getByText(/^还有 1\d:\d\d，请在承诺时限内联系客户$/).waitFor();
    await page.getByRole('button', { name: '确认生成订单' }).click();
    await page.getByLabel('资费标准').fill('');
    await page.getByRole('button', { name: '确认生成订单' }).click();
    await page.getByText('还有内容没有填好').waitFor();
    await accessible(page);
    await page.getByLabel('联系人').fill('<b>王</b>女士');
    await page.getByLabel('资费标准').fill('200元起，锁具另计');
    await page.reload();
    expect(await page.getByLabel('联系人').inputValue()).toBe('<b>王</b>女士');
    await page.getByRole('button', { name: '确认生成订单' }).click();
    await page.getByText('已提交：确认生成订单').waitFor();
    await page.getByRole('heading', { name: '<b>王</b>女士' }).waitFor();

    await page.getByRole('button', { name: '预约上门时间' }).click();
    await page.getByRole('textbox', { name: '备注' }).fill('带两把锁');
    await page.route(/provider\/orders\?/, () => undefined);
    await urge(4);
    await page.getByRole('button', { name: '预约上门时间' }).click();
    await page.getByText('工单刚刚被更新').waitFor();
    await page.getByText('催单 1 次').waitFor();
    expect(await page.getByRole('textbox', { name: '备注' }).inputValue()).toBe('带两把锁');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: '预约上门时间' }).click();
    await page.getByText('已提交：预约上门时间').waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('409')));

    await page.getByRole('button', { name: '退单' }).click();
    await page.getByText('缺配件').click();
    await page.getByRole('button', { name: '退单', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退单' }).click();
    await page.getByText('这张工单已不在您名下').waitFor();
    await page.getByRole('link', { name: '我的店铺' }).click();
    await page.getByText('拒单 · 缺配件').waitFor();
    await page.context().close();
  });

  it('keeps a signature whose first sending failed, and does not go on before it is kept (ORDER-25)', async () => {
    const page = await show('gx-p901');
    await orderUnlocking(opened().url);
    await page.getByRole('article', { name: '开锁' }).getByRole('button', { name: '接单' }).click();
    await page.getByRole('button', { name: '开始服务' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '开始服务' }).click();
    await page.getByText('已提交：开始服务').waitFor();
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByLabel('费用').fill('120');
    await page.route(/\/proofs$/, (route) => route.abort(), { times: 1 });
    await sign(page);
    await page.getByRole('button', { name: '使用这个签名' }).click();
    await page.getByText('网络不通').waitFor();
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByText('图片还没有保存成功').waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('已保存').waitFor();
    const buffer = await busyPhoto(page);
    expect(buffer.length).toBeGreaterThan(1_000_000);
    await page.getByLabel('拍照：收据').setInputFiles({ name: '收据.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('group', { name: /^收据/ }).getByText('已保存').waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('/proofs')));
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '完成服务' }).click();
    await page.getByText('已提交：完成服务').waitFor();
    await shownPicture(page);
    expect(await page.getByRole('img', { name: '收据' }).getAttribute('src')).toMatch(/^data:image\/jpeg;base64,/);
    await page.context().close();
  });

  it('lets a shop revise its hours and send a worker home, and says what it cannot read (ORDER-47)', async () => {
    const page = await show('gx-p901');
    await page.getByRole('link', { name: '我的店铺' }).click();
    await page.getByRole('button', { name: '修改资料' }).click();
    await page.getByLabel('周一').fill('早上到晚上');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请按 08:00-20:00 的样子填写').waitFor();
    await accessible(page);
    await page.getByLabel('周一').fill('9：00至18：00');
    await page.getByLabel('周日').fill('休息');
    await page.getByLabel('最多同时接单').fill('7');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存。').waitFor();
    await page.getByText('周一 09:00-18:00').waitFor();
    await page.getByText('周日 休息').waitFor();

    await page.getByRole('button', { name: '添加师傅' }).click();
    await page.getByLabel('姓名').fill('覃师傅');
    await page.getByRole('button', { name: '添加师傅' }).click();
    const duty = page.getByRole('checkbox', { name: '覃师傅在岗' });
    await duty.uncheck();
    await vi.waitFor(async () => expect(await duty.isEnabled()).toBe(true));
    await page.reload();
    expect(await duty.isChecked()).toBe(false);
    await accessible(page);
    await picture(page, 'provider-shop');
    await page.context().close();
  });

  it('says so when an offer has run out, and does not let it be accepted', async () => {
    const page = await show('gx-p901');
    const { number } = await orderUnlocking(opened().url);
    const offer = page.getByRole('article', { name: '开锁' });
    await offer.getByText(number).waitFor();
    const moved = await page.request.post(`${opened().url}/laptop/clock`, { data: { by: 185 } });
    expect(moved.ok()).toBe(true);
    await page.getByText(`开锁（${number}）已超时或改派给别人。`).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('暂时没有新派单').waitFor();
    await page.context().close();
  });

  it('has left no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
