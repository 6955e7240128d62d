import { dutyOf } from '../../extensions/duty.ts';
import type { DutyKey } from '../../extensions/extension.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { planIdOf } from '../../report/carried.ts';
import { numberedTasks } from '../../report/desk.ts';
import { originalDayOf } from '../../report/due.ts';
import { reportableEarly } from '../../report/owed.ts';
import { foldInPlace } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import type { KnownTurn } from '../turn.ts';

/** The report by whose numbers work is called. */
export interface OfReport {
  unit: string;
  period: string;
}

/** A number of the report: no day, no figure. */
const number = String.raw`\d{1,3}(?![\d/.-]*\d|%)`;
/** «việc 6», «nhiệm vụ số 3», «việc 3 và 4»; behind the first a count of days is none. */
const numbered = new RegExp(
  `(?<![a-z0-9])(?:viec|nhiem vu|nv|dau viec|muc|cau)(?: (?:so|thu))? (${number}(?:(?:, ?| va | voi )(?:viec |so )?${number}(?! ?(?:ngay|tuan|thang|nam|quy)(?![a-z])))*)`,
);

/** The numbers by which a text calls work, and the text without them. */
export function numbersNamed(text: string): { numbers: number[]; rest: string } {
  const normal = text.normalize('NFC');
  const match = numbered.exec(foldInPlace(normal));
  if (!match) return { numbers: [], rest: text };
  return {
    numbers: [...new Set((match[1]!.match(/\d+/g) ?? []).map(Number))],
    rest: `${normal.slice(0, match.index)}${normal.slice(match.index + match[0].length)}`.replace(
      / {2,}/g,
      ' ',
    ),
  };
}

/** The work of a unit's month in the order of its report, behind it what could be reported early: by these numbers it is called. */
export function workOf(turn: KnownTurn, of: OfReport): Assignment[] {
  const { state, context, person } = turn;
  const own = numberedTasks(state, context, of, person.id).map(({ assignment }) => assignment);
  const early = reportableEarly(context, state.reports, toPeriod(of.period), of.unit).filter(
    ({ task }) => !own.some((one) => one.task.id === task.id),
  );
  return [...own, ...early];
}

/** Work as a wish names it: the day by which the plan wants it, or the month. */
export const keyOfWork = ({ task }: Assignment, { unit, period }: OfReport): DutyKey => ({
  unit,
  taskId: planIdOf(task),
  due: originalDayOf(task, toPeriod(period)) ?? period,
});

/**
 * The work that is called by a number: that of the report, or that of the unit's matter of this number. Both, where they are of
 * different work.
 */
export function workByNumber(turn: KnownTurn, of: OfReport, place: number): DutyKey[] {
  const work = workOf(turn, of);
  const matter = turn.state.matters.find(({ id }) => id === place);
  const isMeant = matter !== undefined && matter.unit === of.unit && isOpenMatter(matter);
  const keys = [
    work[place - 1],
    isMeant ? work.find(({ task }) => planIdOf(task) === matter.taskId) : undefined,
  ].flatMap((one) => (one ? [keyOfWork(one, of)] : []));
  return keys
    .filter((one, at) => keys.findIndex(({ taskId }) => taskId === one.taskId) === at)
    .filter((key) => dutyOf(turn.state, turn.context, key, turn.now) !== null);
}
