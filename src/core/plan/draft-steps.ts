import * as z from 'zod';
import type { Draft } from './draft.ts';

/**
 * How a draft came to be as it is: each change with what brings the draft before it back, so that many can be taken back one by
 * one without a copy of a long plan for each.
 */

/** One change of a draft. */
export const draftStepSchema = z.strictObject({
  /** When, epoch ms: it names the change. */
  at: z.number(),
  /** The question that it answered; unset where the draft was changed by an order. Behind it, as it was said. */
  point: z.string().optional(),
  answer: z.string().max(400).optional(),
  /** What it changed, before: as JSON, which a state keeps as it is. */
  back: z.string(),
});
export type DraftStep = z.output<typeof draftStepSchema>;

/** So many changes can be taken back. */
export const stepsKept = 20;

type Path = readonly (string | number)[];
/** A value in its place, or none; or so many of a list, from a place on, instead of so many others. */
type Change =
  | { path: Path; value?: unknown }
  | { path: Path; from: number; drop: number; put: readonly unknown[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changesOfList(now: readonly unknown[], then: readonly unknown[], path: Path): Change[] {
  if (now.length === then.length)
    return now.flatMap((one, place) => changesTo(one, then[place], [...path, place]));
  const least = Math.min(now.length, then.length);
  let from = 0;
  while (from < least && same(now[from], then[from])) from++;
  let behind = 0;
  while (behind < least - from && same(now.at(-1 - behind), then.at(-1 - behind))) behind++;
  return [{ path, from, drop: now.length - from - behind, put: then.slice(from, then.length - behind) }];
}

/** What makes of a value another: both as JSON has them. */
function changesTo(now: unknown, then: unknown, path: Path): Change[] {
  if (Array.isArray(now) && Array.isArray(then)) return changesOfList(now, then, path);
  if (!isRecord(now) || !isRecord(then)) return same(now, then) ? [] : [{ path, value: then }];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].flatMap((key) => {
    const inside = [...path, key];
    if (!(key in then) || then[key] === undefined) return now[key] === undefined ? [] : [{ path: inside }];
    return changesTo(now[key], then[key], inside);
  });
}

/** Changes a value in place. */
function put(into: unknown, change: Change): void {
  const holder = (path: Path): Record<string | number, unknown> =>
    path.reduce<unknown>((held, key) => (held as Record<string | number, unknown>)[key], into) as never;
  if ('from' in change) {
    const { path, from, drop } = change;
    (holder(path) as unknown as unknown[]).splice(from, drop, ...change.put);
    return;
  }
  const held = holder(change.path.slice(0, -1));
  const key = change.path.at(-1)!;
  if ('value' in change) held[key] = change.value;
  else delete held[key];
}

/** What is left for later is no change of the draft: it stays whatever is taken back. */
function apart(draft: Draft): Draft {
  if (draft.asked?.later === undefined) return draft;
  const { later: _, ...asked } = draft.asked;
  return { ...draft, asked };
}

/** What brings the draft before back from the one that it became. */
export const stepBack = (before: Draft, after: Draft): string =>
  JSON.stringify(changesTo(apart(after), apart(before), []));

/** The draft before a change. @param draft as the change left it; it stays as it is */
export function draftBeforeStep(draft: Draft, { back }: Pick<DraftStep, 'back'>): Draft {
  const before = structuredClone(apart(draft));
  for (const change of JSON.parse(back) as Change[]) put(before, change);
  const later = draft.asked?.later;
  return later === undefined
    ? before
    : { ...before, asked: { ...(before.asked ?? { settled: [] }), later: [...later] } };
}
