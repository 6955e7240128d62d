import { ArchiveWantedError } from '../../archive-wanted.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { indexOf } from '../../people/directory-index.ts';
import { unitsNamed } from '../../people/named.ts';
import type { Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { planIdOf } from '../../report/carried.ts';
import { findReport } from '../../report/desk.ts';
import { historyOf } from '../../report/entry-history.ts';
import { answerableIn } from '../../report/owed.ts';
import { type Report, type Revision, reportKey } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { gone, hasRight } from '../feature.ts';
import { badPeriod, inPlanYear, notOpenYet } from '../of-month.ts';
import { type KnownTurn, say } from '../turn.ts';
import { answerAt, type EntryPlace } from './correct-for-unit.ts';
import type { ReportPlace } from './review-month.ts';

/** Whether somebody may read what became of a unit's answers: its own people who report, leaders, the office. */
const mayRead = ({ state, context, person, now }: KnownTurn, unit: string): boolean =>
  hasRight(context.org, person, 'overseer') ||
  unitsToReport(state, context.org, person, now).some(({ id }) => id === unit);

const notYours = (period: string): Outcome =>
  say({ type: 'no-history', why: 'not-yours', period, code: null });

/** The revisions that went to the archive; none where none did. */
function archivedOf(
  { context }: KnownTurn,
  { unit, period, revisionsArchived }: Report,
): readonly Revision[] {
  if (!revisionsArchived) return [];
  const { archived } = context;
  if (archived?.type !== 'month' || archived.period !== period)
    throw new ArchiveWantedError({ type: 'month', period });
  return archived.revisions[reportKey(unit, period)] ?? [];
}

/** All that is kept of one answer. */
export function tellHistory(turn: KnownTurn, place: EntryPlace): Outcome {
  const { period, unit } = place;
  if (!mayRead(turn, unit)) return notYours(period);
  const found = answerAt(turn, place);
  if (!found) return gone();
  const { task, report } = found;
  const events = historyOf(turn.state.evidence, report, place.taskId, archivedOf(turn, report));
  return say({ type: 'entry-history', task, period, events });
}

/** Every task that may be in reports of a month. */
const tasksIn = ({ context }: KnownTurn, period: string): readonly Assignment[] =>
  answerableIn(context, toPeriod(period));

/** What of a month was answered. */
const answeredIn = (turn: KnownTurn, period: string): Assignment[] =>
  tasksIn(turn, period).filter(
    ({ task, unit }) => findReport(turn.state, unit.id, period)?.entries[task.id] !== undefined,
  );

/** Which of a unit's answers? */
export function chooseHistory(turn: KnownTurn, { period, unit }: ReportPlace): Outcome {
  if (!inPlanYear(turn.context, period)) return gone();
  if (!mayRead(turn, unit)) return notYours(period);
  const known = indexOf(turn.context.org).units.get(unit);
  const tasks = answeredIn(turn, period).filter((one) => one.unit.id === unit);
  if (!known) return gone();
  return tasks.length === 0
    ? say({ type: 'no-history', why: 'not-reported', period, code: null })
    : say({ type: 'choose-history', period, unit: known, tasks });
}

/** «1.4.2», «1.1.a»: what a plan may call a task. */
const code = /(?<![\p{L}\d/.])\d{1,2}(?:\.[\p{L}\d]{1,3})+(?![\p{L}\d/])/u;
const month =
  /(?:(?:kỳ|ky|tháng|thang)\s+)*(?:t?\d{1,2}\s*(?:[/-]|năm|nam)\s*\d{4})|(?:tháng|thang|kỳ|ky)\s+(?:\d{1,2}|này|nay|trước|truoc)(?!\p{L})/iu;
const around =
  /(?<!\p{L})(?:lịch sử|lich su|nhiệm vụ|nhiem vu|câu trả lời|việc|viec|mục|muc|của|cua|đơn vị|don vi|báo cáo|bao cao|trong|ở|về|sửa|sua)(?!\p{L})/giu;

/** What stands behind the command: a task's code, a month, a unit; each may be missing. */
function readArgument({ context }: KnownTurn, argument: string, atHand: string) {
  const typed = argument.normalize('NFC');
  const [named = null] = code.exec(typed) ?? [];
  const withoutCode = named === null ? typed : typed.replace(named, ' ');
  const [said] = month.exec(withoutCode) ?? [];
  const read = said === undefined ? null : readPeriod(said.trim(), context.plan.year, toPeriod(atHand));
  const rest = (said === undefined ? withoutCode : withoutCode.replace(said, ' '))
    .replace(around, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { code: named, read, rest, units: rest === '' ? [] : unitsNamed(context.org, rest) };
}

/** The answers of which one may be meant: which unit's is asked where there are several. */
function whichOf(
  turn: KnownTurn,
  period: string,
  found: readonly Assignment[],
  planId: string | null,
): Outcome {
  const [first] = found;
  if (!first) return say({ type: 'no-history', why: 'not-reported', period, code: planId });
  const units = [...new Set(found.map(({ unit }) => unit))];
  if (units.length > 1) return say({ type: 'choose-history-unit', period, taskId: first.task.id, units });
  return found.length === 1
    ? tellHistory(turn, { period, unit: first.unit.id, taskId: first.task.id })
    : say({ type: 'choose-history', period, unit: first.unit, tasks: found });
}

/** The units whose answers somebody means: those that are named, else their own, else all. */
function unitsMeant(turn: KnownTurn, named: readonly Unit[]): readonly Unit[] {
  const { state, context, person, now } = turn;
  if (named.length > 0) return named;
  if (hasRight(context.org, person, 'overseer')) return context.org.units;
  return unitsToReport(state, context.org, person, now);
}

/** The history of a task by its code, of the units that are meant. */
function historyByCode(turn: KnownTurn, period: string, planId: string, meant: readonly Unit[]): Outcome {
  const ofTask = tasksIn(turn, period).filter(
    ({ task }) => planIdOf(task).toLowerCase() === planId.toLowerCase(),
  );
  const theirs = ofTask.filter(({ unit }) => meant.includes(unit));
  if (theirs.length === 0) {
    const why = ofTask.length === 0 ? 'no-such-task' : 'not-theirs';
    return say({ type: 'no-history', why, period, code: planId });
  }
  const answered = answeredIn(turn, period).filter((one) =>
    theirs.some(({ task, unit }) => task.id === one.task.id && unit === one.unit),
  );
  return whichOf(turn, period, answered, planId);
}

/** `/lichsu [nhiệm vụ] [tháng] [đơn vị]`: what became of an answer. */
export function startHistory(turn: KnownTurn, argument: string): Outcome {
  const { state, context } = turn;
  const atHand = monthAtHand(turn);
  const { code: planId, read, rest, units: named } = readArgument(turn, argument, atHand);
  if (read === 'unreadable' || (read !== null && read.year !== context.plan.year))
    return say(badPeriod(turn, 'lichsu'));
  const period = read === null ? atHand : periodKey(read);
  const closed = notOpenYet(turn, period);
  if (closed) return say(closed);
  if (rest !== '' && named.length === 0)
    return say({ type: 'no-history', why: 'no-such-unit', period, code: rest });
  const meant = unitsMeant(turn, named);
  if (meant.length === 0 || !meant.every(({ id }) => mayRead(turn, id))) return notYours(period);
  if (planId !== null) return historyByCode(turn, period, planId, meant);
  const reported = meant.filter(({ id }) => findReport(state, id, period) !== undefined);
  const [only, another] = reported;
  if (!only) return say({ type: 'no-history', why: 'not-reported', period, code: null });
  return another
    ? say({ type: 'choose-history-unit', period, taskId: null, units: reported })
    : chooseHistory(turn, { period, unit: only.id });
}
