import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calendar, openingOn } from '#domain/calendar';
import { instant, localDate, plusDays } from '#domain/kernel';
import type { Laptop } from '../local/laptop.ts';
import { momentMs } from '../local/rehearsal/moments.ts';
import { read, type Script } from '../local/rehearsal/read.ts';
import { rehearse } from '../local/rehearsal/rehearse.ts';
import type { Stage } from '../local/rehearsal/stage.ts';
import { openStage } from './rehearsal-stage.ts';

/** A story, and when it begins: epoch milliseconds. */
export interface Showing {
  readonly script: Script;
  readonly at: number;
}

const folder = 'tenants/demo';
const timeZone = 'Asia/Shanghai';
const hours = ['09:00-17:30'];
const offices: Calendar = {
  timeZone,
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  followsOfficial: true,
  localDays: [],
};

const isWorkingDay = (date: string): boolean => openingOn(offices, date).open.length > 0;

const workingDayBefore = (date: string): string => {
  const before = plusDays(date, -1);
  return isWorkingDay(before) ? before : workingDayBefore(before);
};

/** The morning's story is over by then. */
const morningMs = 3_600_000;

const on = async (name: string, day: string): Promise<Showing> => {
  const file = join(folder, name);
  const script = read(file, await readFile(file, 'utf8'));
  return { script, at: momentMs(`${day}T${script.rehearsal.clock.slice(11)}`, 0) };
};

/**
 * What the demo tenants have lived through by `now`: the last working day, and this morning once it is an hour old;
 * nothing where there are no stories.
 *
 * @param now epoch milliseconds
 * @example (await showingsBy(Date.parse('2025-03-05T11:00:00+08:00'))).map(({ script }) => script.file) // both stories of tenants/demo
 */
export const showingsBy = async (now: number): Promise<readonly Showing[]> => {
  if (!existsSync(folder)) return [];
  const today = localDate(instant(now), timeZone);
  const before = await on('last-working-day.yaml', workingDayBefore(today));
  const morning = await on('this-morning.yaml', today);
  return isWorkingDay(today) && morning.at + morningMs <= now ? [before, morning] : [before];
};

/** Steps of a rehearsal take wall time too on a real clock, and what stands in the past there is refused. */
const aMoment = 100;

/** The stage of a laptop whose clock runs: it is moved as a virtual one is, and what is due at once gets a moment. */
const runningStage = (stage: Stage, { clock }: Laptop): Stage => ({
  ...stage,
  move: (toMs) => clock.move(Math.max(toMs, clock.now() + aMoment)),
  settle: () => clock.move(clock.now() + aMoment),
});

/** A demo whose tenants were changed may lack somebody or something that a story tells of. */
const troubleOf = async (script: Script, stage: Stage): Promise<string | undefined> => {
  try {
    const { failure } = await rehearse(script, stage);
    return failure && `${script.file}:${failure.line} ${failure.message}`;
  } catch (error) {
    return `${script.file}: ${String(error)}`;
  }
};

/**
 * Plays the stories on a laptop whose clock stands before the first, so that the demo tenants begin with a little history
 * which the product itself has written; then lets its clock catch up with `now`.
 *
 * @param laptop with a real clock and instant speech
 * @param say told which story did not come true, and where; the demo goes on without the rest of it
 */
export const playHistory = async (
  laptop: Laptop,
  showings: readonly Showing[],
  now: () => number,
  say: (line: string) => void,
): Promise<void> => {
  if (showings.length === 0) return;
  const { stage, close } = await openStage(laptop);
  for (const { script, at } of showings) {
    await laptop.clock.move(Math.max(at, laptop.clock.now() + aMoment));
    const trouble = await troubleOf(script, runningStage(stage, laptop));
    if (trouble !== undefined) say(`the demo has less history: ${trouble}`);
  }
  await close();
  if (laptop.clock.now() < now()) await laptop.view.moveClock(now());
};
