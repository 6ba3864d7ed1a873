import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Clock } from '../local/clock/clock.ts';
import { createInFlight } from '../local/clock/in-flight.ts';
import { createVirtualClock } from '../local/clock/virtual-clock.ts';
import { statesApi } from '../local/states/api.ts';
import { readMachine } from '../local/states/definition/read-machine.ts';
import { drawMachine } from '../local/states/draw.ts';
import { createStatesEngine } from '../local/states/engine.ts';
import { seededRandom } from '../local/states/seeded-random.ts';
import { memoryStore } from '../local/states/store.ts';
import { type Command, UsageError } from './command.ts';
import { keptExecutions, listExecutions } from './states-list.ts';
import { lambdaResultOf, type MockAnswer, readMock } from './states-mock.ts';

const account = 'ap-northeast-1:111122223333';

const detailSchema = z.looseObject({ name: z.string().optional() });
const eventSchema = z
  .object({ id: z.int(), previousEventId: z.int(), type: z.string(), timestamp: z.number() })
  .catchall(detailSchema);
const historySchema = z.object({ events: z.array(eventSchema), nextToken: z.string().optional() });
type Event = z.infer<typeof eventSchema>;

const fields = ['output', 'parameters', 'input', 'error', 'cause'] as const;

/** What there is to say of an event, shortened to a line. */
const told = ({ id: _id, type: _type, timestamp: _at, previousEventId: _before, ...rest }: Event): string => {
  const [details = {}] = Object.values(rest);
  const said = fields.filter((field) => field in details).map((field) => `${field} ${String(details[field])}`);
  const text = [...(details.name === undefined ? [] : [`[${details.name}]`]), ...said].join(' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

const line = (event: Event): string =>
  `${new Date(Math.round(event.timestamp * 1000)).toISOString()} ${String(event.id).padStart(4)} ${event.type.padEnd(24)} ${told(event)}`.trimEnd();

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new UsageError(`there is no file ${file}`);
  });

const readMockFile = async (file: string): Promise<ReturnType<typeof readMock>> => {
  const text = await textOf(file);
  try {
    return readMock(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof z.ZodError ? z.prettifyError(error) : 'this is no JSON'}`);
  }
};

const contentOf = (answer: ReturnType<ReturnType<typeof statesApi>>): unknown => {
  if (answer.kind === 'value') return answer.value;
  throw new UsageError(answer.kind === 'error' ? answer.message : 'no answer');
};

type Tokened = Extract<MockAnswer, { result: unknown }>['token'];

const giveBack = (token: Exclude<Tokened, undefined>, taskToken: string): readonly [string, unknown] =>
  'output' in token
    ? ['SendTaskSuccess', { taskToken, output: JSON.stringify(token.output) }]
    : ['SendTaskFailure', { taskToken, error: token.error, cause: token.cause }];

/** Step Functions on virtual time, whose functions answer from a mock file. */
const openStage = (mock: (name: string) => MockAnswer, at: number) => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(at, inFlight);
  const engine = createStatesEngine(
    {
      clock,
      inFlight,
      random: seededRandom(1),
      newId: randomUUID,
      region: 'ap-northeast-1',
      invoke: async ({ functionName, taskToken }) => {
        const answer = mock(functionName);
        if ('result' in answer && answer.token !== undefined && taskToken !== null) {
          const [operation, request] = giveBack(answer.token, taskToken);
          clock.at(clock.now() + answer.token.afterSeconds * 1000, () => void api(operation, request));
        }
        return lambdaResultOf(answer);
      },
    },
    memoryStore(),
  );
  const api = statesApi(engine);
  return { inFlight, clock, engine, api };
};
type Stage = ReturnType<typeof openStage>;

/** Lets time run until nothing is left to happen. */
const playOut = async (clock: Clock, inFlight: Stage['inFlight']): Promise<void> => {
  await inFlight.idle();
  for (let due = clock.next(); due !== undefined; due = clock.next()) await clock.move(Math.max(due, clock.now()));
};

const historyOf = ({ api }: Stage, executionArn: string): readonly Event[] => {
  const pages = (nextToken?: string): readonly Event[] => {
    const request = { executionArn, maxResults: 1000, ...(nextToken !== undefined && { nextToken }) };
    const page = historySchema.parse(contentOf(api('GetExecutionHistory', request)));
    return page.nextToken === undefined ? page.events : [...page.events, ...pages(page.nextToken)];
  };
  return pages();
};

const options = { input: { type: 'string' }, mock: { type: 'string' }, at: { type: 'string' } } as const;
type Given = { readonly [name in keyof typeof options]?: string | undefined };

/** A name that CloudFormation would put an ARN in the place of stands here for the function of that name: `${assess}` for `assess`. */
const definitionAt = async (file: string): Promise<string> =>
  (await textOf(file)).replace(/\$\{(\w+)\}/g, (_, name: string) => `arn:aws:lambda:${account}:function:${name}`);

const nameOf = (file: string): string => basename(file).split('.')[0] ?? file;

const play = async (file: string, given: Given): Promise<number> => {
  const mock = given.mock === undefined ? readMock({}) : await readMockFile(given.mock);
  const at = Date.parse(given.at ?? '2025-03-04T02:00:00Z');
  if (Number.isNaN(at)) throw new UsageError(`--at ${given.at ?? ''} is no instant`);
  const stage = openStage(mock, at);
  const stateMachineArn = `arn:aws:states:${account}:stateMachine:${nameOf(file)}`;
  const roleArn = 'arn:aws:iam::111122223333:role/states';
  stage.engine.define({ arn: stateMachineArn, name: nameOf(file), roleArn, definition: await definitionAt(file) });
  const started = contentOf(stage.api('StartExecution', { stateMachineArn, name: 'run', input: given.input ?? '{}' }));
  const { executionArn } = z.object({ executionArn: z.string() }).parse(started);
  await playOut(stage.clock, stage.inFlight);
  const execution = stage.engine.executions.get(executionArn);
  const status = execution?.ended?.status ?? 'RUNNING: it waits for a token that nobody sends';
  const lines = historyOf(stage, executionArn).map(line);
  process.stdout.write(`${lines.join('\n')}\n\n${status}, ${execution?.transitions ?? 0} state transitions\n`);
  return execution?.ended?.status === 'SUCCEEDED' ? 0 : 1;
};

const draw = async (file: string): Promise<number> => {
  process.stdout.write(`${drawMachine(readMachine(nameOf(file), await definitionAt(file)))}\n`);
  return 0;
};

const list = async (file: string): Promise<number> => {
  const rows = listExecutions(file);
  process.stdout.write(rows.length === 0 ? `${file} keeps no executions\n` : `${rows.join('\n')}\n`);
  return 0;
};

interface Mode {
  readonly perform: (file: string, given: Given) => Promise<number>;
  /** What is meant when no file is named. */
  readonly usually?: string;
}
const modes: Readonly<Record<string, Mode>> = {
  run: { perform: play },
  draw: { perform: draw },
  list: { perform: list, usually: keptExecutions },
};

/** Plays and draws state machines, and lists what runs on the laptop. */
export const command: Command = {
  summary: "plays a state machine on virtual time, draws it, or lists the laptop's executions",
  usage: 'run|draw <file> [--input JSON] [--mock FILE] [--at INSTANT], or list [file]',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name = '', named] = positionals;
    const mode = Object.hasOwn(modes, name) ? modes[name] : undefined;
    const file = named ?? mode?.usually;
    if (mode === undefined || file === undefined) throw new UsageError('run or draw, and a file *.asl.json; or list');
    return mode.perform(file, values);
  },
};
