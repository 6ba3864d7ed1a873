import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import { createRealClock } from '../clock/real-clock.ts';
import { keepFile } from '../state-file.ts';
import { type LaptopOptions, stateDirectory } from './options.ts';
import { createResettableClock } from './resettable-clock.ts';

/** The laptop's clock, and how to keep it. */
export interface LaptopClock {
  readonly clock: Clock;
  /** Writes down how far the time machine has gone, so that a restart does not go back. */
  save(): void;
  /** @throws when the clock is a real one: time never goes back on it. */
  reset(toMs: number): void;
}

const savedSchema = z.object({ offsetMs: z.number() });

const refuseReset = () => {
  throw new Error('Only a virtual clock can be reset');
};

const realClock = (directory: string | undefined, at: number | undefined, inFlight: InFlight): LaptopClock => {
  const file = directory && join(directory, 'clock.json');
  const begun = { offsetMs: at === undefined ? 0 : at - Date.now() };
  const saved = file && existsSync(file) ? savedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : begun;
  const clock = createRealClock({ offsetMs: saved.offsetMs, inFlight });
  const save = () => {
    if (file) keepFile(file, JSON.stringify({ offsetMs: clock.now() - Date.now() }));
  };
  return { clock, save, reset: refuseReset };
};

/** Makes the clock that the options ask for. */
export const openClock = (options: LaptopOptions, inFlight: InFlight): LaptopClock => {
  if (options.clock.mode === 'real') return realClock(stateDirectory(options), options.clock.at, inFlight);
  const clock = createResettableClock(options.clock.at, inFlight);
  return { clock, save: () => undefined, reset: clock.reset };
};
