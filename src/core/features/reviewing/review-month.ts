import { isConfirming } from '../../confirmations/confirmers.ts';
import { indexOf } from '../../people/directory-index.ts';
import { unitsNamed } from '../../people/named.ts';
import type { Person, Unit } from '../../people/org.ts';
import { planIdOf } from '../../report/carried.ts';
import { answersBefore, findReport, isLocked } from '../../report/desk.ts';
import { changedFrom } from '../../report/entry-history.ts';
import { returnsOf } from '../../report/give-back.ts';
import { accept, changedAt, isAccepted, unaccept, withReport } from '../../report/office-review.ts';
import { type MonthProgress, progressIn, type TaskProgress, tallyOf } from '../../report/progress.ts';
import type { Report } from '../../report/report.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import { toPeriod } from '../../time/period.ts';
import { periodKey, periodOf } from '../../time/viet-nam-time.ts';
import { claimsFor } from '../completing/listed.ts';
import { showClaims } from '../completing/settling.ts';
import { gone, hasRight } from '../feature.ts';
import { badPeriod, inPlanYear, notOpenYet, ofMonth } from '../of-month.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import type { ReportChange, ReviewedTask, UnitStanding } from './declared.ts';

/** A report of a month, in its place among the others. */
export interface ReportPlace {
  period: string;
  unit: string;
}

const personNamed = ({ context }: KnownTurn, id: string | undefined): Person | null =>
  id === undefined ? null : (indexOf(context.org).people.get(id) ?? null);

const progressOf = ({ state, context, now }: KnownTurn, period: string): MonthProgress => {
  requireLoaded(state, period);
  return progressIn(context, state.reports, toPeriod(period), now, { type: 'all' });
};

/** The units of a month, in the order of the directory: those that owe it, and whoever reported without owing. */
const unitsOf = ({ state, context }: KnownTurn, { owing }: MonthProgress, period: string): Unit[] =>
  context.org.units.filter(
    (unit) => owing.includes(unit) || findReport(state, unit.id, period) !== undefined,
  );

function standingOf(turn: KnownTurn, unit: Unit, period: string): UnitStanding {
  const report = findReport(turn.state, unit.id, period);
  if (!report) return { unit, type: 'missing' };
  const { accepted } = report;
  if (accepted && isAccepted(report))
    return { unit, type: 'accepted', by: personNamed(turn, accepted.by), at: accepted.at };
  return { unit, type: accepted ? 'again' : 'new' };
}

const standingsOf = (turn: KnownTurn, period: string): UnitStanding[] =>
  unitsOf(turn, progressOf(turn, period), period).map((unit) => standingOf(turn, unit, period));

const isUnread = ({ type }: UnitStanding): boolean => type === 'new' || type === 'again';

/** A task as it is read: beside the month before, and beside what stood there before it was changed. */
function reviewed(task: TaskProgress, report: Report, last: ReviewedTask['last']): ReviewedTask {
  const changed = changedFrom(report, task.task.id);
  return {
    task,
    last,
    changed,
    isNews: changed !== null && report.accepted !== undefined && changed.at > report.accepted.at,
    back: report.returned.find(({ taskId }) => taskId === task.task.id) ?? null,
  };
}

/** A unit's report, as the office reads it. @param from the place of the first task that is shown, from 0 */
function reviewOf(
  turn: KnownTurn,
  { period, unit: unitId }: ReportPlace,
  from: number,
  justAccepted: Unit | null = null,
): Content | null {
  const { state } = turn;
  const progress = progressOf(turn, period);
  const report = findReport(state, unitId, period);
  const units = unitsOf(turn, progress, period);
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return null;
  if (!report) return { type: 'no-report-yet', unit, period };
  const rows = progress.tasks.filter((one) => one.unit.id === unitId && !one.doneBefore);
  const last = answersBefore(state, rows, unitId, period);
  return {
    type: 'unit-review',
    progress,
    unit,
    report,
    at: units.indexOf(unit) + 1,
    of: units.length,
    tasks: rows.map((task) => reviewed(task, report, last[task.task.id] ?? null)),
    from,
    sentBy: personNamed(turn, report.sentBy),
    sentFor: personNamed(turn, report.sentFor),
    acceptedBy: isAccepted(report) ? personNamed(turn, report.accepted?.by) : null,
    locked: isLocked(state, period),
    justAccepted,
  };
}

