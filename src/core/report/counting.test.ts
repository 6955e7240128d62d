import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../../test/support/context.ts';
import { momentOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { type Count, countOf, fallenOf, onTimeRateOf, rateOf, rowsAsOf } from './counting.ts';
import { owedIn, type Reports } from './owed.ts';
import { type Entry, type Report, reportKey } from './report.ts';

const may = { year: 2023, month: 5 };
const june = { year: 2023, month: 6 };
const july = { year: 2023, month: 7 };
const context = { ...embedded, begunAt: momentOf('2023-05-19', '08:00') };
const centre = 'trung-tam-cong-nghe-so';
const office = 'van-phong';

const said = (status: Entry['status'], at: number, more: Partial<Entry> = {}): Entry => ({
  status,
  evidence: [],
  at,
  by: 'somebody',
  ...more,
});

/** A report of a unit in which these tasks are answered. */
function reportOf(unit: string, period: Period, at: number, entries: Record<string, Entry>): Reports {
  const key = periodKey(period);
  const report: Report = {
    unit,
    period: key,
    entries,
    firstSentAt: at,
    sentAt: at,
    sentBy: 'somebody',
    late: false,
    revisions: [],
    returned: [],
    answers: [],
  };
  return { [reportKey(unit, key)]: report };
}

/** What a unit owes of a month, all answered alike. */
const allOf = (unit: string, period: Period, at: number): Record<string, Entry> =>
  Object.fromEntries(
    owedIn(context, {}, period, unit).map(({ task }) => [
      task.id,
      said('on-track', at, task.measure ? { figure: task.measure.target } : {}),
    ]),
  );

/** The worked example of design.md: May as it was reported on 24/05 by four units, without the centre. */
function mayAsReported(): Reports {
  const at = momentOf('2023-05-24', '10:00');
  const units = embedded.org.units.filter(({ id }) => id !== centre);
  const entries = units.map(({ id }) => [id, allOf(id, may, at)] as const);
  const places = entries.flatMap(([unit, own]) => Object.keys(own).map((task) => ({ own, unit, task })));
  expect(places).toHaveLength(37);
  const states: [Entry['status'], number][] = [
    ['done', 8],
    ['late', 3],
    ['not-begun', 1],
  ];
  let next = 0;
  for (const [status, count] of states)
    for (let n = 0; n < count; n++, next++) {
      const { own, task } = places[next]!;
      own[task] = { ...own[task]!, status };
    }
  const nothing = places[next]!;
  nothing.own[nothing.task] = { ...nothing.own[nothing.task]!, noFigure: 'nothing' };
  const awaited = places[next + 1]!;
  awaited.own[awaited.task] = { ...awaited.own[awaited.task]!, noFigure: 'awaited' };
  // Of what is done by the quarter, the meeting of the second was held.
  const meeting = embedded.plan.indices
    .flatMap(({ tasks }) => tasks)
    .find(({ cadence }) => cadence?.type === 'quarter')!;
  const office_ = entries.find(([unit]) => unit === office)![1];
  office_[meeting.id] = said('done', at);
  return Object.assign({}, ...entries.map(([unit, own]) => reportOf(unit, may, at, own))) as Reports;
}

const countedIn = (
  reports: Reports,
  span: { first: Period; last: Period },
  day: string,
  time: string,
): Count => countOf(rowsAsOf(context, reports, span, momentOf(day, time)));
const onlyMay = { first: may, last: may };

describe('the counting, as officials do', () => {
  it('gives the worked example as of 26/05: 43 fallen due or done, 33 of them done', () => {
    const count = countedIn(mayAsReported(), onlyMay, '2023-05-26', '09:00');
    expect(count).toEqual({ inTime: 33, doneLate: 0, overdue: 4, unknown: 6, inTerm: 2 });
    expect(fallenOf(count)).toBe(43);
    expect(rateOf(count)!.toFixed(1)).toBe('76.7');
    expect(onTimeRateOf(count)).toBe(rateOf(count));
  });

  it('as of 28/05: what the centre reported three days late is no duty that is late', () => {
    const at = momentOf('2023-05-28', '09:00');
    const reports = { ...mayAsReported(), ...reportOf(centre, may, at, allOf(centre, may, at)) };
    const count = countedIn(reports, onlyMay, '2023-05-28', '10:00');
    expect(count).toMatchObject({ inTime: 38, overdue: 4, unknown: 1, inTerm: 2 });
    expect(rateOf(count)!.toFixed(1)).toBe('88.4');
  });

  it('as of 01/07: 45 rows of June, both meetings of the half-year undone are overdue; one is done late by the day that is named', () => {
    const at = momentOf('2023-06-23', '09:00');
    const entries = owedIn(context, mayAsReported(), june, office);
    const undone = entries
      .filter(({ task }) => task.cadence?.type === 'half-year')
      .map(({ task }) => task.id);
    expect(undone).toHaveLength(2);
    const ofOffice = Object.fromEntries(
      entries.map(({ task }) => [task.id, said(undone.includes(task.id) ? 'not-begun' : 'on-track', at)]),
    );
    const reports: Reports = { ...mayAsReported(), ...reportOf(office, june, at, ofOffice) };
    const rows = rowsAsOf(context, reports, { first: june, last: june }, momentOf('2023-07-01', '08:00'));
    expect(rows).toHaveLength(45);
    expect(countOf(rows)).toMatchObject({ overdue: 2, inTerm: 0, doneLate: 0 });
    // Answered in July, with the day on which it was done; the other stays.
    const key = `${undone[0]}@H1`;
    const later = momentOf('2023-07-20', '09:00');
    const withLate = (doneOn?: string): Reports => ({
      ...reports,
      ...reportOf(office, july, later, { [key]: said('done', later, doneOn ? { doneOn } : {}) }),
    });
    const asked = (doneOn?: string) =>
      countedIn(withLate(doneOn), { first: june, last: june }, '2023-07-20', '10:00');
    expect(asked('2023-07-15')).toMatchObject({ doneLate: 1, overdue: 1 });
    expect(asked('2023-06-30')).toMatchObject({ doneLate: 0, overdue: 1 });
    // Without a day the answer's own counts.
    expect(asked()).toMatchObject({ doneLate: 1, overdue: 1 });
    // The half-year that follows is asked all the same.
    const inJuly = rowsAsOf(
      context,
      withLate(),
      { first: july, last: july },
      momentOf('2023-07-20', '10:00'),
    );
    expect(inJuly.filter(({ task }) => task.id === undone[0])).toMatchObject([
      { state: 'in-term', dueDay: '2023-12-31' },
    ]);
  });

  it('before the deadline nothing is overdue, and what is not reported is in term', () => {
    const count = countedIn({}, onlyMay, '2023-05-24', '09:00');
    expect(count).toEqual({ inTime: 0, doneLate: 0, overdue: 0, unknown: 0, inTerm: 45 });
    expect(rateOf(count)).toBeNull();
    expect(countedIn(mayAsReported(), onlyMay, '2023-05-24', '12:00')).toMatchObject({
      overdue: 0,
      unknown: 0,
      inTime: 33,
    });
  });

  it('a bot that begins after the deadline counts a month whole that units report all the same', () => {
    const begunLate = { ...context, begunAt: momentOf('2023-05-26', '08:00') };
    const asOf = momentOf('2023-05-26', '10:00');
    const counted = (reports: Reports): Count => countOf(rowsAsOf(begunLate, reports, onlyMay, asOf));
    const at = momentOf('2023-05-26', '09:00');
    const ofCentre = reportOf(centre, may, at, allOf(centre, may, at));
    expect(fallenOf(counted({}))).toBe(0);
    expect(counted(ofCentre)).toMatchObject({ inTime: 5, unknown: 37 });
  });

  it('a quarter is counted once a month for its duties, and once for what is done by the quarter', () => {
    const count = countedIn({}, { first: { year: 2023, month: 4 }, last: june }, '2023-07-01', '08:00');
    // May and June: April was over before the bot began, and nobody could report it.
    expect(fallenOf(count)).toBe(42 * 2 + 3);
  });
});

describe('work with a day of its own', () => {
  const dated = (due: { type: 'day'; date: string; words: string } | { type: 'yearly'; words: string }) => {
    const [first, ...rest] = embedded.plan.indices;
    const [task, ...tasks] = first!.tasks;
    const plan = {
      ...embedded.plan,
      indices: [{ ...first!, tasks: [{ ...task!, due }, ...tasks] }, ...rest],
    };
    return { with: { ...context, plan }, id: task!.id, unit: task!.owners?.[0] ?? first!.leadUnit };
  };
  const until15June = { type: 'day', date: '2023-06-15', words: 'trước 15/6' } as const;

  it('is one row, in term until its day, and done by «Hoàn thành» alone', () => {
    const { with: own, id } = dated(until15June);
    const unit = own.org.units.find((one) =>
      owedIn(own, {}, may, one.id).some(({ task }) => task.id === id),
    )!.id;
    const at = momentOf('2023-05-24', '09:00');
    const stateOf = (reports: Reports, period: Period, day: string) =>
      rowsAsOf(own, reports, { first: period, last: period }, momentOf(day, '18:00')).filter(
        (row) => row.task.id === id && row.unit.id === unit,
      );
    const onTrack = reportOf(unit, may, at, { [id]: said('on-track', at) });
    expect(stateOf(onTrack, may, '2023-05-26')).toMatchObject([{ state: 'in-term', dueDay: '2023-06-15' }]);
    expect(stateOf(onTrack, june, '2023-06-16')).toMatchObject([{ state: 'overdue' }]);
    expect(stateOf({}, june, '2023-06-16')).toMatchObject([{ state: 'unknown' }]);
    const done = reportOf(unit, may, at, { [id]: said('done', at) });
    expect(stateOf(done, june, '2023-06-16')).toMatchObject([{ state: 'done-in-time' }]);
    expect(stateOf(done, july, '2023-07-16')).toEqual([]);
    const after = momentOf('2023-07-20', '09:00');
    const late = reportOf(unit, july, after, { [id]: said('done', after) });
    expect(stateOf(late, july, '2023-07-21')).toMatchObject([{ state: 'done-late' }]);
    const inTime = reportOf(unit, july, after, { [id]: said('done', after, { doneOn: '2023-06-15' }) });
    expect(stateOf(inTime, july, '2023-07-21')).toMatchObject([{ state: 'done-in-time' }]);
  });
});
