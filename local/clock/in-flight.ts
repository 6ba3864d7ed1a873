/** Counts what is under way, so that virtual time can stand still without sleeping. */
export interface InFlight {
  /** Something began: a Lambda, an HTTP request, a journal record on its way. Call what it returns when it has ended; again does nothing. */
  begin(what: string): () => void;
  readonly count: number;
  /** Resolves when nothing is under way and what ended last has had its turn to begin something new. */
  idle(): Promise<void>;
  /** What is under way now, for "why does nothing move?". */
  what(): string[];
}

/** Entries change places in an array: a Map that things enter and leave all day keeps what has left alive for the garbage collector. */
interface Entry {
  readonly what: string;
  place: number;
}

interface Ledger {
  readonly open: Entry[];
  begun: number;
  settled: number;
  waiters: (() => void)[];
}

const end = (ledger: Ledger, entry: Entry): void => {
  if (entry.place < 0) return;
  const last = ledger.open.pop();
  if (last !== undefined && last !== entry) {
    ledger.open[entry.place] = last;
    last.place = entry.place;
  }
  entry.place = -1;
  if (ledger.open.length > 0) return;
  const { waiters } = ledger;
  ledger.waiters = [];
  for (const wake of waiters) wake();
};

const empty = (ledger: Ledger): Promise<void> =>
  ledger.open.length === 0 ? Promise.resolve() : new Promise((resolve) => ledger.waiters.push(resolve));

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** After the last thing ended, its awaiters run first: one turn of the event loop, only when something was begun since last time. */
const settle = async (ledger: Ledger): Promise<void> => {
  while (ledger.open.length > 0 || ledger.settled !== ledger.begun) {
    await empty(ledger);
    const { begun } = ledger;
    await turn();
    if (ledger.open.length === 0 && ledger.begun === begun) ledger.settled = begun;
  }
};

/**
 * A counter of what is in flight.
 *
 * @example
 * const inFlight = createInFlight();
 * const done = inFlight.begin('lambda hutong-identify-caller');
 * inFlight.what(); // ['lambda hutong-identify-caller']
 * done();
 * await inFlight.idle();
 */
export const createInFlight = (): InFlight => {
  const ledger: Ledger = { open: [], begun: 0, settled: 0, waiters: [] };
  return {
    begin: (what) => {
      ledger.begun += 1;
      const entry: Entry = { what, place: ledger.open.length };
      ledger.open.push(entry);
      return () => end(ledger, entry);
    },
    get count() {
      return ledger.open.length;
    },
    idle: () => settle(ledger),
    what: () => ledger.open.map(({ what }) => what),
  };
};