/** Whether nobody was asked of a month, nor has answered it: the bot began later. */
function isBeforeBegin({ state, context }: KnownTurn, period: string): boolean {
  requireLoaded(state, period);
  if (Object.values(state.reports).some((report) => report.period === period)) return false;
  return (
    context.begunAt !== undefined && context.begunAt !== null && periodKey(periodOf(context.begunAt)) > period
  );
}

/** Why nothing of a month can be read; null where it can. */
function hinderedBy(turn: KnownTurn, period: string): Content | null {
  if (!inPlanYear(turn.context, period)) return badPeriod(turn, 'duyet');
  return (
    notOpenYet(turn, period) ?? (isBeforeBegin(turn, period) ? { type: 'review-before-begin', period } : null)
  );
}

/** What is still missing, where all that came was read. */
function endOf(turn: KnownTurn, period: string, justAccepted: Unit | null = null): Content {
  const progress = progressOf(turn, period);
  const { returned, awaited } = tallyOf(progress.tasks);
  return {
    type: 'review-end',
    progress,
    units: standingsOf(turn, period),
    returned,
    awaited,
    ...awaitingOf(turn),
    locked: isLocked(turn.state, period),
    justAccepted,
  };
}

/** What of all months waits to be confirmed by whoever reads. */
function awaitingOf({ state, context, person, now }: KnownTurn): { awaiting?: number } {
  const awaiting = claimsFor(state, context, person, now).length;
  return awaiting > 0 ? { awaiting } : {};
}

/** The next report that nobody has read, behind a unit; what is missing where there is none. */
function nextOf(turn: KnownTurn, { period, unit }: ReportPlace, justAccepted: Unit | null = null): Content {
  const standings = standingsOf(turn, period);
  const at = standings.findIndex((one) => one.unit.id === unit);
  const next = standings.slice(at + 1).find(isUnread);
  return (
    (next && reviewOf(turn, { period, unit: next.unit.id }, 0, justAccepted)) ??
    endOf(turn, period, justAccepted)
  );
}

/** `/duyet [tháng]`: how far the month is, and the first report that nobody has read. */
function reviewMonth(turn: KnownTurn, period: string): Outcome {
  const hindered = hinderedBy(turn, period);
  if (hindered) return say(hindered);
  const units = standingsOf(turn, period);
  const first = units.find(isUnread);
  const shown = first && reviewOf(turn, { period, unit: first.unit.id }, 0);
  return say(
    shown ? [{ type: 'review-overview', period, units, ...awaitingOf(turn) }, shown] : endOf(turn, period),
  );
}

const ofNextUnread = ofMonth('duyet', reviewMonth);

/** A month behind the name of a unit: «hạ tầng 5», «hạ tầng tháng 5/2023». */
const monthBehind = /(?:^|\s)(?:(?:tháng|thang|t)\s*)?\d{1,2}(?:\/\d{4})?$/iu;

/** The same ahead of it: «5 hạ tầng», «tháng 5/2023 của hạ tầng». */
const monthAhead =
  /^((?:(?:tháng|thang|kỳ|ky|t)\s*)?\d{1,2}(?:\/\d{4})?)[\s,:]+(?:(?:của|cua|cho|đơn vị|don vi)\s+)*(?=\p{L})/iu;

/** «5 hạ tầng» as «hạ tầng 5». */
const monthLast = (typed: string): string => {
  const [ahead, month] = monthAhead.exec(typed) ?? [];
  return ahead === undefined ? typed : `${typed.slice(ahead.length)} ${month}`;
};

/** `/duyet`, `/duyet 4`: the first report that nobody has read; `/duyet hạ tầng`: that of a unit, read or not. */
export function startReview(turn: KnownTurn, argument: string): Outcome {
  // A leader reads no reports one by one: what of them waits for a leader is to be confirmed.
  if (!hasRight(turn.context.org, turn.person, 'office'))
    return isConfirming(turn.context.plan) ? showClaims(turn) : say({ type: 'office-only' });
  const typed = monthLast(argument.normalize('NFC').trim());
  const name = typed.replace(monthBehind, '').trim();
  const units = name === '' ? [] : unitsNamed(turn.context.org, name);
  const [only, another] = units;
  if (!only) return ofNextUnread(turn, argument);
  const month = typed.slice(name.length).trim();
  return ofMonth('duyet', (now, period) => {
    const hindered = hinderedBy(now, period);
    if (hindered) return say(hindered);
    return another ? say(endOf(now, period)) : reviewUnit(now, { period, unit: only.id });
  })(turn, month);
}

