import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, become, dial, picture, tabTo } from '../support/pages.ts';

/** A Tuesday evening; locksmiths work round the clock. */
const evening = '2025-03-04T18:25:00+08:00';
const address = '青秀区金湖路59号';

/** Dials 118114 from a mobile and presses 9: 开锁修锁. */
const askForLocksmith = async (phone: Page): Promise<void> => {
  await dial(phone, '118114', '13800000001');
  await phone.getByRole('button', { name: '按键 9，可按' }).waitFor();
  await phone.keyboard.press('9');
};

const choose = async (desk: Page, app: FrameLocator, field: RegExp, option: string): Promise<void> => {
  await tabTo(desk, app.getByRole('button', { name: field }));
  await desk.keyboard.press('Enter');
  await app.getByRole('option', { name: option }).first().waitFor();
  for (let step = 0; step < 12; step += 1) {
    const marked = app.locator('[role=option][class*=highlighted], [role=option] [class*=highlighted]').first();
    if ((await marked.count()) > 0 && (await marked.innerText()).includes(option)) break;
    await desk.keyboard.press('ArrowDown');
  }
  await desk.keyboard.press('Enter');
};

const write = async (desk: Page, app: FrameLocator, label: string, text: string): Promise<void> => {
  await tabTo(desk, app.getByRole('textbox', { name: label, exact: true }));
  await desk.keyboard.insertText(text);
};

/** Fills the form in as somebody without a mouse does; the address is looked up with Enter. */
const fillByKeyboard = async (desk: Page, app: FrameLocator): Promise<void> => {
  await choose(desk, app, /^服务项目/, '开锁');
  await write(desk, app, '服务地址', address);
  await desk.keyboard.press('Enter');
  await app
    .getByText(/已定位|请与用户核对/)
    .first()
    .waitFor();
  await choose(desk, app, /^门锁类型/, '防盗门锁');
  await write(desk, app, '联系人', '王先生');
};

/** Waits until the keyboard is there. */
const focused = (element: Locator): Promise<void> =>
  expect.poll(() => element.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);

