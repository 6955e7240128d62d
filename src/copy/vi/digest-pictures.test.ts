import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { monthsRun } from '../../core/month/months-run.ts';
import { owedIn } from '../../core/report/owed.ts';
import { progressIn } from '../../core/report/progress.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { monthPicture, yearPicture } from './digest-pictures.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const begun: State = { ...emptyState(), begunAt: at('2023-05-19T08:00:00') };
const codes = new Set(context.plan.indices.map(({ code }) => code));

/** The first `units` of the directory have reported a month, all on track. */
function reported(state: State, month: number, units: number): State {
  const period = { year: 2023, month };
  const key = periodKey(period);
  const reports = context.org.units.slice(0, units).map(({ id }) => ({
    unit: id,
    period: key,
    entries: Object.fromEntries(
      owedIn(context, state.reports, period, id).map(({ task }) => [
        task.id,
        { status: 'on-track' as const, evidence: [], at: 0, by: 'x' },
      ]),
    ),
    firstSentAt: 0,
    sentAt: 0,
    sentBy: 'x',
    late: false,
    revisions: [],
    returned: [],
    answers: [],
  }));
  return {
    ...state,
    reports: { ...state.reports, ...Object.fromEntries(reports.map((one) => [`${key}:${one.unit}`, one])) },
  };
}

/** May: 3 of 5 units; June: nobody; July: all. The row of an index that every unit carries. */
const year = reported(reported(begun, 5, 3), 7, 5);
const yearAt = (moment: string, last: number, state = year) =>
  yearPicture(monthsRun(context, state, last, at(moment), { type: 'all' }), codes, context);
const rowOf = (moment: string, last: number, code = '2.3') => {
  const place = context.plan.indices.findIndex((index) => index.code === code);
  return yearAt(moment, last).rows[place]!.months;
};

describe('the year as a picture', () => {
  it('shows a month without reports as such, and is blank before the bot began and ahead', () => {
    const months = rowOf('2023-07-26T09:00:00', 7);
    expect(months.map((month) => month?.colour ?? null)).toEqual([
      ...[null, null, null, null],
      ...['unreported', 'unreported', 'green'],
      ...[null, null, null, null, null],
    ]);
    expect(months[5]).toMatchObject({ good: 0, missing: months[5]!.due });
    expect(months[5]!.due).toBeGreaterThan(0);
    expect(yearAt('2023-07-26T09:00:00', 7).words).toMatchObject({
      unreported: 'Quá hạn, thiếu báo cáo hoặc số liệu',
      missing: 'Phần chưa có thông tin',
    });
  });

  it('is green only where nobody is missing: neutral before the deadline, and no bad work after it', () => {
    const state = reported(year, 8, 3);
    const august = (moment: string) => yearAt(moment, 8, state).rows.map(({ months }) => months[7]!);
    const [before, after] = [august('2023-08-23T09:00:00'), august('2023-08-28T09:00:00')];
    const lacking = after.flatMap(({ missing }, place) => (missing ? [place] : []));
    expect(new Set(lacking.map((place) => before[place]!.colour))).toEqual(new Set(['grey']));
    expect(new Set(lacking.map((place) => after[place]!.colour))).toEqual(new Set(['unreported']));
    // What has not fallen due is in no rate.
    expect(before.map(({ missing }) => missing)).toEqual(before.map(() => 0));
  });

  it('shows the result of the year beside the target, once it is recorded, and nothing before', () => {
    const [first, second] = context.plan.indices;
    const months = monthsRun(context, year, 12, at('2024-01-02T09:00:00'), { type: 'all' });
    expect(yearPicture(months, codes, context).rows.map((row) => 'result' in row)).not.toContain(true);
    const values = {
      [first!.code]: { name: first!.name, score: 9.99, rank: 1 },
      [second!.code]: { name: second!.name, score: 0.5, rank: 25 },
    };
    const results = [{ year: 2023, values, before: null, at: 0, by: 'office' }];
    const rows = yearPicture(months, codes, { ...context, results }).rows;
    expect(rows[0]!.result?.words).toMatch(/^Tỉnh chấm: 9,99 điểm, hạng 1 · chỉ tiêu .+ \(đạt\)$/);
    expect(rows.slice(0, 3).map(({ result }) => result?.reached)).toEqual([true, false, undefined]);
  });

  it('begins with a month that was reported though the bot began later', () => {
    const late = reported({ ...begun, begunAt: at('2023-06-19T08:00:00') }, 5, 1);
    const months = (state: State) =>
      monthsRun(context, state, 7, at('2023-07-26T09:00:00'), { type: 'all' }).map(
        ({ period }) => period.month,
      );
    expect(months(late)).toEqual([5, 6, 7]);
    expect(months({ ...late, reports: {} })).toEqual([6, 7]);
    expect(months({ ...late, reports: {}, begunAt: at('2022-11-01T08:00:00') })).toHaveLength(7);
    expect(months({ ...late, reports: {}, begunAt: null })).toEqual([]);
  });
});

