import { type AppOptions, buildApp } from './app.ts';
import { TenantFilesRefused } from './tenant-files.ts';

/**
 * Writes the cloud assembly.
 *
 * @returns the exit code: 1 when a tenant file is refused, with file, line and what is expected on stderr
 */
export const synthesize = async (options: AppOptions): Promise<number> => {
  try {
    const app = await buildApp(options);
    app.synth();
    return 0;
  } catch (refused) {
    if (!(refused instanceof TenantFilesRefused)) throw refused;
    process.stderr.write(refused.message);
    return 1;
  }
};
