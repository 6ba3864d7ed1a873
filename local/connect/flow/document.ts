import * as z from 'zod';

const reserved = [
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
];

const identifier = z
  .string()
  .min(1)
  .max(50)
  .refine(
    (text) => !/[%:(\\/)=$,;[\]{}]/.test(text) && !reserved.includes(text),
    'has a character or name that Connect refuses',
  );

const condition = z.strictObject({
  NextAction: identifier,
  Condition: z.strictObject({
    Operator: z.string(),
    Operands: z
      .array(z.string('every operand is text in quotation marks').min(1, 'may not be empty'))
      .length(1, 'must be exactly one operand'),
  }),
});

const actionSchema = z.strictObject({
  Identifier: identifier,
  Type: z.string(),
  Parameters: z.record(z.string(), z.unknown()).default({}),
  Transitions: z.strictObject({
    NextAction: identifier.optional(),
    Errors: z.array(z.strictObject({ ErrorType: z.string(), NextAction: identifier })).default([]),
    Conditions: z.array(condition).default([]),
  }),
});

export type ActionSource = z.infer<typeof actionSchema>;

/** The outer shape of a contact flow, version 2019-10-30. A flow carries no Settings; only modules do. */
const documentSchema = z.strictObject({
  Version: z.literal('2019-10-30'),
  StartAction: identifier,
  Metadata: z.record(z.string(), z.unknown()).optional(),
  Actions: z.array(actionSchema).min(1).max(250),
});

export type FlowDocument = z.infer<typeof documentSchema>;

/** A flow that Connect, or this engine, would refuse to publish. `problems` are all that was found, each with block and property. */
export const flowRefused = (flow: string, problems: readonly string[]): Error =>
  new Error(`contact flow ${flow} is refused:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);

const blockAt = (content: unknown, place: PropertyKey | undefined): string => {
  const named = z.looseObject({ Actions: z.array(z.looseObject({ Identifier: z.string() })) }).safeParse(content);
  return named.success && typeof place === 'number'
    ? `block "${named.data.Actions[place]?.Identifier ?? place}": `
    : '';
};

/** Where an issue stands: `Transitions.Errors[0].NextAction`. */
export const propertyName = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const describe = (
  content: unknown,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
): string => {
  const [first, place, ...rest] = issue.path;
  return first === 'Actions' && place !== undefined
    ? `${blockAt(content, place)}${propertyName(rest)}: ${issue.message}`
    : `${propertyName(issue.path)}: ${issue.message}`;
};

const parseJson = (flow: string, content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new Error(`contact flow ${flow}: Content is not JSON`, { cause });
  }
};

/**
 * Reads the content of a flow.
 *
 * @throws Error naming flow, block and property of everything that is wrong with the outer shape
 */
export const readDocument = (flow: string, content: string): FlowDocument => {
  if (content.length > 256_000) throw flowRefused(flow, ['Content: longer than 256,000 characters']);
  const json = parseJson(flow, content);
  const document = documentSchema.safeParse(json);
  if (document.success) return document.data;
  throw flowRefused(
    flow,
    document.error.issues.map((issue) => describe(json, issue)),
  );
};
