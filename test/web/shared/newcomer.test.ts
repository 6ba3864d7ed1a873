import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll } from '../../../web/shared/kept.ts';
import { forgetForNewcomers } from '../../../web/shared/newcomer.ts';
import { keepSession } from '../../../web/shared/session.ts';

/** A tab of a browser, as far as a session needs one. */
const openTab = (): Map<string, string> => {
  const kept = new Map<string, string>();
  const window = new EventTarget();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
    key: (place: number) => [...kept.keys()][place] ?? null,
    get length() {
      return kept.size;
    },
  });
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, window[name].bind(window));
  return kept;
};

const signIn = (username: string) =>
  keepSession({ username, idToken: 'token', refreshToken: '', expiresAt: 4_000_000_000_000 });

const opened: { tab: Map<string, string>; client: QueryClient } = { tab: new Map(), client: new QueryClient() };
beforeEach(() => {
  opened.tab = openTab();
  opened.client = new QueryClient();
  forgetForNewcomers(opened.client);
  signIn('gx-p901');
  opened.tab.set('hutong.draft.create.o1', '{"contactName":"王女士"}');
  opened.client.setQueryData(['work', 'OFFERED'], { orders: ['o1'] });
  opened.client.setQueryData(['config'], { api: '/api' });
});
afterEach(() => vi.unstubAllGlobals());

const isRead = (name: string): boolean => opened.client.getQueryData([name, 'OFFERED']) !== undefined;

describe('the next person at the same tab (ORDER-47)', () => {
  it('finds nothing of what the one before has read or written', () => {
    keepSession(undefined);
    signIn('gx-p902');
    expect([isRead('work'), opened.tab.has('hutong.draft.create.o1')]).toEqual([false, false]);
    expect(opened.client.getQueryData(['config'])).toEqual({ api: '/api' });
  });

  it('finds nothing either when the page was loaded anew between the two', () => {
    keepSession(undefined);
    forgetForNewcomers(new QueryClient());
    signIn('gx-p902');
    expect(opened.tab.has('hutong.draft.create.o1')).toBe(false);
  });

  it('finds all of it when it is the same, whose session had ended', () => {
    keepSession(undefined);
    signIn('gx-p901');
    expect([isRead('work'), opened.tab.has('hutong.draft.create.o1')]).toEqual([true, true]);
  });
});

describe('a call that was put away', () => {
  it('takes all with it that was written for its caller, and nothing else', () => {
    opened.tab.set('hutong.draft.order.c-1', '{"phone":"13800000001"}');
    opened.tab.set('hutong.draft.c-1', '{"question":"…"}');
    forgetAll('c-1');
    const left = [...opened.tab.keys()].filter((name) => name.startsWith('hutong.draft.'));
    expect(left).toEqual(['hutong.draft.create.o1']);
  });
});
