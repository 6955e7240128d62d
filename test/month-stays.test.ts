import { describe, expect, it } from 'vitest';
import { monthPicture } from '../src/copy/vi/digest-pictures.ts';
import { composeReport } from '../src/core/documents/compose-report.ts';
import { countOf, doneOf, fallenOf } from '../src/core/report/counting.ts';
import { progressIn, tallyOf } from '../src/core/report/progress.ts';
import { lastDateOf } from '../src/core/time/viet-nam-time.ts';
import { monthOf, workOf } from './support/report-paper.ts';
import { loadWorld } from './support/world.ts';

const worlds = [
  ['so-tttt-2023', 2023, [5, 6, 7]],
  ['so-cong-thuong-2025', 2025, [3, 4, 5]],
  ['so-y-te-2024', 2024, [4, 5, 6]],
  ['so-khcn-2026', 2026, [4, 5, 6]],
] as const;

const later = 70 * 86_400_000;

describe.each(worlds)('%s: a month that is over', (name, year, months) => {
  it.each(months)('is counted as it was, whatever falls due after it (%i)', async (month) => {
    const world = await loadWorld(name);
    const period = { year, month };
    const all = { type: 'all' } as const;
    const at = Date.parse(`${lastDateOf(period)}T23:00:00+07:00`);
    const known = progressIn(world.context, world.state.reports, period, at, all);
    const since = progressIn(world.context, world.state.reports, period, at + later, all);
    const isOwn = ({ dueDay }: { dueDay: string }): boolean => dueDay <= lastDateOf(period);
    // What falls due after the month is in term in it, or was done in it, for ever.
    expect(since.rows.filter((row) => !isOwn(row)).map(({ state }) => state)).toEqual(
      known.rows.filter((row) => !isOwn(row)).map(({ state }) => state),
    );
    expect(since.rows).toHaveLength(known.rows.length);
    // Words and counting speak of the same work.
    const keyOf = (one: (typeof since.rows)[number]): string =>
      `${one.index.code} ${one.task.id} ${one.unit.id}`;
    const counted = new Set(since.rows.map(keyOf));
    const told = since.tasks.filter((one) => counted.has(`${one.index.code} ${one.task.id} ${one.unit.id}`));
    expect(told).toHaveLength(since.tasks.length);
    expect(tallyOf(since.tasks).done).toBe(
      since.tasks.filter(({ entry }) => entry?.status === 'done' || entry?.noFigure === 'nothing').length,
    );
    const fallen = since.rows.filter((row) => isOwn(row) || row.state !== 'in-term');
    expect(
      fallen.filter(
        (row) => !since.tasks.some((one) => one.task.id === row.task.id && one.unit === row.unit),
      ),
    ).toEqual([]);
  });

  it.each(months)('is pictured with what nothing is known of as it is counted (%i)', async (month) => {
    const world = await loadWorld(name);
    const at = world.now + later;
    const progress = progressIn(world.context, world.state.reports, { year, month }, at, { type: 'all' });
    const picture = monthPicture(progress, world.context, false);
    const drawn = picture.rows.reduce((sum, { missing }) => sum + missing, 0);
    expect(drawn).toBe(countOf(progress.rows).unknown);
  });

  it('is compared by the figures that its own report had', async () => {
    const world = await loadWorld(name);
    const [first, second] = months;
    const own = composeReport(workOf(world, monthOf(year, first)))!;
    const next = composeReport(workOf(world, monthOf(year, second)))!;
    const figures = (rows: typeof own.rows): number[] => [doneOf(countOf(rows)), fallenOf(countOf(rows))];
    expect(figures(next.before!.rows)).toEqual(figures(own.rows));
  });

  it('is late with each piece of work once a day on which it fell due, and says which was put right', async () => {
    const world = await loadWorld(name);
    const span = { year, from: months[0], to: months[2] };
    const content = composeReport(workOf(world, span))!;
    const late = content.late;
    const names = late.map(
      ({ index, task, unit, dueDay }) => `${index.code} ${task.id} ${unit.id} ${dueDay}`,
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { task, unit, state, entry, period, isPutRight } of late) {
      if (state !== 'overdue' || period === null) continue;
      expect(['late', 'not-begun'], `${task.id} ${unit.id}`).toContain(entry?.status);
      // What was given back is no answer.
      const after = Object.values(world.state.reports).filter(
        ({ returned, ...report }) =>
          report.unit === unit.id &&
          report.period > `${year}-${String(period.month).padStart(2, '0')}` &&
          !returned.some(({ taskId }) => taskId === task.id),
      );
      const isDoneSince = after.some(({ entries }) => {
        const since = entries[task.id];
        return since?.status === 'done' || since?.status === 'on-track' || since?.noFigure === 'nothing';
      });
      expect(isPutRight, `${task.id} ${unit.id} ${period.month}`).toBe(isDoneSince);
    }
  });
});

it('is put right by an answer after the months of a paper, whatever a still later month owes', async () => {
  const world = await loadWorld('so-tttt-2023');
  const span = { year: 2023, from: 5, to: 6 };
  const task = '1.1.1';
  const unit = 'trung-tam-cong-nghe-so';
  const lateIn = (statuses: Readonly<Record<string, 'late' | 'on-track'>>) => {
    const [some] = Object.values(world.state.reports).filter((report) => report.unit === unit);
    const reports = Object.fromEntries(
      Object.entries(statuses).map(([period, status]) => [
        `${period}:${unit}`,
        { ...some!, period, returned: [], entries: { [task]: { ...some!.entries[task]!, status } } },
      ]),
    );
    const state = { ...world.state, reports };
    const now = Date.parse('2023-09-20T09:00:00+07:00');
    return composeReport(workOf(world, span, { state, now }))!;
  };
  const of = (rows: readonly { task: { id: string }; unit: { id: string } }[]) =>
    rows.filter((row) => row.task.id === task && row.unit.id === unit);
  const undone = lateIn({ '2023-05': 'late', '2023-06': 'late', '2023-07': 'late' });
  expect(of(undone.late)).toMatchObject([{ isPutRight: false }, { isPutRight: false }]);
  expect(of(undone.inTheEnd)).toMatchObject([{ state: 'overdue' }]);
  const since = lateIn({ '2023-05': 'late', '2023-06': 'late', '2023-07': 'on-track', '2023-08': 'late' });
  expect(of(since.late)).toMatchObject([{ isPutRight: true }, { isPutRight: true }]);
  expect(of(since.inTheEnd)).toMatchObject([{ state: 'done-late' }]);
});
