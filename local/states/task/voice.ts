import type { Json, JsonObject } from '../json.ts';
import type { StateError } from '../state-error.ts';

/** What the history is told of a scheduled task. */
export interface Scheduled {
  readonly arguments: Json;
  readonly timeoutSeconds: number | null;
  readonly heartbeatSeconds: number | null;
  readonly region: string;
}

type Told = readonly [type: string, details?: JsonObject];

/** How a kind of task speaks in the history. */
export interface Voice {
  scheduled(task: Scheduled): Told;
  started(): Told;
  submitted(output: Json): Told;
  succeeded(output: Json): Told;
  failed(error: StateError): Told;
  timedOut(error: StateError): Told;
}

const whole = { truncated: false };
const shown = (output: Json): JsonObject => ({ output: JSON.stringify(output), outputDetails: whole });
const said = ({ error, reason }: StateError): JsonObject => ({ error, ...(reason !== '' && { cause: reason }) });

const limits = ({ timeoutSeconds, heartbeatSeconds }: Scheduled): JsonObject => ({
  ...(timeoutSeconds !== null && { timeoutInSeconds: timeoutSeconds }),
  ...(heartbeatSeconds !== null && { heartbeatInSeconds: heartbeatSeconds }),
});

/** `arn:aws:states:::lambda:invoke` and its like. */
export const serviceVoice = (resourceType: string, resource: string): Voice => {
  const who = { resourceType, resource };
  return {
    scheduled: (task) => [
      'TaskScheduled',
      { ...who, region: task.region, parameters: JSON.stringify(task.arguments), ...limits(task) },
    ],
    started: () => ['TaskStarted', who],
    submitted: (output) => ['TaskSubmitted', { ...who, ...shown(output) }],
    succeeded: (output) => ['TaskSucceeded', { ...who, ...shown(output) }],
    failed: (error) => ['TaskFailed', { ...who, ...said(error) }],
    timedOut: (error) => ['TaskTimedOut', { ...who, ...said(error) }],
  };
};

/** A function's ARN that stands for itself. */
export const functionVoice = (resource: string): Voice => ({
  scheduled: (task) => [
    'LambdaFunctionScheduled',
    { resource, input: JSON.stringify(task.arguments), inputDetails: whole, ...limits(task) },
  ],
  started: () => ['LambdaFunctionStarted'],
  submitted: (output) => ['TaskSubmitted', shown(output)],
  succeeded: (output) => ['LambdaFunctionSucceeded', shown(output)],
  failed: (error) => ['LambdaFunctionFailed', said(error)],
  timedOut: (error) => ['LambdaFunctionTimedOut', said(error)],
});