describe('orders in a browser', () => {
  const { complaints, moveTo, seat, show } = browserStage(evening);

  it('takes an order on the call by keyboard alone, and offers it to the nearest provider (ORDER-12, ORDER-18, ORDER-28)', async () => {
    const [phone, { desk, app }] = await Promise.all([show('/phone/'), seat('农秀兰')]);
    await become(desk, '示闲');
    await askForLocksmith(phone);
    await desk.getByRole('button', { name: '接听' }).click();

    const form = app.getByRole('region', { name: '登记订单' });
    await form.getByRole('button', { name: /业务类别 开锁修锁/ }).waitFor();
    expect(await form.getByRole('textbox', { name: '联系电话' }).inputValue()).toBe('13800000001');
    await form.getByRole('textbox', { name: '用户原话' }).focus();
    await desk.keyboard.press('Control+Enter');
    await form.getByText('请填写').first().waitFor();
    await accessible(desk);

    await fillByKeyboard(desk, app);
    await desk.setViewportSize({ width: 1400, height: 1060 });
    await picture(desk, 'order-form');
    await accessible(desk);
    await desk.keyboard.press('Control+Enter');

    await form.getByText('订单已生成').first().waitFor();
    await focused(form.locator('.recorded-number'));
    await form.getByText(/已派给 (安心锁业|平安开锁)，等待接单/).waitFor();
    await accessible(desk);
    await tabTo(desk, form.getByRole('button', { name: '打开订单' }));
    await desk.keyboard.press('Enter');
    await app.getByRole('region', { name: '派单经过' }).getByText('等待答复').waitFor();
    await focused(app.getByRole('heading', { name: /^DD\d+$/ }));
    const provider = app.getByRole('region', { name: '服务商', exact: true });
    await provider.getByText(/(安心锁业|平安开锁) · /).waitFor();
    await accessible(desk);
    await picture(desk, 'order-page');
    await phone.getByRole('button', { name: '挂机' }).click();
    await desk.getByRole('button', { name: '结束话后处理' }).click();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('registers a wish for a call back outside a call, and shows in red that nobody rang in time (ORDER-12, ORDER-14)', async () => {
    const { desk, app } = await seat('李娟');
    await app.getByRole('tab', { name: '订单' }).click();
    await app.getByText('没有等待处理的订单').waitFor();
    await app.getByRole('button', { name: '登记订单' }).click();
    const form = app.getByRole('region', { name: '登记订单' });
    await choose(desk, app, /^业务类别/, '搬家服务');
    await write(desk, app, '用户原话', '周末搬家，两室一厅');
    await write(desk, app, '搬出地址', '火星路1号');
    await desk.keyboard.press('Enter');
    await form.getByText('没有找到这个地址').waitFor();
    await write(desk, app, '联系电话', '0771-5551234');
    await desk.keyboard.press('Alt+r');
    await form.getByText(/^您的搬家服务需求已受理,20分钟内将有客服人员与您电话确认/).waitFor();
    await accessible(desk);

    await moveTo(desk, '2025-03-04T18:47:30+08:00');
    await app.getByRole('button', { name: '返回列表' }).click();
    await app.getByRole('button', { name: '进行中', exact: true }).click();
    const late = app.getByRole('row', { name: /搬家服务/ });
    await late.getByText(/^超时 /).waitFor();
    await late.getByText('地址未定位').waitFor();
    await accessible(desk);
    await picture(desk, 'order-list');
    await late.getByRole('button', { name: /^DD/ }).click();
    await app.getByText('0771-5551234').waitFor();
    await app.getByRole('button', { name: '已联系' }).click();
    await app.getByText('超时后联系').waitFor();
    await app.getByText('待确认', { exact: true }).first().waitFor();
    await accessible(desk);
    await desk.context().close();
  });

  it('counts an urgent call of the same caller once, and asks twice before it cancels (X-40, ORDER-22)', async () => {
    const { desk, app } = await seat('农秀兰');
    await app.getByRole('tab', { name: '订单' }).click();
    await app.getByRole('button', { name: '进行中', exact: true }).click();
    await app.getByRole('row', { name: /开锁/ }).getByRole('button', { name: /^DD/ }).click();
    await app.getByRole('button', { name: '催单' }).click();
    await app.getByRole('button', { name: '提交：催单' }).click();
    await app.getByText('催单×1').first().waitFor();

    await app.getByRole('button', { name: '取消订单' }).click();
    await app.getByRole('textbox', { name: '取消原因' }).fill('家人已送来钥匙');
    await app.getByRole('button', { name: '提交：取消订单' }).click();
    const sure = app.getByRole('dialog', { name: /^确定取消订单 DD/ });
    await accessible(desk);
    await sure.getByRole('button', { name: '取消订单' }).click();
    await app.getByText('已取消').first().waitFor();
    await desk.context().close();
  });

  it('hands a call over to the specialist desk by keyboard, which finds the demand written down (ORDER-07, ORDER-08, story 15)', async () => {
    const [phone, first, specialist] = await Promise.all([show('/phone/'), seat('李娟'), seat('农秀兰')]);
    await become(specialist.desk, '示闲');
    await become(first.desk, '示闲');
    await dial(phone, '118114', '13800000003');
    await phone.getByRole('button', { name: '按键 0，可按' }).waitFor();
    await phone.keyboard.press('0');
    await first.desk.getByRole('button', { name: '接听' }).click();
    await first.desk.getByText('转接', { exact: true }).waitFor();

    const form = first.app.getByRole('region', { name: '登记订单' });
    await choose(first.desk, first.app, /^业务类别/, '开锁修锁');
    await form.getByRole('button', { name: '转接服务商专席' }).waitFor();
    await write(first.desk, first.app, '用户原话', '钥匙断在锁里');
    await first.desk.keyboard.press('Alt+r');
    await form.getByText('需求已登记').first().waitFor();
    await accessible(first.desk);
    await picture(first.desk, 'hand-over');
    await first.desk.keyboard.press('Alt+z');
    await form.getByText('已转接，来电者正在等候专席接听').waitFor();
    await first.desk.getByText('话后处理', { exact: true }).waitFor();
    await accessible(first.desk);
    await phone.getByText('坐席已转接').first().waitFor();

    await specialist.desk.getByRole('button', { name: '接听' }).click();
    const known = specialist.app.getByRole('region', { name: '用户的订单' });
    await known.getByRole('button', { name: /^DD/ }).click();
    await specialist.app.getByText('钥匙断在锁里').first().waitFor();
    await specialist.app.getByRole('navigation', { name: '处理' }).getByRole('button', { name: '生成订单' }).click();
    await specialist.app.getByRole('textbox', { name: '服务地址' }).first().waitFor();
    await accessible(specialist.desk);
    await first.desk.getByRole('button', { name: '结束话后处理' }).click();
    await first.app.getByText('等待来电').first().waitFor();
    await phone.getByRole('button', { name: '挂机' }).click();
    await Promise.all([phone, first.desk, specialist.desk].map((page) => page.context().close()));
  });

  it('keeps Esc and Alt with a digit to the question that is asked, and the keyboard where it was (ORDER-22)', async () => {
    const { desk, app } = await seat('李娟');
    await app.getByRole('tab', { name: '订单' }).click();
    await app.getByRole('button', { name: '进行中', exact: true }).click();
    await app
      .getByRole('row', { name: /搬家服务/ })
      .getByRole('button', { name: /^DD/ })
      .focus();
    await desk.keyboard.press('Enter');
    await focused(app.getByRole('heading', { name: /^DD\d+$/ }));

    const cancel = app.getByRole('navigation', { name: '处理' }).getByRole('button', { name: '取消订单' });
    await tabTo(desk, cancel);
    await desk.keyboard.press('Enter');
    const reason = app.getByRole('textbox', { name: '取消原因' });
    await focused(reason);
    await desk.keyboard.insertText('用户改期');
    await desk.keyboard.press('Control+Enter');
    const sure = app.getByRole('dialog', { name: /^确定取消订单 DD/ });
    await sure.waitFor();
    await desk.keyboard.press('Alt+2');
    await sure.waitFor();
    await desk.keyboard.press('Escape');
    await sure.waitFor({ state: 'hidden' });
    expect(await reason.inputValue()).toBe('用户改期');

    await reason.focus();
    await desk.keyboard.press('Escape');
    await reason.waitFor({ state: 'hidden' });
    await focused(cancel);
    await desk.keyboard.press('Enter');
    await app.getByText('上次填写、没有提交的内容仍在').waitFor();
    expect(await reason.inputValue()).toBe('用户改期');
    await desk.context().close();
  });

  it('finds an order by the number of its text, also when it is over (ORDER-20, ORDER-22)', async () => {
    const { desk, app } = await seat('农秀兰');
    await app.getByRole('tab', { name: '订单' }).click();
    await app.getByRole('button', { name: '已结束', exact: true }).click();
    const number = await app.getByRole('row', { name: /开锁/ }).getByRole('button', { name: /^DD/ }).innerText();
    await app.getByRole('button', { name: '待处理', exact: true }).click();
    await app.getByRole('row', { name: number }).waitFor({ state: 'hidden' });
    const search = app.getByRole('searchbox', { name: '查找订单' });
    await search.fill(number.slice(2));
    await search.press('Enter');
    await app.getByRole('row', { name: number }).waitFor();
    await focused(search);
    await accessible(desk);
    await search.fill('13800000001');
    await search.press('Enter');
    await app.getByRole('row', { name: number }).getByText('已取消').waitFor();
    await desk.context().close();
  });

  it('has left no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
