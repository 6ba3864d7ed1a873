import { parseArgs } from 'node:util';
import type { Schedule } from '#domain/business-time';
import { instant } from '#domain/kernel';
import { aboutDay, aboutDue, aboutMoment, type DueQuestion } from './calendar/answers.ts';
import { dateOf, momentOf } from './calendar/arguments.ts';
import { checkCases } from './calendar/check.ts';
import { tenantSchedule } from './calendar/tenant-schedule.ts';
import { type Command, UsageError } from './command.ts';

const options = {
  tenant: { type: 'string' },
  service: { type: 'string' },
  at: { type: 'string' },
  from: { type: 'string' },
  'working-days': { type: 'string' },
  business: { type: 'string' },
  pause: { type: 'string', multiple: true },
} as const;

interface Question extends DueQuestion {
  readonly at?: string | undefined;
  /** What follows `day`. */
  readonly date?: string | undefined;
}

const never = ['never: so much open time does not come, or the clock is still paused'];

const questions: Readonly<Record<string, (schedule: Schedule, question: Question) => readonly string[]>> = {
  day: (schedule, { date }) => aboutDay(schedule, dateOf(date)),
  open: (schedule, { at }) => aboutMoment(schedule, at === undefined ? instant(Date.now()) : momentOf(at, schedule)),
  due: (schedule, question) => aboutDue(schedule, question) ?? never,
};

const check = (file: string | undefined): Promise<number> => {
  if (file === undefined) throw new UsageError('which file? calendar check test/cases/business-time.json');
  return checkCases(file);
};

/** Runs calendar case files, and answers questions about a tenant's working time. */
export const command: Command = {
  summary: 'working time: runs case files; open or closed, and deadlines with their proof',
  usage: 'check FILE | (day DATE|open|due) --tenant ID …',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what = '', subject] = positionals;
    if (what === 'check') return check(subject);
    const answer = Object.hasOwn(questions, what) ? questions[what] : undefined;
    if (answer === undefined) throw new UsageError(`check, day, open or due? "${what}" is none of them`);
    if (values.tenant === undefined) throw new UsageError('--tenant is missing: whose calendar?');
    const schedule = await tenantSchedule(values.tenant, values.service);
    process.stdout.write(`${answer(schedule, { ...values, date: subject }).join('\n')}\n`);
    return 0;
  },
};
