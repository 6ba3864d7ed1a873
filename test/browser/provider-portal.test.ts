import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, picture, tabTo } from '../support/pages.ts';
import {
  asDeployed,
  busyPhoto,
  finishService,
  orderUnlocking,
  place,
  shownPicture,
  sign,
  startService,
  wantLockChanged,
  withCleaning,
} from '../support/provider-page.ts';

/** A Tuesday evening in Nanning: a caller stands before her own door. */
const evening = '2025-03-04T18:41:00+08:00';

/** Where the keyboard is, by the words that stand there. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Takes down a call, sends a worker, and looks at the page; who leaves a form undone stands at its button again. */
const callAndAssign = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '登记联系客户' }).click();
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await expect.poll(() => focused(page)).toBe('登记联系客户');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '备注' }).fill('十分钟后到');
  await page.getByRole('button', { name: '已联系' }).click();
  await page.getByText('已提交：登记联系客户').waitFor();
  await expect.poll(() => focused(page)).toBe('已提交：登记联系客户');
  await page.getByText('十分钟后到').waitFor();
  await page.getByRole('button', { name: '派给网点或师傅' }).click();
  await page.getByRole('radio').first().waitFor();
  await accessible(page);
  await page.getByRole('button', { name: /^派给 / }).click();
  await page.getByText('已提交：派给网点或师傅').waitFor();
  await page.getByRole('button', { name: '开始服务' }).waitFor();
  await picture(page, 'provider-order');
  await accessible(page);
};

/** The handled order stands in the figures and at the shop. */
const lookAround = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '返回工单' }).click();
  await page.getByRole('link', { name: /^已处理订单 ?1/ }).waitFor();
  await page.getByRole('link', { name: '统计' }).click();
  await page.getByRole('region', { name: '开锁修锁' }).getByText('120 元').waitFor();
  await accessible(page);
  await page.getByRole('link', { name: '我的店铺' }).click();
  await page.getByRole('heading', { name: '安心锁业' }).waitFor();
  await accessible(page);
};

/** Somebody urges while the form is open: what was typed stays, and is sent with the next press. */
const scheduleWhileUrged = async (page: Page, urge: () => Promise<unknown>): Promise<void> => {
  await page.getByRole('button', { name: '预约上门时间' }).click();
  await page.getByRole('textbox', { name: '备注' }).fill('带两把锁');
  await page.route(/provider\/orders\?/, () => undefined);
  await urge();
  await page.getByRole('button', { name: '预约上门时间' }).click();
  await page.getByText('工单刚刚被更新').waitFor();
  await page.getByText('催单 1 次').waitFor();
  expect(await page.getByRole('textbox', { name: '备注' }).inputValue()).toBe('带两把锁');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: '预约上门时间' }).click();
  await page.getByText('已提交：预约上门时间').waitFor();
};

describe('the provider portal in a phone’s browser', () => {
  const { opened, complaints, forgive, shop } = browserStage(evening);

  it('shows an offer with its countdown and the neighbourhood only, and the address once it is accepted (ORDER-47)', async () => {
    const page = await shop('gx-p901');
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
    const page = await shop('gx-p901');
    await page.getByRole('link', { name: /^未派单/ }).click();
    await page.getByRole('link', { name: /^开锁/ }).click();
    await callAndAssign(page);

    await startService(page);
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByLabel('费用').fill('12.345');
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByText('最多两位小数').waitFor();
    await page.getByText('请客户签名并点').waitFor();
    await page.getByLabel('费用').fill('120');
    await sign(page);
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
    await lookAround(page);
    await page.context().close();
  });

  it('confirms a request with the customer, keeps what was typed when somebody else was faster, and gives it back (ORDER-15, X-37)', async () => {
    const page = await shop('gx-p901');
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
    await page.getByLabel('服务项目').selectOption('开锁');
    expect(await page.getByLabel('资费标准').inputValue()).toBe('');
    await page.getByLabel('资费标准').fill('200元起');
    await page.getByLabel('金额').fill('');
    await page.getByLabel('服务项目').selectOption('换锁');
    await page.getByLabel('联系人').fill('<b>王</b>女士');
    await page.getByRole('button', { name: '客户还没定' }).click();
    await page.getByText('已提交：记下已知内容').waitFor();
    await page.getByRole('button', { name: '确认生成订单' }).click();
    await page.getByLabel('资费标准').fill('200元起，锁具另计');
    await page.reload();
    expect(await page.getByLabel('联系人').inputValue()).toBe('<b>王</b>女士');
    await page.getByRole('button', { name: '确认生成订单' }).click();
    await page.getByText('已提交：确认生成订单').waitFor();
    await page.getByRole('heading', { name: '<b>王</b>女士' }).waitFor();

    await scheduleWhileUrged(page, () => urge(5));
    forgive('409');

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
    const page = await shop('gx-p901');
    await orderUnlocking(opened().url);
    await page.getByRole('article', { name: '开锁' }).getByRole('button', { name: '接单' }).click();
    await startService(page);
    await page.getByRole('button', { name: '完成服务' }).click();
    await page.getByLabel('费用').fill('120');
    await page.route(/\/proofs$/, (route) => route.abort(), { times: 1 });
    await sign(page);
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
    forgive('ERR_FAILED');
    await page.reload();
    expect(await page.getByLabel('费用').inputValue()).toBe('120');
    await shownPicture(page);
    await accessible(page);
    await finishService(page);
    await shownPicture(page);
    expect(await page.getByRole('img', { name: '收据' }).getAttribute('src')).toMatch(/^data:image\/jpeg;base64,/);
    await page.context().close();
  });

  it('counts by the platform’s time on a telephone whose clock is wrong, and shows one line without losing another (ORDER-18, ORDER-20)', async () => {
    const page = await shop('gx-p901');
    await asDeployed(page);
    await page.addInitScript(() => {
      const right = Date.now.bind(Date);
      Date.now = () => right() + 240_000;
    });
    await withCleaning(page);
    const { number } = await orderUnlocking(opened().url);
    await page.reload();
    const offer = page.getByRole('article', { name: '开锁' });
    await offer.getByText(number).waitFor();
    await offer.getByText(/^0[12]:\d\d$/).waitFor();
    await page.getByText(/^有 2 个新派单等您回复$/).waitFor({ state: 'attached' });
    const filter = page.getByRole('combobox');
    await filter.selectOption('保洁清洗');
    await offer.waitFor({ state: 'detached' });
    await page.getByRole('article', { name: '日常保洁' }).waitFor();
    await filter.selectOption('开锁修锁');
    await offer.getByText(number).waitFor();
    expect(await page.getByText('已超时或改派给别人').count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await offer.getByRole('button', { name: '接单' }).click();
    await page.getByRole('heading', { name: '王女士' }).waitFor();
    await page.context().close();
  });

  it('says so when an offer has run out, and does not let it be accepted', async () => {
    const page = await shop('gx-p901');
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
