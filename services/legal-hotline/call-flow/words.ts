import { toFragment } from '#domain/speech';
import { said } from '#flows/modules';
import { type PromptName, prompts } from '../prompts.ts';
import { defaults } from '../settings.ts';

/** One prompt after another, with a pause between; the tenant's words, as the first function brought them. */
export const words = (...names: readonly PromptName[]): string =>
  names.map((name) => said(name)).join('<break strength="strong"/>');

/** A prompt spoken from the flow itself, for calls that no tenant's words are known of. */
export const fixedWords = (name: PromptName): string => toFragment(prompts[name].text);

/** What the agent hears when nobody could say who calls. */
export const unknownCaller = `${defaults.productName},来电`;
