import { configDefaults, defineConfig } from 'vitest/config';
import { sparing } from './test/support/sparing.ts';

/** What runs for minutes stands apart: `npm run faults` paces itself by real time, `npm run hostile` by what it hurls. */
const long = process.env.FAULTS ? 'test/**/*.faults.ts' : process.env.HOSTILE ? 'test/**/*.hostile.ts' : null;

/** Tests that put something else in the place of a module: nothing that others read may be theirs. */
const alone = ['test/memos.test.ts'];

export default defineConfig({
  test: {
    // Most of the time is spent waiting for processes and platforms, not for a processor.
    maxWorkers: 4,
    execArgv: [...sparing],
    // A time-out is for what hangs: a busy machine, with a build and other tests beside, is many times slower than a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true as const,
        test: {
          name: 'house',
          include: long === null ? ['src/**/*.test.ts', 'test/**/*.test.ts'] : [long],
          exclude: [...configDefaults.exclude, ...alone],
          globalSetup: ['test/support/before-all.ts'],
          // Modules are read once by each worker, for the tests of what is pure and for all others: to read them anew takes longer
          // than many a file's tests.
          isolate: false,
          // The calendar must not depend on the process's own time zone: here it is one far from Viet Nam's.
          env: { TZ: 'America/Los_Angeles' },
        },
      },
      ...(long === null ? [{ extends: true as const, test: { name: 'alone', include: alone } }] : []),
    ],
  },
});
