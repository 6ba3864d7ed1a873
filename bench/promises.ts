import * as z from 'zod';
import { openStage } from '../cli/rehearsal-stage.ts';
import type { Laptop } from '../local/laptop.ts';
import type { Stage } from '../local/rehearsal/stage.ts';
import { onLaptop } from './laptop-cloud.ts';
import { recomputeRows } from './recompute.ts';
import type { Report, Row } from './table.ts';

const ticketSchema = z.looseObject({ ticketId: z.string(), version: z.int() });

/** Asks as a person of the tenant; anything but success ends the benchmark. */
const asking = (stage: Stage) => async (as: string, path: string, body: object) => {
  const { status, body: answer } = await stage.ask({ as, method: 'POST', path, body });
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
  return ticketSchema.parse(answer);
};

const hour = 3_600_000;

/** A complaint from its record to its end, answered on the second working day after it was warned of. */
const complain = async (laptop: Laptop, stage: Stage): Promise<void> => {
  const ask = asking(stage);
  const commandId = () => crypto.randomUUID();
  const opened = await ask('gx-101', '/tickets', {
    commandId: commandId(),
    kind: 'COMPLAINT',
    content: '电话无人接听',
  });
  const path = `/tickets/${opened.ticketId}`;
  await laptop.clock.move(laptop.clock.now() + hour);
  const body = { commandId: commandId(), version: opened.version, role: 'service' };
  const assigned = await ask('gx-201', `${path}/assign`, body);
  // Tuesday 10:00 → due Thursday 17:30, warned of at 13:30.
  await laptop.clock.move(laptop.clock.now() + 53 * hour);
  const { body: seen } = await stage.ask({ as: 'gx-101', method: 'GET', path, body: undefined });
  const { version } = ticketSchema.parse(seen);
  if (version <= assigned.version) throw new Error('The complaint was not warned of');
  const answer = { answer: '已致歉', judgement: 'OWN_FAULT', apologised: true };
  await ask('gx-101', `${path}/answer`, { commandId: commandId(), version, ...answer });
  await laptop.inFlight.idle();
};

const transitionsRow = (): Promise<Row> =>
  onLaptop(async (laptop) => {
    const { stage, close } = await openStage(laptop);
    const began = laptop.clock.now();
    await complain(laptop, stage);
    const [execution] = [...laptop.workflows.engine.executions.values()];
    await close();
    const minutes = (laptop.clock.now() - began) / 60_000;
    if (!execution) throw new Error('No workflow was started');
    const { transitions, events } = execution;
    const asleep = events.filter(({ type }) => type === 'TaskSubmitted').length;
    return {
      what: 'complaint answered in time: recorded, assigned, warned of, answered',
      measured: `${transitions} transitions, asleep ${asleep} times`,
      // Wait, Assess, Choice.
      beside: `a machine that looks each minute: ${(3 * minutes).toLocaleString('en-US')} in the same ${minutes / 60} hours`,
      budget: '<= 14 transitions, never polling',
      kept: transitions <= 14 ? 'yes' : 'no',
    };
  });

/** What promises cost: transitions, and the work of a changed calendar. */
export const bench = async (): Promise<Report> => ({
  title: 'Promises',
  how: 'Transitions as Step Functions bills them, counted on the laptop cloud in virtual time. Open tickets are decided anew as a changed calendar does it: each is folded out of its log, computed, compared; medians of five runs.',
  rows: [await transitionsRow(), ...recomputeRows()],
});
