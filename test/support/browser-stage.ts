import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser } from './browser.ts';
import { startForBrowser } from './browser-laptop.ts';
import { signIn } from './pages.ts';
import { signInAtPortal } from './provider-page.ts';

type Opened = Awaited<ReturnType<typeof startForBrowser>> & { readonly browser: Browser };

const listenFor = (page: Page, path: string, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && complaints.push(`${path}: ${line.text()}`));
};

const desktop: BrowserContextOptions = { viewport: { width: 1400, height: 900 } };

/** A phone held upright. */
const handheld: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

const open = async (
  { browser, url }: Opened,
  path: string,
  complaints: string[],
  device: BrowserContextOptions,
): Promise<Page> => {
  const context = await browser.newContext({ ...device, reducedMotion: 'reduce' });
  const page = await context.newPage();
  listenFor(page, path, complaints);
  await page.goto(`${url}${path}`);
  return page;
};

/**
 * The laptop and a browser for the tests of one file, from their beginning to their end. What pages complain of in the console is kept
 * for the last test to look at.
 *
 * @param at the laptop's time at the start, ISO 8601
 */
export const browserStage = (at: string) => {
  const running: { opened?: Opened } = {};
  const complaints: string[] = [];
  const opened = (): Opened => {
    if (!running.opened) throw new Error('not started');
    return running.opened;
  };
  beforeAll(async () => {
    const [laptop, browser] = await Promise.all([startForBrowser(at), openBrowser()]);
    running.opened = { ...laptop, browser };
  });
  afterAll(async () => {
    await running.opened?.browser.close();
    await running.opened?.stop();
  });
  const show = (path: string): Promise<Page> => open(opened(), path, complaints, desktop);
  return {
    opened,
    complaints,
    show,
    /** A provider's account at the portal, on a phone. */
    shop: async (login: string): Promise<Page> =>
      signInAtPortal(await open(opened(), '/app/provider/', complaints, handheld), login),
    /** A member of the staff at the workspace, with the agent app in its frame. */
    seat: async (name: string): Promise<{ desk: Page; app: FrameLocator }> => {
      const desk = await show('/agent/');
      return { desk, app: await signIn(desk, name) };
    },
    /** Puts the laptop's clock forward. */
    moveTo: async (page: Page, to: string): Promise<void> => {
      const moved = await page.request.post(`${opened().url}/laptop/clock`, { data: { to } });
      expect(moved.ok(), await moved.text()).toBe(true);
    },
    /** Forgets the complaints that a test has brought about on purpose: those with this status. */
    forgive: (status: string): void => {
      complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes(status)));
    },
  };
};
