import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The tenants of the project itself. */
export const ownTenants = 'tenants';

/** The cloud assembly that everything here runs. */
export const assembly = 'cdk.out';

/**
 * Where the assembly made of these tenants lies.
 *
 * @param tenants a directory of tenant files
 * @example assemblyOf('test/support/tenants') // 'dist/assemblies/test-support-tenants'
 */
export const assemblyOf = (tenants: string): string =>
  tenants === ownTenants ? assembly : join('dist', 'assemblies', tenants.replaceAll(/[^a-z0-9]+/gi, '-'));

/** What bin/app.ts is told; the rules judge the project's own tenants, and the templates of others are made the same way. */
const settingsFor = (tenants: string): NodeJS.ProcessEnv =>
  tenants === ownTenants ? {} : { HUTONG_TENANTS: tenants, CDK_OUTDIR: assemblyOf(tenants), CDK_VALIDATION: 'false' };

/**
 * Writes the assembly in a process of its own: CDK and esbuild are heavy, and what runs afterwards needs neither.
 *
 * @param tenants the directory of tenant files; the project's own when absent
 * @returns whether it was written; a refused tenant file has been reported on stderr
 */
export const synthesize = async (tenants: string = ownTenants): Promise<boolean> => {
  const env = { ...process.env, ...settingsFor(tenants) };
  const child = spawn(process.execPath, ['bin/app.ts'], { stdio: 'inherit', env });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0;
};
