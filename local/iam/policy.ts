import * as z from 'zod';

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
/** Condition values may be written as JSON booleans and numbers; IAM compares their text. */
const conditionValues = z
  .union([z.string(), z.boolean(), z.number(), z.array(z.union([z.string(), z.boolean(), z.number()]))])
  .transform((value) => [value].flat().map(String));

/** The operators that our stacks use. Any other stops the start, by name. */
export const operators = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'ArnLike',
  'ArnEquals',
  'Bool',
  'Null',
  'ForAllValues:StringEquals',
  'ForAllValues:StringLike',
  'ForAnyValue:StringEquals',
  'ForAnyValue:StringLike',
] as const;
export type Operator = (typeof operators)[number];

const operatorSchema = z.enum(operators, { error: (issue) => `the condition operator ${String(issue.input)}` });
const conditionSchema = z.partialRecord(operatorSchema, z.record(z.string(), conditionValues));
const principalSchema = z.union([
  z.literal('*').transform((): { AWS?: string[]; Service?: string[] } => ({ AWS: ['*'] })),
  z.strictObject({ AWS: oneOrMany.optional(), Service: oneOrMany.optional() }),
]);

const statementSchema = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Principal: principalSchema.optional(),
    Action: oneOrMany.optional(),
    NotAction: oneOrMany.optional(),
    Resource: oneOrMany.optional(),
    NotResource: oneOrMany.optional(),
    Condition: conditionSchema.optional(),
  })
  .refine((s) => (s.Action === undefined) !== (s.NotAction === undefined), 'either Action or NotAction');

/** The policy language as far as our stacks use it. `2012-10-17` is required: the older version has no variables. */
export const policySchema = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([z.array(statementSchema), statementSchema.transform((s) => [s])]),
});

export type Statement = z.infer<typeof statementSchema>;
export type Policy = z.infer<typeof policySchema>;

const describe = (issue: z.core.$ZodIssue): string =>
  `${issue.path.map(String).join('.')}: ${issue.code === 'unrecognized_keys' ? `the element ${issue.keys.join(', ')}` : issue.message}`;

/**
 * Reads a synthesized policy document, strictly.
 *
 * @throws when the document uses an element, operator, condition key or pattern that the laptop can't judge
 * @example parsePolicy('hutong-publish / Default', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: '*' }] })
 */
export const parsePolicy = (name: string, document: unknown): Policy => {
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) {
    throw new Error(
      `The laptop can't judge the policy ${name}: not supported: ${parsed.error.issues.map(describe).join('; ')}`,
    );
  }
  for (const statement of parsed.data.Statement) checkStatement(name, statement);
  return parsed.data;
};

/** Condition keys whose value the gateway supplies. A key that it doesn't know would silently never match. */
const knownKeys =
  /^(aws:(PrincipalArn|PrincipalAccount|PrincipalTag\/.+|RequestTag\/.+|TagKeys|SourceArn|SourceAccount|SecureTransport|ResourceTag\/.+)|sts:(RoleSessionName|TransitiveTagKeys)|kms:(ViaService|CallerAccount|ResourceAliases|RequestAlias|EncryptionContextKeys|EncryptionContext:.+|GrantIsForAWSResource)|dynamodb:LeadingKeys)$/i;

const checkStatement = (name: string, statement: Statement): void => {
  const where = `the policy ${name}${statement.Sid ? `, statement ${statement.Sid}` : ''}`;
  const keys = Object.values(statement.Condition ?? {}).flatMap((test) => Object.keys(test ?? {}));
  const unknown = keys.find((key) => !knownKeys.test(key));
  if (unknown) throw new Error(`The laptop can't judge ${where}: the condition key ${unknown} is not supported`);
  const resources = [...(statement.Resource ?? []), ...(statement.NotResource ?? [])];
  const malformed = resources.find((arn) => arn !== '*' && arn.split(':').length < 6);
  if (malformed) throw new Error(`IAM would refuse ${where}: the resource ${malformed} is neither an ARN nor *`);
  for (const [, variable] of JSON.stringify([resources, statement.Condition]).matchAll(/\$\{([^}]*)\}/g)) {
    if (variable !== undefined && !/^[*?$]$/.test(variable) && !knownKeys.test(variable)) {
      throw new Error(`The laptop can't judge ${where}: the policy variable \${${variable}} is not supported`);
    }
  }
};
