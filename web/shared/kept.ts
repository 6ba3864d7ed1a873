import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod';

const prefix = 'hutong.draft.';

const stored = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
  const text = sessionStorage.getItem(prefix + name);
  return text === null ? undefined : schema.safeParse(JSON.parse(text)).data;
};

/** Forgets what was kept under a name. */
export const forget = (name: string): void => sessionStorage.removeItem(prefix + name);

/**
 * Forgets all that was kept about a call, an order or whatever else has its id in the names; without an id all there is: somebody else
 * sits here now.
 */
export const forgetAll = (id = ''): void => {
  const names = Array.from({ length: sessionStorage.length }, (_, place) => sessionStorage.key(place) ?? '');
  const isMeant = (name: string): boolean => name.startsWith(prefix) && name.includes(id);
  for (const name of names.filter(isMeant)) sessionStorage.removeItem(name);
};

/** What is kept from now on, or what becomes of that which is kept. */
export type Kept<T> = T | ((before: T) => T);
export type Keep<T> = (next: Kept<T>) => void;

const isStep = <T>(next: Kept<T>): next is (before: T) => T => typeof next === 'function';

const changedEvent = (name: string): string => `hutong-kept.${name}`;

/**
 * Keeps what a name holds from now on, and tells every form of that name. An answer that comes when its form has been left, and perhaps
 * opened anew, adds to what is kept, not to what was there when it was asked for.
 *
 * @param before what counts while nothing is kept
 */
export const keepAs = <T>(name: string, schema: z.ZodType<T>, next: Kept<T>, before: T): T => {
  const after = isStep(next) ? next(stored(name, schema) ?? before) : next;
  sessionStorage.setItem(prefix + name, JSON.stringify(after));
  globalThis.dispatchEvent(new Event(changedEvent(name)));
  return after;
};

/** Runs `changed` with what is kept under a name whenever somebody keeps anything there. */
export const onKept = <T>(name: string, schema: z.ZodType<T>, changed: (value: T) => void): (() => void) => {
  const listen = () => {
    const value = stored(name, schema);
    if (value !== undefined) changed(value);
  };
  globalThis.addEventListener(changedEvent(name), listen);
  return () => globalThis.removeEventListener(changedEvent(name), listen);
};

/**
 * State that survives a reload of the page and a change of tabs: what somebody has written is never lost by us. What was kept in an
 * older shape is begun anew. An answer that comes late says by a function what it adds: what was written meanwhile stays.
 *
 * @example
 * const [draft, keep] = useKept('c1', draftSchema, () => emptyDraft(crypto.randomUUID()));
 * keep((before) => ({ ...before, found }));
 */
export const useKept = <T>(name: string, schema: z.ZodType<T>, fresh: () => T): readonly [T, Keep<T>] => {
  const [value, setValue] = useState(() => stored(name, schema) ?? fresh());
  const latest = useRef(value);
  useEffect(() => onKept(name, schema, setValue), [name, schema]);
  const keep: Keep<T> = (next) => {
    latest.current = keepAs(name, schema, next, latest.current);
    setValue(latest.current);
  };
  return [value, keep];
};
