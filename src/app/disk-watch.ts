import type { Alarms } from './ports/alarms.ts';
import type { RealTime } from './ports/time.ts';

/** Codes of a disk that is full or may not be written: that does not pass by itself. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG']);
/** So many failed writes in a row, over at least so long, are no accident. */
const failuresAllowed = 2;
const spellMs = 2_000;

/**
 * Tells the bell whether the disk can be written: of a full one after the third failure in a row, of any other failure
 * after five minutes, and once when it works again.
 * @returns hears of every try to write: null where it worked, else the system's code
 */
export function watchDisk(alarms: Alarms, time: RealTime): (failed: string | null) => void {
  let failures = 0;
  let since = 0;
  return (failed) => {
    if (failed === null) {
      if (failures > 0) alarms.working('disk');
      failures = 0;
      return;
    }
    if (failures === 0) since = time.now();
    failures += 1;
    const lasts = failures > failuresAllowed && time.now() - since >= spellMs;
    alarms.failing('disk', failed, { atOnce: lasts && full.has(failed) });
  };
}
