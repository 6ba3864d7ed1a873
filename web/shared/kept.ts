import { useState } from 'react';
import type * as z from 'zod';

const prefix = 'hutong.draft.';

const read = <T>(name: string, schema: z.ZodType<T>, fresh: () => T): T => {
  const text = sessionStorage.getItem(prefix + name);
  const parsed = schema.safeParse(text === null ? undefined : JSON.parse(text));
  return parsed.success ? parsed.data : fresh();
};

/** Forgets what was kept under a name. */
export const forget = (name: string): void => sessionStorage.removeItem(prefix + name);

/**
 * State that survives a reload of the page and a change of tabs: what somebody has written is never lost by us. What was kept in an
 * older shape is begun anew.
 *
 * @example
 * const [draft, keep] = useKept('c1', draftSchema, () => emptyDraft(crypto.randomUUID()));
 */
export const useKept = <T>(name: string, schema: z.ZodType<T>, fresh: () => T): readonly [T, (next: T) => void] => {
  const [value, setValue] = useState(() => read(name, schema, fresh));
  const keep = (next: T) => {
    sessionStorage.setItem(prefix + name, JSON.stringify(next));
    setValue(next);
  };
  return [value, keep];
};
