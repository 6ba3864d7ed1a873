import { type ScriptStep, scriptStepSchema } from './schema.ts';

/** A product's words for each step; `XXX` stands for the speaker's service number. */
export type ScriptTexts = Readonly<Record<ScriptStep, string>>;

/**
 * The script with the lawyer's own service number in it. Source: LEGAL-32, LEGAL-33, story 4.
 *
 * @example scriptFor({ opening: '我是XXX号值班律师', … }, '016')[0] // { step: 'opening', text: '我是016号值班律师' }
 */
export const scriptFor = (
  texts: ScriptTexts,
  serviceNumber: string,
): readonly { readonly step: ScriptStep; readonly text: string }[] =>
  scriptStepSchema.options.map((step) => ({ step, text: texts[step].replaceAll('XXX', serviceNumber) }));
