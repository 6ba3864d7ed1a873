import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { accessible, picture } from '../support/pages.ts';

const morning = '2025-03-04T10:00:00+08:00';
const merchants = ['安心锁业', '平安开锁', '永泰搬家', '洁丽家政', '康达家电维修'];

describe('providers in a browser', () => {
  const { complaints, seat } = browserStage(morning);

  it('shows a supervisor the merchants, and has one suspended and reinstated after asking twice (ORDER-45, ORDER-46)', async () => {
    const { desk, app } = await seat('覃志远');
    await app.getByRole('tab', { name: '服务商' }).click();
    for (const merchant of merchants) await app.getByRole('row', { name: merchant }).getByText('合作中').waitFor();
    await accessible(desk);
    await picture(desk, 'provider-list');

    await app.getByRole('button', { name: '安心锁业' }).click();
    await app.getByRole('region', { name: '资质文件' }).getByText('营业执照').waitFor();
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
});
