import * as z from 'zod';
import { statesOperations } from './api.ts';
import type { StateType } from './definition/state-type.ts';
import { functionNames } from './expression/functions.ts';
import { resourceForms } from './task/resource.ts';
import { stateTypes } from './types/registry.ts';

const shapeSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).optional(),
});

/** Fields that every state has. */
const everywhere = ['Type', 'Comment', 'QueryLanguage'];

const row = ({ type, summary, schema }: StateType): string => {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { properties, required = [] } = shapeSchema.parse(shape);
  const fields = Object.keys(properties)
    .filter((name) => !everywhere.includes(name))
    .map((name) => (required.includes(name) ? `**\`${name}\`**` : `\`${name}\``));
  return `| ${type} | ${summary} | ${fields.join(', ')} |`;
};

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const beginning = `# State machines on the laptop

Written by \`npx hutong docs\` from \`local/states\`; do not edit. The laptop runs the Amazon States Language as Step Functions runs it
(Standard workflows), as far as it is listed here. Anything else is refused at the start, with machine, state and field.

\`npx hutong states run <file>\` plays a machine on virtual time; \`npx hutong states draw <file>\` draws it;
\`npx hutong states list\` tells what the laptop's executions are waiting for.
`;

const states = (): string => `## States

\`QueryLanguage\` must be \`JSONata\`, for the machine as a whole; JSONPath fields are refused. The machine itself has \`StartAt\`, \`States\`,
\`Comment\` and \`Version\` beside it. Every state has \`Type\` and \`Comment\`; bold fields must be there.

| type | what it does | fields |
|---|---|---|
${stateTypes.map(row).join('\n')}

Resources of a Task: ${code(resourceForms)}. Arguments of \`lambda:invoke\`: \`FunctionName\`, \`Payload\`, \`InvocationType\` (\`RequestResponse\`);
its result has \`ExecutedVersion\`, \`Payload\` and \`StatusCode\`, not the HTTP metadata.

Retriers: \`ErrorEquals\`, \`IntervalSeconds\` (1), \`MaxAttempts\` (3), \`BackoffRate\` (2), \`MaxDelaySeconds\`, \`JitterStrategy\` (\`NONE\` or \`FULL\`: a
chance between nothing and the interval; from a seed). Catchers: \`ErrorEquals\`, \`Next\`, \`Assign\`, \`Output\`.
`;

const data = (): string => `## Data

\`{% … %}\` is evaluated by jsonata with \`$states.input\`, \`$states.result\`, \`$states.errorOutput\`, \`$states.context\` and the variables. \`$now\` and
\`$millis\` follow the laptop's clock. Step Functions' own functions: ${code(functionNames.map((name) => `$${name}`))}. \`$eval\` is refused.
Names without \`$states\` or a variable before them find nothing, as there is no \`$\` at the top.

Inner scopes (branches, iterations) read the variables around them and may not assign their names. At most 256 KiB pass from state to state.
`;

const errors = (): string => `## Errors

\`States.ALL\`, \`States.TaskFailed\`, \`States.Timeout\`, \`States.HeartbeatTimeout\`, \`States.QueryEvaluationError\`, \`States.NoChoiceMatched\`,
\`States.DataLimitExceeded\`, \`States.Runtime\` (the last two are caught by nothing but their own name). \`States.Timeout\` also takes heartbeat timeouts;
\`States.TaskFailed\` takes neither. A function's own error keeps its type as the name; a timeout of the function is \`Sandbox.Timedout\`, a throttled one
\`Lambda.TooManyRequestsException\`, a missing one \`Lambda.ResourceNotFoundException\`, one without a type \`Lambda.Unknown\`.
`;

const api = (): string => `## API

JSON 1.0, target \`AWSStepFunctions.*\`: ${statesOperations.join(', ')}.

A start with the name and input of an execution that runs answers that execution; a name is free again 90 days after its execution ended. A history
holds 25,000 events. Transitions are counted as they are billed: every state entered, and every retry. Executions outlive a restart in the middle of a
wait; a function that was running when the laptop died is invoked again.

A redrive goes on from the state that failed, with all its retries, for two weeks after the failure; not inside a Parallel or Map.

Unlike AWS: a token that comes back while its function still runs ends the task at once, without \`TaskSubmitted\`.
`;

const secondOpinion = (): string => `## asl-validator

asl-validator 4.0.0 knows JSONata states: it compiles expressions, rejects JSONPath fields in them and finds lost or unreachable states. It is weak where
this page is strict, and strict where Step Functions is not, so the engine's own reader decides and asl-validator is a second opinion:

* it lets \`$eval\`, a \`States.ALL\` that is not last, and assigning a variable of an outer scope pass
* it rejects an \`Output\` that is an array or a plain text, empty texts, and expressions over several lines or without a space after \`{%\`
* it fails on a payload that has a field called \`States\`, and seldom names the field at fault
`;

/** The page `docs/asl-support.md`, made from the engine, so that it can't promise more. */
export const aslSupportPage = (): string => [beginning, states(), data(), errors(), api(), secondOpinion()].join('\n');
