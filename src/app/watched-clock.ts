import type { Alarms } from './ports/alarms.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { RealTime } from './ports/time.ts';

/** A machine's clock does not jump so far by itself: somebody set it, or the machine slept. */
const jumpMs = 12 * 3_600_000;

/** So close to a platform's time a clock is right: its `Date` has whole seconds, and the way takes some. */
const agreesMs = 10 * 60_000;

/** A platform that does not say the time within this is not waited for. */
const patienceMs = 60_000;

const askEveryMs = 10_000;

/** A clock that is known to be wrong is looked at again so often. */
const askAgainMs = 60_000;

/** The world's clock, which is believed as long as it does not jump. */
export interface WatchedClock extends Clock {
  /** False while it is doubted, or known to be wrong: nothing may be marked as said then. */
  believed(): boolean;
  onBelieved(listener: () => void): void;
  /** Who may be asked for the time after a jump: epoch ms of each platform that says it. */
  askThese(ask: () => Promise<readonly number[]>): void;
  /** Asks, where there is a doubt, and decides; called by a timer, and by tests with a time of their own. */
  settle(): Promise<void>;
  stop(): void;
}

export interface WatchedClockParts {
  /** Epoch ms as the machine says. */
  wall(): number;
  time: RealTime;
  log: Log;
  alarms: Alarms;
}

const hours = (ms: number): number => Math.round(ms / 3_600_000);

/**
 * Compares the machine's clock with the time that passes in this process. After a jump of more than 12 hours, in either
 * direction, it goes on as if there had been none, and a platform is asked by its `Date` header: where it agrees with the
 * machine (which slept), the jump is taken; where it does not, the alarm is raised and the platform's time goes on here
 * until the machine is set right. Where no platform answers within a minute, the machine is believed, with a warning.
 */
export function createWatchedClock({ wall, time, log, alarms }: WatchedClockParts): WatchedClock {
  /** What was believed last: the machine's time less this process's. */
  let offset = wall() - time.now();
  let doubt: { since: number; wrong: boolean; askedAt: number } | null = null;
  let ask: () => Promise<readonly number[]> = async () => [];
  let timer: NodeJS.Timeout | null = null;
  const listeners: (() => void)[] = [];

  const believe = (event: string): void => {
    offset = wall() - time.now();
    doubt = null;
    if (timer) clearInterval(timer);
    timer = null;
    log.warn(event);
    alarms.working('clock');
    for (const listener of listeners) listener();
  };

  function look(): void {
    const jump = wall() - time.now() - offset;
    if (doubt) {
      if (Math.abs(jump) <= agreesMs) believe('clock: it is back where it should be');
      return;
    }
    if (Math.abs(jump) <= jumpMs) {
      offset += jump;
      return;
    }
    doubt = { since: time.now(), wrong: false, askedAt: Number.NEGATIVE_INFINITY };
    log.warn('clock: it jumped; nothing is planned until a platform has said the time', {
      hours: hours(jump),
    });
    alarms.failing('clock', `it jumped by ${hours(jump)} hours`);
    timer = setInterval(() => void settle(), askEveryMs).unref();
    void settle();
  }

  let settling: Promise<void> | null = null;

  async function decide(): Promise<void> {
    look();
    if (!doubt || (doubt.wrong && time.now() - doubt.askedAt < askAgainMs)) return;
    const asked = doubt;
    asked.askedAt = time.now();
    const said = await ask().catch(() => []);
    const at = time.now();
    const now = wall();
    if (!doubt) return;
    // It jumped anew meanwhile: what was said is of a moment before that.
    if (doubt !== asked) return decide();
    if (said.some((platform) => Math.abs(platform - now) <= agreesMs))
      return believe('clock: the platform says the same; it goes on from there');
    const [platform] = said;
    if (platform !== undefined) {
      offset = platform - at;
      if (!doubt.wrong) {
        doubt.wrong = true;
        const wrongBy = hours(now - platform);
        alarms.failing('clock', `it is ${wrongBy} hours off the platform's time`, { atOnce: true });
      }
      return;
    }
    if (!doubt.wrong && at - doubt.since >= patienceMs)
      believe('clock: no platform says the time; it is believed, and may be wrong');
  }

  function settle(): Promise<void> {
    settling ??= decide().finally(() => {
      settling = null;
    });
    return settling;
  }

  return {
    rehearsal: false,
    now() {
      look();
      return doubt ? time.now() + offset : wall();
    },
    believed() {
      look();
      return doubt === null;
    },
    onBelieved(listener) {
      listeners.push(listener);
    },
    askThese(these) {
      ask = these;
    },
    settle,
    stop() {
      if (timer) clearInterval(timer);
      timer = null;
    },
  };
}
