import { useSyncExternalStore } from 'react';
import { hashOf, type Route, readRoute } from './route.ts';

const onHash = (changed: () => void): (() => void) => {
  globalThis.addEventListener('hashchange', changed);
  return () => globalThis.removeEventListener('hashchange', changed);
};

/** Where one is; every part that asks is drawn again when that changes. */
export const useRoute = (): Route => readRoute(useSyncExternalStore(onHash, () => globalThis.location.hash));

/** Goes to a page; the one before is the phone's back key. */
export const goTo = (route: Route): void => {
  globalThis.location.hash = hashOf(route);
};
