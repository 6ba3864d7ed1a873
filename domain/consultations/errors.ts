import type { ScriptStep } from './schema.ts';

/**
 * SCRIPT_NOT_TICKED: a part of the script was not said, or not ticked (LEGAL-32).
 * UNKNOWN_FIELD: the product has no such field of law (LEGAL-54).
 * NOT_YOURS: another lawyer has written this consultation.
 */
export type WrapUpRefusal =
  | { readonly code: 'SCRIPT_NOT_TICKED'; readonly missing: readonly ScriptStep[] }
  | { readonly code: 'UNKNOWN_FIELD'; readonly offered: readonly string[] }
  | { readonly code: 'NOT_YOURS'; readonly lawyer: string };
