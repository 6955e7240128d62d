import type { State } from '../state/state.ts';
import { isWritten } from './desk.ts';
import { evidenceOf } from './drop-evidence.ts';
import type { Draft } from './report.ts';
import { letGo } from './strike-evidence.ts';

/** A report that somebody writes, whichever draft of it. */
type Of = Pick<Draft, 'personId' | 'unit' | 'period' | 'passed'>;

const isOf =
  ({ personId, unit, period, passed }: Of) =>
  (one: Draft): boolean =>
    one.personId === personId && one.unit === unit && one.period === period && one.passed === passed;

/** Whether a draft holds anything that would be missed. */
const holdsAnything = (draft: Draft): boolean =>
  Object.keys(draft.entries).length > 0 ||
  Object.keys(draft.pending).length > 0 ||
  evidenceOf(draft).length > 0;

/**
 * Lets go for good of drafts that were thrown away, and of the evidence that came with them alone.
 * @param isOver which of them
 * @param now epoch ms
 */
export function forgetDiscarded(
  state: State,
  isOver: (draft: Draft) => boolean,
  by: string,
  now: number,
): State {
  const over = (state.discarded ?? []).filter(isOver);
  if (over.length === 0) return state;
  const left = (state.discarded ?? []).filter((one) => !isOver(one));
  return letGo(
    { ...state, discarded: left.length > 0 ? left : undefined },
    over.flatMap(evidenceOf),
    by,
    now,
  );
}

/** Puts a draft away; it is kept in the place of an earlier one of the same report. @param now epoch ms */
export function discardDraft(state: State, draft: Draft, now: number): State {
  const before = forgetDiscarded(state, isOf(draft), draft.personId, now);
  const without = { ...before, drafts: before.drafts.filter(({ id }) => id !== draft.id) };
  return holdsAnything(draft)
    ? { ...without, discarded: [...(without.discarded ?? []), draft] }
    : letGo(without, evidenceOf(draft), draft.personId, now);
}

/** A draft that was sent or begun anew in another leaves nothing to be had back. @param now epoch ms */
export const withoutDiscardedOf = (state: State, of: Of, now: number): State =>
  forgetDiscarded(state, isOf(of), of.personId, now);

/** The draft of somebody that was thrown away last, or one by its id; null where nothing of it can be had back. */
export function discardedDraft(state: State, personId: string, id?: string): Draft | null {
  const own = (state.discarded ?? []).filter(
    (one) => one.personId === personId && (id === undefined || one.id === id),
  );
  const draft = own.at(-1);
  // Whoever has begun anew since has another.
  return draft && !state.drafts.some((one) => isOf(draft)(one) && isWritten(state, one)) ? draft : null;
}

/** Has a draft back, in the place of one of the same report that holds nothing. */
export function haveBack(state: State, draft: Draft): State {
  const left = (state.discarded ?? []).filter(({ id }) => id !== draft.id);
  return {
    ...state,
    drafts: [...state.drafts.filter((one) => !isOf(draft)(one)), draft],
    discarded: left.length > 0 ? left : undefined,
  };
}
