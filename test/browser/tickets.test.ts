import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, become, dial, picture, tabTo } from '../support/pages.ts';

/** A Tuesday; two working days end on Thursday 6 March at 17:30. */
const tuesday = '2025-03-04T10:30:00+08:00';
const contents = '三月账单重复收取信息费，要求退还并说明原因。';

/** Rings the service line as the member does, and lets the agent answer. */
const answerComplaint = async (phone: Page, desk: Page): Promise<void> => {
  await phone.getByText('会员固话').click();
  await dial(phone, '4008208114');
  await desk.getByRole('button', { name: '接听' }).click();
};

const typeComplaint = async (app: FrameLocator): Promise<void> => {
  const form = app.getByRole('region', { name: '登记工单' });
  await form.getByText('来电不是手机，不发短信').waitFor();
  await form.getByRole('button', { name: '保存工单' }).click();
  await form.getByText('请填写').waitFor();
  await form.getByPlaceholder('用户反映什么').fill(contents);
  await form.getByRole('button', { name: '分类' }).click();
  await app.getByRole('option', { name: '资费/扣费有误' }).click();
  await form.getByPlaceholder('用户留下的手机号').fill('0771-5551234');
  await form.getByText('不是手机号码').waitFor();
  await form.getByPlaceholder('用户留下的手机号').fill('13877123456');
  await form.getByRole('checkbox', { name: '需要区域负责人' }).check();
};

const openList = async (app: FrameLocator, list: string): Promise<void> => {
  await app.getByRole('tab', { name: '工单' }).click();
  await app.getByRole('button', { name: list, exact: true }).click();
};

const openTicketOf = (app: FrameLocator, words: RegExp): Promise<void> =>
  app.getByRole('row', { name: words }).getByRole('button', { name: /^TS/ }).click();

