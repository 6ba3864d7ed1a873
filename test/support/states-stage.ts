import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { LambdaResult } from '../../local/assembly/lambda-result.ts';
import { createInFlight } from '../../local/clock/in-flight.ts';
import { createRealClock } from '../../local/clock/real-clock.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { statesApi } from '../../local/states/api.ts';
import { createStatesEngine } from '../../local/states/engine.ts';
import type { Json } from '../../local/states/json.ts';
import type { StatesParts } from '../../local/states/run/world.ts';
import { seededRandom } from '../../local/states/seeded-random.ts';
import { memoryStore, type StatesStore } from '../../local/states/store.ts';

/** Tuesday, 2025-03-04 10:00 in Shanghai. */
export const morning = Date.parse('2025-03-04T02:00:00Z');

/** A function of the machine: sees its payload and its task's token. */
export type StagedFunction = (payload: Json, token: string) => LambdaResult | Promise<LambdaResult>;

export const answers = (payload: unknown): LambdaResult => ({ ok: true, payload });
export const throws = (message: string): LambdaResult => ({ ok: false, error: 'Unhandled', message });

/** Answers one after the other; the last one again and again. */
export const inTurn = (...results: readonly LambdaResult[]): StagedFunction => {
  const left = [...results];
  return () => (left.length > 1 ? left.shift() : left[0]) ?? throws('Error: nothing left to answer');
};

const eventSchema = z.looseObject({ id: z.int(), previousEventId: z.int(), type: z.string(), timestamp: z.number() });
const historySchema = z.object({ events: z.array(eventSchema) });

export const machineFile = (name: string): string => readFileSync(`test/support/machines/${name}.asl.json`, 'utf8');

/** A machine of one scope, as text. */
export const machineOf = (startAt: string, states: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: startAt, States: states });

/** A Task that invokes a function by its name. */
export const invokes = (name: string, more: Readonly<Record<string, unknown>> = { End: true }) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:ap-northeast-1:111122223333:function:${name}`,
  ...more,
});

const arn = 'arn:aws:states:ap-northeast-1:111122223333:stateMachine:staged';

interface Options {
  readonly definition: string;
  readonly functions?: Readonly<Record<string, StagedFunction>>;
  readonly store?: StatesStore;
  readonly at?: number;
  readonly clock?: 'real';
}

const openEngine = (options: Options, at: number) => {
  const inFlight = createInFlight();
  const clock =
    options.clock === 'real' ? createRealClock({ inFlight, wall: () => at }) : createVirtualClock(at, inFlight);
  const ids = { used: 0 };
  const newId = (): string => {
    ids.used += 1;
    return `id-${ids.used}-${at}`;
  };
  const invoke: StatesParts['invoke'] = async ({ functionName, payload, taskToken }) => {
    const staged = options.functions?.[functionName.split(':').at(-1) ?? ''];
    return staged?.(payload, taskToken ?? '') ?? { ok: false, error: 'NotFound', message: `no ${functionName}` };
  };
  const parts = { clock, inFlight, random: seededRandom(7), region: 'ap-northeast-1', newId, invoke };
  const engine = createStatesEngine(parts, options.store ?? memoryStore());
  const roleArn = 'arn:aws:iam::111122223333:role/states';
  engine.define({ arn, name: 'staged', roleArn, definition: options.definition });
  return { engine, clock, inFlight };
};

/** Step Functions with one machine and stand-ins for its functions, on virtual time unless a real clock is asked for. */
export const statesStage = (options: Options) => {
  const at = options.at ?? morning;
  const opened = openEngine(options, at);
  const api = statesApi(opened.engine);
  const call = (operation: string, input: unknown): unknown => {
    const answer = api(operation, input);
    if (answer.kind === 'value') return answer.value;
    return answer.kind === 'error' ? answer.code : undefined;
  };
  const execution = `${arn.replace(':stateMachine:', ':execution:')}:first`;
  const history = () =>
    historySchema.parse(call('GetExecutionHistory', { executionArn: execution, maxResults: 1000 })).events;
  return {
    ...opened,
    call,
    arn,
    execution,
    history,
    start: (input: Json = {}) =>
      call('StartExecution', { stateMachineArn: arn, name: 'first', input: JSON.stringify(input) }),
    describe: () => z.looseObject({ status: z.string() }).parse(call('DescribeExecution', { executionArn: execution })),
    /** Seconds since the stage opened, and what happened then. */
    told: () => history().map(({ type, timestamp }) => `${(Math.round(timestamp * 1000) - at) / 1000} ${type}`),
    types: () => history().map(({ type }) => type),
    after: (seconds: number) => opened.clock.move(at + seconds * 1000),
  };
};
