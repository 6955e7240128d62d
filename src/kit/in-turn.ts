/** Work that goes one after another for each key; that of different keys at the same time. */
export interface Turns {
  /**
   * Does the work when all that was given before it for its key is done, whether that failed or not; at once where
   * there is none.
   * @returns what the work gives; rejects as it does, and keeps nobody behind it from their turn
   */
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way. Never rejects. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  /** The last work of each key. */
  const tails = new Map<string, Promise<void>>();
  return {
    run(key, work) {
      const before = tails.get(key);
      const own = before ? before.then(work) : work();
      const tail = own.then(
        () => {},
        () => {},
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return own;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
