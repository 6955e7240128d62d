/** Work that is done one after another, whenever somebody says that there may be some. */
export interface Wakes {
  /** There may be something to do. */
  wake(): void;
  /** What could not be done now is looked at again after a while. */
  later(): void;
  /** Whether the end has come: what is begun goes on, nothing new is. */
  isStopped(): boolean;
  /** Resolves when nothing is being done. @param end what keeps work waiting, ended first */
  stop(end?: () => void): Promise<void>;
}

export interface WakesParts {
  /** Looks for what is to be done, and does it. */
  look(): Promise<void>;
  /** Hears of a look that threw; it is looked again later. */
  onFault(error: unknown): void;
  /** Real time until `later`, ms. */
  laterMs: number;
}

export function createWakes({ look, onFault, laterMs }: WakesParts): Wakes {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  async function work(): Promise<void> {
    do {
      again = false;
      await look();
    } while (again && !stopped);
  }

  function later(): void {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      wake();
    }, laterMs).unref();
  }

  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work()
      .catch((error: unknown) => {
        onFault(error);
        later();
      })
      .finally(() => {
        running = null;
      });
  }

  return {
    wake,
    later,
    isStopped: () => stopped,
    async stop(end) {
      stopped = true;
      if (timer) clearTimeout(timer);
      end?.();
      await running;
    },
  };
}
