import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/run/longest-first.ts';

// unit: pure code, no process or port. contracts: our code against real emulators and the synthesized assembly.
// journeys: rehearsals on the laptop cloud with a virtual clock. browser: real Chromium against `npm start`.
// Every core has a file at work, from whichever project; what files share is made once a run (test/support/run).
export default defineConfig({
  test: {
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    globalSetup: 'test/support/run/setup.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/contracts/**', 'test/journeys/**', 'test/browser/**'],
          // Pure code leaves nothing behind, so its files share a process; properties take their time on a busy machine.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contracts',
          include: ['test/contracts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
