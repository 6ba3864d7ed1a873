import * as z from 'zod';
import { administered } from '../cognito/administer.ts';
import { dynamoDbOperations } from '../gateway/dynamodb/touches.ts';
import { kmsOperations } from '../gateway/kms/service.ts';
import { snsOperations } from '../gateway/queues/sns.ts';
import { sqsOperations } from '../gateway/queues/sqs.ts';
import { secretsOperations } from '../gateway/secrets/service.ts';
import { stsOperations } from '../gateway/sts.ts';
import { operators } from '../iam/policy.ts';
import { statesOperations } from '../states/api.ts';
import { supportedIntrinsics } from './intrinsics.ts';
import { resourceTypes } from './registry.ts';
import type { ResourceType } from './resource.ts';

/** The part of a JSON Schema that says which properties there are. */
interface Shape {
  readonly idle?: string | undefined;
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly items?: Shape | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Shape[] | undefined;
}

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    idle: z.string().optional(),
    properties: z.record(z.string(), shapeSchema).optional(),
    items: shapeSchema.optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(shapeSchema).optional(),
  }),
);

const shapeOf = (type: ResourceType): Shape =>
  shapeSchema.parse(z.toJSONSchema(type.properties, { io: 'input', unrepresentable: 'any' }));

const allowed = ({ const: only, enum: several }: Shape): string => {
  if (only !== undefined) return ` = ${JSON.stringify(only)}`;
  return several ? ` = ${several.map((one) => JSON.stringify(one)).join(' or ')}` : '';
};

const inner = (shape: Shape): string => {
  const nested = shape.properties ?? shape.items?.properties;
  if (!nested) return allowed(shape);
  const names = Object.entries(nested)
    .map(([name, one]) => `${name}${one.idle === undefined ? inner(one) : ' (no effect)'}`)
    .join(', ');
  return shape.items ? ` [{ ${names} }]` : ` { ${names} }`;
};

const withEffect = (shape: Shape): string =>
  Object.entries(shape.properties ?? {})
    .filter(([, one]) => one.idle === undefined)
    .map(([name, one]) => `  * \`${name}${inner(one)}\``)
    .join('\n');

const withoutEffect = (shape: Shape): string =>
  Object.entries(shape.properties ?? {})
    .filter(([, one]) => one.idle !== undefined)
    .map(([name, one]) => `  * \`${name}\`: no effect, ${one.idle}`)
    .join('\n');

const section = (type: ResourceType): string => {
  const shape = shapeOf(type);
  return [`* **${type.type}**: ${type.does}`, withEffect(shape), withoutEffect(shape)].filter(Boolean).join('\n');
};

const calls = [
  ['DynamoDB', dynamoDbOperations],
  ['STS', stsOperations],
  ['KMS', kmsOperations],
  ['EventBridge', ['PutEvents']],
  ['SNS', snsOperations],
  ['SQS', sqsOperations],
  ['Secrets Manager', secretsOperations],
  ['Cognito', administered],
  ['Step Functions', statesOperations],
  ['Connect', ['AssociatePhoneNumberContactFlow', 'DisassociatePhoneNumberContactFlow']],
] as const;

const queuesAndTime = `## Queues, texts and time

SNS and SQS are fauxqs, in this process and without a port of its own. It knows wall time only, so the laptop leaves it storage, order
and protocol, and counts time itself:

* Publishing counts as in flight until the functions behind the queue have taken all that is in sight: whoever sends wakes the reader,
  which reads until nothing comes. Nothing is polled.
* A message on which a function failed comes back into sight after the queue's \`VisibilityTimeout\` on the laptop's clock. While it waits it is
  not in flight, so a rehearsal passes the wait like any other time. Its message group stays locked: what was sent after it comes after it.
* A message that was taken \`maxReceiveCount\` times goes to the dead-letter queue when it would come back the next time, and is told in the terminal.
* A function gets at most one message of a group at a time. Deduplication (five minutes) counts wall time.
* What waits when the laptop stops is kept in the state directory; how often it had been taken is forgotten, and a laptop that is killed loses it.

The carriers' message gateways are simulated (\`local/messages\`): same wire, same signatures, each tenant with the key of its own secret. A text
reaches its phone with the gateway's answer, the receipt comes two seconds later, a notice that the product fails to take comes again after
1, 5 and 15 minutes. The phone page and rehearsals show the phones; rehearsals make the gateways fail ([rehearsals.md](rehearsals.md)).

So are the map (\`local/places\`, a small gazetteer behind the wire of a map's web service) and the payment gateway (\`local/payments\`: it tells the
product of payments with the same patience, and takes each refund once). All three listen on 127.0.0.1 and have their addresses put into the tenants' secrets.`;

/** The page `docs/local-support.md`, made from the code that runs the templates, so it can't promise more. */
export const supportPage = (): string => `# What the laptop runs

The laptop cloud runs exactly what is listed here. Any other resource type, property, template function, policy element or
flow block stops the start with a message that names it. Generated from \`local/assembly\`:
\`npx vitest run --project unit test/local/assembly/support.test.ts -u\`.

## Template language

${supportedIntrinsics.map((name) => `\`${name}\``).join(', ')}; the pseudo parameters; \`Conditions\`, \`Mappings\`, \`DependsOn\`;
parameters of the types \`String\`, \`Number\` and \`AWS::SSM::Parameter::Value<String>\`; \`{{resolve:ssm:…}}\`.

## Resources

${resourceTypes
  .filter(({ idle }) => !idle)
  .map(section)
  .join('\n')}

## AWS calls of functions

Each call is judged by the policies of the caller's role before it is served.

${calls.map(([service, operations]) => `* **${service}**: ${operations.join(', ')}`).join('\n')}

Policies: Allow and Deny, \`Action\`, \`NotAction\`, \`Resource\`, \`NotResource\`, \`Principal\`, policy variables, and the conditions
${operators.map((name) => `\`${name}\``).join(', ')}.

${queuesAndTime}

## No behaviour on a laptop

${resourceTypes
  .filter(({ idle }) => idle)
  .map(({ type, does }) => `* **${type}**: ${does}`)
  .join('\n')}
`;
