import * as z from 'zod';
import { common, exactlyOne, guards, onward, results, template, wholeNumber } from '../definition/fields.ts';
import { type Reader, stateType } from '../definition/state-type.ts';
import type { Visit } from '../run/visit.ts';
import { queryError } from '../state-error.ts';
import { attempt, type Ending, type Plan, planSchema } from '../task/attempt.ts';
import { type Resource, resourceForms, resourceOf } from '../task/resource.ts';
import { leave } from './leave.ts';
import { wholeNumberOf } from './values.ts';

const longest = 99_999_999;

const schema = z
  .strictObject({
    ...common,
    ...onward,
    ...results,
    ...guards,
    Resource: z.string(),
    Arguments: template.optional(),
    TimeoutSeconds: wholeNumber(1, longest).optional(),
    HeartbeatSeconds: wholeNumber(1, longest).optional(),
  })
  .check(exactlyOne('Next', 'End'));
type TaskState = z.infer<typeof schema>;

const secondsOf = (visit: Visit, template: string | number | undefined, field: string): Promise<number> | null =>
  template === undefined ? null : wholeNumberOf(visit, template, field, [1, longest]);

const planOf = async (state: TaskState, resource: Resource, visit: Visit): Promise<Plan> => {
  const token = resource.waitsForToken ? visit.tasks.newToken() : null;
  const context = token === null ? {} : { context: { Task: { Token: token } } };
  const { Arguments } = state;
  const plan = {
    arguments: Arguments === undefined ? visit.input : await visit.evaluate(Arguments, 'Arguments', context),
    token,
    timeoutSeconds: await secondsOf(visit, state.TimeoutSeconds, 'TimeoutSeconds'),
    heartbeatSeconds: await secondsOf(visit, state.HeartbeatSeconds, 'HeartbeatSeconds'),
    at: visit.now(),
  };
  const { heartbeatSeconds, timeoutSeconds } = plan;
  if (heartbeatSeconds === null || timeoutSeconds === null || heartbeatSeconds < timeoutSeconds) return plan;
  throw queryError('HeartbeatSeconds must be smaller than TimeoutSeconds.', 'HeartbeatSeconds');
};

const tell = (visit: Visit, { voice }: Resource, ending: Ending): void => {
  if (ending.kind === 'result') visit.emit(...voice.succeeded(ending.output));
  else if (ending.kind === 'timeout') visit.emit(...voice.timedOut(ending.error));
  else visit.emit(...voice.failed(ending.error));
};

const perform = async (state: TaskState, resource: Resource, visit: Visit) => {
  const plan = await visit.remember('plan', planSchema, () => planOf(state, resource, visit));
  visit.emit(...resource.voice.scheduled({ ...plan, region: visit.tasks.region }));
  visit.emit(...resource.voice.started());
  const ending = await attempt(visit, resource, plan);
  tell(visit, resource, ending);
  if (ending.kind !== 'result') throw ending.error;
  return leave(visit, state, ending.output, { result: ending.output });
};

const refuse = ({ Resource: text, Arguments = {} }: TaskState, resource: Resource | undefined, reader: Reader) => {
  if (resource === undefined) reader.refuse('Resource', `is none of ${resourceForms.join(', ')}: ${text}`);
  for (const name of resource?.unknown(Arguments) ?? []) reader.refuse(`Arguments.${name}`, 'is not supported here');
};

export const task = stateType({
  type: 'Task',
  summary: 'invokes a function; with `.waitForTaskToken` it goes on until the token comes back',
  schema,
  make: (state, reader, name) => {
    const resource = resourceOf(state.Resource);
    refuse(state, resource, reader);
    if (resource === undefined) return { run: () => Promise.reject(new Error(`${name} was refused`)) };
    return { run: (visit) => perform(state, resource, visit) };
  },
});
