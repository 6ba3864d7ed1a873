import type { QueryClient } from '@tanstack/react-query';
import { forgetAll } from './kept.ts';
import { onSession, readSession } from './session.ts';

/** To whom the drafts in this tab belong; stays when he signs out, so that he finds them again. */
const key = 'hutong.drafts-of';

const isAnother = (before: string | undefined, now: string): boolean => before !== undefined && before !== now;

/** Where the page runs is the same for all. */
const isPersonal = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] !== 'config';

const passDrafts = (username: string): void => {
  if (isAnother(sessionStorage.getItem(key) ?? undefined, username)) forgetAll();
  sessionStorage.setItem(key, username);
};

/**
 * Keeps from whoever signs in what the one before him has read and written in this tab: answers of the API and drafts, with the numbers
 * and names that stand in them. Who signs in again himself, after his session has ended, finds his drafts. Source: ORDER-47, X-22.
 *
 * @returns ends it
 * @example
 * forgetForNewcomers(queryClient); // once, when the page starts
 */
export const forgetForNewcomers = (client: QueryClient): (() => void) => {
  const seen = { username: readSession()?.username };
  const look = () => {
    const now = readSession()?.username;
    if (now === undefined) return;
    passDrafts(now);
    if (isAnother(seen.username, now)) client.removeQueries({ predicate: isPersonal });
    seen.username = now;
  };
  look();
  return onSession(look);
};
