import type { Assignment } from '../plan/assignments.ts';
import { periodBefore, toPeriod } from '../time/period.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import { askedOn, keepAsked } from './asked-kept.ts';
import {
  ask,
  at,
  type Desk,
  type Effect,
  isFirm,
  nextStep,
  openTasks,
  put,
  type Said,
  trailing,
  withDraft,
} from './desk-draft.ts';
import type { Entry } from './report.ts';

/** Last month's answer as one of this month; its evidence stays where it was. */
export function asLastMonth({ draft }: Desk, last: Entry): Said {
  const {
    evidence: _,
    at: __,
    by: ___,
    blanket: ____,
    kept: _____,
    corrected: ______,
    confirmation: _______,
    signed: ________,
    sameAs,
    ...answer
  } = last;
  const before = periodBefore(toPeriod(draft.period));
  const same = sameAs ?? (before ? periodKey(before) : undefined);
  return { ...answer, ...(same === undefined ? {} : { sameAs: same }) };
}

/** The tasks that are open, but for the one of which something was chosen already. */
const openBeside = (desk: Desk): Assignment[] =>
  openTasks(desk).filter(({ task }) => task.id !== askedOn(desk)?.taskId);

/** The same of many tasks: what is answered so, and what is asked after it. */
function together(desk: Desk, said: ReadonlyMap<string, Said>, now: number): [Desk, Effect[]] {
  const { step: asked, pending } = desk.draft;
  const stands = askedOn(desk);
  const waiting = pending.evidence ?? [];
  const isAsked = (taskId: string): boolean => asked.type === 'task' && asked.taskId === taskId;
  // Files that were sent for the task that is asked go with its answer, or wait on with its question.
  const filled = [...said].reduce(
    (to, [taskId, one]) => put(to, taskId, one, isAsked(taskId) ? waiting : [], now),
    desk,
  );
  const brief = withDraft(said.size > 0 ? trailing(filled, [...said.keys()]) : filled, { brief: true });
  // What was chosen of the task at hand stays, and what is still asked of it.
  if (stands) return [at(brief, stands, pending), [{ type: 'ask', blanket: true }]];
  const next = nextStep(brief);
  const waitsOn =
    waiting.length > 0 && next.type === 'task' && isAsked(next.taskId) && !said.has(next.taskId);
  return [at(brief, next, waitsOn ? { evidence: waiting } : {}), [{ type: 'ask', blanket: true }]];
}

/**
 * Every task still without an answer takes last month's, but for those that must be answered by themselves
 * (`isFirm`).
 */
export function takeAllSame(before: Desk, now: number): [Desk, Effect[]] {
  const desk = keepAsked(before, now);
  const said = new Map(
    openBeside(desk).flatMap((open) => {
      const last = desk.last[open.task.id];
      return last === undefined || isFirm(desk, open)
        ? []
        : [[open.task.id, asLastMonth(desk, last)] as const];
    }),
  );
  // Of a month that was copied already nothing is left to copy, which is not the same as nothing to copy from.
  const none = said.size === 0 && desk.tasks.every(({ task }) => desk.last[task.id] === undefined);
  return none ? [desk, ask({ type: 'nothing-last-month' })] : together(desk, said, now);
}

/**
 * Every task still without an answer is on track, but for those that must be answered by themselves.
 * @param but the tasks that are left to be asked
 */
export function takeRest(before: Desk, now: number, but: readonly string[] = []): [Desk, Effect[]] {
  const desk = keepAsked(before, now);
  const onTrack: Said = { status: 'on-track', blanket: true };
  return together(
    desk,
    new Map(
      openBeside(desk)
        .filter((open) => !isFirm(desk, open) && !but.includes(open.task.id))
        .map(({ task }) => [task.id, onTrack] as const),
    ),
    now,
  );
}
