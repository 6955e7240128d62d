import { type AlarmBell, createAlarms } from '../app/alarms.ts';
import type { Matter } from '../app/ports/alarms.ts';
import type { Log } from '../app/ports/log.ts';
import type { RealTime } from '../app/ports/time.ts';

/** What lies in folders of an agency's own: it may fail while that of another works. */
const own: ReadonlySet<string> = new Set<Matter>(['disk', 'copies']);

export const isOwnMatter = (matter: Matter): boolean => own.has(matter);

/**
 * The alarms of one of several agencies: platforms and clock are everybody's, told of by one bell; the disk of its state and
 * its copies are its own.
 */
export function bellOfAgency(shared: AlarmBell, log: Log, time: RealTime): AlarmBell {
  const ofItself = createAlarms({ log, time });
  const bellOf = (matter: Matter): AlarmBell => (isOwnMatter(matter) ? ofItself : shared);
  return {
    failing: (matter, why, options) => bellOf(matter).failing(matter, why, options),
    working: (matter, options) => bellOf(matter).working(matter, options),
    current: () => [...shared.current(), ...ofItself.current()],
    listen(listener) {
      const ends = [shared.listen(listener), ofItself.listen(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    look() {
      shared.look();
      ofItself.look();
    },
    stop() {
      ofItself.stop();
    },
  };
}

/** A log whose lines say of which agency they are. */
export function logOfAgency(log: Log, agency: string): Log {
  const at =
    (level: keyof Log): Log[keyof Log] =>
    (event, facts = {}) =>
      log[level](event, { agency, ...facts });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
