import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, picture } from '../support/pages.ts';
import { busyPhoto } from '../support/provider-page.ts';

const morning = '2025-03-04T10:00:00+08:00';
const merchants = ['安心锁业', '平安开锁', '永泰搬家', '洁丽家政', '康达家电维修'];
/** Why the licence comes back. */
const unreadable = '照片看不清，请重拍';

const accountsIn = (app: FrameLocator): Locator => app.getByRole('region', { name: '门户账号' });
const papersIn = (view: FrameLocator | Page): Locator => view.getByRole('region', { name: '资质文件' });

/** The supervisor opens the account gx-p906 for the merchant whose file is open. */
const openAccount = async (desk: Page, app: FrameLocator): Promise<void> => {
  const accounts = accountsIn(app);
  await accounts.getByText('gx-p901').waitFor();
  await accounts.getByRole('button', { name: '开通账号' }).click();
  await accounts.getByRole('textbox', { name: '账号' }).fill('p906');
  await accounts.getByRole('textbox', { name: '使用人' }).fill('周平');
  await accessible(desk);
  await accounts.getByRole('button', { name: '开通账号' }).click();
  await accounts.getByText('已开通 gx-p906。').waitFor();
};

/** The supervisor closes it again, asked twice. */
const closeAccount = async (app: FrameLocator): Promise<void> => {
  const accounts = accountsIn(app);
  await accounts.getByRole('button', { name: '停用账号 gx-p906' }).click();
  await app.getByRole('dialog', { name: '确定停用账号 gx-p906？' }).getByRole('button', { name: '停用账号' }).click();
  await accounts.getByRole('button', { name: '重新开通 gx-p906' }).waitFor();
};

/** The merchant hands its licence in, with a photo of it. */
const handInLicence = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '我的店铺' }).click();
  const papers = papersIn(page);
  await papers.getByRole('button', { name: '提交资质文件' }).click();
  await papers.getByRole('textbox', { name: '证照编号' }).fill('91450100MA5K');
  await papers.getByLabel('有效期至（可不填）').fill('2027-03-04');
  const file = { name: 'licence.jpg', mimeType: 'image/jpeg', buffer: await busyPhoto(page) };
  await papers.getByLabel('拍照上传').setInputFiles(file);
  await papers.getByText('已保存').waitFor();
  await accessible(page);
  await papers.getByRole('button', { name: '提交资质文件' }).click();
  await papers.getByText('待核验').waitFor();
};

/** The supervisor looks at the photo, and sends the licence back for a better one. */
const sendLicenceBack = async (desk: Page, app: FrameLocator): Promise<void> => {
  await app.getByRole('button', { name: '返回列表' }).click();
  await app.getByRole('button', { name: '安心锁业' }).click();
  const papers = papersIn(app);
  await papers.getByText('91450100MA5K').waitFor();
  await papers.getByRole('button', { name: '营业执照：查看图片' }).click();
  await papers.getByRole('img', { name: '营业执照' }).waitFor();
  await papers.getByRole('button', { name: '营业执照：退回' }).click();
  await papers.getByRole('textbox', { name: '退回原因' }).fill(unreadable);
  await accessible(desk);
  await papers.getByRole('button', { name: '退回', exact: true }).click();
  await papers.getByText(`退回原因：${unreadable}`).waitFor();
};

describe('providers in a browser', () => {
  const { complaints, seat, shop } = browserStage(morning);

  it('shows a supervisor the merchants, and has one suspended and reinstated after asking twice (ORDER-45, ORDER-46)', async () => {
    const { desk, app } = await seat('覃志远');
    await app.getByRole('tab', { name: '服务商' }).click();
    for (const merchant of merchants) await app.getByRole('row', { name: merchant }).getByText('合作中').waitFor();
    await accessible(desk);
    await picture(desk, 'provider-list');

    await app.getByRole('button', { name: '安心锁业' }).click();
    await papersIn(app).getByText('营业执照').waitFor();
    await app.getByRole('region', { name: '每月信用报告' }).getByText('信用80分,本月无变动').waitFor();
    await accessible(desk);
    await desk.keyboard.press('Alt+1');
    const sure = app.getByRole('dialog', { name: '确定停用：安心锁业？' });
    await sure.getByRole('textbox', { name: '停用原因' }).fill('多次投诉未处理');
    await accessible(desk);
    await sure.getByRole('button', { name: '停用', exact: true }).click();
    await app.getByText('已人工停用，不再派单。原因：多次投诉未处理').waitFor();
    await accessible(desk);

    await app.getByRole('button', { name: '恢复合作' }).click();
    await app
      .getByRole('dialog', { name: '确定恢复合作：安心锁业？' })
      .getByRole('button', { name: '恢复合作' })
      .click();
    await app.getByText('已完成：恢复合作').waitFor();
    await app.getByText('多次投诉未处理').waitFor({ state: 'detached' });
    await app.getByRole('button', { name: '返回列表' }).click();
    await app.getByRole('row', { name: '安心锁业' }).getByText('合作中').waitFor();
    await desk.context().close();
    expect(complaints).toEqual([]);
  });

  it('has an account opened that signs in at the portal, hands a paper in with its photo, and reads why it comes back (ORDER-45, ORDER-47)', async () => {
    const { desk, app } = await seat('覃志远');
    await app.getByRole('tab', { name: '服务商' }).click();
    await app.getByRole('button', { name: '安心锁业' }).click();
    await openAccount(desk, app);
    const page = await shop('gx-p906');
    await handInLicence(page);
    await sendLicenceBack(desk, app);
    await page.reload();
    await papersIn(page).getByText(`退回原因：${unreadable}`).waitFor();
    await accessible(page);
    await closeAccount(app);
    await page.context().close();
    await desk.context().close();
    expect(complaints).toEqual([]);
  });

  it('finds a merchant by its name, and changes what it was approved for (ORDER-45)', async () => {
    const { desk, app } = await seat('覃志远');
    await app.getByRole('tab', { name: '服务商' }).click();
    await app.getByRole('row', { name: '永泰搬家' }).waitFor();
    await app.getByRole('searchbox', { name: '按名称或编号查找' }).fill('平安');
    await app.getByRole('row', { name: '永泰搬家' }).waitFor({ state: 'detached' });
    await app.getByRole('button', { name: '平安开锁' }).click();
    await app.getByRole('button', { name: '修改资料' }).click();
    const form = app.getByRole('form', { name: '修改资料' });
    await form.getByRole('button', { name: /^提交/ }).click();
    await form.getByText('还没有修改任何内容').waitFor();
    await form.getByLabel('服务半径（公里）').fill('15');
    await form.getByLabel('开锁修锁：资费标准').fill('150元');
    await accessible(desk);
    await desk.keyboard.press('Control+Enter');
    await app.getByText('半径 15 公里').waitFor();
    await app.getByRole('region', { name: '资费标准' }).getByText('150元').waitFor();
    await desk.context().close();
    expect(complaints).toEqual([]);
  });
});
