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

const scheduleInput = (input: string | undefined): unknown => (input === undefined ? {} : JSON.parse(input));

/** Creates the scheduler. Each entry keeps one timer on the clock, for its next due instant. */
export const createScheduler = ({ clock, invokeLater, region, accountId }: SchedulerParts): Scheduler => {
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
  const enter = (name: string, entry: Entry) => {
    timers.get(name)?.cancel();
    entries.set(name, entry);
    arm(name, clock.now());
  };
  const ruleEvent = (spec: RuleSpec, due: number) => ({
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
  const letter = (arn: string | undefined) => (arn === undefined ? {} : { senderDeadLetterArn: arn });
  return {
    schedule: (spec) => {
      const occurrences = parseSchedule(spec.expression, spec.timeZone, clock.now());
      const fire = () =>
        invokeLater({
          functionArn: spec.targetArn,
          sender: { kind: 'role', roleArn: spec.targetRoleArn },
          payload: scheduleInput(spec.input),
          ...letter(spec.deadLetterArn),
        });
      if (spec.enabled) enter(`${spec.group}/${spec.name}`, { occurrences, fire });
    },
    scheduledRule: (spec) => {
      const occurrences = parseSchedule(spec.scheduleExpression, 'UTC', clock.now());
      const fire = (due: number) => {
        for (const target of spec.targets)
          invokeLater({
            functionArn: target.arn,
            sender: { kind: 'service', principal: 'events.amazonaws.com', sourceArn: spec.arn },
            payload: target.input === undefined ? ruleEvent(spec, due) : JSON.parse(target.input),
            ...letter(target.deadLetterArn),
          });
      };
      if (spec.enabled) enter(`rule/${spec.name}`, { occurrences, fire });
    },
    forget: () => {
      disarm();
      entries.clear();
    },
    stop: disarm,
  };
};
