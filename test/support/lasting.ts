import { beforeAll, beforeEach, onTestFailed, onTestFinished } from 'vitest';

interface Lasting {
  ends: (() => unknown)[];
  tells: (() => void)[];
}

/** What is begun now lasts longer than a test. */
let lasting: Lasting | null = null;

/** Has something done when whatever is begun now is over: the test, or the suite that shares it. */
export function whenOver(end: () => unknown): void {
  if (lasting) lasting.ends.push(end);
  else onTestFinished(async () => void (await end()));
}

/** Has something told when a test fails that has what is begun now. */
export function whenFailed(tell: () => void): void {
  if (lasting) lasting.tells.push(tell);
  else onTestFailed(tell);
}

/**
 * Begins something once for all the tests of a suite. Only for tests that leave each other alone: each has people and groups
 * of its own, and none is about how it starts, fails or ends.
 * @returns gives what was begun, within a test
 */
export function shared<T>(begin: () => Promise<T>): () => T {
  const mine: Lasting = { ends: [], tells: [] };
  let begun: T;
  beforeAll(async () => {
    lasting = mine;
    try {
      begun = await begin();
    } finally {
      lasting = null;
    }
    // The last that was begun ends first, as with a test.
    return async () => {
      for (const end of mine.ends.toReversed()) await end();
    };
  });
  beforeEach(() => {
    onTestFailed(() => {
      for (const tell of mine.tells) tell();
    });
  });
  return () => begun;
}
