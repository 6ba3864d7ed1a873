import { spawnSync } from 'node:child_process';
import { Trouble } from '../trouble.ts';

/** What a missing or old Java means, and the command that mends it on this system. */
const howToInstall = (platform: NodeJS.Platform): string =>
  ({
    darwin: 'brew install openjdk@17',
    win32: 'winget install EclipseAdoptium.Temurin.17.JRE',
    linux: 'sudo apt-get install -y openjdk-17-jre-headless',
  })[platform === 'darwin' || platform === 'win32' ? platform : 'linux'];

/**
 * The major version in what `java -version` prints.
 *
 * @example javaVersion('openjdk version "17.0.15" 2025-04-15') // 17
 * @example javaVersion('java version "1.8.0_401"') // 8
 */
export const javaVersion = (printed: string): number | undefined => {
  const [, first, second] = printed.match(/version "(\d+)(?:\.(\d+))?/) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? second : first);
};

/**
 * The Java that starts DynamoDB Local: `$JAVA_HOME/bin/java`, else `java` on the path.
 *
 * @throws Trouble when it is missing or older than 17; the message holds the command that mends it
 */
export const findJava = (home = process.env.JAVA_HOME): string => {
  const java = home ? `${home}/bin/java` : 'java';
  const { stderr, stdout, error } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const version = error ? undefined : javaVersion(`${stderr}${stdout}`);
  if (version !== undefined && version >= 17) return java;
  const found = version === undefined ? `there is none (${java})` : `${java} is Java ${version}`;
  throw new Trouble(
    `DynamoDB Local needs Java 17 or later; ${found}. Install it with: ${howToInstall(process.platform)}`,
  );
};
