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
    // A time-out is for what hangs: a busy machine, with a build and other tests beside, is many times slower than a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
