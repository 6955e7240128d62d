import type { Context } from '../../context.ts';
import { denialToDecide } from '../../extensions/deciders.ts';
import type { Commitment } from '../../extensions/extension.ts';
import { type DutyKey, type Extension, isOpen, isSameDuty } from '../../extensions/extension.ts';
import { openRequest } from '../../extensions/requests.ts';
import { indexOf } from '../../people/directory-index.ts';
import type { Person } from '../../people/org.ts';
import type { Index, Task } from '../../plan/plan.ts';
import type { State } from '../../state/state.ts';
import type { KnownTurn } from '../turn.ts';
import type { Committed, Request } from './declared.ts';

/** A task of the plan, or one that an amendment took out: what was asked of it is still told. */
export function taskOf({ plan }: Context, taskId: string): { index: Index; task: Task } | null {
  const all = [...plan.indices, ...(plan.removed ?? []).map(({ index }) => index)];
  for (const index of all) {
    const task = [...index.tasks, ...(index.removed ?? []).map((one) => one.task)].find(
      ({ id }) => id === taskId,
    );
    if (task) return { index, task };
  }
  return null;
}

const personOf = ({ org }: Context, id: string | undefined): Person | null =>
  id === undefined ? null : (indexOf(org).people.get(id) ?? null);

/** A request with what it is about; null of a plan that is no more. */
export function requestOf(state: State, context: Context, extension: Extension): Request | null {
  const found = taskOf(context, extension.taskId);
  const unit = indexOf(context.org).units.get(extension.unit);
  if (!found || !unit) return null;
  const before = state.extensions.filter(
    (one) => one.id < extension.id && one.settled?.type === 'granted' && isSameDuty(one, extension),
  ).length;
  const { settled } = extension;
  return {
    extension,
    ...found,
    unit,
    by: personOf(context, extension.by),
    for: personOf(context, extension.for),
    place: before + 1,
    most: context.calendar.extensions.most,
    decidedBy: personOf(context, settled && 'by' in settled ? settled.by : undefined),
  };
}

export const requestById = (state: State, context: Context, id: number): Request | null => {
  const extension = state.extensions.find((one) => one.id === id);
  return extension ? requestOf(state, context, extension) : null;
};

export const requestAbout = (state: State, context: Context, key: DutyKey): Request | null => {
  const open = openRequest(state, key);
  return open ? requestOf(state, context, open) : null;
};

export function committedOf(context: Context, commitment: Commitment): Committed | null {
  const found = taskOf(context, commitment.taskId);
  const unit = indexOf(context.org).units.get(commitment.unit);
  const { id, due, until, words } = commitment;
  return found && unit ? { ...found, id, unit, due, until, words } : null;
}

/** Whether a request waits for the answer of whoever speaks, as the leader of its index or in that leader's place. */
export const mayAnswer = (
  { state, context, person, now }: KnownTurn,
  { extension, index }: Request,
): boolean =>
  isOpen(extension) && denialToDecide(state, context, person, { ...extension, index }, now) === null;
