import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { firstLoad } from '../../local/web/index.ts';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, become, dial, picture, signIn, tabTo } from '../support/pages.ts';

/** A Tuesday; the demo's history has been played by then. */
const tuesday = '2025-03-04T10:30:00+08:00';

const writeLog = async (desk: Page, app: FrameLocator): Promise<void> => {
  const save = app.getByRole('button', { name: '保存日志' });
  await app.getByRole('button', { name: '法律领域' }).click();
  await app.getByRole('option', { name: '劳动法' }).click();
  await app.getByPlaceholder('用户问了什么').fill('试用期内解除合同，是否需要支付补偿？');
  await app.getByPlaceholder('给出了什么意见').fill('须有证据证明不符合录用条件；否则属违法解除。');
  await app.getByRole('checkbox', { name: '已说：开头语' }).check();
  await app.getByRole('checkbox', { name: '已说：结束语' }).check();
  await app.getByText('还需完成：勾选“免责声明”').first().waitFor();
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await picture(desk, 'agent');
  await app.getByPlaceholder('用户问了什么').press('Alt+2');
  await save.click();
  await app.getByText('日志已保存').waitFor();
};

const writeByKeyboard = async (desk: Page, app: FrameLocator): Promise<void> => {
  await tabTo(desk, app.getByRole('checkbox', { name: '已说：开头语' }));
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Alt+2');
  await desk.keyboard.press('Alt+3');
  await tabTo(desk, app.getByRole('button', { name: '法律领域' }));
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('End');
  await desk.keyboard.press('Enter');
  await app.getByRole('button', { name: '法律领域 其他' }).waitFor();
  await tabTo(desk, app.getByPlaceholder('用户问了什么'));
  await desk.keyboard.insertText('竞业限制没有约定补偿，是否有效？');
  await tabTo(desk, app.getByPlaceholder('给出了什么意见'));
  await desk.keyboard.insertText('约定仍有效；履行后可以要求按月支付补偿。');
  await desk.keyboard.press('Control+Enter');
  await app.getByText('日志已保存').waitFor();
};

const seeRecord = async (desk: Page, app: FrameLocator): Promise<void> => {
  await app.getByRole('tab', { name: '每日服务记录' }).click();
  await app.getByRole('cell', { name: '试用期内解除合同，是否需要支付补偿？' }).waitFor();
  await app.getByText('共 3 件').waitFor();
  await accessible(desk);
  await picture(desk, 'record');
};

