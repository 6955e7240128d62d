import type { Lanes } from './lanes.ts';
import { nameOf } from './name-of-error.ts';
import type { Log } from './ports/log.ts';

/** Looks at what waits: at once when told to, and again by itself while something does. */
export interface LookLoop {
  /** Looks now; while a look is under way, once more behind it. */
  look(): void;
  /** Looks no more; one that is under way ends. */
  stop(): void;
  readonly isStopped: boolean;
}

export interface LookParts {
  log: Log;
  lanes: Pick<Lanes, 'track'>;
  /** One look. @returns whether something waits for later */
  lookOnce(): Promise<boolean>;
}

/** Real time between looks at what waits for its moment. */
const maxPauseMs = 1_000;

/** One look at a time. A look that fails is said once a spell: a disk that is full is full for long. */
export function createLookLoop({ log, lanes, lookOnce }: LookParts): LookLoop {
  let stopped = false;
  let looking = false;
  let lookAgain = false;
  let failed = false;
  let timer: NodeJS.Timeout | null = null;

  function lookLater(): void {
    timer ??= setTimeout(() => {
      timer = null;
      look();
    }, maxPauseMs).unref();
  }

  async function lookOn(): Promise<void> {
    try {
      do {
        lookAgain = false;
        if (await lookOnce()) lookLater();
        failed = false;
      } while (lookAgain && !stopped);
    } catch (error) {
      if (!failed) log.error('outbox: fault', { why: nameOf(error) });
      failed = true;
      lookLater();
    } finally {
      looking = false;
    }
  }

  function look(): void {
    if (stopped) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    lanes.track(lookOn());
  }

  return {
    look,
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
    get isStopped() {
      return stopped;
    },
  };
}
