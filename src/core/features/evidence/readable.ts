import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { isLedBy } from '../../plan/plan.ts';
import { deskOf, findReport } from '../../report/desk.ts';
import { evidenceIn } from '../../report/evidence-of-entry.ts';
import { answerableIn } from '../../report/owed.ts';
import type { Draft } from '../../report/report.ts';
import { requireLoaded } from '../../state/months.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { inPlanYear } from '../of-month.ts';
import type { KnownTurn } from '../turn.ts';
import type { EvidenceScope, Proven } from './declared.ts';

/** Whether a person may report a unit at this moment: its own people, and the office. */
export const mayReport = ({ state, context, person, now }: KnownTurn, unit: string): boolean =>
  worksForOffice(context.org, person) ||
  unitsToReport(state, context.org, person, now).some(({ id }) => id === unit);

/** Whether a person may have the evidence of a unit's task: its people, whoever may report it, and the leader of its index. */
const mayHave = (turn: KnownTurn, { unit, index }: Assignment): boolean =>
  turn.person.unit === unit.id ||
  mayReport(turn, unit.id) ||
  (turn.person.role === 'leader' && isLedBy(index, turn.person.id));

/** What counts with an answer; nothing where it has none. */
const proven = (state: State, place: Proven): Proven[] => {
  const ids = evidenceIn(state, place.ids).map(({ id }) => id);
  return ids.length > 0 ? [{ ...place, ids }] : [];
};

/** A draft of one's own; what others write is none of one's business, not even that it exists. */
export const ownDraft = ({ state, person }: KnownTurn, draftId: string): Draft | undefined =>
  state.drafts.find(({ id, personId }) => id === draftId && personId === person.id);

/** The tasks with evidence of what somebody writes, while they may report its unit. */
function inDraft(turn: KnownTurn, draftId: string): Proven[] {
  const { state, context } = turn;
  const draft = ownDraft(turn, draftId);
  if (!draft || !inPlanYear(context, draft.period)) return [];
  // What was passed on is its writer's own as long as it is theirs to answer.
  if (draft.passed === undefined && !mayReport(turn, draft.unit)) return [];
  const { step, pending, entries, period } = draft;
  return deskOf(state, context, draft).tasks.flatMap((task) => {
    const { id } = task.task;
    // What waits for the answer of the task at hand is of it, too.
    const waiting = step.type === 'task' && step.taskId === id ? (pending.evidence ?? []) : [];
    return proven(state, { task, period, draftId, ids: [...(entries[id]?.evidence ?? []), ...waiting] });
  });
}

/** Whatever of a scope may have been answered. */
function tasksOf(
  { context }: KnownTurn,
  scope: Exclude<EvidenceScope, { type: 'draft' }>,
): readonly Assignment[] {
  const answerable = (unit?: string): readonly Assignment[] =>
    answerableIn(context, toPeriod(scope.period), unit);
  switch (scope.type) {
    case 'month':
      return answerable();
    case 'index':
      return answerable().filter(({ index }) => index.code === scope.index);
    case 'unit':
      return answerable(scope.unit);
  }
}

/** The answers with evidence that a person may have sent at this moment, in the order of the plan. */
export function readableIn(turn: KnownTurn, scope: EvidenceScope): Proven[] {
  if (scope.type === 'draft') return inDraft(turn, scope.draftId);
  const { state, context } = turn;
  const { period } = scope;
  if (!inPlanYear(context, period)) return [];
  requireLoaded(state, period);
  return tasksOf(turn, scope).flatMap((task) => {
    const ids = findReport(state, task.unit.id, period)?.entries[task.task.id]?.evidence ?? [];
    return ids.length > 0 && mayHave(turn, task) ? proven(state, { task, period, ids }) : [];
  });
}

/** One answer with evidence that a person may have; null where there is none, or they may not. */
export const readableOf = (turn: KnownTurn, scope: EvidenceScope, taskId: string): Proven | null =>
  readableIn(turn, scope).find(({ task }) => task.task.id === taskId) ?? null;
