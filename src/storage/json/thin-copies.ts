const hoursKept = 48;
const daysKept = 30;

/** A copy of the second folder: the hour in Viet Nam in which it was made. */
export const stampPattern = /^\d{4}-\d\d-\d\dT\d\d$/;

/**
 * Which of the hourly copies are kept no more: the newest 48 stay, and of each of the newest 30 days its first one.
 * @param stamps «2023-05-20T14», in any order
 */
export function copiesToRemove(stamps: readonly string[]): string[] {
  const sorted = [...stamps].sort();
  const firstOf = new Map<string, string>();
  for (const stamp of sorted) {
    const day = stamp.slice(0, 10);
    if (!firstOf.has(day)) firstOf.set(day, stamp);
  }
  const kept = new Set([...sorted.slice(-hoursKept), ...[...firstOf.values()].slice(-daysKept)]);
  return sorted.filter((stamp) => !kept.has(stamp));
}
