import type { Answer } from '../../ask/answer.ts';
import type { Filter } from '../../ask/query.ts';
import { isInScope, mayIn } from '../../instructions/may.ts';
import { type Scope, writeScope } from '../../instructions/scope.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import { originalDayOf } from '../../report/due.ts';
import { type MonthProgress, overdueDay, type Progress, type TaskProgress } from '../../report/progress.ts';
import { isBehind } from '../../report/report.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { lateSaid } from '../late-features.ts';
import type { Turn } from '../turn.ts';
import type { WordBeside } from './declared.ts';

const behindStates: ReadonlySet<string> = new Set([
  'behind',
  'late',
  'not-begun',
  'unfinished',
  'unreported',
]);

/** What a list of tasks by their state is of: one index, one unit, or all. */
function scopeFound(where: readonly Filter[]): Scope | null {
  if (!where.some((one) => one.by === 'status' && !one.not && behindStates.has(one.status))) return null;
  const units = where.flatMap((one) => (one.by === 'unit' && !one.not ? one.ids : []));
  const codes = where.flatMap((one) => (one.by === 'index' && !one.not ? one.codes : []));
  if (codes.length === 1) return { type: 'index', code: codes[0]! };
  return units.length === 1 ? { type: 'unit', unit: units[0]! } : { type: 'all' };
}

/** What an answer shows: an index's card, a unit's, or a list of what is late; null of any other. */
function scopeOf(answer: Answer): Scope | null {
  switch (answer.type) {
    case 'card':
    case 'index-progress':
      return { type: 'index', code: answer.index.code };
    case 'unit-progress':
      return 'kind' in answer.unit ? { type: 'unit', unit: answer.unit.id } : null;
    case 'by-status':
      if (!behindStates.has(answer.wanted)) return null;
      if (answer.index) return { type: 'index', code: answer.index.code };
      return answer.unit && 'kind' in answer.unit ? { type: 'unit', unit: answer.unit.id } : { type: 'all' };
    case 'found':
      return answer.query.of === 'task' || answer.query.of === 'unit' ? scopeFound(answer.query.where) : null;
    default:
      return null;
  }
}

const progressOf = (answer: Answer): Progress | null => ('progress' in answer ? answer.progress : null);

/** Whether something is owed of a task, as a reminder would name it. */
const isOwed = (one: TaskProgress, progress: MonthProgress): boolean =>
  one.entry === null || isBehind(one.entry) || overdueDay(one, progress) !== null;

/** Whether more time may be asked for some of what units owe of a month: what has a day of its own, or is late. */
const mayAskTime = (progress: MonthProgress, own: readonly Unit[]): boolean =>
  progress.tasks.some(
    ({ unit, task, entry }) =>
      own.some(({ id }) => id === unit.id) &&
      entry?.status !== 'done' &&
      (originalDayOf(task, progress.period) !== null || (entry !== null && isBehind(entry))),
  );

/** [Xin gia hạn] under the month, for whoever reports. */
function timeBeside({ state, context, person, now }: Turn, answer: Answer): WordBeside | null {
  if (answer.type !== 'month' || answer.progress.type !== 'month' || person === null) return null;
  const own = unitsToReport(state, context.org, person, now);
  const period = periodKey(answer.progress.period);
  return mayAskTime(answer.progress, own)
    ? { of: null, period, reminds: false, instructs: false, given: [], moreTime: true }
    : null;
}

/** What may be done about what an answer tells; null where its reader may do nothing of it, and in a group. */
export function wordBeside(turn: Turn, answer: Answer): WordBeside | null {
  const { state, context, event, person } = turn;
  if (event.chatKind === 'group' || person === null) return null;
  const isOverseer = person.role === 'leader' || worksForOffice(context.org, person);
  const scope = isOverseer ? scopeOf(answer) : null;
  if (scope === null) return timeBeside(turn, answer);
  const progress = progressOf(answer);
  // Before its first month, and when its year is over, nothing of a plan is had done.
  if (progress?.type !== 'month' && progress?.type !== 'not-open') return null;
  const period = progress.type === 'month' ? periodKey(progress.period) : monthAtHand(turn);
  const may = mayIn(context, person, scope);
  const reminds =
    may.reminds &&
    progress.type === 'month' &&
    !isLocked(state, period) &&
    progress.tasks.some((one) => isInScope(context, scope, one) && isOwed(one, progress));
  const given =
    state.instructions.length > 0 && scope.type !== 'all'
      ? lateSaid().instructionsBeside(context, state, scope, period)
      : [];
  return reminds || may.instructs || given.length > 0
    ? { of: writeScope(scope), period, reminds, instructs: may.instructs, given, moreTime: false }
    : null;
}
