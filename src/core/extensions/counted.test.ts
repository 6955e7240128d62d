import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../../test/support/context.ts';
import { contextOf } from '../context-of.ts';
import { countOf, rowsAsOf } from '../report/counting.ts';
import { lastDayOf } from '../report/due.ts';
import { owedIn } from '../report/owed.ts';
import { overdueDay, progressIn } from '../report/progress.ts';
import { emptyState, type State } from '../state/state.ts';
import { momentOf } from '../time/viet-nam-time.ts';
import { dutiesOf, dutyOf, keyOf } from './duty.ts';
import { askProblem, withRequest, withSettled } from './requests.ts';

const office = 'van-phong';
const [june, july] = [
  { year: 2023, month: 6 },
  { year: 2023, month: 7 },
];
const begun = momentOf('2023-05-19', '08:00');
const at = momentOf('2023-06-20', '09:00');
const first: State = { ...emptyState(), begunAt: begun };
const contextAt = (state: State, now = at) => contextOf(embedded, state, now);

/** The meeting of a quarter, which Văn phòng owes by 30/06. */
const meeting = (state: State, now = at) =>
  dutiesOf(state, contextAt(state, now), office, now).find(({ task }) => task.cadence?.type === 'quarter')!;

function extended(state: State, to: string): State {
  const asked = withRequest(
    state,
    embedded,
    meeting(state),
    { day: to, words: 'trùng lịch họp HĐND', by: 'head' },
    at,
  );
  return withSettled(asked.state, asked.extension.id, { type: 'granted', to, by: 'leader', at });
}

const count = (state: State, period: typeof june, day: string) =>
  countOf(
    rowsAsOf(contextAt(state), state.reports, { first: period, last: period }, momentOf(day, '09:00')).filter(
      ({ task }) => task.cadence?.type === 'quarter',
    ),
  );

describe('what was given more time', () => {
  it('is asked for once, is what it was until it is granted, and counts by the later day from then on', () => {
    const duty = meeting(first);
    expect(duty).toMatchObject({ due: '2023-06-30', day: '2023-06-30', times: 0, isLate: false });
    const asked = withRequest(first, embedded, duty, { day: '2023-07-15', words: 'họp', by: 'head' }, at);
    expect(askProblem(asked.state, contextAt(asked.state), meeting(asked.state), at)).toMatchObject({
      type: 'asked',
    });
    expect(meeting(asked.state).day).toBe('2023-06-30');
    // Nothing that is worked out from the plan is worked out anew for what nobody has answered.
    expect(contextAt(asked.state).plan).toBe(contextAt(first).plan);
    const granted = extended(first, '2023-07-15');
    expect(meeting(granted)).toMatchObject({ due: '2023-06-30', day: '2023-07-15', times: 1 });
    expect(contextAt(granted).plan).toBe(contextAt({ ...granted, extensions: [...granted.extensions] }).plan);
  });

  it('is in term until its new day and overdue from then on, and is counted as extended', () => {
    const granted = extended(first, '2023-07-15');
    expect(count(first, june, '2023-07-01')).toMatchObject({ unknown: 1, inTerm: 0 });
    expect(count(first, june, '2023-07-01').extended).toBeUndefined();
    expect(count(granted, june, '2023-07-01')).toMatchObject({ unknown: 0, inTerm: 1, extended: 1 });
    expect(count(granted, july, '2023-07-10')).toMatchObject({ inTerm: 2, extended: 1 });
    expect(count(granted, july, '2023-07-16')).toMatchObject({ unknown: 1, inTerm: 1, extended: 1 });
  });

  it('is overdue by its new day alone wherever a month tells it', () => {
    const granted = extended(first, '2023-07-15');
    const seen = (state: State, day: string) => {
      const now = momentOf(day, '09:00');
      const progress = progressIn(contextAt(state, now), state.reports, july, now, { type: 'all' });
      const one = progress.tasks.find(({ task }) => task.carried && task.cadence?.type === 'quarter')!;
      return overdueDay(one, progress);
    };
    expect(seen(first, '2023-07-10')).toBe('2023-06-30');
    expect(seen(granted, '2023-07-10')).toBeNull();
    expect(seen(granted, '2023-07-15')).toBeNull();
    expect(seen(granted, '2023-07-16')).toBe('2023-07-15');
  });

  it('is the unit’s own: of other units with the task, and of the next quarter, nothing moves', () => {
    const granted = extended(first, '2023-07-15');
    const own = owedIn(contextAt(granted), {}, { year: 2023, month: 9 }, office).find(
      ({ task }) => task.cadence?.type === 'quarter' && !task.carried,
    )!;
    expect(lastDayOf(own.task, { year: 2023, month: 9 })).toBe('2023-09-30');
  });

  it('is given at most twice, as the calendar says, and no more once the year is over', () => {
    const once = extended(first, '2023-07-15');
    const twice = extended(once, '2023-08-15');
    expect(meeting(twice)).toMatchObject({ day: '2023-08-15', times: 2 });
    expect(askProblem(once, contextAt(once), meeting(once), at)).toBeNull();
    expect(askProblem(twice, contextAt(twice), meeting(twice), at)).toEqual({ type: 'most', most: 2 });
    const calendar = { ...embedded.calendar, extensions: { most: 3 } };
    expect(askProblem(twice, { ...contextAt(twice), calendar }, meeting(twice), at)).toBeNull();
    const last = extended(first, '2023-12-31');
    expect(askProblem(last, contextAt(last), meeting(last), at)).toEqual({ type: 'no-time-left' });
  });

  it('knows no such work of another unit, of another day or of a month to come', () => {
    const key = keyOf(meeting(first));
    const context = contextAt(first);
    expect(dutyOf(first, context, key, at)).toMatchObject({ day: '2023-06-30' });
    expect(dutyOf(first, context, { ...key, unit: 'thanh-tra' }, at)).toBeNull();
    expect(dutyOf(first, context, { ...key, due: '2023-06-29' }, at)).toBeNull();
    expect(dutyOf(first, context, { ...key, due: '2023-06' }, at)).toBeNull();
    expect(dutyOf(first, context, { ...key, due: 'x' }, at)).toBeNull();
  });
});
