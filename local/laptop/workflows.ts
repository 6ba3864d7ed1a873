import { rmSync } from 'node:fs';
import type { StatesPort } from '../assembly/ports.ts';
import { createStatesEngine, type StatesEngine } from '../states/engine.ts';
import type { HistoryListener } from '../states/run/ledger.ts';
import type { StatesParts } from '../states/run/world.ts';
import { seededRandom } from '../states/seeded-random.ts';
import { fileStore, memoryStore } from '../states/store.ts';

/** Step Functions as the laptop holds it: the engine of now, and who listens to every engine. */
export interface Workflows extends StatesPort {
  readonly engine: StatesEngine;
  /** Hears of every event of every execution, also after a reset. Answers how to stop listening. */
  subscribe(listener: HistoryListener): () => void;
  /** Goes on with what was under way when the laptop was last stopped; the functions must be there. */
  resume(): void;
  /** Ends all work; what is kept in a file goes on at the next start. */
  stop(): void;
  /** Forgets all executions and machines, and starts over. */
  renew(): void;
}

/** Chance, the same at every start: jitter is no reason why a rehearsal goes otherwise. */
const seed = 1;

/**
 * Creates the laptop's Step Functions.
 *
 * @param file where executions outlive the laptop; in memory when absent
 */
export const createWorkflows = (parts: Omit<StatesParts, 'random' | 'newId'>, file?: string): Workflows => {
  const listeners = new Set<HistoryListener>();
  const start = (): StatesEngine => {
    const store = file === undefined ? memoryStore() : fileStore(file);
    const engine = createStatesEngine(
      { ...parts, random: seededRandom(seed), newId: () => crypto.randomUUID() },
      store,
    );
    engine.subscribe((...told) => {
      for (const listener of listeners) listener(...told);
    });
    return engine;
  };
  const state = { engine: start() };
  return {
    get engine() {
      return state.engine;
    },
    define: (machine) => state.engine.define(machine),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resume: () => state.engine.resume(),
    stop: () => state.engine.stop(),
    renew: () => {
      state.engine.stop();
      if (file !== undefined) rmSync(file, { force: true });
      state.engine = start();
    },
  };
};
