import * as z from 'zod';
import { dynamoDbOperations } from '../gateway/dynamodb/touches.ts';
import { kmsOperations } from '../gateway/kms/service.ts';
import { stsOperations } from '../gateway/sts.ts';
import { operators } from '../iam/policy.ts';
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
  ['Connect', ['AssociatePhoneNumberContactFlow', 'DisassociatePhoneNumberContactFlow']],
] as const;

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

## No behaviour on a laptop

${resourceTypes
  .filter(({ idle }) => idle)
  .map(({ type, does }) => `* **${type}**: ${does}`)
  .join('\n')}
`;
