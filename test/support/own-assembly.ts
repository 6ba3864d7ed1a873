import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { synthesize } from '../../infra/synthesize.ts';
import { oncePerRun } from './run/once.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The project's own cloud assembly, or that of other tenants, and what was built on the way: synthesized once in a run. Nobody writes to it;
 * who spoils one takes a copy.
 *
 * @param tenants a directory of tenant files
 */
export const synthesized = async (tenants = 'tenants') => {
  const home = await oncePerRun(`assembly-of-${tenants.replaceAll('/', '-')}`, async (directory) => {
    const [outdir, dist] = [join(directory, 'cdk.out'), join(directory, 'dist')];
    const code = await synthesize({ root, outdir, dist, tenants: join(root, tenants), validate: false });
    if (code !== 0) throw new Error(`${tenants} does not synthesize`);
  });
  return { assembly: join(home, 'cdk.out'), dist: join(home, 'dist') };
};

/** A copy that may be spoilt. */
export const copyAssembly = (assembly: string, to: string): string => {
  cpSync(assembly, to, { recursive: true });
  return to;
};

const statementSchema = z.looseObject({ Sid: z.string().optional() });
const documentSchema = z.looseObject({ Statement: z.array(statementSchema) });
const roleSchema = z.looseObject({
  RoleName: z.string().optional(),
  AssumeRolePolicyDocument: documentSchema,
  Policies: z.array(z.looseObject({ PolicyDocument: documentSchema })).default([]),
});
type Role = z.infer<typeof roleSchema>;
type Statement = z.infer<typeof statementSchema>;

const resourceSchema = z.looseObject({ Type: z.string(), Properties: z.looseObject({}).optional() });
const templateSchema = z.looseObject({ Resources: z.record(z.string(), resourceSchema) });
type Resources = z.infer<typeof templateSchema>['Resources'];

/** Changes the resources of one stack's template. */
export const editStack = (assembly: string, stack: string, edit: (resources: Resources) => Resources): void => {
  const file = join(assembly, `${stack}.template.json`);
  const template = templateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const edited = { ...template, Resources: edit(template.Resources) };
  if (JSON.stringify(edited) === JSON.stringify(template)) throw new Error(`nothing was changed in ${stack}`);
  writeFileSync(file, JSON.stringify(edited));
};

const editRole = (assembly: string, name: string, edit: (role: Role) => Role): void =>
  editStack(assembly, 'Cell', (resources) =>
    Object.fromEntries(
      Object.entries(resources).map(([id, resource]) => {
        const role = resource.Type === 'AWS::IAM::Role' ? roleSchema.parse(resource.Properties) : undefined;
        return [id, role?.RoleName === name ? { ...resource, Properties: edit(role) } : resource];
      }),
    ),
  );

/** Changes what a role may do: its policies' statements. */
export const editRights = (assembly: string, role: string, edit: (statements: Statement[]) => Statement[]): void =>
  editRole(assembly, role, (found) => ({
    ...found,
    Policies: found.Policies.map(({ PolicyDocument, ...policy }) => ({
      ...policy,
      PolicyDocument: { ...PolicyDocument, Statement: edit(PolicyDocument.Statement) },
    })),
  }));

/** Takes one right away from a role. */
export const dropRight = (assembly: string, role: string, sid: string): void =>
  editRights(assembly, role, (statements) => statements.filter(({ Sid }) => Sid !== sid));

/** Takes a principal out of who may assume a role; principals refer to resources by their logical ids. */
export const distrust = (assembly: string, role: string, logicalId: RegExp): void =>
  editRole(assembly, role, ({ AssumeRolePolicyDocument: trust, ...rest }) => ({
    ...rest,
    AssumeRolePolicyDocument: {
      ...trust,
      Statement: trust.Statement.map((statement) => {
        const { AWS } = z.object({ AWS: z.array(z.unknown()) }).parse(statement.Principal);
        return { ...statement, Principal: { AWS: AWS.filter((one) => !logicalId.test(JSON.stringify(one))) } };
      }),
    },
  }));
