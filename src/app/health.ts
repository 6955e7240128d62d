import type { ChannelName } from '../core/people/org.ts';
import type { AlarmBell } from './alarms.ts';
import { nameOf } from './name-of-error.ts';
import type { Failing } from './ports/alarms.ts';
import type { Clock } from './ports/clock.ts';
import type { Change, Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';

/** What an operator asks of a running bot; ages are whole seconds, null for what has not happened yet. */
export interface HealthReport {
  /** Whether it can save: all else passes or waits, but nothing can be promised without a disk. */
  ok: boolean;
  /** Why it cannot save; null where it can. */
  cannotSave: string | null;
  upSeconds: number;
  lastCommitSecondsAgo: number | null;
  /** When each platform was last heard from: a poll that was answered, a webhook that was found to stand. */
  lastHeardSecondsAgo: Partial<Record<ChannelName, number>>;
  waitingRows: number;
  oldestRowSecondsAgo: number | null;
  /** Messages to the bot that failed again and again and wait to be tried again. */
  setAside: number;
  /** Messages that were given up, as many as are kept. */
  givenUp: number;
  alarms: readonly (Pick<Failing, 'matter' | 'why' | 'raised'> & { seconds: number })[];
  /** Of several agencies those that are not served for a fault of their own; unset where there is one alone. */
  agenciesHeld?: readonly string[];
}

export interface HealthParts {
  alarms: AlarmBell;
  time: RealTime;
}

/** What the process notes of itself on the way. */
export interface Health {
  /** The alarms, for channels and bot: what works is noted. */
  readonly alarms: AlarmBell;
  /**
   * The store, for the bot: what is saved is noted. The store watched first is the one that is reported on.
   * @param probe whether files can be written beside the state. @throws what stands against it
   */
  watch(store: Store, clock: Clock, probe: () => Promise<void>): Store;
  /** Why nothing is done here for now, since another process does it: that is no fault; null when it is this one's turn. */
  standBy(why: string | null): void;
  report(): Promise<HealthReport>;
}

/** A probe writes to the disk, and anybody may ask: within so many ms its answer is the one before. */
const probeKeptMs = 5_000;

export function createHealth({ alarms, time }: HealthParts): Health {
  const startedAt = time.now();
  const heardAt = new Map<ChannelName, number>();
  let committedAt: number | null = null;
  let watched: { store: Store; clock: Clock; probe: () => Promise<void> } | null = null;
  let standing: string | null = null;
  let probed: { at: number; problem: Promise<string | null> } | null = null;
  const secondsSince = (at: number): number => Math.round((time.now() - at) / 1_000);

  function probeProblem(probe: () => Promise<void>): Promise<string | null> {
    if (probed === null || time.now() - probed.at >= probeKeptMs)
      probed = { at: time.now(), problem: probe().then(() => null, nameOf) };
    return probed.problem;
  }

  return {
    alarms: {
      ...alarms,
      working(matter, options) {
        if (options?.part === 'receiving') heardAt.set(matter as ChannelName, time.now());
        alarms.working(matter, options);
      },
    },
    watch(store, clock, probe) {
      watched ??= { store, clock, probe };
      return {
        ...store,
        async transact<Result>(change: Change<Result>, options?: { lazy?: boolean }) {
          let isChanged = false;
          const result = await store.transact((state) => {
            const outcome = change(state);
            isChanged = outcome.state !== state;
            return outcome;
          }, options);
          if (isChanged && !options?.lazy) committedAt = time.now();
          return result;
        },
      };
    },
    standBy(why) {
      standing = why;
      watched = null;
      probed = null;
    },
    async report() {
      const failing = alarms.current();
      const disk = failing.find(({ matter }) => matter === 'disk');
      const problem = standing ?? disk?.why ?? (watched ? await probeProblem(watched.probe) : null);
      const state = await watched?.store.read();
      const oldest = state?.outbox.reduce((least, row) => Math.min(least, row.createdAt), Infinity);
      return {
        ok: problem === null,
        cannotSave: problem,
        upSeconds: secondsSince(startedAt),
        lastCommitSecondsAgo: committedAt === null ? null : secondsSince(committedAt),
        lastHeardSecondsAgo: Object.fromEntries([...heardAt].map(([name, at]) => [name, secondsSince(at)])),
        waitingRows: state?.outbox.length ?? 0,
        oldestRowSecondsAgo:
          watched && oldest !== undefined && Number.isFinite(oldest)
            ? Math.round((watched.clock.now() - oldest) / 1_000)
            : null,
        setAside: state?.setAside.length ?? 0,
        givenUp: state?.failures.length ?? 0,
        alarms: failing.map(({ matter, why, raised, forMs }) => ({
          matter,
          why,
          raised,
          seconds: Math.round(forMs / 1_000),
        })),
      };
    },
  };
}
