import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Patience in milliseconds: two shared cores are slower than they look, a hang still ends. */
const SECOND = 1_000;

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        // Rune files (*.svelte.ts) and components need the compiler.
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          include: ['{survey,functions,web,infra}/**/*.test.ts', 'tests/{rules,builders}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'web/build/**'],
          testTimeout: 30 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        test: {
          name: 'invariants',
          globalSetup: 'tests/builders/demoDataSetup.ts',
          include: ['tests/invariants/**/*.test.ts'],
          testTimeout: 180 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        test: {
          name: 'lambda',
          globalSetup: 'tests/builders/bundlesSetup.ts',
          include: ['tests/lambda/**/*.test.ts'],
          testTimeout: 60 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: 'tests/builders/demoDataSetup.ts',
          include: ['tests/{journeys,axe}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
    ],
  },
});
