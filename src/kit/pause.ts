/** Resolves after so many ms, or at once when the signal is aborted. Never rejects. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) return done();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

/** What a person must put right is tried again after 1, 5 and 30 minutes, then every 30: ms before the n-th repeat. */
export const slowPauseMs = (repeat: number): number => [1, 5, 30][Math.min(repeat, 2)]! * 60_000;
