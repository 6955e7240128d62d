import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../../test/support/context.ts';
import { monthDates } from '../calendar/appointments.ts';
import { withConfirmation } from '../report/confirmation.ts';
import { countOf, fallenOf, rateOf, rowsAsOf } from '../report/counting.ts';
import { heldByUnit } from '../report/handed-tasks.ts';
import { owedIn } from '../report/owed.ts';
import { progressIn, tallyOf } from '../report/progress.ts';
import { type Entry, type Report, reportKey } from '../report/report.ts';
import { emptyState, type State } from '../state/state.ts';
import { momentOf } from '../time/viet-nam-time.ts';
import { claimsOf } from './claims.ts';
import { withConfirmed, withSentBack, withWaitingAgain } from './settle-claim.ts';

const unit = 'van-phong';
const month = (one: number) => ({ year: 2023, month: one });
const at = momentOf('2023-06-20', '09:00');
const plan = { ...embedded.plan, confirm: true };
const context = { ...embedded, plan, begunAt: momentOf('2023-05-19', '08:00') };
/** The meeting of a quarter: due by 30/06. */
const meeting = heldByUnit(plan, context.org, unit).find(({ task }) => task.cadence?.type === 'quarter')!;

const entry = (more: Partial<Entry> = {}, moment = at): Entry => ({
  ...{ status: 'done', evidence: [], at: moment, by: 'head' },
  ...more,
});
const sent = (entries: Record<string, Entry>, period = '2023-06', before?: Report): Report => ({
  ...{ unit, period, firstSentAt: at, sentAt: at, sentBy: 'head', late: false },
  ...{ revisions: [], returned: [], answers: [] },
  entries: Object.fromEntries(
    Object.entries(entries).map(([key, one]) => [key, withConfirmation(context, before, key, one, one.at)]),
  ),
});
const inState = (report: Report): State => ({
  ...emptyState(),
  reports: { [reportKey(unit, report.period)]: report },
});
const rowsOf = (state: State, first: number, day: string) =>
  rowsAsOf(
    context,
    state.reports,
    { first: month(first), last: month(first) },
    momentOf(day, '09:00'),
  ).filter(({ task }) => task.id === meeting.task.id || task.carried?.of === meeting.task.id);
/** Of the quarter in July, with that of the quarter after it. */
const statesOf = (state: State) => rowsOf(state, 7, '2023-07-03').map((row) => row.state);
const carriedIn = (state: State) =>
  owedIn(context, state.reports, month(7), unit).filter(({ task }) => task.carried?.of === meeting.task.id);
const given = { by: 'leader', at: momentOf('2023-07-20', '09:00') };

describe('work with a day of its own that is to be confirmed', () => {
  it('counts apart and not as done, while its day is to come and after it; then by the day on which it was done', () => {
    const state = inState(sent({ [meeting.task.id]: entry() }));
    const [row] = rowsOf(state, 6, '2023-06-26');
    expect(row).toMatchObject({ state: 'awaits' });
    expect(row).not.toHaveProperty('fallen');
    expect(fallenOf(countOf(rowsOf(state, 6, '2023-06-26')))).toBe(0);
    const late = rowsOf(state, 6, '2023-07-03');
    expect(countOf(late)).toMatchObject({
      awaiting: 1,
      awaitingFallen: 1,
      overdue: 0,
      unknown: 0,
      inTime: 0,
    });
    expect(rateOf(countOf(late))).toBe(0);
    // It is still open in the month after, and asked of its unit no more.
    expect(statesOf(state)).toEqual(['awaits', 'in-term']);
    expect(carriedIn(state)).toEqual([]);
    const confirmed = withConfirmed(state, claimsOf(state, context), given);
    expect(rowsOf(confirmed, 6, '2023-07-26')).toMatchObject([{ state: 'done-in-time' }]);
    expect(statesOf(confirmed)).toEqual(['in-term']);
  });

  it('is late by the day on which it was done, whenever it is confirmed', () => {
    const state = inState(sent({ [meeting.task.id]: entry({ doneOn: '2023-07-02' }) }));
    const confirmed = withConfirmed(state, claimsOf(state, context), given);
    expect(rowsOf(confirmed, 6, '2023-07-26')).toMatchObject([{ state: 'done-late' }]);
  });

  it('sent back it is not done, overdue after its day, and carried over into the next report', () => {
    const state = inState(sent({ [meeting.task.id]: entry() }));
    const back = withSentBack(state, claimsOf(state, context), { ...given, reason: 'chưa có biên bản' });
    expect(rowsOf(back, 6, '2023-06-26')).toMatchObject([{ state: 'in-term' }]);
    expect(rowsOf(back, 6, '2023-07-03')).toMatchObject([{ state: 'overdue' }]);
    expect(carriedIn(back)).toHaveLength(1);
    const again = withWaitingAgain(back, claimsOf(back, context), at);
    expect(rowsOf(again, 6, '2023-07-03')).toMatchObject([{ state: 'awaits' }]);
    expect(again.reports[reportKey(unit, '2023-06')]!.returned).toEqual([]);
  });
});

