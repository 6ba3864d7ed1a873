import * as z from 'zod/mini';
import { type Outcome, ok, refuse } from '../kernel/index.ts';
import type { TenantIssue } from './errors.ts';
import { type Tenant, tenantSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text (put digits in quotes)',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
};

const UNSAID = 'Invalid input';

/** Where a schema says nothing of its own, zod would speak as whichever of its faces happens to be loaded. */
export const unsaid = { error: () => UNSAID };

const formOf = (issue: Issue): string => {
  if (issue.code === 'invalid_union') return 'one of the forms that docs/tickets.md shows';
  return issue.code === 'invalid_format' && 'pattern' in issue
    ? `a text that matches ${issue.pattern}`
    : 'another value';
};

const expectedOf = (issue: Issue): string => {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `no key named ${issue.keys.join(', ')}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.message && issue.message !== UNSAID) return issue.message;
  return formOf(issue);
};

const pathOf = (issue: Issue): (string | number)[] => [
  ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  // An unknown key is reported at its block; the editor wants the key itself.
  ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
];

/** What zod found, in the words of someone who edits the file. */
export const issueOf = (issue: Issue): TenantIssue => ({ path: pathOf(issue), expected: expectedOf(issue) });

/**
 * Reads a tenant file that has been parsed from YAML, and fills in what it leaves out. Source.
 *
 * @returns the tenant, or every issue with its path; the caller turns a path into a line
 * @example readTenant({ id: 'sd', name: '山东电信', services: { 'legal-hotline': { numbers: [{ shortCode: '11831148' }] } } }).ok // true
 */
export const readTenant = (document: unknown): Outcome<Tenant, readonly TenantIssue[]> => {
  const parsed = z.safeParse(tenantSchema, document, unsaid);
  if (parsed.success) return ok(parsed.data);
  return refuse(parsed.error.issues.map(issueOf));
};
