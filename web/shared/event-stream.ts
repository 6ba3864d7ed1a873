import { useEffect, useEffectEvent, useState } from 'react';
import type * as z from 'zod';

/**
 * Listens to server-sent events for as long as `url` is set; the browser resumes by itself where it lost the line.
 * Answers whether the line is up.
 *
 * @example
 * const { isUp } = useEventStream('/laptop/calls/c1/events', phoneEventSchema, addEvent);
 */
export const useEventStream = <T>(url: string | undefined, schema: z.ZodType<T>, onMessage: (message: T) => void) => {
  const [isUp, setUp] = useState(true);
  const receive = useEffectEvent((text: string) => {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) onMessage(parsed.data);
    else console.error('a message of another shape', url, parsed.error);
  });
  useEffect(() => {
    if (url === undefined) return;
    const source = new EventSource(url);
    source.onmessage = ({ data }) => receive(String(data));
    source.onopen = () => setUp(true);
    source.onerror = () => setUp(false);
    return () => source.close();
  }, [url]);
  return { isUp };
};
