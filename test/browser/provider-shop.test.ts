import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, picture } from '../support/pages.ts';

const morning = '2025-03-04T10:00:00+08:00';

describe('a provider’s own shop in a phone’s browser', () => {
  const { complaints, shop } = browserStage(morning);

  it('lets a shop revise its hours and send a worker home, and says what it cannot read (ORDER-47)', async () => {
    const page = await shop('gx-p901');
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
    await duty.click();
    await expect.poll(() => duty.isChecked(), { timeout: 10_000 }).toBe(false);
    await page.reload();
    expect(await duty.isChecked()).toBe(false);
    await accessible(page);
    await picture(page, 'provider-shop');
    await page.context().close();
  });

  it('finds where a branch is, and lets it and its people be changed (ORDER-18, ORDER-47)', async () => {
    const page = await shop('gx-p901');
    await page.getByRole('link', { name: '我的店铺' }).click();
    const people = page.getByRole('region', { name: '网点与师傅' });
    await people.getByRole('button', { name: '添加网点' }).click();
    await people.getByLabel('网点名称').fill('民族店');
    await people.getByLabel('网点地址').fill('火星路1号');
    await people.getByRole('button', { name: '添加网点' }).click();
    await people.getByText('火星路1号 · 地图上没有找到，派单时不计距离').waitFor();
    await people.getByRole('button', { name: '修改民族店' }).click();
    await people.getByLabel('网点地址').fill('民族大道100号');
    await accessible(page);
    await people.getByRole('button', { name: '保存' }).click();
    await people.getByText('民族大道100号', { exact: true }).waitFor();
    await people.getByRole('button', { name: '修改周师傅' }).click();
    await people.getByLabel('姓名').fill('周工');
    await people.getByLabel('所属网点').selectOption('民族店');
    await people.getByRole('button', { name: '保存' }).click();
    await people.getByRole('checkbox', { name: '周工在岗' }).click();
    await people.getByRole('checkbox', { name: '周工在岗', checked: false }).waitFor();
    const names = people.getByRole('listitem').getByRole('checkbox');
    expect(await names.nth(1).getAttribute('aria-label')).toBe('周工在岗');
    await accessible(page);
    await people.getByRole('button', { name: '删除民族店' }).click();
    await page.getByRole('dialog', { name: '删除网点民族店？' }).getByRole('button', { name: '删除' }).click();
    await people.getByText('民族店').first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('has left no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});
