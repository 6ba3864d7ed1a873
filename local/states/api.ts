import * as z from 'zod';
import { type Answer, type Failure, failure, unsupported, value } from '../gateway/answer.ts';
import type { Sent, StatesEngine } from './engine.ts';
import { historyOf } from './history.ts';
import { parseJson } from './json.ts';
import { page } from './page.ts';
import type { ExecutionRecord } from './run/ledger.ts';

type Operation = (engine: StatesEngine, input: unknown) => Answer;

/** Step Functions counts time in seconds. */
const seconds = (milliseconds: number): number => milliseconds / 1000;

const whole = { included: true };

const noExecution = (arn: string): Failure => failure('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);

const startSchema = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const nameSchema = z.string().regex(/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u);

const startExecution: Operation = (engine, raw) => {
  const request = startSchema.parse(raw);
  const machine = engine.machines.get(request.stateMachineArn);
  if (machine === undefined)
    return failure('StateMachineDoesNotExist', `State Machine Does Not Exist: '${request.stateMachineArn}'`);
  const input = parseJson(request.input);
  if (input === undefined) return failure('InvalidExecutionInput', 'Invalid State Machine Execution Input: no JSON');
  const name = request.name ?? engine.newId();
  if (!nameSchema.safeParse(name).success) return failure('InvalidName', `Invalid Name: '${name}'`);
  const execution = engine.start(machine, name, input);
  if (execution !== 'EXISTS')
    return value({ executionArn: execution.started.execution, startDate: seconds(execution.started.at) });
  const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  return failure('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
};

const stopSchema = z.strictObject({
  executionArn: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

const stopExecution: Operation = (engine, raw) => {
  const { executionArn, error, cause } = stopSchema.parse(raw);
  if (!engine.executions.has(executionArn)) return noExecution(executionArn);
  engine.stopExecution(executionArn, { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) });
  return value({ stopDate: seconds(engine.executions.get(executionArn)?.ended?.at ?? engine.now()) });
};

const redriveSchema = z.strictObject({ executionArn: z.string(), clientToken: z.string().optional() });

const redriveExecution: Operation = (engine, raw) => {
  const { executionArn } = redriveSchema.parse(raw);
  if (!engine.executions.has(executionArn)) return noExecution(executionArn);
  if (engine.redrive(executionArn)) return value({ redriveDate: seconds(engine.now()) });
  return failure('ExecutionNotRedrivable', `Execution Not Redrivable: '${executionArn}'`);
};

const summary = ({ started, ended, redrives }: ExecutionRecord) => ({
  executionArn: started.execution,
  stateMachineArn: started.machine.arn,
  name: started.name,
  status: ended?.status ?? 'RUNNING',
  startDate: seconds(started.at),
  ...(ended && { stopDate: seconds(ended.at) }),
  redriveCount: redrives,
});

const describeExecution: Operation = (engine, raw) => {
  const { executionArn } = z.strictObject({ executionArn: z.string() }).parse(raw);
  const execution = engine.executions.get(executionArn);
  if (execution === undefined) return noExecution(executionArn);
  const { output, error, cause } = execution.ended ?? {};
  return value({
    ...summary(execution),
    input: JSON.stringify(execution.started.input),
    inputDetails: whole,
    ...(output !== undefined && { output: JSON.stringify(output), outputDetails: whole }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  });
};

const paging = {
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().optional(),
};
const listSchema = z.strictObject({
  ...paging,
  stateMachineArn: z.string(),
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']).optional(),
});

const listExecutions: Operation = (engine, raw) => {
  const { stateMachineArn, statusFilter, ...range } = listSchema.parse(raw);
  if (!engine.machines.has(stateMachineArn))
    return failure('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
  const executions = [...engine.executions.values()]
    .filter(({ started }) => started.machine.arn === stateMachineArn)
    .map(summary)
    .filter(({ status }) => statusFilter === undefined || status === statusFilter)
    .toReversed();
  return page('executions', executions, range);
};

const historySchema = z.strictObject({
  ...paging,
  executionArn: z.string(),
  reverseOrder: z.boolean().default(false),
  includeExecutionData: z.boolean().default(true),
});

const getExecutionHistory: Operation = (engine, raw) => {
  const { executionArn, reverseOrder, includeExecutionData, ...range } = historySchema.parse(raw);
  const execution = engine.executions.get(executionArn);
  if (execution === undefined) return noExecution(executionArn);
  const events = historyOf(execution.events, includeExecutionData);
  return page('events', reverseOrder ? events.toReversed() : events, range);
};

const answers = {
  SENT: value({}),
  UNKNOWN: failure('InvalidToken', "Invalid Token: 'Invalid token'"),
  OVER: failure('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'"),
} satisfies Record<Sent, Answer>;

const sendTaskSuccess: Operation = (engine, raw) => {
  const { taskToken, output } = z.strictObject({ taskToken: z.string(), output: z.string() }).parse(raw);
  const result = parseJson(output);
  if (result === undefined) return failure('InvalidOutput', 'Invalid Output: no JSON');
  return answers[engine.answer(taskToken, { output: result })];
};

const failureSchema = z.strictObject({
  taskToken: z.string(),
  error: z.string().default(''),
  cause: z.string().default(''),
});

const sendTaskFailure: Operation = (engine, raw) => {
  const { taskToken, error, cause } = failureSchema.parse(raw);
  return answers[engine.answer(taskToken, { error, cause })];
};

const sendTaskHeartbeat: Operation = (engine, raw) =>
  answers[engine.heartbeat(z.strictObject({ taskToken: z.string() }).parse(raw).taskToken)];

const operations: Readonly<Record<string, Operation>> = {
  StartExecution: startExecution,
  StopExecution: stopExecution,
  RedriveExecution: redriveExecution,
  DescribeExecution: describeExecution,
  ListExecutions: listExecutions,
  GetExecutionHistory: getExecutionHistory,
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
};

/** The operations that are served, for documents. */
export const statesOperations: readonly string[] = Object.keys(operations);

/**
 * The API of Step Functions (JSON 1.0, target `AWSStepFunctions.<operation>`): takes a request's body, already read, and answers
 * for the gateway to write. Who may call is judged before.
 *
 * @throws ZodError for a request with fields that the laptop doesn't serve
 * @example statesApi(engine)('StartExecution', { stateMachineArn, name: 'gx-t1-1', input: '{}' })
 */
export const statesApi =
  (engine: StatesEngine) =>
  (operation: string, input: unknown): Answer => {
    const serve = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
    return serve === undefined ? unsupported({ service: 'states', operation }) : serve(engine, input);
  };
