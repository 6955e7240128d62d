import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The fault test of a month paces itself by real time, so it runs alone: npm run faults.
    // The hostile run takes minutes: npm run hostile.
    include: process.env.FAULTS
      ? ['test/**/*.faults.ts']
      : process.env.HOSTILE
        ? ['test/**/*.hostile.ts']
        : ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/before-all.ts'],
    // Most of the time is spent waiting for processes and platforms, not for a processor.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