describe('a duty of every month', () => {
  const duty = owedIn(context, {}, month(6), unit).find(
    ({ task }) => !task.cadence && !task.measure && !task.due,
  )!;
  const shown = (state: State, moment: number) =>
    progressIn(context, state.reports, month(6), moment, { type: 'all' });

  it('is confirmed where it is reported done, and counts as before where it is on track or nothing arose', () => {
    const { deadlineAt } = monthDates(context, month(6));
    const state = inState(sent({ [duty.task.id]: entry() }));
    const tally = tallyOf(shown(state, deadlineAt + 1).tasks.filter(({ unit: one }) => one.id === unit));
    expect(tally).toMatchObject({ done: 0, awaiting: 1 });
    for (const more of [{ status: 'on-track' as const }, { noFigure: 'nothing' as const }]) {
      const other = inState(sent({ [duty.task.id]: entry(more) }));
      expect(claimsOf(other, context)).toEqual([]);
      const row = shown(other, deadlineAt + 1).rows.find(
        (one) => one.unit.id === unit && one.task.id === duty.task.id,
      );
      expect(row?.state).toBe('done-in-time');
    }
  });

  it.each([
    ['the plan', { confirm: true }, {}, {}, true],
    ['its index alone', {}, { confirm: true }, {}, true],
    ['itself alone', {}, {}, { confirm: true }, true],
    ['the plan, but for its index', { confirm: true }, { confirm: false }, {}, false],
    ['its index, but for itself', {}, { confirm: true }, { confirm: false }, false],
    ['nothing', {}, {}, {}, false],
  ])('is to be confirmed where %s says so', (_, ofPlan, ofIndex, ofTask, isConfirmed) => {
    const { indices } = embedded.plan;
    const said = {
      ...embedded.plan,
      ...ofPlan,
      indices: indices.map((index) =>
        index.code === duty.index.code
          ? {
              ...index,
              ...ofIndex,
              tasks: index.tasks.map((task) => (task.id === duty.task.id ? { ...task, ...ofTask } : task)),
            }
          : index,
      ),
    };
    const one = withConfirmation({ ...context, plan: said }, undefined, duty.task.id, entry(), at);
    expect(one.confirmation !== undefined).toBe(isConfirmed);
  });

  it('is claimed anew by another figure, day or result, and by more evidence not', () => {
    const first = entry({ result: 'đã họp' });
    const report = sent({ [duty.task.id]: first });
    const again = (more: Partial<Entry>) =>
      withConfirmation(context, report, duty.task.id, { ...first, ...more }, at + 1000).confirmation?.since;
    expect(again({ evidence: ['e1'] })).toBe(at);
    expect(again({ at: at + 1000 })).toBe(at);
    expect(again({ result: 'đã họp hai lần' })).toBe(at + 1000);
    expect(again({ doneOn: '2023-06-01' })).toBe(at + 1000);
    expect(again({ status: 'late' })).toBeUndefined();
  });
});
