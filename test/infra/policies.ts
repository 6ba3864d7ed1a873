import * as z from 'zod';
import { ofType, type Template } from './assembly.ts';

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.unknown().transform(asText))]);
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: z.union([oneOrMore, z.unknown().transform((value) => [asText(value)])]),
  Condition: z
    .record(z.string(), z.record(z.string(), z.union([z.string().transform((text) => [text]), z.array(z.string())])))
    .default({}),
});
const role = z.object({
  RoleName: z.string().default('(unnamed)'),
  Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) })).default([]),
});

export type Statement = z.infer<typeof statement>;

/** One request as IAM sees it. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  /** `aws:PrincipalTag/tenant`, `kms:ResourceAliases` … */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** The inline policies of every role in the templates, by role name. */
export const roles = (templates: readonly Template[]): ReadonlyMap<string, readonly Statement[]> =>
  new Map(
    ofType(templates, 'AWS::IAM::Role').map(({ Properties }) => {
      const { RoleName, Policies } = role.parse(Properties);
      return [RoleName, Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)];
    }),
  );

/** Whether the statements allow the request. Only the part of IAM that our policies use; an unknown condition allows nothing. */
export const allows = (statements: readonly Statement[], request: Request): boolean => {
  const applying = statements.filter((candidate) => applies(candidate, request));
  return applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny');
};

const applies = ({ Action, Resource, Condition }: Statement, request: Request): boolean =>
  Action.some((pattern) => matches(pattern, request.action, request)) &&
  Resource.some((pattern) => matches(pattern, request.resource, request)) &&
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, request.keys[key] ?? [], request)),
  );

const holds = (operator: string, wanted: readonly string[], given: readonly string[], request: Request): boolean => {
  const some = (equal: (pattern: string, value: string) => boolean): boolean =>
    given.some((value) => wanted.some((pattern) => equal(pattern, value)));
  if (/^(ForAnyValue:)?StringEquals$/.test(operator)) return some((pattern, value) => fill(pattern, request) === value);
  if (/^(ForAnyValue:)?StringLike$/.test(operator)) return some((pattern, value) => matches(pattern, value, request));
  return false;
};

// A variable without a value matches nothing, not even a wildcard.
const fill = (pattern: string, { keys }: Request): string =>
  pattern.replaceAll(/\$\{([^}]+)\}/g, (_, key: string) => keys[key]?.[0] ?? '\u0000');

const matches = (pattern: string, value: string, request: Request): boolean => {
  const source = fill(pattern, request)
    .split('*')
    .map((part) => part.split('?').map(literal).join('.'))
    .join('.*');
  return new RegExp(`^${source}$`, 's').test(value);
};

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