describe('tickets in a browser', () => {
  const { complaints, forgive, moveTo, seat, show } = browserStage(tuesday);

  it('records a complaint on the call, once, and shows the words to say with the proof of their deadline (X-51)', async () => {
    const [phone, { desk, app }] = await Promise.all([show('/phone/'), seat('李娟')]);
    await become(desk, '示闲');
    await answerComplaint(phone, desk);
    await typeComplaint(app);
    await accessible(desk);
    await app.getByRole('button', { name: '保存工单' }).dblclick();

    await app
      .getByRole('figure')
      .getByText(/^您的投诉已受理,编号TS20250304\d{4}/)
      .waitFor();
    await app.getByText('2025-03-06 17:30:00').first().waitFor();
    await app.getByRole('button', { name: '时限是怎样算出来的' }).click();
    await app
      .getByText(/3月5日|2025-03-05/)
      .first()
      .waitFor();
    await accessible(desk);
    await desk.setViewportSize({ width: 1400, height: 1060 });
    await picture(desk, 'ticket-form');

    const own = app.getByRole('region', { name: '用户的未结工单' });
    const complaint = own.getByRole('listitem').filter({ hasText: '三月账单' });
    await complaint.getByText('已记录').waitFor();
    expect(await complaint.count()).toBe(1);
    await complaint.getByRole('button', { name: /^TS/ }).click();
    await app.getByText('计时中').waitFor();
    await app.getByText('区域负责人 · 请求协助 · 待办').waitFor();
    await accessible(desk);
    await desk.setViewportSize({ width: 1400, height: 900 });
    await app.getByRole('button', { name: '时限是怎样算出来的' }).click();
    await picture(desk, 'ticket-page');
    await phone.getByRole('button', { name: '挂机' }).click();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('keeps what was typed when somebody else was faster (X-37)', async () => {
    const [one, other] = await Promise.all([seat('农秀兰'), seat('黄小燕')]);
    for (const { app } of [one, other]) {
      await openList(app, '全部未结');
      await app.getByRole('button', { name: /^TS/ }).click();
      await app.getByRole('button', { name: '已联系用户' }).click();
    }
    await one.app.getByRole('textbox', { name: '说明' }).fill('已联系，用户要求书面说明。');
    await other.app.getByRole('textbox', { name: '说明' }).fill('两次未接通。');
    await one.app.getByRole('button', { name: '提交：已联系用户' }).click();
    await one.app.getByText('已提交：已联系用户').waitFor();
    await other.app.getByRole('button', { name: '提交：已联系用户' }).click();
    await other.app.getByText('工单刚被他人处理，现在的状态是“已联系”').waitFor();
    expect(await other.app.getByRole('textbox', { name: '说明' }).inputValue()).toBe('两次未接通。');
    await accessible(other.desk);
    await other.app.getByRole('button', { name: '提交：已联系用户' }).click();
    await other.app.getByText('已提交：已联系用户').waitFor();
    forgive('409');
    await Promise.all([one.desk.context().close(), other.desk.context().close()]);
  });

  it('records a letter with the keyboard alone, outside a call, and loses none of it to a reload (LEGAL-40)', async () => {
    const { desk, app } = await seat('农秀兰');
    await app.getByRole('tab', { name: '工单' }).click();
    await tabTo(desk, app.getByRole('button', { name: '登记工单' }));
    await desk.keyboard.press('Enter');
    await tabTo(desk, app.getByPlaceholder('用户反映什么'));
    await desk.keyboard.insertText('来信：希望增加周末咨询时间。');
    await desk.reload();
    await app.getByRole('tab', { name: '工单' }).click();
    await app.getByRole('button', { name: '登记工单' }).click();
    expect(await app.getByPlaceholder('用户反映什么').inputValue()).toBe('来信：希望增加周末咨询时间。');
    await app.getByPlaceholder('用户反映什么').focus();
    await desk.keyboard.press('Control+Enter');
    await app.getByText(/^您的投诉已受理,编号TS20250304\d{4}/).waitFor();
    await desk.context().close();
  });

  it('warns before the deadline, and a second after it shows the supervisor what is broken (LEGAL-37, X-12)', async () => {
    const { desk, app } = await seat('覃志远');
    await openList(app, '超时');
    await app.getByText('没有超时的工单').waitFor();
    await moveTo(desk, '2025-03-06T13:30:05+08:00');
    await openList(app, '全部未结');
    await app
      .getByText(/剩余 3 小时/)
      .first()
      .waitFor();
    await openTicketOf(app, /三月账单/);
    await app
      .getByText(/即将到期|预警|将于/)
      .first()
      .waitFor();

    await moveTo(desk, '2025-03-06T17:30:05+08:00');
    await app.getByRole('button', { name: '返回列表' }).click();
    await openList(app, '超时');
    const late = app.getByRole('row', { name: /三月账单/ });
    await late.getByText(/^超时 /).waitFor();
    await accessible(desk);
    await picture(desk, 'ticket-overdue');
    await late.getByRole('button', { name: /^TS/ }).click();
    await app.getByText(/区域负责人 · 超时跟进 · 待办/).waitFor();
    await desk.context().close();
  });

  it("ends with the manager's completion notice, and is closed only when asked twice (LEGAL-38)", async () => {
    const [manager, service] = await Promise.all([seat('蒙建军'), seat('农秀兰')]);
    await openList(manager.app, '本角色');
    await openTicketOf(manager.app, /三月账单/);
    await manager.app.getByRole('button', { name: '协助完成' }).click();
    await manager.app.getByRole('textbox', { name: '处理结果' }).fill('核实为重复扣费，已退还并致歉。');
    await manager.app.getByRole('checkbox', { name: '已一并答复用户' }).check();
    await manager.app.getByRole('button', { name: '原因认定' }).click();
    await manager.app.getByRole('option', { name: '我方责任' }).click();
    await manager.app.getByRole('textbox', { name: '退还金额（元）' }).fill('30');
    await manager.app.getByRole('button', { name: '提交：协助完成' }).click();
    await manager.app.getByText('请先向用户致歉').waitFor();
    await manager.app.getByRole('checkbox', { name: '已向用户致歉' }).check();
    await accessible(manager.desk);
    await manager.app.getByRole('button', { name: '提交：协助完成' }).click();
    await manager.app.getByText('已提交：协助完成').waitFor();
    await manager.app.getByText('超时完成').waitFor();
    await manager.app.getByText(/退还 30 元/).waitFor();

    await openList(service.app, '全部未结');
    await openTicketOf(service.app, /三月账单/);
    await service.app.getByRole('button', { name: '办结' }).click();
    await service.app.getByRole('button', { name: '提交：办结' }).click();
    const sure = service.app.getByRole('dialog', { name: /^确定办结工单 TS/ });
    await accessible(service.desk);
    await sure.getByRole('button', { name: '办结' }).click();
    await service.app.getByText('已办结').waitFor();
    forgive('422');
    await Promise.all([manager.desk.context().close(), service.desk.context().close()]);
  });

  it('texts the mobile that was left at each step, and a low score by reply opens a complaint (X-14, ORDER-41)', async () => {
    const phone = await show('/phone/');
    await phone.getByRole('tab', { name: /^短信/ }).click();
    await phone.getByRole('textbox', { name: '手机', exact: true }).fill('13877123456');
    const texts = phone.getByRole('log', { name: '短信' });
    await texts.getByText(/^您的投诉已受理,编号TS20250304\d{4},我们将在3月6日17:30前答复您。$/).waitFor();
    await texts.getByText(/^您的投诉TS20250304\d{4}已办结,如有疑问请拨/).waitFor();
    await moveTo(phone, '2025-03-06T18:30:00+08:00');
    await texts.getByText(/请回复1至5为本次服务打分/).waitFor();
    await phone.getByRole('textbox', { name: /^回复内容/ }).fill('1');
    await phone.getByRole('button', { name: '发送' }).click();
    await texts.getByText(/^很抱歉没能让您满意/).waitFor();
    await accessible(phone);
    await picture(phone, 'phone-texts');

    const { desk, app } = await seat('农秀兰');
    await openList(app, '全部未结');
    await app.getByRole('row', { name: /1 ?分/ }).first().waitFor();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('has left no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
