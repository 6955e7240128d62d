import type { Alarms, Failing, Matter, Part } from './ports/alarms.ts';
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

/** Alarms that a bot listens to, so that the office is told. */
export interface AlarmBell extends Alarms {
  /**
   * Calls back for every alarm raised and every one that is over, also for those that are raised already.
   * @returns ends that
   */
  listen(listener: (event: AlarmEvent) => void): () => void;
  /** Looks whether a spell has lasted long enough; called by a timer, and by tests with a clock of their own. */
  look(): void;
  stop(): void;
}

const lookEveryMs = 5_000;

/** A time during which at least one part of a matter fails. */
interface Spell {
  since: number;
  raised: boolean;
  /** Why each failing part fails. */
  parts: Map<Part, string>;
}

/** What fails of a platform, in one line: «receiving: 409 …; sending: ECONNRESET». */
const whyOf = ({ parts }: Spell): string =>
  parts.size === 1 && parts.has('sending')
    ? parts.get('sending')!
    : [...parts].map(([part, why]) => `${part}: ${why}`).join('; ');

/** One alarm line a spell in the log, one when it is over; whoever listens hears the same. */
export function createAlarms({ log, time }: AlarmsParts): AlarmBell {
  const spells = new Map<Matter, Spell>();
  const listeners = new Set<(event: AlarmEvent) => void>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (event: AlarmEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const raise = (matter: Matter): void => {
    const spell = spells.get(matter)!;
    spell.raised = true;
    const forMs = time.now() - spell.since;
    log.error('ALARM: it does not work', { matter, why: whyOf(spell), seconds: Math.round(forMs / 1_000) });
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
    failing(matter, why, { atOnce = false, part = 'sending' } = {}) {
      const spell = spells.get(matter) ?? { since: time.now(), raised: false, parts: new Map() };
      spells.set(matter, spell);
      spell.parts.set(part, why);
      if (atOnce && !spell.raised) raise(matter);
      keepLooking();
    },
    working(matter, { part = 'sending' } = {}) {
      const spell = spells.get(matter);
      if (!spell) return;
      spell.parts.delete(part);
      if (spell.parts.size > 0) return;
      spells.delete(matter);
      restIfIdle();
      if (!spell.raised) return;
      const forMs = time.now() - spell.since;
      log.warn('ALARM over: it works again', { matter, seconds: Math.round(forMs / 1_000) });
      tell({ matter, type: 'over', forMs });
    },
    current: (): readonly Failing[] =>
      [...spells].map(([matter, spell]) => ({
        matter,
        why: whyOf(spell),
        forMs: time.now() - spell.since,
        raised: spell.raised,
        parts: [...spell.parts.keys()],
      })),
    listen(listener) {
      listeners.add(listener);
      for (const [matter, { since, raised }] of spells)
        if (raised) listener({ matter, type: 'raised', forMs: time.now() - since });
      return () => {
        listeners.delete(listener);
      };
    },
    look,
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
