import type { RuleSpec, ScheduleSpec } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InvokeLater } from './asynchronous.ts';
import { type Occurrences, parseSchedule } from './schedule-expression.ts';

/** What runs at set times: Scheduler schedules, and rules with a schedule expression. */
export interface Scheduler {
  schedule(spec: ScheduleSpec): void;
  scheduledRule(spec: RuleSpec & { readonly scheduleExpression: string }): void;
  /** Forgets all schedules. */
  forget(): void;
  stop(): void;
}

interface Entry {
  readonly occurrences: Occurrences;
  readonly fire: (dueMs: number) => void;
}

export interface SchedulerParts {
  readonly clock: Clock;
  readonly invokeLater: InvokeLater;
  readonly region: string;
  readonly accountId: string;
}

const parsed = (input: string | undefined, otherwise: unknown): unknown =>
  input === undefined ? otherwise : JSON.parse(input);

const letter = (arn: string | undefined) => (arn === undefined ? {} : { senderDeadLetterArn: arn });

/** What a rule's target gets when the time has come. */
const scheduledEvent = (spec: RuleSpec, due: number, { region, accountId }: SchedulerParts) => ({
  version: '0',
  id: `${spec.name}-${due}`,
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: accountId,
  time: `${new Date(due).toISOString().slice(0, 19)}Z`,
  region,
  resources: [spec.arn],
  detail: {},
});

const fireSchedule =
  (spec: ScheduleSpec, { invokeLater }: SchedulerParts) =>
  () =>
    invokeLater({
      functionArn: spec.targetArn,
      sender: { kind: 'role', roleArn: spec.targetRoleArn },
      payload: parsed(spec.input, {}),
      ...letter(spec.deadLetterArn),
    });

const fireRule = (spec: RuleSpec, parts: SchedulerParts) => (due: number) => {
  for (const target of spec.targets)
    parts.invokeLater({
      functionArn: target.arn,
      sender: { kind: 'service', principal: 'events.amazonaws.com', sourceArn: spec.arn },
      payload: parsed(target.input, scheduledEvent(spec, due, parts)),
      ...letter(target.deadLetterArn),
    });
};

/** Creates the scheduler. Each entry keeps one timer on the clock, for its next due instant. */
export const createScheduler = (parts: SchedulerParts): Scheduler => {
  const { clock } = parts;
  const entries = new Map<string, Entry>();
  const timers = new Map<string, { cancel(): void }>();
  const arm = (name: string, after: number) => {
    const entry = entries.get(name);
    const due = entry?.occurrences(after);
    if (!entry || due === undefined) return;
    const fire = () => {
      arm(name, due);
      entry.fire(due);
    };
    timers.set(name, clock.at(due, fire));
  };
  const disarm = () => {
    for (const timer of timers.values()) timer.cancel();
    timers.clear();
  };
  const enter = (name: string, expression: string, timeZone: string, fire: Entry['fire']) => {
    timers.get(name)?.cancel();
    entries.set(name, { occurrences: parseSchedule(expression, timeZone, clock.now()), fire });
    arm(name, clock.now());
  };
  return {
    schedule: (spec) => {
      const name = `${spec.group}/${spec.name}`;
      if (spec.enabled) enter(name, spec.expression, spec.timeZone, fireSchedule(spec, parts));
    },
    scheduledRule: (spec) => {
      if (spec.enabled) enter(`rule/${spec.name}`, spec.scheduleExpression, 'UTC', fireRule(spec, parts));
    },
    forget: () => {
      disarm();
      entries.clear();
    },
    stop: disarm,
  };
};
