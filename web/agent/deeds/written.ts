/** Told alike: what is kept has been through JSON. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What somebody wrote otherwise than it stood. */
export const touched = (before: object, written: object): Readonly<Record<string, unknown>> => {
  const known = new Map(Object.entries(before));
  return Object.fromEntries(Object.entries(written).filter(([name, value]) => !isSame(known.get(name), value)));
};

/**
 * What was written, put on what stands now: a draft that was left may be older than what others have changed since, and must not take
 * that back. Source: X-37.
 *
 * @example onTop({ price: '120元', mode: '上门' }, { price: '120元', mode: '到店' }, { price: '150元', mode: '上门' })
 *   // { price: '150元', mode: '到店' }
 */
export const onTop = <T extends object>(before: T, now: T, written: T): T => ({ ...now, ...touched(before, written) });
