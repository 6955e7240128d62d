import type * as z from 'zod';
import { writePath } from '../core/plan/data-error.ts';
import { type State, stateSchema } from '../core/state/state.ts';
import { isRecord } from '../kit/is-record.ts';

const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
  stateSchema.shape;

/** The entries that are new in a list or record. */
function newEntries(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const known = new Set<unknown>(before);
    return after.filter((entry) => !known.has(entry));
  }
  if (isRecord(before) && isRecord(after))
    return Object.fromEntries(Object.entries(after).filter(([key, entry]) => entry !== before[key]));
  return after;
}

/** Whether everything that a change brought validates on its own. */
function isChangeValid(before: State, after: State): boolean {
  const old: Readonly<Record<string, unknown>> = before;
  const fresh: Readonly<Record<string, unknown>> = after;
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].every(
    (key) =>
      (key in fresh && fresh[key] === old[key]) ||
      (shape[key]?.safeParse(newEntries(old[key], fresh[key])).success ?? false),
  );
}

/** A report or piece of evidence that a change brought into a month whose document is not loaded, or null. */
function unloadedMonth(before: State, after: State): Fault | null {
  if (after.elsewhere.length === 0) return null;
  for (const part of ['reports', 'evidence'] as const) {
    if (after[part] === before[part]) continue;
    for (const [key, entry] of Object.entries(after[part]))
      if (entry !== before[part][key] && after.elsewhere.includes(entry.period))
        return { path: writePath([part, key]), rule: `the document of ${entry.period} is not loaded` };
  }
  return null;
}

/** Where something does not validate, and what should stand there. */
export interface Fault {
  path: string;
  rule: string;
}

/** Keys that the software or a platform made; anything else might be words. */
const plainKey = /^[\w:.@-]{1,80}$/;

/** The first fault, without what stands there: it goes into the log, and people's words must not. */
function firstFault({ issues }: z.ZodError): Fault {
  const issue = issues[0]!;
  const path = issue.path.map((key) => (typeof key === 'string' && !plainKey.test(key) ? '…' : key));
  const rule = issue.code === 'unrecognized_keys' ? 'a part that is not known stands there' : issue.message;
  return { path: writePath(path), rule };
}

/**
 * What does not validate in what a change made of a valid state, or null. A state is never changed in place: what is
 * the very same value as before is valid as before, so that a commit costs what it changes and not what there is.
 */
export function problemAfter(before: State, after: State): Fault | null {
  if (before === after) return null;
  if (isChangeValid(before, after)) return unloadedMonth(before, after);
  // What does not validate alone may do so beside the rest; the whole decides, and names the place.
  const result = stateSchema.safeParse(after);
  return result.success ? null : firstFault(result.error);
}