/** A unit's report, from a task on (by its place, from 1). */
export function reviewUnit(turn: KnownTurn, place: ReportPlace, from = 1): Outcome {
  const hindered = hinderedBy(turn, place.period);
  if (hindered) return say(hindered);
  const review = reviewOf(turn, place, from - 1);
  return review ? say(review) : gone();
}

/** [Đơn vị trước]: the report of the nearest unit before that has one; of the first its own. */
export function reviewBefore(turn: KnownTurn, { period, unit }: ReportPlace): Outcome {
  const hindered = hinderedBy(turn, period);
  if (hindered) return say(hindered);
  const standings = standingsOf(turn, period);
  const at = standings.findIndex((one) => one.unit.id === unit);
  const before = standings.slice(0, Math.max(0, at)).findLast(({ type }) => type !== 'missing');
  return reviewUnit(turn, { period, unit: before?.unit.id ?? unit });
}

/** What was done to the answers of a report since a moment (epoch ms), oldest first. */
function changesSince(turn: KnownTurn, report: Report, since: number): ReportChange[] {
  const codeOf = (taskId: string): string => {
    const task = progressOf(turn, report.period).tasks.find(
      (one) => one.task.id === taskId && one.unit.id === report.unit,
    );
    return task ? planIdOf(task.task) : taskId.split('@')[0]!;
  };
  const changes = [
    ...returnsOf(report).flatMap(({ taskId, by, at, withdrawn }) =>
      withdrawn ? [] : [{ what: 'returned' as const, taskId, by, at }],
    ),
    ...Object.entries(report.entries).flatMap(([taskId, { corrected, by, at }]) => [
      ...(corrected ? [{ what: 'corrected' as const, taskId, by, at }] : []),
      ...(corrected?.disputed ? [{ what: 'disputed' as const, taskId, ...corrected.disputed }] : []),
    ]),
  ];
  return changes
    .filter(({ at }) => at > since)
    .sort((one, other) => one.at - other.at)
    .map(({ what, taskId, by, at }) => ({ what, code: codeOf(taskId), by: personNamed(turn, by), at }));
}

/** [Tiếp]: leaves a report unread. */
export function reviewNext(turn: KnownTurn, place: ReportPlace): Outcome {
  const hindered = hinderedBy(turn, place.period);
  return say(hindered ?? nextOf(turn, place));
}

export const reviewEnd = (turn: KnownTurn, period: string): Outcome =>
  say(hinderedBy(turn, period) ?? endOf(turn, period));

/** [Nhận]: read as it was shown, and on to the next. One that is another one by now is shown anew instead. */
export function acceptReport(
  turn: KnownTurn,
  { period, unit, sentAt }: ReportPlace & { sentAt: number },
): Outcome {
  const { state, person, now } = turn;
  const report = inPlanYear(turn.context, period) ? findReport(state, unit, period) : undefined;
  const known = indexOf(turn.context.org).units.get(unit);
  if (!report || !known) return gone();
  if (changedAt(report) !== sentAt) {
    const review = reviewOf(turn, { period, unit }, 0);
    if (!review) return gone();
    const changes = changesSince(turn, report, sentAt);
    return say([
      report.sentAt > sentAt
        ? { type: 'report-sent-anew', unit: known, at: report.sentAt }
        : { type: 'report-changed', unit: known, changes },
      review,
    ]);
  }
  if (report.accepted && isAccepted(report)) {
    const { by, at } = report.accepted;
    return say([
      { type: 'report-accepted', unit: known, by: personNamed(turn, by), at, already: true },
      nextOf(turn, { period, unit }),
    ]);
  }
  const patch = withReport(state, accept(report, person.id, now));
  return change(turn, patch, { verb: 'accept-report', before: '', after: `${period} ${unit}` }, [
    { type: 'report-accepted', unit: known, by: person, at: now, already: false },
    nextOf({ ...turn, state: { ...state, ...patch } }, { period, unit }, known),
  ]);
}

/** [Chưa nhận]: a report that was marked by mistake is unread again. */
export function unacceptReport(turn: KnownTurn, { period, unit }: ReportPlace): Outcome {
  const report = inPlanYear(turn.context, period) ? findReport(turn.state, unit, period) : undefined;
  const known = indexOf(turn.context.org).units.get(unit);
  if (!report?.accepted || !known) return gone();
  return change(
    turn,
    withReport(turn.state, unaccept(report)),
    { verb: 'unaccept-report', before: `${period} ${unit}`, after: '' },
    { type: 'report-unaccepted', unit: known, period },
  );
}
