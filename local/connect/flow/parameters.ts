import * as z from 'zod';
import { compileReference, compileTemplate, type Template } from './template.ts';

const scalar = z.string('every scalar is text in quotation marks').min(1, 'may not be empty');

const compiled = (compile: typeof compileTemplate) =>
  scalar.transform((source, context): Template => {
    const template = compile(source);
    if ('read' in template) return template;
    context.addIssue({ code: 'custom', message: template.problem, input: source });
    return z.NEVER;
  });

/** Free text with any number of embedded references. */
export const freeText = () => compiled(compileTemplate);

/** Static, or one whole JSONPath. */
export const reference = () => compiled(compileReference);

/** Static text. */
export const words = () => scalar.refine((text) => !text.includes('$.'), 'must be static');

/** One of the given words, exactly. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(choices: Words) => z.enum(choices);

/** A switch. Connect spells it differently from action to action; any case is taken. */
export const flag = () =>
  scalar
    .refine((text) => /^(true|false)$/i.test(text), 'must be "True" or "False"')
    .transform((text) => text.toLowerCase() === 'true');

/** A static whole number, written as text. */
export const whole = (least: number, most: number) =>
  scalar
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a static whole number from ${least} to ${most}`,
    )
    .transform(Number);

/** A whole number, static or from one JSONPath; read as NaN when the reference gives none within the bounds. */
export const countedBy = (least: number, most: number) =>
  reference()
    .refine(
      (template) => !template.fixed || within(template.source, least, most),
      `must be a whole number from ${least} to ${most}, or one JSONPath`,
    )
    .transform((template) => ({
      read: (run: Parameters<Template['read']>[0]) => {
        const text = template.read(run);
        return within(text, least, most) ? Number(text) : Number.NaN;
      },
    }));

const within = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

/** Keys of attributes and tags; Connect can't refer to others. */
const key = z
  .string()
  .min(1)
  .refine((text) => !/[.$[\]]/.test(text) && text !== '__proto__', 'may not contain . $ [ ]');

/** A map of free text, at least one entry. */
export const textMap = (most = 1000) =>
  z
    .record(key, freeText())
    .transform((map) => Object.entries(map))
    .refine((entries) => entries.length > 0 && entries.length <= most, `must have 1 to ${most} entries`);

/** What is said: exactly one of Text and SSML. */
export const said = { Text: freeText().optional(), SSML: freeText().optional() };

/** No parameters at all. */
export const none = z.strictObject({});
