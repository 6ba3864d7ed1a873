import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { checkTenants, readTenant, type Tenant, type TenantIssue } from '#domain/tenancy';

interface TenantFile {
  /** Relative to the project: `tenants/gx.yaml`. */
  readonly file: string;
  readonly lineOf: (path: TenantIssue['path']) => number;
  readonly document: unknown;
  readonly tenant?: Tenant;
  readonly issues: readonly TenantIssue[];
}

/** A tenant with its file as written, which travels to `tenancy/apply`. */
export interface ReadTenant {
  readonly tenant: Tenant;
  readonly document: unknown;
}

/**
 * Reads and checks `tenants/*.yaml`, each alone and all together. Source: X-29.
 *
 * @param directory `<project>/tenants`
 * @throws TenantFilesRefused when something is wrong: each line says file, line, place and what is expected
 */
export const readTenants = (directory: string): readonly ReadTenant[] => {
  const files = globSync('*.yaml', { cwd: directory })
    .sort()
    .map((name) => readFile(directory, name));
  const tenants = files.flatMap(({ tenant, document }) => (tenant ? [{ tenant, document }] : []));
  const together = checkTenants(tenants.map(({ tenant }) => tenant)).flatMap((issue) => {
    // The file that came later is the one to change.
    const file = files.findLast(({ tenant }) => tenant?.id === issue.tenant);
    return file ? [say(file, issue)] : [];
  });
  const complaints = [...files.flatMap((file) => file.issues.map((issue) => say(file, issue))), ...together];
  if (complaints.length > 0) throw new TenantFilesRefused(complaints);
  return tenants;
};

/** What stops the synthesis; `complaints` is for people who edit tenant files, so nobody needs a stack trace. */
export class TenantFilesRefused extends Error {
  override readonly name = 'TenantFilesRefused';
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(`${complaints.join('\n')}\n`);
    this.complaints = complaints;
  }
}

const readFile = (directory: string, name: string): TenantFile => {
  const file = join(basename(directory), name);
  const lines = new LineCounter();
  const yaml = parseDocument(readFileSync(join(directory, name), 'utf8'), { lineCounter: lines });
  const lineOf = (path: TenantIssue['path']): number => {
    const node = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    // A missing key has no place of its own: name the block that lacks it.
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const [syntax] = yaml.errors;
  if (syntax) {
    const line = syntax.linePos?.[0].line ?? 1;
    return {
      file,
      lineOf: () => line,
      document: null,
      issues: [{ path: [], expected: `YAML (${syntax.message.split('\n')[0]})` }],
    };
  }
  const document: unknown = yaml.toJS();
  const outcome = readTenant(document);
  if (!outcome.ok) return { file, lineOf, document, issues: outcome.refusal };
  return { file, lineOf, document, tenant: outcome.value, issues: wrongName(name, outcome.value) };
};

const wrongName = (name: string, tenant: Tenant): readonly TenantIssue[] =>
  name === `${tenant.id}.yaml`
    ? []
    : [{ path: ['id'], expected: `${name.replace(/\.yaml$/, '')}, as the file is named` }];

const say = (file: TenantFile, { path, expected }: TenantIssue): string =>
  `${file.file}:${file.lineOf(path)}: ${path.length > 0 ? `${path.join('.')}: ` : ''}expected ${expected}`;
