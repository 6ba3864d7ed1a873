import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { createInFlight } from '../local/clock/in-flight.ts';
import { createVirtualClock } from '../local/clock/virtual-clock.ts';
import { createStatesEngine, type MachineSpec } from '../local/states/engine.ts';
import type { Invocation } from '../local/states/run/world.ts';
import { seededRandom } from '../local/states/seeded-random.ts';
import { memoryStore } from '../local/states/store.ts';
import { interleave } from './interleave.ts';
import { markdown, median, type Report } from './table.ts';

/** Executions that run side by side; a rival's round is as many. */
const atOnce = 100;
const rounds = 41;
const warmUp = 6;
/** Assess runs three times, Park twice: a complaint that is warned of once and then settled. */
const assessments = 3;

const place = 'arn:aws:lambda:ap-northeast-1:111122223333:function:';
const functions = { assess: `${place}hutong-assess-ticket`, park: `${place}hutong-park` };

const machineSchema = z.looseObject({ States: z.looseObject({ Park: z.looseObject({}) }) });

/** The deployed machine, but Park is a plain invocation: the rival has no task tokens. */
const ourDefinition = (): string => {
  const file = join(import.meta.dirname, '../infra/state-machines/ticket-clock.asl.json');
  const text = readFileSync(file, 'utf8')
    .replace('$' + '{assess}', functions.assess)
    .replace('$' + '{park}', functions.park);
  const machine = machineSchema.parse(JSON.parse(text));
  const { Park } = machine.States;
  const subject = { subject: '{% $states.context.Execution.Input.subject %}', version: '{% $version %}' };
  const Arguments = { FunctionName: functions.park, Payload: subject };
  const plain = { ...Park, Resource: 'arn:aws:states:::lambda:invoke', Arguments };
  return JSON.stringify({ ...machine, States: { ...machine.States, Park: plain } });
};

/** The same machine in JSONPath, as one writes it for the rival. */
const theirDefinition: ConstructorParameters<typeof StateMachine>[0] = {
  StartAt: 'Assess',
  States: {
    Assess: { Type: 'Task', Resource: functions.assess, ResultPath: '$.assessed', Next: 'Done?' },
    'Done?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.assessed.done', BooleanEquals: true, Next: 'Done' }],
      Default: 'Park',
    },
    Park: { Type: 'Task', Resource: functions.park, ResultPath: null, Next: 'Assess' },
    Done: { Type: 'Succeed', OutputPath: '$.assessed' },
  },
};

/** Answers as the function would after a load and a save that cost nothing. */
const assess = () => {
  const asked = new Map<string, number>();
  return (subject: string) => {
    const times = (asked.get(subject) ?? 0) + 1;
    asked.set(subject, times);
    return { done: times >= assessments, version: times, sleepSeconds: 3600 };
  };
};

const inputOf = (round: number, place: number) => ({
  tenant: 'gx',
  subject: `TICKET#${round}-${place}`,
  generation: 1,
});
const subjectOf = (payload: unknown): string => z.looseObject({ subject: z.string() }).parse(payload).subject;

const createOurs = () => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(Date.parse('2025-03-04T02:00:00Z'), inFlight);
  const ids = { used: 0 };
  const newId = () => {
    ids.used += 1;
    return `id-${ids.used}`;
  };
  const machine: MachineSpec = {
    arn: 'arn:aws:states:ap-northeast-1:111122223333:stateMachine:hutong-ticket-clock',
    name: 'hutong-ticket-clock',
    roleArn: 'arn:aws:iam::111122223333:role/hutong-ticket-clock',
    definition: ourDefinition(),
  };
  return async (round: number) => {
    const decide = assess();
    const invoke = async ({ functionName, payload }: Invocation) => ({
      ok: true as const,
      payload: functionName === functions.assess ? decide(subjectOf(payload)) : {},
    });
    // A new engine each round: what it keeps of ended executions is not measured.
    const parts = { clock, inFlight, invoke, random: seededRandom(7), newId, region: 'ap-northeast-1' };
    const engine = createStatesEngine(parts, memoryStore());
    engine.define(machine);
    for (let i = 0; i < atOnce; i += 1) engine.start(machine, `gx-${round}-${i}`, inputOf(round, i));
    await inFlight.idle();
    const executions = [...engine.executions.values()];
    if (executions.some(({ ended }) => ended?.status !== 'SUCCEEDED')) throw new Error('An execution did not succeed');
    return executions.reduce((sum, { transitions }) => sum + transitions, 0) / executions.length;
  };
};

const createTheirs = () => {
  const machine = new StateMachine(theirDefinition, { validationOptions: { checkArn: false } });
  return async (round: number) => {
    const decide = assess();
    const taskResourceLocalHandlers = {
      Assess: async (input: unknown) => decide(subjectOf(input)),
      Park: async () => ({}),
    };
    const runs = Array.from(
      { length: atOnce },
      (_, i) => machine.run(inputOf(round, i), { overrides: { taskResourceLocalHandlers } }).result,
    );
    const results = await Promise.all(runs);
    if (results.length !== atOnce) throw new Error('An execution did not succeed');
  };
};

/** Executions a second of the wake loop, beside the interpreter that people use on laptops. */
export const bench = async (): Promise<Report> => {
  const [ours, theirs] = [createOurs(), createTheirs()];
  const transitions = await ours(-1);
  const counter = { round: 0 };
  const cpu = async (name: 'ours' | 'theirs'): Promise<number> => {
    counter.round += 1;
    const before = process.cpuUsage();
    await (name === 'ours' ? ours(counter.round) : theirs(counter.round));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / atOnce;
  };
  const samples = await interleave(rounds, ['ours', 'theirs'] as const, cpu);
  const [mine, rival] = [median(samples('ours').slice(warmUp)), median(samples('theirs').slice(warmUp))];
  const perSecond = (microseconds: number) => `${Math.round(1_000_000 / microseconds).toLocaleString('en-US')}/s`;
  return {
    title: 'The laptop’s Step Functions',
    how: `The wake loop of \`ticket-clock\` with Park as a plain invocation (aws-local-stepfunctions 3.0.0 has no task tokens) and stubbed functions, ${atOnce} executions at once; CPU time per execution, medians of ${rounds - warmUp} rounds in turn in one process. Ours evaluates JSONata and keeps the whole history; the rival runs the same machine in JSONPath.`,
    rows: [
      {
        what: `an execution that assesses ${assessments} times (${transitions} transitions)`,
        measured: `${mine.toFixed(0)} µs, ${perSecond(mine)} per core`,
        beside: `aws-local-stepfunctions ${rival.toFixed(0)} µs, ${perSecond(rival)}; ours ÷ theirs ${(mine / rival).toFixed(2)}x`,
        budget: 'none',
        kept: 'shown only',
      },
    ],
  };
};

if (import.meta.main) process.stdout.write(`${markdown(await bench())}\n`);
