/**
 * Something was wanted of a part that a start does not load: what answers questions, what weighs words that were typed
 * where words are awaited, and what words the answers. The inbox loads all of them, then it is wanted once more.
 */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
  constructor(part: string) {
    super(`${part} is not loaded`);
  }
}
