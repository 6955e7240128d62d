import type { RealTime } from './ports/time.ts';

/** Pauses that end early when there is no time left for them. */
export interface Naps {
  /** Resolves after so many ms of real time, or when naps are over. */
  nap(ms: number): Promise<void>;
  /** Ends all naps; from now on none is taken. */
  end(): void;
  readonly areOver: boolean;
}

export function createNaps(time: RealTime): Naps {
  const sleepers = new Set<() => void>();
  let over = false;
  return {
    nap: (ms) =>
      over || ms <= 0
        ? Promise.resolve()
        : new Promise((done) => {
            const wake = (): void => {
              sleepers.delete(wake);
              done();
            };
            sleepers.add(wake);
            void time.sleep(ms).then(wake);
          }),
    end() {
      over = true;
      for (const wake of sleepers) wake();
    },
    get areOver() {
      return over;
    },
  };
}
