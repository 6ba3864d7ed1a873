import * as z from 'zod';

const sessionSchema = z.object({
  username: z.string(),
  idToken: z.string(),
  refreshToken: z.string(),
  /** Epoch milliseconds, wall time: tokens know no other. */
  expiresAt: z.number(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Kept per tab, and shared with the same origin's frames in it: one sign-in serves the workspace and the app. */
const key = 'hutong.session';

/** The session of this tab, or undefined. */
export const readSession = (): Session | undefined => {
  const kept = sessionStorage.getItem(key);
  const parsed = sessionSchema.safeParse(kept === null ? undefined : JSON.parse(kept));
  return parsed.success ? parsed.data : undefined;
};

/** Keeps a session, or forgets it, and tells this document; other frames hear of it by the browser's own `storage` event. */
export const keepSession = (session: Session | undefined): void => {
  if (session === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(session));
  globalThis.dispatchEvent(new Event('hutong-session'));
};

/** Runs `changed` whenever the session was renewed, replaced or ended, here or in another frame. */
export const onSession = (changed: () => void): (() => void) => {
  const names = ['storage', 'hutong-session'];
  for (const name of names) globalThis.addEventListener(name, changed);
  return () => {
    for (const name of names) globalThis.removeEventListener(name, changed);
  };
};

/** The raw text, for `useSyncExternalStore`, which compares by identity. */
export const sessionText = (): string | null => sessionStorage.getItem(key);
