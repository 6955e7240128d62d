import type { Answer } from '../../ask/answer.ts';
import { findUnit } from '../../people/org.ts';
import { findIndex } from '../../plan/plan.ts';
import { findReport, isLocked } from '../../report/desk.ts';
import { type Progress, progressIn } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import { toPeriod } from '../../time/period.ts';
import { visibilityOf } from '../asking/visibility.ts';
import { gone } from '../feature.ts';
import { say, type Turn } from '../turn.ts';
import type { ListOfMonth } from './list-of-month.ts';

/** A unit's report, whatever it has sent by now; null where there is no such unit. */
function unitReportOf(
  { state, context }: Turn,
  period: string,
  about: string | undefined,
  progress: Progress,
): Answer | null {
  const unit = context.org.units.find(({ id }) => id === about);
  if (!unit || progress.type !== 'month') return null;
  const report = findReport(state, unit.id, period) ?? null;
  return { type: 'unit-report', unit, progress, report, locked: isLocked(state, period) };
}

/** The answer that such a list is, as the asker may see it now; null where what it is about is gone. */
function answerOf(turn: Turn, period: string, { of, about }: ListOfMonth): Answer | null {
  const { state, context, person, now, event } = turn;
  const { plan, org } = context;
  const visibility = visibilityOf(person, event.chatKind === 'group', org);
  const progress = progressIn(context, state.reports, toPeriod(period), now, visibility);
  if (of === 'month') return { type: 'month', progress };
  if (of === 'leader') {
    const leader = org.people.find(({ id }) => id === about);
    return leader ? { type: 'leader-progress', person: leader, progress } : null;
  }
  if (of === 'unit') return unitReportOf(turn, period, about, progress);
  const [unit, index] = [findUnit(org, about), findIndex(plan, about ?? '')];
  if (about !== undefined && !unit && !index) return null;
  const scope = { ...(unit ? { unit } : {}), ...(index ? { index } : {}) };
  return of === 'obstacles'
    ? { type: 'obstacles', ...scope, progress }
    : { type: 'by-status', wanted: of, ...scope, progress };
}

/** [Xem tiếp]: the next part of a list of a month. */
export function sayRest(
  turn: Turn,
  { period, from, ...list }: ListOfMonth & { period: string; from: number },
): Outcome {
  if (toPeriod(period).year !== turn.context.plan.year) return gone();
  requireLoaded(turn.state, period);
  const answer = answerOf(turn, period, list);
  return answer ? say({ type: 'answer', answer, from }) : gone();
}
