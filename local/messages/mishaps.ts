/**
 * What goes wrong at a carrier's gateway: `error` 503, `refused` 400 (for good), `timeout` the line is cut without an answer, `malformed` an
 * answer that is no JSON; and with the message taken: `undelivered` the phone never gets it and the receipt says FAILED, `silent` no
 * receipt, `early` the receipt comes before the answer, `twice` the receipt, or the inbound text, comes twice, `late` the receipt comes late.
 */
export const mishapKinds = [
  'error',
  'refused',
  'timeout',
  'malformed',
  'undelivered',
  'silent',
  'early',
  'twice',
  'late',
] as const;
export type MishapKind = (typeof mishapKinds)[number];

export interface Mishap {
  /** Of which gateway. */
  readonly gateway: string;
  readonly kind: MishapKind;
  readonly times: number;
  /** With the kinds that lose the message: the gateway takes it, and only its answer is lost. */
  readonly after?: boolean;
  /** `late`: by so much. Any other kind: every message of this span suffers it, whatever `times` says. */
  readonly forMs?: number;
}

/** Mishaps that wait for their gateway. */
export interface Mishaps {
  /** @returns how often the mishap has still to happen; a span has happened once one message has met it */
  add(mishap: Mishap): () => number;
  /** The mishap that the gateway suffers now, if any. */
  take(gateway: string): Mishap | undefined;
  clear(): void;
}

interface Waiting {
  readonly mishap: Mishap;
  readonly until: number | undefined;
  left: number;
}

const isOver = ({ until, left }: Waiting, now: number): boolean => (until === undefined ? left === 0 : now >= until);

/** @param now epoch ms on the laptop's clock */
export const createMishaps = (now: () => number): Mishaps => {
  const waiting: Waiting[] = [];
  return {
    add: (mishap) => {
      const isSpan = mishap.forMs !== undefined && mishap.kind !== 'late';
      const until = isSpan ? now() + (mishap.forMs ?? 0) : undefined;
      const one: Waiting = { mishap, until, left: isSpan ? 1 : mishap.times };
      waiting.push(one);
      return () => one.left;
    },
    take: (gateway) => {
      const first = waiting.find((one) => one.mishap.gateway === gateway && !isOver(one, now()));
      if (first !== undefined) first.left = Math.max(0, first.left - 1);
      return first?.mishap;
    },
    clear: () => {
      waiting.length = 0;
    },
  };
};
