import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, picture, tabTo } from '../support/pages.ts';

/** A complaint of the convenience service is to be phoned about within 24 hours. */
const tuesday = '2025-03-04T10:30:00+08:00';

const recordLetter = async (app: FrameLocator): Promise<void> => {
  await app.getByRole('tab', { name: '工单' }).click();
  await app.getByRole('button', { name: '登记工单' }).click();
  await app.getByRole('button', { name: /114便民/ }).waitFor();
  await app.getByPlaceholder('用户反映什么').fill('来信：对收费有疑问。');
  await app.getByPlaceholder('用户留下的手机号').fill('13877123456');
  await app.getByRole('button', { name: '保存工单' }).click();
  await app.getByText(/^您的投诉已受理,编号TS20250304\d{4}/).waitFor();
};

/** The record of whoever wrote the letter, opened from its ticket. */
const lookAtRecord = async (desk: Page, app: FrameLocator): Promise<void> => {
  await app.getByRole('button', { name: '用户档案' }).click();
  const record = app.getByRole('dialog', { name: '用户档案' });
  await record.getByText('138****3456').waitFor();
  await record
    .getByRole('region', { name: '投诉咨询' })
    .getByText('投诉 1 件，咨询 0 件，其他 0 件，未结 1 件')
    .waitFor();
  await accessible(desk);
  await picture(desk, 'user-record');
  await record.getByRole('button', { name: '关闭' }).click();
};

describe('a supervisor in a browser', () => {
  const { complaints, moveTo, seat } = browserStage(tuesday);

  it('is alerted to a broken promise wherever he is, opens it, and says that he has seen it (ORDER-34, ORDER-02, story 14)', async () => {
    const [{ desk, app }, { desk: other, app: service }] = await Promise.all([seat('覃志远'), seat('李娟')]);
    await recordLetter(service);
    expect(await service.getByRole('tab', { name: '告警' }).count()).toBe(0);
    await app.getByRole('tab', { name: '告警' }).click();
    await app.getByText('没有未处理的告警').first().waitFor();
    await accessible(desk);

    await moveTo(desk, '2025-03-05T12:00:00+08:00');
    const badge = app.getByRole('button', { name: '告警 1' });
    await badge.waitFor({ timeout: 30_000 });
    await app.getByRole('status').filter({ hasText: '有 1 条未处理的告警' }).waitFor();
    await app.getByRole('tab', { name: '来电' }).click();
    await badge.click();
    const alert = app.getByRole('row', { name: /工单时限已超（首次响应）/ });
    await alert.getByText(/^2025-03-05 10:3/).waitFor();
    await accessible(desk);
    await picture(desk, 'alerts');

    await alert.getByRole('button', { name: /^查看工单 TS20250304/ }).click();
    await app.getByText(/超时跟进 · 待办/).waitFor();
    await lookAtRecord(desk, app);
    await app.getByRole('tab', { name: '告警' }).click();
    await tabTo(desk, app.getByRole('button', { name: /^知道了：工单时限已超（首次响应） TS/ }));
    await desk.keyboard.press('Enter');
    await app.getByText(/^已记为知晓：工单时限已超（首次响应） TS/).waitFor();
    await app.getByText('没有未处理的告警').first().waitFor();
    await badge.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: '已知晓' }).click();
    await app.getByRole('row', { name: /201 于 2025-03-05 12:/ }).waitFor();
    await accessible(desk);
    await Promise.all([desk.context().close(), other.context().close()]);
  });

  it('sees how often promises were kept, by business line and by provider (ORDER-53)', async () => {
    const { desk, app } = await seat('覃志远');
    await app.getByRole('tab', { name: '统计' }).click();
    await app.getByRole('table', { name: '按业务分类' }).waitFor();
    await app.getByRole('table', { name: '按服务商' }).waitFor();
    await app.getByText('2025-02-04 至 2025-03-05').waitFor();
    await accessible(desk);
    await app.getByRole('button', { name: '工单24小时联系' }).click();
    await app.getByRole('row', { name: '114便民' }).getByText('0/1').waitFor();
    await picture(desk, 'figures');
    await app.getByRole('button', { name: /时间范围/ }).click();
    await app.getByRole('option', { name: '2025年02月' }).click();
    await app.getByText('2025-02-01 至 2025-02-28').waitFor();
    await app.getByText('这段时间没有需要统计的承诺').waitFor();
    await app.getByRole('button', { name: '用户', exact: true }).click();
    await app.getByRole('region', { name: '用户' }).getByText('新用户').waitFor();
    await accessible(desk);
    await desk.context().close();
    expect(complaints).toEqual([]);
  });
});
