import type { Role } from '#domain/kernel';
import type { ScriptLine } from './define.ts';

/**
 * The lines of a script that somebody says: those of his roles, and those of everybody. Source: LEGAL-32.
 *
 * @example linesFor(legalHotline.script, ['service']) // []
 */
export const linesFor = (script: readonly ScriptLine[], roles: readonly Role[]): readonly ScriptLine[] =>
  script.filter((line) => line.roles?.some((role) => roles.includes(role)) ?? true);
