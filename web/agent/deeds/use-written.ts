import { useMemo, useState } from 'react';
import * as z from 'zod';
import { forget, useKept } from '../../shared/kept.ts';
import { isSame, onTop } from './written.ts';

interface Form<T> {
  readonly schema: z.ZodType<T>;
  /** The form as it begins now, by what it changes as that is now. */
  readonly now: T;
  /** How what was written is put on what stands now; field by field when absent. */
  readonly put?: (before: T, now: T, written: T) => T;
}

/**
 * What is written for a deed, also before the page was loaded anew, and the id of the command that sends it: other words are another
 * command. What was not touched follows what it changes.
 */
export const useWritten = <T extends object>(name: string, { schema, now, put = onTop }: Form<T>) => {
  const kept = useMemo(() => z.object({ before: schema, written: schema, commandId: z.string() }), [schema]);
  const fresh = () => ({ before: now, written: now, commandId: crypto.randomUUID() });
  const [{ before, written, commandId }, keep] = useKept(name, kept, fresh);
  const [wasLeft, setLeft] = useState(() => !isSame(before, written));
  const value = put(before, now, written);
  const write = (change: (value: T) => T) =>
    keep((last) => {
      const next = change(put(last.before, now, last.written));
      return { before: now, written: next, commandId: crypto.randomUUID() };
    });
  const startAnew = () => {
    setLeft(false);
    keep(fresh());
  };
  return { value, commandId, write, startAnew: wasLeft ? startAnew : undefined, drop: () => forget(name) };
};
