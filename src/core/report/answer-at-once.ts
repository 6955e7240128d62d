import { periodBefore, toPeriod } from '../time/period.ts';
import { periodKey } from '../time/viet-nam-time.ts';
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
  const { evidence: _, at: __, by: ___, blanket: ____, kept: _____, sameAs, ...answer } = last;
  const before = periodBefore(toPeriod(draft.period));
  const same = sameAs ?? (before ? periodKey(before) : undefined);
  return { ...answer, ...(same === undefined ? {} : { sameAs: same }) };
}

/** The same of many tasks: what is answered so, and what is asked after it. */
function together(desk: Desk, said: ReadonlyMap<string, Said>, now: number): [Desk, Effect[]] {
  const filled = [...said].reduce((to, [taskId, one]) => put(to, taskId, one, [], now), desk);
  const brief = withDraft(said.size > 0 ? trailing(filled, [...said.keys()]) : filled, { brief: true });
  return [at(brief, nextStep(brief)), [{ type: 'ask', blanket: true }]];
}

/**
 * Every task still without an answer takes last month's, but for those that must be answered by themselves
 * (`isFirm`).
 */
export function takeAllSame(desk: Desk, now: number): [Desk, Effect[]] {
  const said = new Map(
    openTasks(desk).flatMap((open) => {
      const last = desk.last[open.task.id];
      return last === undefined || isFirm(desk, open)
        ? []
        : [[open.task.id, asLastMonth(desk, last)] as const];
    }),
  );
  const none = said.size === 0 && openTasks(desk).every(({ task }) => desk.last[task.id] === undefined);
  return none ? [desk, ask({ type: 'nothing-last-month' })] : together(desk, said, now);
}

/** Every task still without an answer is on track, but for those that must be answered by themselves. */
export function takeRest(desk: Desk, now: number): [Desk, Effect[]] {
  const onTrack: Said = { status: 'on-track', blanket: true };
  return together(
    desk,
    new Map(
      openTasks(desk)
        .filter((open) => !isFirm(desk, open))
        .map(({ task }) => [task.id, onTrack] as const),
    ),
    now,
  );
}
