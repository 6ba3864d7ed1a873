import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

const project = join(import.meta.dirname, '..');
const leftOut = new Set(['node_modules', 'dist', 'cdk.out', '.git', '.hutong']);

/** The project as somebody has it right after `npm ci`: nothing built, no state. It shares the installed packages. */
export const copyProject = (): { readonly directory: string; readonly remove: () => void } => {
  const directory = mkdtempSync(join(tmpdir(), 'hutong-fresh-'));
  const wanted = (path: string) => !leftOut.has(relative(project, path).split(sep)[0] ?? '');
  cpSync(project, directory, { recursive: true, filter: wanted });
  symlinkSync(join(project, 'node_modules'), join(directory, 'node_modules'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
};
