import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** `SCREENS=docs/screens npx vitest run --project browser` renews the pictures of the documentation. */
const screens = process.env.SCREENS;

/** Keeps a picture of a page for the documentation, when asked to. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (screens === undefined) return;
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) });
};

/** Holds a page and its frames against WCAG 2.1 AA. */
export const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
};

/** Dials on the phone page, from one of its lines or from a number of one's own. */
export const dial = async (phone: Page, number: string, from?: string): Promise<void> => {
  if (from !== undefined) {
    await phone.getByText('其他号码').click();
    await phone.getByRole('textbox', { name: '其他主叫号码' }).fill(from);
  }
  await phone.getByRole('textbox', { name: '被叫号码' }).fill(number);
  await phone.getByRole('button', { name: '拨打' }).click();
};

/** Signs one of the staff in at the workspace; gives the agent app in its frame. */
export const signIn = async (desk: Page, name: string): Promise<FrameLocator> => {
  await desk.getByText(name).click();
  await desk.getByRole('button', { name: '签入' }).click();
  const app = desk.frameLocator('iframe');
  await app.getByText('已连接坐席工作台').waitFor();
  return app;
};

export const become = async (desk: Page, status: string): Promise<void> => {
  await desk.getByRole('button', { name: '坐席状态' }).click();
  await desk.getByRole('option', { name: status }).click();
};

const farthest = 60;

/** Presses Tab until the element has the focus, as somebody without a mouse does. @throws when Tab never comes by it */
export const tabTo = async (page: Page, element: Locator): Promise<void> => {
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    if (await element.evaluate((node) => node.ownerDocument.hasFocus() && node === node.ownerDocument.activeElement))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${element}`);
};
