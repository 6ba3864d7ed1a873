import { toFragment } from '#domain/speech';
import { said } from '#flows/modules';
import { type PromptName, prompts } from '../prompts.ts';
import { defaults } from '../settings.ts';

/** A prompt in the tenant's words, as the first function or a later one brought them. */
export const words = (name: PromptName): string => said(name);

/** A prompt spoken from the flow itself, for calls that no tenant's words are known of. */
export const fixedWords = (name: PromptName): string => toFragment(prompts[name].text);

/** What the agent hears when nobody could say who calls. */
export const unknownCaller = `${defaults.productName},来电`;
