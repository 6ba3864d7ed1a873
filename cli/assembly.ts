import { spawn } from 'node:child_process';

/** The cloud assembly that everything here runs. */
export const assembly = 'cdk.out';

/**
 * Writes the assembly in a process of its own: CDK and esbuild are heavy, and what runs afterwards needs neither.
 *
 * The rules over the templates are `npm run check`'s business; here they would only cost seconds.
 *
 * @returns whether it was written; a refused tenant file has been reported on stderr
 */
export const synthesize = async (): Promise<boolean> => {
  const env = { ...process.env, CDK_VALIDATION: 'false' };
  const child = spawn(process.execPath, ['bin/app.ts'], { stdio: 'inherit', env });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0;
};
