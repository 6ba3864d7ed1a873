import { spawn } from 'node:child_process';

/** The cloud assembly that everything here runs. */
export const assembly = 'cdk.out';

/**
 * Writes the assembly in a process of its own: CDK and esbuild are heavy, and what runs afterwards needs neither.
 *
 * @returns whether it was written; a refused tenant file has been reported on stderr
 */
export const synthesize = async (): Promise<boolean> => {
  const child = spawn(process.execPath, ['bin/app.ts'], { stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0;
};
