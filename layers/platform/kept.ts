const STALE_MS = 30_000;
const DEAD_MS = 60_000;

/**
 * Keeps what was read, for a minute. From the 30th second on the known answer is served while a new one is fetched; after the 60th the
 * reader waits for it, so a change acts within a minute even where nobody came by. What could not be read is not kept.
 *
 * @returns reads, or answers from memory: key, epoch milliseconds of now, and how to read
 * @example const rows = keptForAMinute<Row>(); await rows('gx', Date.now(), () => readRow(dynamo, 'gx'))
 */
export const keptForAMinute = <T>() => {
  const kept = new Map<string, { readonly readAt: number; readonly answer: Promise<T> }>();
  return (key: string, now: number, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    const age = known ? Math.abs(now - known.readAt) : DEAD_MS;
    if (known && age < STALE_MS) return known.answer;
    const answer = read();
    kept.set(key, { readAt: now, answer });
    answer.catch(() => (known ? kept.set(key, known) : kept.delete(key)));
    return known && age < DEAD_MS ? known.answer : answer;
  };
};

/** The same for what is read with a client: each client, and with it each tenant's session, has a memory of its own. */
export const keptByClient = <Client extends object, T>() => {
  const memories = new WeakMap<Client, ReturnType<typeof keptForAMinute<T>>>();
  return (client: Client, key: string, read: () => Promise<T>): Promise<T> => {
    const memory = memories.get(client) ?? keptForAMinute<T>();
    memories.set(client, memory);
    return memory(key, Date.now(), read);
  };
};
