// Runs in a worker thread: one Lambda execution environment. It handles one invocation at a time, as Lambda does.
import { parentPort, workerData } from 'node:worker_threads';
import { installDate } from './worker-date.ts';
import { type Handler, prepareHandler } from './worker-handler.ts';
import type { Invocation, LambdaError, WorkerMessage, WorkerOrder, WorkerSettings } from './worker-protocol.ts';

const settings: WorkerSettings = workerData;
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

const capture = (stream: NodeJS.WriteStream) => {
  stream.write = (chunk: Uint8Array | string) => {
    say({ kind: 'log', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
    return true;
  };
};

const described = (problem: unknown): LambdaError =>
  problem instanceof Error
    ? { errorType: problem.name, errorMessage: problem.message, trace: (problem.stack ?? '').split('\n') }
    : { errorType: typeof problem, errorMessage: String(problem), trace: [] };

const contextOf = ({ requestId, timeoutMs }: Invocation) => {
  // The watchdog is real, so the time that remains is real as well, whatever the laptop's clock says.
  const deadline = performance.now() + timeoutMs;
  return {
    awsRequestId: requestId,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: String(settings.memory),
    logGroupName: `/aws/lambda/${settings.functionName}`,
    logStreamName: 'laptop',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
  };
};

const answer = async (handler: Handler, invocation: Invocation): Promise<WorkerMessage> => {
  try {
    const value = await handler(JSON.parse(invocation.event), contextOf(invocation));
    return { kind: 'result', payload: JSON.stringify(value) ?? 'null' };
  } catch (problem) {
    return { kind: 'error', error: described(problem) };
  }
};

/**
 * Running the bundle once more gives a handler that remembers nothing, because a bundle keeps its memory in its own scope;
 * it takes a fraction of the time of a new thread.
 */
const start = () => {
  const follow = installDate(settings.clock);
  capture(process.stdout);
  capture(process.stderr);
  const load = prepareHandler(settings.file, settings.exportName);
  const loaded = { handler: load() };
  parentPort?.on('message', async (order: WorkerOrder) => {
    if (order.kind === 'invoke') return say(await answer(loaded.handler, order.invocation));
    follow(order.clock);
    loaded.handler = load();
    say({ kind: 'ready' });
  });
  say({ kind: 'ready' });
};

start();
