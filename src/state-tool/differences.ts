import { isRecord } from '../kit/is-record.ts';

/** How many differences are named; the others are counted. */
const namedAtMost = 40;

/**
 * Where two documents differ: paths and counts, never what stands there, since those are people's words.
 * @returns one line a place, «reports.2023-05:van-phong.sentAt: changed»
 */
function* differences(before: unknown, after: unknown, path: string): Generator<string> {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) yield `${path}: ${before.length} entries, now ${after.length}`;
    else for (const [at, entry] of after.entries()) yield* differences(before[at], entry, `${path}[${at}]`);
  } else if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const place = path === '' ? key : `${path}.${key}`;
      if (after[key] === undefined && before[key] !== undefined) yield `${place}: removed`;
      else if (before[key] === undefined && after[key] !== undefined) yield `${place}: added`;
      else yield* differences(before[key], after[key], place);
    }
  } else yield `${path}: changed`;
}

/** The first forty places in which two documents differ, and how many there are more. */
export function differenceLines(before: unknown, after: unknown): string[] {
  const all = [...differences(before, after, '')];
  return all.length <= namedAtMost
    ? all
    : [...all.slice(0, namedAtMost), `… and ${all.length - namedAtMost} more places`];
}
