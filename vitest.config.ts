import { defineConfig } from 'vitest/config';

/** Rooms that decide what is article: here an untested branch is a word lost unseen. */
const DECIDING_ROOMS = ['model', 'text', 'rules', 'score', 'passes', 'pipeline', 'writers'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    // Nothing keeps state in modules (one of the laws), so test files may share them: six times faster.
    pool: 'threads',
    isolate: false,
    // Property tests over generated documents take seconds on a small shared machine.
    testTimeout: 30_000,
    env: { NO_COLOR: '1', TZ: 'UTC' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Word lists are data; the generated rule test runs every rule in them.
      exclude: ['src/rules/phrases/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: Object.fromEntries(DECIDING_ROOMS.map((room) => [`src/${room}/**`, { branches: 90 }])),
    },
  },
});