describe('the legal hotline in a browser', () => {
  const { complaints, forgive, opened, show } = browserStage(tuesday);

  it('registers a caller by key, brings him to a lawyer, and keeps what the lawyer wrote', async () => {
    const [phone, desk] = await Promise.all([show('/phone/'), show('/agent/')]);
    const app = await signIn(desk, '王敏');
    await become(desk, '示闲');
    await phone.getByText('律师坐席').waitFor();
    await accessible(phone);
    await picture(phone, 'dialler');

    await dial(phone, '11831148');
    await phone.getByRole('button', { name: '按键 1，可按' }).waitFor();
    const transcript = phone.getByRole('log');
    await transcript.getByText('开通业务请按1').waitFor();
    await accessible(phone);
    await picture(phone, 'phone');
    await phone.keyboard.press('1');
    await transcript.getByText('您已成功开通法律').waitFor();

    await desk.getByText('来电振铃').waitFor();
    await app.getByRole('heading', { name: /0771.*1234/ }).waitFor();
    await app.getByText('新会员').waitFor();
    await accessible(desk);
    await desk.getByRole('button', { name: '接听' }).click();
    await transcript.getByText('016号 王敏 已接听').waitFor();
    await phone.setViewportSize({ width: 390, height: 844 });
    await picture(phone, 'phone-narrow');

    await writeLog(desk, app);
    await seeRecord(desk, app);

    await phone.getByRole('button', { name: '挂机' }).click();
    await desk.getByText('话后处理').first().waitFor();
    await desk.getByRole('button', { name: '结束话后处理' }).click();
    await desk.getByText('暂无来电').waitFor();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('lets a lawyer write a log with the keyboard alone while a member who calls again is on the line', async () => {
    const [phone, desk] = await Promise.all([show('/phone/'), show('/agent/')]);
    const app = await signIn(desk, '王敏');
    await become(desk, '示闲');
    await phone.getByText('会员固话').click();
    await dial(phone, '11831148');
    await app.getByRole('heading', { name: '0771-***8866' }).waitFor();
    await app.getByText(/24小时内第\d次来电/).waitFor();
    await tabTo(desk, desk.getByRole('button', { name: '接听' }));
    await desk.keyboard.press('Enter');
    await app.getByText('通话中').first().waitFor();
    await writeByKeyboard(desk, app);
    await picture(desk, 'member');
    await tabTo(desk, app.getByRole('tab', { name: '来电' }));
    // Past 工单 and 回访与回拨 to 每日服务记录.
    for (const _ of ['工单', '回访与回拨', '每日服务记录']) await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('Enter');
    await app.getByRole('cell', { name: '竞业限制没有约定补偿，是否有效？' }).waitFor();
    await phone.getByRole('button', { name: '挂机' }).click();
    await desk.getByRole('button', { name: '结束话后处理' }).click();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it("gives another carrier's lawyer that carrier's product, script and record", async () => {
    const [phone, desk] = await Promise.all([show('/phone/'), show('/agent/')]);
    const app = await signIn(desk, '张立军');
    await become(desk, '示闲');
    await app.getByRole('tab', { name: '每日服务记录' }).click();
    await app.getByRole('cell', { name: '0311-****8899' }).waitFor();
    await app.getByRole('tab', { name: '来电' }).click();
    await dial(phone, '11631148', '0311-86678899');
    await desk.getByText('河北联通 律师').waitFor();
    await desk.getByRole('button', { name: '接听' }).click();
    await app.getByText('法律顾问热线', { exact: true }).waitFor();
    await app.getByText('我是021号值班律师').waitFor();
    await app.getByText('每月20元').waitFor();
    await phone.getByRole('button', { name: '挂机' }).click();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('shows customer service the whole number, which a lawyer sees masked', async () => {
    const [phone, desk] = await Promise.all([show('/phone/'), show('/agent/')]);
    const app = await signIn(desk, '李娟');
    await become(desk, '示闲');
    await phone.getByText('会员固话').click();
    await phone.getByText('4008208114').click();
    await phone.getByRole('button', { name: '拨打' }).click();
    await app.getByRole('heading', { name: '0771-5558866' }).waitFor();
    await phone.getByRole('button', { name: '挂机' }).click();
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('warns staff from the start while the year has no official calendar, before any call (X-04)', async () => {
    const desk = await show('/agent/');
    await desk.route('**/api/agents/me/daily-record*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), uncoveredYear: true } });
    });
    const app = await signIn(desk, '韦国强');
    await app.getByText('年度工作日历未装载').waitFor();
    await app.getByRole('tab', { name: '每日服务记录' }).click();
    await app.getByText('年度工作日历未装载').waitFor();
    await app.getByRole('button', { name: '查看前一天' }).click();
    await app.getByText('2025-03-03 周一').waitFor();
    await desk.unrouteAll({ behavior: 'wait' });
    await desk.context().close();
  });

  it('says that a number is not in service, and keeps it for correction', async () => {
    const phone = await show('/phone/');
    await dial(phone, '999');
    await phone.getByText('您拨打的号码是空号').waitFor();
    expect(await phone.getByRole('textbox', { name: '被叫号码' }).inputValue()).toBe('999');
    forgive('404');
    await phone.context().close();
  });

  it('lets the time machine close the hotline', async () => {
    const phone = await show('/phone/');
    await phone.getByRole('textbox', { name: '时间' }).fill('17:30:00');
    await phone.getByRole('button', { name: '前往' }).click();
    await phone.getByText('17:30:0').first().waitFor();
    await dial(phone, '11831148', '0771-5559876');
    await phone.getByRole('button', { name: '按键 1，可按' }).click();
    await phone.getByRole('log').getByText('法定工作日的上午9点到下午5点半').waitFor();
    await phone.getByText('通话已结束').waitFor();
    await phone.context().close();
  });

  it('loads the agent app with at most 450 kB of script', () => {
    expect(firstLoad(join(opened().pages, 'app/agent/index.html')).js).toBeLessThan(450_000);
  });

  it('has left no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
