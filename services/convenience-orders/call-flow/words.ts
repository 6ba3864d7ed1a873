import { said } from '#flows/modules';
import type { PromptName } from '../prompts.ts';

/** A prompt in the tenant's words, as the first function or a later one brought them. */
export const words = (name: PromptName): string => said(name);
