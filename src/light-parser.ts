import { setFlagsFromString } from 'node:v8';

/**
 * Leaves the WebAssembly that reads answers of HTTP (llhttp, in undici and in Node's own fetch) as it is compiled at first.
 * V8 would compile its one very large function once more, to its best, after the first few answers: a quarter of a second of
 * a processor, just when everybody is answered whose message came while the bot was away, for microseconds of each answer
 * later on. Nothing else here is WebAssembly. Takes effect for what is compiled from now on.
 */
export const keepParserLight = (): void => setFlagsFromString('--liftoff-only');
