import { useSyncExternalStore } from 'react';

const onChange = (changed: () => void): (() => void) => {
  for (const name of ['online', 'offline']) globalThis.addEventListener(name, changed);
  return () => {
    for (const name of ['online', 'offline']) globalThis.removeEventListener(name, changed);
  };
};

/** Whether the telephone believes that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(onChange, () => navigator.onLine);
