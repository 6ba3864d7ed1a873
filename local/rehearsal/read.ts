import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { type Rehearsal, rehearsalSchema } from './schema.ts';

/** A rehearsal that cannot be read: each line says file, line and what is expected. */
export class RehearsalUnreadable extends Error {
  override readonly name = 'RehearsalUnreadable';
}

/** A rehearsal with the line on which each of its steps begins. */
export interface Script {
  readonly file: string;
  readonly rehearsal: Rehearsal;
  /** `lines[i]` is the line of step `i`, counted from 1. */
  readonly lines: readonly number[];
}

const wording = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}` : issue.message;

/** The deepest issue of a union is the one that helps: it names the field, not the choice. */
const flatten = (
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string } => {
  const here = [...path, ...issue.path];
  if (issue.code !== 'invalid_union') return { path: here, text: wording(issue) };
  const inner = issue.errors
    .flat()
    .toSorted(
      (a, b) =>
        b.path.length - a.path.length ||
        Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
    )[0];
  return inner === undefined ? { path: here, text: wording(issue) } : flatten(inner, here);
};

/**
 * Reads a rehearsal file.
 *
 * @param file its name, for messages
 * @throws RehearsalUnreadable naming file, line and what is expected
 * @example read('a.yaml', 'story: …').rehearsal.story
 */
export const read = (file: string, text: string): Script => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, merge: true });
  const lineAt = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const broken = document.errors.map((error) => `${file}:${counter.linePos(error.pos[0]).line} ${error.message}`);
  if (broken.length > 0) throw new RehearsalUnreadable(broken.join('\n'));
  const parsed = rehearsalSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const lines = parsed.error.issues
      .map((issue) => flatten(issue))
      .map(({ path, text: said }) => `${file}:${lineAt(path)} ${path.join('.')}: ${said}`);
    throw new RehearsalUnreadable(lines.join('\n'));
  }
  return { file, rehearsal: parsed.data, lines: parsed.data.steps.map((_, index) => lineAt(['steps', index])) };
};
