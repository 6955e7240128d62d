import type { Alarms } from './app/ports/alarms.ts';
import type { Log } from './app/ports/log.ts';

/** Hears why copies fail, or null once they are made again: the log hears it at once, the alarm's bell decides on the rest. */
export function createCopiesReport(alarms: Alarms, log: Log): (why: string | null) => void {
  let known: string | null = null;
  return (why) => {
    if (why === known) return;
    known = why;
    if (why === null) {
      alarms.working('copies');
      return;
    }
    log.warn('copies: not made, tried again', { why });
    alarms.failing('copies', why);
  };
}
