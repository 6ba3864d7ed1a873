import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, become, dial, picture, tabTo } from '../support/pages.ts';

/** A Tuesday; agents may ring customers up until eight in the evening. */
const tuesday = '2025-03-04T10:30:00+08:00';

/** A complaint from a fixed line, which no survey can be texted to. */
const recordComplaint = async (phone: Page, app: FrameLocator, contents: string): Promise<void> => {
  const form = app.getByRole('region', { name: '登记工单' });
  await form.getByPlaceholder('用户反映什么').fill(contents);
  await app.getByRole('button', { name: '保存工单' }).click();
  await app
    .getByRole('figure')
    .getByText(/^您的投诉已受理/)
    .waitFor();
  await phone.getByRole('button', { name: '挂机' }).click();
};

const settle = async (app: FrameLocator, contents: string): Promise<void> => {
  await app.getByRole('tab', { name: '工单', exact: true }).click();
  await app.getByRole('button', { name: '全部未结', exact: true }).click();
  await app.getByRole('row', { name: contents }).getByRole('button', { name: /^TS/ }).click();
  await app.getByRole('button', { name: '处理完毕' }).click();
  await app.getByRole('textbox', { name: '处理结果' }).fill('已增加值班人员，并向用户说明。');
  await app.getByRole('checkbox', { name: '已一并答复用户' }).check();
  await app.getByRole('button', { name: '原因认定' }).click();
  await app.getByRole('option', { name: '未查实' }).click();
  await app.getByRole('button', { name: '提交：处理完毕' }).click();
  await app.getByText('已提交：处理完毕').waitFor();
};

/** Chooses the score as somebody without a mouse does: Tab to the group, then the arrows. */
const scoreByKeyboard = async (desk: Page, app: FrameLocator): Promise<void> => {
  await tabTo(desk, app.getByRole('radio', { name: '5 · 非常满意' }));
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  expect(await app.getByRole('radio', { name: '2 · 不满意' }).isChecked()).toBe(true);
};

describe('return visits and announcements in a browser', () => {
  const { complaints, moveTo, seat, show } = browserStage(tuesday);

  it('lets a supervisor announce a fault, and the next caller hears it before everything else (X-45, P-X-13)', async () => {
    const [phone, { desk, app }] = await Promise.all([show('/phone/'), seat('覃志远')]);
    await app.getByRole('tab', { name: '紧急公告' }).click();
    await app.getByRole('button', { name: /^业务/ }).click();
    await app.getByRole('option', { name: '法律' }).click();
    await app.getByText('当前没有公告').waitFor();
    await app.getByRole('button', { name: '发布' }).click();
    await app.getByText('请填写公告内容').waitFor();
    await app.getByRole('textbox', { name: '公告内容' }).fill('南宁市青秀区光缆中断。');
    await accessible(desk);
    await app.getByRole('button', { name: '发布' }).click();
    const sure = app.getByRole('dialog', { name: '确定发布紧急公告？' });
    await sure.getByText('您好,南宁市青秀区光缆中断。正在抢修,给您带来不便,敬请谅解').waitFor();
    await accessible(desk);
    await picture(desk, 'announcement');
    await sure.getByRole('button', { name: '发布' }).click();
    await app.getByText('公告已发布。').waitFor();

    await dial(phone, '11831148', '0771-5559876');
    await phone.getByRole('button', { name: /^按键 1，可按/ }).waitFor();
    const heard = await phone.getByRole('log').innerText();
    expect(heard.indexOf('南宁市青秀区光缆中断')).toBeGreaterThan(-1);
    expect(heard.indexOf('南宁市青秀区光缆中断')).toBeLessThan(heard.indexOf('欢迎'));
    await phone.getByRole('button', { name: '挂机' }).click();

    await app.getByRole('button', { name: '撤回' }).click();
    await app.getByText('当前没有公告').waitFor();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('rings a customer up by an agent, and a score of two opens a complaint (X-14, ORDER-37, ORDER-41)', async () => {
    const [phone, { desk, app }] = await Promise.all([show('/phone/'), seat('李娟')]);
    await become(desk, '示闲');
    await phone.getByText('会员固话').click();
    await dial(phone, '4008208114');
    await desk.getByRole('button', { name: '接听' }).click();
    await recordComplaint(phone, app, '两次来电都没有人接听。');
    await settle(app, '两次来电都没有人接听。');
    await app.getByRole('tab', { name: '回访与回拨' }).click();

    await moveTo(desk, '2025-03-04T11:20:00+08:00');
    // Others of the history may have been drawn for a return visit too; a line is asked once.
    const visits = app.getByRole('button', { name: /^回访 .*8866$/ });
    // The list is read when asked for; what half an hour set off may take a moment to arrive in it.
    const read = async (): Promise<number> => {
      await app.getByRole('button', { name: '刷新' }).first().click();
      return visits.count();
    };
    await expect.poll(read, { timeout: 30_000, interval: 1000 }).toBeGreaterThan(0);
    await visits.first().click();
    await app.getByText('0771-5558866').waitFor();
    await app.getByRole('button', { name: '保存评分' }).click();
    await app.getByText('请选择评分').waitFor();
    await accessible(desk);
    await scoreByKeyboard(desk, app);
    await app.getByRole('checkbox', { name: '响应速度' }).check();
    await app.getByRole('textbox', { name: '用户的意见' }).fill('等了太久。');
    await picture(desk, 'visits');
    await app.getByRole('button', { name: '保存评分' }).dblclick();
    await app.getByText('已保存评分：2 分。').waitFor();
    await visits.waitFor({ state: 'detached' });

    await app.getByRole('tab', { name: '工单', exact: true }).click();
    await app.getByRole('button', { name: '返回列表' }).click();
    await app.getByRole('button', { name: '全部未结', exact: true }).click();
    await app.getByRole('row', { name: /2 ?分/ }).first().waitFor();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('keeps a missed call on the list until somebody has rung back (X-43)', async () => {
    const phone = await show('/phone/');
    await phone.getByText('会员固话').click();
    await dial(phone, '4008208114');
    await phone.getByText('排队等待中').waitFor();
    await phone.getByRole('button', { name: '挂机' }).click();
    const { desk, app } = await seat('黄小燕');
    await app.getByRole('tab', { name: '回访与回拨' }).click();
    const missed = app.getByRole('row').filter({ hasText: '排队放弃' });
    await missed.first().waitFor();
    const before = await missed.count();
    const latest = missed.last();
    await latest.getByRole('button', { name: /^查看号码/ }).click();
    await latest.getByText('0771-5558866').waitFor();
    await accessible(desk);
    await picture(desk, 'callbacks');
    await tabTo(desk, latest.getByRole('button', { name: /^已接通/ }));
    await desk.keyboard.press('Enter');
    await app.getByText('已记为已接通。').waitFor();
    await expect.poll(() => missed.count()).toBe(before - 1);
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('has left no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
