import { type AlarmBell, createAlarms } from '../app/alarms.ts';
import type { Log } from '../app/ports/log.ts';
import type { RealTime } from '../app/ports/time.ts';

/**
 * The alarms of one of several agencies: platforms and clock are everybody's, told of by one bell; the disk of its state is
 * its own, since it may fail while that of another works.
 */
export function bellOfAgency(shared: AlarmBell, log: Log, time: RealTime): AlarmBell {
  const own = createAlarms({ log, time });
  const bellOf = (matter: string): AlarmBell => (matter === 'disk' ? own : shared);
  return {
    failing: (matter, why, options) => bellOf(matter).failing(matter, why, options),
    working: (matter, options) => bellOf(matter).working(matter, options),
    current: () => [...shared.current(), ...own.current()],
    listen(listener) {
      const ends = [shared.listen(listener), own.listen(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    look() {
      shared.look();
      own.look();
    },
    stop() {
      own.stop();
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
