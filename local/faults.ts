/** How functions and AWS calls fail. */
export const faultKinds = ['error', 'timeout', 'throttle', 'malformed'] as const;

/** A fault that a rehearsal injects; each take uses one of its `times`. */
export interface Fault {
  /** `lambda:hutong-subscribe`, `dynamodb:TransactWriteItems` … */
  readonly target: string;
  readonly kind: (typeof faultKinds)[number];
  readonly times: number;
  /** Functions only: the handler does its work, and only its answer is lost. */
  readonly after?: boolean;
  /** Functions only, with `malformed`: the handler answers, but with these values in place of its own; null = without. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** Faults that wait for their target. Timeouts and outages are injected, never waited for. */
export interface Faults {
  /**
   * @returns how often the fault has still to happen
   * @throws RangeError unless `times` is a whole number from 1.
   */
  add(fault: Fault): () => number;
  /** The fault that the target suffers now, if any; the first one added comes first. */
  take(target: string): Fault | undefined;
  clear(): void;
}

/**
 * No faults yet.
 *
 * @example
 * const faults = createFaults();
 * faults.add({ target: 'lambda:hutong-subscribe', kind: 'timeout', times: 1 });
 * faults.take('lambda:hutong-subscribe')?.kind; // 'timeout'
 * faults.take('lambda:hutong-subscribe'); // undefined
 */
export const createFaults = (): Faults => {
  const waiting = new Map<string, { readonly fault: Fault; left: number }[]>();
  return {
    add: (fault) => {
      if (!Number.isInteger(fault.times) || fault.times < 1)
        throw new RangeError(`a fault happens a whole number of times, not ${fault.times}`);
      const one = { fault, left: fault.times };
      waiting.set(fault.target, [...(waiting.get(fault.target) ?? []), one]);
      return () => one.left;
    },
    take: (target) => {
      const line = waiting.get(target);
      const [first, ...rest] = line ?? [];
      if (first === undefined) return undefined;
      first.left -= 1;
      if (first.left === 0) waiting.set(target, rest);
      return first.fault;
    },
    clear: () => waiting.clear(),
  };
};
