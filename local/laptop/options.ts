import type { SpeechMode } from '../connect/interface.ts';

/** What a laptop cloud is started with. */
export interface LaptopOptions {
  /** The cloud assembly, usually `cdk.out`. */
  readonly assembly: string;
  /**
   * Real: wall time, which can be moved forward; where no clock has been kept it begins at `at`, if given, and runs on from there.
   * Virtual: stands at `at` (epoch ms) until it is moved.
   */
  readonly clock: { readonly mode: 'real'; readonly at?: number } | { readonly mode: 'virtual'; readonly at: number };
  /** Where data live: in memory, or in a directory that the next start takes up. */
  readonly state: { readonly kind: 'memory' } | { readonly kind: 'directory'; readonly path: string };
  /** Read anew for each utterance. */
  readonly speech: SpeechMode;
  /** Free ports when absent. */
  readonly ports?: { readonly gateway?: number; readonly dynamoDb?: number };
  /** Progress and trouble, one line each. */
  readonly log?: (line: string) => void;
}

/** Password of all staff, on a laptop only. */
export const demoPassword = 'Hutong-2025';

/** In which people of the demo tenants live. */
export const timeZone = 'Asia/Shanghai';

/** The state directory, or undefined when nothing is kept. */
export const stateDirectory = ({ state }: LaptopOptions): string | undefined =>
  state.kind === 'directory' ? state.path : undefined;
