/**
 * What Node is told where it runs tests, and bots that live for seconds: V8 compiles to its best what ran eight times as
 * long as it would wait for otherwise. Most of what a test runs, it runs a few times, and to compile that takes longer than
 * it gains: a sixth of the processor. What is done is the same. Later lines of Node do not know the word, and would not
 * start with it.
 */
export const sparing: readonly string[] = process.versions.node.startsWith('20.')
  ? ['--interrupt-budget=1000000']
  : [];