describe('the month as a picture', () => {
  const unitsAt = (moment: string) =>
    monthPicture(
      progressIn(context, year.reports, { year: 2023, month: 5 }, at(moment), { type: 'all' }),
      context,
      false,
    ).units.map(({ state }) => state);

  it('awaits a report until the deadline, and misses it then', () => {
    expect(unitsAt('2023-05-23T09:00:00')).toEqual(['on-time', 'on-time', 'on-time', 'awaited', 'awaited']);
    expect(unitsAt('2023-05-26T09:00:00')).toEqual(['on-time', 'on-time', 'on-time', 'missing', 'missing']);
  });
});

it('says of the blue of a month that some of it waits to be confirmed, and only then', () => {
  const onTrackIn = (reports: typeof year.reports) =>
    monthPicture(
      progressIn(context, reports, { year: 2023, month: 5 }, at('2023-05-26T09:00:00'), { type: 'all' }),
      context,
      false,
    ).words.onTrack;
  expect(onTrackIn(year.reports)).toBe('Đúng tiến độ');
  const [key, report] = Object.entries(year.reports).find(([of]) => of.startsWith('2023-05'))!;
  const [task, entry] = Object.entries(report.entries)[0]!;
  const claimed = { ...entry, status: 'done' as const, confirmation: { since: 1, tellAt: 1, told: 0 } };
  const entries = { ...report.entries, [task]: claimed };
  expect(onTrackIn({ ...year.reports, [key]: { ...report, entries } })).toBe('Đúng tiến độ, chờ xác nhận');
});

describe('a plan of very many indices', () => {
  const like = context.plan.indices;
  const many = Array.from({ length: 40 }, (_, at) => ({
    ...like[at % like.length]!,
    code: `${at + 1}.9`,
    name: `Chỉ số thứ ${at + 1}`,
    tasks: like[at % like.length]!.tasks.map((task, place) => ({ ...task, id: `${at + 1}.9.${place + 1}` })),
  }));
  const wide = { ...context, plan: { ...context.plan, indices: many } };

  it('has a picture that a phone can show: the worst, in the order of the plan, and how many there are', () => {
    const now = at('2023-05-26T09:00:00');
    const period = { year: 2023, month: 5 };
    // All that is owed is done, but for three tasks of three late indices.
    const late = new Set(['3.9', '17.9', '40.9']);
    const sent = Object.fromEntries(
      wide.org.units.map(({ id }) => [
        `2023-05:${id}`,
        {
          ...reported(begun, 5, 1).reports[`2023-05:${wide.org.units[0]!.id}`]!,
          unit: id,
          entries: Object.fromEntries(
            owedIn(wide, {}, period, id).map(({ task, index }) => [
              task.id,
              {
                status: late.has(index.code) ? ('late' as const) : ('done' as const),
                figure: task.measure?.target,
                evidence: [],
                at: 0,
                by: 'x',
              },
            ]),
          ),
        },
      ]),
    );
    const progress = progressIn(wide, sent, period, now, { type: 'all' });
    const { rows, subtitle } = monthPicture(progress, wide, false);
    expect(rows).toHaveLength(24);
    expect(rows.filter(({ late: count }) => count > 0).map(({ name }) => name)).toEqual([
      'Chỉ số thứ 3',
      'Chỉ số thứ 17',
      'Chỉ số thứ 40',
    ]);
    expect(subtitle).toContain('24 trong 40 chỉ số: chậm và thiếu báo cáo trước');
    const year = yearPicture([progress], new Set(many.map(({ code }) => code)), wide);
    expect(year.rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(year.subtitle).toContain('24 trong 40 chỉ số');
  });
});
