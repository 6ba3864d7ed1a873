import * as z from 'zod';
import { expressionIn, templateProblems } from '../expression/compile.ts';
import { jsonSchema } from '../json.ts';

/** JSON in which every `{% … %}` compiles. */
export const template = jsonSchema.check((context) => {
  for (const { path, message } of templateProblems(context.value))
    context.issues.push({ code: 'custom', path, message, input: context.value });
});

/** A text that is one `{% … %}`. */
export const expression = z
  .string()
  .refine((text) => expressionIn(text) !== undefined, { error: 'must be JSONata: {% … %}', abort: true })
  .check((context) => {
    for (const { message } of templateProblems(context.value))
      context.issues.push({ code: 'custom', message, input: context.value });
  });

/** A whole number, or JSONata that answers one. */
export const wholeNumber = (from: number, to: number) =>
  z.union([z.int().min(from).max(to), expression], {
    error: `must be a whole number from ${from} to ${to}, or JSONata`,
  });

/** JSONata, or a text that stands as it is. */
export const text = z.string().check((context) => {
  for (const { message } of templateProblems(context.value))
    context.issues.push({ code: 'custom', message, input: context.value });
});

const variableName = z
  .string()
  .max(80)
  .regex(/^[\p{ID_Start}_][\p{ID_Continue}]*$/u, 'must be a variable name')
  .refine((name) => name !== 'states', { error: '"states" is reserved' });

const onlyJsonata = 'must be JSONata: the laptop runs no JSONPath';

export const queryLanguage = z.literal('JSONata', { error: onlyJsonata });

/** Fields of every state. */
export const common = {
  Type: z.string(),
  Comment: z.string().optional(),
  QueryLanguage: queryLanguage.optional(),
};

export const assign = z.record(variableName, template);

/** Fields that say what is kept and handed on. */
export const results = { Assign: assign.optional(), Output: template.optional() };

/** Fields of states that go on to one other state, or end. */
export const onward = { Next: z.string().optional(), End: z.literal(true).optional() };

/** Errors that a retrier or catcher takes care of. */
const errorEquals = z
  .array(z.string().min(1))
  .min(1)
  .refine((names) => names.length === 1 || !names.includes('States.ALL'), { error: 'States.ALL must stand alone' });

const retrier = z.strictObject({
  ErrorEquals: errorEquals,
  IntervalSeconds: z.int().min(1).max(99_999_999).default(1),
  MaxAttempts: z.int().min(0).max(99_999_999).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(31_622_399).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});

const catcher = z.strictObject({
  ErrorEquals: errorEquals,
  Next: z.string(),
  Comment: z.string().optional(),
  ...results,
});

export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;

const allLast = (handlers: readonly { readonly ErrorEquals: readonly string[] }[]): boolean =>
  handlers.every((handler, place) => !handler.ErrorEquals.includes('States.ALL') || place === handlers.length - 1);

const lastWords = { error: 'States.ALL must come last' };

/** Fields of states that can fail and be mended. */
export const guards = {
  Retry: z.array(retrier).refine(allLast, lastWords).optional(),
  Catch: z.array(catcher).refine(allLast, lastWords).optional(),
};

/** For `check`: exactly one of the named fields. */
export const exactlyOne =
  (...names: readonly string[]) =>
  (context: z.core.ParsePayload<Readonly<Record<string, unknown>>>): void => {
    if (names.filter((name) => context.value[name] !== undefined).length === 1) return;
    const message = `exactly one of ${names.join(' and ')} must stand here`;
    context.issues.push({ code: 'custom', path: [names.join('/')], message, input: context.value });
  };
