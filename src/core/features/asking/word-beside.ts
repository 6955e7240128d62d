import type { Answer } from '../../ask/answer.ts';
import type { Filter } from '../../ask/query.ts';
import { isInScope, mayIn } from '../../instructions/may.ts';
import { type Scope, writeScope } from '../../instructions/scope.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import { originalDayOf } from '../../report/due.ts';
import { overdueDay, type Progress, type TaskProgress } from '../../report/progress.ts';
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
const isOwed = (one: TaskProgress, progress: Extract<Progress, { type: 'month' }>): boolean =>
  one.entry === null || isBehind(one.entry) || overdueDay(one, progress) !== null;

/** What may be done about what an answer tells; null where its reader may do nothing of it, and in a group. */
export function wordBeside(turn: Turn, answer: Answer): WordBeside | null {
  const { state, context, event, person, now } = turn;
  const progress = progressOf(answer);
  if (event.chatKind === 'group' || person === null || progress?.type !== 'month') return null;
  const period = periodKey(progress.period);
  const isOverseer = person.role === 'leader' || worksForOffice(context.org, person);
  const scope = isOverseer ? scopeOf(answer) : null;
  const own = answer.type === 'month' ? unitsToReport(state, context.org, person, now) : [];
  const moreTime = progress.tasks.some(
    (one) =>
      own.some(({ id }) => id === one.unit.id) &&
      one.entry?.status !== 'done' &&
      (originalDayOf(one.task, progress.period) !== null || (one.entry !== null && isBehind(one.entry))),
  );
  if (scope === null) return moreTime ? nothingBut({ period, moreTime }) : null;
  const may = mayIn(context, person, scope);
  const reminds =
    may.reminds &&
    !isLocked(state, period) &&
    progress.tasks.some((one) => isInScope(context, scope, one) && isOwed(one, progress));
  const given =
    state.instructions.length > 0 && scope.type !== 'all'
      ? lateSaid().instructionsBeside(context, state, scope, period)
      : [];
  if (!reminds && !may.instructs && given.length === 0 && !moreTime) return null;
  return { of: writeScope(scope), period, reminds, instructs: may.instructs, given, moreTime };
}

const nothingBut = ({ period, moreTime }: Pick<WordBeside, 'period' | 'moreTime'>): WordBeside => ({
  of: null,
  period,
  reminds: false,
  instructs: false,
  given: [],
  moreTime,
});
