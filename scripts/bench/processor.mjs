// What processes take of the processors, and hold in memory: told on Linux alone.
import { readdirSync, readFileSync } from 'node:fs';

/** The fields of a process behind its name, from its state on; null where it is gone. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Linux counts a processor's time in hundredths of a second. */
const ticksASecond = 100;
const secondsIn = (stat, ...fields) =>
  fields.reduce((sum, field) => sum + Number(stat[field]), 0) / ticksASecond;
const [ppid, own, kernel, ofChildren, kernelOfChildren] = [1, 11, 12, 13, 14];

/** What a process with all its threads has taken of the processors, seconds; null where the system does not say. */
export function processorSeconds(pid) {
  const stat = statOf(pid);
  return stat && secondsIn(stat, own, kernel);
}

/** The same of a process and those that it began, which are no parents themselves; also of those that ended since. */
export function processorSecondsOfFamily(pid) {
  const first = statOf(pid);
  if (first === null) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter((stat) => stat !== null && Number(stat[ppid]) === pid);
  return (
    secondsIn(first, own, kernel, ofChildren, kernelOfChildren) +
    children.reduce((sum, stat) => sum + secondsIn(stat, own, kernel), 0)
  );
}

/** What a process has in memory now, MiB; null where the system does not say. */
export function residentMiB(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}
