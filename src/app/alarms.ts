import type { Alarms, Failing, Matter } from './ports/alarms.ts';
import type { Log } from './ports/log.ts';
import type { RealTime } from './ports/time.ts';

/** How long something may fail before people are told: shorter spells pass unnoticed. */
export const alarmAfterMs = 5 * 60_000;

/** An alarm was raised, or the spell that raised it is over. */
export interface AlarmEvent {
  matter: Matter;
  type: 'raised' | 'over';
  /** How long it has lasted, ms of real time. */
  forMs: number;
}

export interface AlarmsParts {
  log: Log;
  time: RealTime;
}

/** Alarms that a house listens to, so that the office is told. */
export interface AlarmBell extends Alarms {
  /** Calls back for every alarm raised and every one that is over, also for those that are raised already. */
  listen(listener: (event: AlarmEvent) => void): void;
  /** Looks whether a spell has lasted long enough; called by a timer, and by tests with a clock of their own. */
  look(): void;
  stop(): void;
}

const lookEveryMs = 5_000;

/** One alarm line a spell in the log, one when it is over; whoever listens hears the same. */
export function createAlarms({ log, time }: AlarmsParts): AlarmBell {
  const spells = new Map<Matter, { why: string; since: number; raised: boolean }>();
  const listeners: ((event: AlarmEvent) => void)[] = [];
  let timer: NodeJS.Timeout | null = null;
  const tell = (event: AlarmEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const raise = (matter: Matter): void => {
    const spell = spells.get(matter)!;
    spell.raised = true;
    const forMs = time.now() - spell.since;
    log.error('ALARM: it does not work', { matter, why: spell.why, seconds: Math.round(forMs / 1_000) });
    tell({ matter, type: 'raised', forMs });
  };
  const look = (): void => {
    for (const [matter, spell] of spells)
      if (!spell.raised && time.now() - spell.since >= alarmAfterMs) raise(matter);
  };
  const keepLooking = (): void => {
    if (timer === null && [...spells.values()].some(({ raised }) => !raised))
      timer = setInterval(look, lookEveryMs).unref();
  };
  const restIfIdle = (): void => {
    if (timer !== null && [...spells.values()].every(({ raised }) => raised)) {
      clearInterval(timer);
      timer = null;
    }
  };
  return {
    failing(matter, why, { atOnce = false } = {}) {
      const known = spells.get(matter);
      spells.set(matter, { why, since: known?.since ?? time.now(), raised: known?.raised ?? false });
      if (atOnce && !spells.get(matter)!.raised) raise(matter);
      keepLooking();
    },
    working(matter) {
      const spell = spells.get(matter);
      if (!spell) return;
      spells.delete(matter);
      restIfIdle();
      if (!spell.raised) return;
      const forMs = time.now() - spell.since;
      log.warn('ALARM over: it works again', { matter, seconds: Math.round(forMs / 1_000) });
      tell({ matter, type: 'over', forMs });
    },
    current: (): readonly Failing[] =>
      [...spells].map(([matter, { why, since, raised }]) => ({
        matter,
        why,
        forMs: time.now() - since,
        raised,
      })),
    listen(listener) {
      listeners.push(listener);
      for (const [matter, { since, raised }] of spells)
        if (raised) listener({ matter, type: 'raised', forMs: time.now() - since });
    },
    look,
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
