import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The fault test of a month paces itself by real time, so it runs alone: npm run faults.
    include: process.env.FAULTS ? ['test/**/*.faults.ts'] : ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
