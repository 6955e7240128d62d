import { periodKey } from '../calendar/viet-nam-time.ts';
import { record } from '../people/audit.ts';
import { headOf } from '../people/directory.ts';
import { findReport, isLocked } from '../report/desk.ts';
import { owedIn, toPeriod } from '../report/owed.ts';
import { progressIn } from '../report/progress.ts';
import { type Report, reportKey } from '../report/report.ts';
import { requireLoaded } from '../state/months.ts';
import type { State } from '../state/state.ts';
import type { OfficeAct } from './office-act.ts';
import type { Notice, Outcome } from './outcome.ts';
import { readPeriod } from './read-period.ts';
import { type KnownTurn, say, withForm } from './turn.ts';

export type MonthAct = Extract<
  OfficeAct,
  { type: 'lock' | 'unlock' | 'choose-returned' | 'choose-returned-task' | 'return' }
>;

/** The period that a command names; null where it cannot be read, or is of another year than the plan. */
export function periodNamed(turn: KnownTurn, argument: string): string | null {
  const period = readPeriod(argument, turn.world.plan.year);
  return period === 'unreadable' || period.year !== turn.world.plan.year ? null : periodKey(period);
}

/** `/khoa [tháng/năm]`: shows the month before it is locked, or offers to open a locked one. */
export function confirmLock(turn: KnownTurn, period: string): Outcome {
  const { state, world, now } = turn;
  requireLoaded(state, period);
  const progress = progressIn(world, state.reports, toPeriod(period), now, { type: 'all' });
  return say({ type: 'confirm-lock', progress, locked: isLocked(state, period) });
}

/** Takes the revisions of a month out of the living state; they go to a file of their own. */
function withoutRevisions(state: State, period: string): { state: State; closed: Report[] } {
  requireLoaded(state, period);
  const closed = Object.values(state.reports).filter((report) => report.period === period);
  const light = closed.map((report) => [
    reportKey(report.unit, period),
    { ...report, revisions: [], answers: [] },
  ]);
  return { closed, state: { ...state, reports: { ...state.reports, ...Object.fromEntries(light) } } };
}

function setLock(turn: KnownTurn, period: string, locked: boolean): Outcome {
  const { state, world, person, event, now } = turn;
  // Only months that the plan has are reported, and so locked; whatever is locked can be opened.
  if (locked && toPeriod(period).year !== world.plan.year)
    return say({ type: 'bad-period', year: world.plan.year, command: 'khoa' });
  if (isLocked(state, period) === locked)
    return say({ type: 'lock-changed', period, locked, changed: false });
  const entry = {
    at: now,
    by: person.id,
    channel: event.chat.channel,
    verb: locked ? ('lock' as const) : ('unlock' as const),
    before: locked ? '' : period,
    after: locked ? period : '',
  };
  const others = state.locks.filter((lock) => lock.period !== period);
  const { state: light, closed } = locked ? withoutRevisions(state, period) : { state, closed: [] };
  return {
    kind: 'act',
    state: record(
      { ...light, locks: locked ? [...others, { period, at: now, by: person.id }] : others },
      entry,
    ),
    replies: [{ type: 'lock-changed', period, locked, changed: true }],
    ...(closed.length > 0
      ? { archive: [{ name: `month-${period}-${now}`, document: { period, reports: closed } }] }
      : {}),
  };
}

/** `/tralai`: gives a task back to its unit, with a reason that is typed. */
export function actOnMonth(turn: KnownTurn, act: MonthAct): Outcome {
  const { state, world, event, now } = turn;
  switch (act.type) {
    case 'lock':
    case 'unlock':
      return setLock(turn, act.period, act.type === 'lock');
    case 'choose-returned': {
      if (isLocked(state, act.period))
        return say({ type: 'report-denied', denial: { type: 'locked', period: toPeriod(act.period) } });
      const units = world.org.units.filter((unit) => findReport(state, unit.id, act.period));
      return say({ type: 'choose-returned', period: act.period, units });
    }
    case 'choose-returned-task': {
      const report = findReport(state, act.unit, act.period);
      const unit = world.org.units.find(({ id }) => id === act.unit);
      if (!report || !unit) return say({ type: 'stale-button' });
      const tasks = owedIn(world.plan, world.org, {}, toPeriod(act.period)).filter(
        (owed) => owed.unit.id === act.unit && report.entries[owed.task.id] !== undefined,
      );
      return say({ type: 'choose-returned-task', period: act.period, unit, tasks, report });
    }
    case 'return': {
      const task = owedIn(world.plan, world.org, {}, toPeriod(act.period)).find(
        (owed) => owed.unit.id === act.unit && owed.task.id === act.taskId,
      );
      if (!task || !findReport(state, act.unit, act.period)?.entries[act.taskId])
        return say({ type: 'stale-button' });
      const { unit, period, taskId } = act;
      return {
        kind: 'act',
        state: withForm(state, event, { type: 'return-reason', unit, period, taskId }, now),
        replies: [{ type: 'why-return', task }],
      };
    }
  }
}

/** The reason was typed: the task is given back and its unit is told. */
export function returnTask(
  turn: KnownTurn,
  { unit, period, taskId }: { unit: string; period: string; taskId: string },
  reason: string,
): Outcome {
  const { state, world, person, event, now } = turn;
  const report = findReport(state, unit, period);
  const task = owedIn(world.plan, world.org, {}, toPeriod(period)).find(
    (owed) => owed.unit.id === unit && owed.task.id === taskId,
  );
  if (!report || !task) return say({ type: 'stale-button' });
  // A file without words, or signs that nobody sees, are no reason.
  if (reason === '') return say({ type: 'why-return', task });
  const returned = [
    ...report.returned.filter((one) => one.taskId !== taskId),
    { taskId, reason, by: person.id, at: now },
  ];
  const head = headOf(world.org, unit);
  const concerned = [...new Set([head?.id, report.sentBy])].filter(
    (id): id is string => id !== undefined && id !== person.id,
  );
  const told = concerned.some((id) => state.accounts.some((link) => link.personId === id));
  const notices: Notice[] = concerned.map((personId) => ({
    personId,
    content: { type: 'task-was-returned', task, reason, period, by: person },
  }));
  return {
    kind: 'act',
    state: record(
      {
        ...withForm(state, event, null, now),
        reports: { ...state.reports, [reportKey(unit, period)]: { ...report, returned } },
      },
      {
        at: now,
        by: person.id,
        channel: event.chat.channel,
        verb: 'return-task',
        before: '',
        after: `${period} ${unit} ${taskId}`,
      },
    ),
    replies: [{ type: 'task-returned', task, reason, period, told }],
    notices,
  };
}
