import { said } from '#flows/modules';
import type { PromptName } from '../prompts.ts';

/** One prompt after another, with a pause between; the tenant's words, as the first function brought them. */
export const words = (...names: readonly PromptName[]): string =>
  names.map((name) => said(name)).join('<break strength="strong"/>');
