import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { become, dial, picture } from '../support/pages.ts';
import { finishService, sign, startService } from '../support/provider-page.ts';

/** A Tuesday evening; locksmiths work round the clock. */
const evening = '2025-03-04T18:25:00+08:00';
const caller = '13800000001';

/** The texts of the locked-out caller's mobile, on the phone page. */
const textsOf = async (phone: Page) => {
  await phone.getByRole('tab', { name: /^短信/ }).click();
  await phone.getByRole('textbox', { name: '手机', exact: true }).fill(caller);
  return phone.getByRole('log', { name: '短信' });
};

/** Takes the order down at the desk; gives what the form says of whom it was offered to. */
const fillIn = async (app: FrameLocator, form: Locator): Promise<string> => {
  const choose = async (field: RegExp, option: string): Promise<void> => {
    await form.getByRole('button', { name: field }).click();
    await app.getByRole('option', { name: option }).first().click();
  };
  await choose(/^服务项目/, '开锁');
  const address = form.getByRole('textbox', { name: '服务地址', exact: true });
  await address.fill('青秀区金湖路59号');
  await address.press('Enter');
  await form
    .getByText(/已定位|请与用户核对/)
    .first()
    .waitFor();
  await choose(/^门锁类型/, '防盗门锁');
  const contact = form.getByRole('textbox', { name: '联系人', exact: true });
  await contact.fill('王先生');
  await contact.press('Control+Enter');
  const offered = form.getByText(/已派给 .+，等待接单/);
  await offered.waitFor();
  return offered.innerText();
};

/** The provider accepts, serves, has the customer sign, and asks for 120 yuan. */
const serve = async (portal: Page): Promise<void> => {
  await startService(portal);
  await portal.getByRole('button', { name: '完成服务' }).click();
  await portal.getByLabel('费用').fill('120');
  await sign(portal);
  await portal.getByText('已保存').waitFor();
  await finishService(portal);
};

const accountOf = (offered: string): string => (offered.includes('安心锁业') ? 'gx-p901' : 'gx-p902');

describe('somebody locked out, from the call to the rating (ORDER-28)', () => {
  const { complaints, moveTo, seat, shop, show } = browserStage(evening);

  it('dials, is asked, is served by the nearest locksmith, signs, and rates by text', async () => {
    const [phone, { desk, app }] = await Promise.all([show('/phone/'), seat('农秀兰')]);
    await become(desk, '示闲');
    await dial(phone, '118114', caller);
    await phone.getByRole('button', { name: '按键 9，可按' }).waitFor();
    await phone.keyboard.press('9');
    await desk.getByRole('button', { name: '接听' }).click();

    const form = app.getByRole('region', { name: '登记订单' });
    const login = accountOf(await fillIn(app, form));
    await phone.getByRole('button', { name: '挂机' }).click();
    const texts = await textsOf(phone);
    await texts.getByText(/^您的开锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。$/).waitFor();
    await texts.getByText(/^订单DD20250304\d{4}已生成:开锁/).waitFor();

    const portal = await shop(login);
    await portal.getByRole('article', { name: '开锁' }).getByRole('button', { name: '接单' }).click();
    await texts.getByText(/^订单DD20250304\d{4}已派给/).waitFor();
    await serve(portal);

    await moveTo(phone, '2025-03-04T19:20:00+08:00');
    await texts.getByText(/^订单DD20250304\d{4}已完成,费用120元。请回复1至5为本次服务打分,5分为非常满意。$/).waitFor();
    await phone.getByRole('textbox', { name: /^回复内容/ }).fill('5');
    await phone.getByRole('button', { name: '发送' }).click();
    await texts.getByText(/^感谢您的评价。$/).waitFor();
    await picture(phone, 'order-texts');

    await form.getByRole('button', { name: '打开订单' }).click();
    await app.getByText('已回访').first().waitFor();
    await portal.getByRole('link', { name: '我的店铺' }).click();
    await portal.getByText('82').first().waitFor();
    await Promise.all([phone, desk, portal].map((page) => page.context().close()));
  });

  it('leaves no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
