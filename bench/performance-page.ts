import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What one benchmark wrote. */
export interface Section {
  /** The benchmark's name: `cold-start`. */
  readonly name: string;
  /** Markdown with its heading. */
  readonly text: string;
}

const opening = `# Performance

Written by \`npm run bench\`; \`npm run bench -- cold-start\` measures one part anew and leaves the rest. Every figure has its rival or
bare variant beside it, measured in turn within the same run. None of this is a test: a slow machine fails nothing.`;

const mark = /^<!-- bench: ([a-z-]+) -->$/m;

/** The sections that the page has now, in its order. */
export const readSections = (page: string): readonly Section[] => {
  if (!existsSync(page)) return [];
  const [, ...parts] = readFileSync(page, 'utf8').split(mark);
  return parts.flatMap((name, index) => (index % 2 === 0 ? [{ name, text: (parts[index + 1] ?? '').trim() }] : []));
};

/**
 * Writes the page: sections in the given order, those that nobody knows any more left out.
 *
 * @param machine one line about the machine
 */
export const writeSections = (
  page: string,
  order: readonly string[],
  sections: readonly Section[],
  machine: string,
): void => {
  const sorted = order.flatMap((name) => sections.filter((section) => section.name === name));
  const body = sorted.map(({ name, text }) => `<!-- bench: ${name} -->\n\n${text.trim()}`);
  writeFileSync(page, `${[opening, machine, ...body].join('\n\n')}\n`);
};
