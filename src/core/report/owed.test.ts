import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { taskOfKey } from './carried.ts';
import { type OwedContext, owedIn, reportableEarly } from './owed.ts';
import type { Report } from './report.ts';

const tasks = (month: number, reports: Record<string, Report> = {}, of: OwedContext = context) =>
  owedIn(of, reports, { year: 2023, month }).map(({ task, unit }) => `${task.id} ${unit.id}`);

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const carried = (month: number, reports: Record<string, Report>, of: OwedContext): string[] =>
  tasks(month, reports, of).filter((task) => task.includes('@'));

const doneIn = (period: string, taskId: string): Record<string, Report> => ({
  [`${period}:van-phong`]: {
    unit: 'van-phong',
    period,
    entries: { [taskId]: { status: 'done', evidence: [], at: 0, by: 'x' } },
    firstSentAt: 0,
    sentAt: 0,
    sentBy: 'x',
    late: false,
    revisions: [],
    returned: [],
    answers: [],
  },
});

describe('what is owed', () => {
  it('is every monthly task, and a cadence in the last month of its span', () => {
    expect(tasks(5)).toHaveLength(42);
    // Quarter II ends in June, and the first half-year too.
    expect(tasks(6).filter((task) => !tasks(5).includes(task))).toEqual([
      '1.2.3 van-phong',
      '1.5.2 van-phong',
      '2.3.2 van-phong',
    ]);
    expect(tasks(9).filter((task) => !tasks(5).includes(task))).toEqual(['1.5.2 van-phong']);
  });

  it('is not owed again once it was done in the same span', () => {
    expect(tasks(6, doneIn('2023-05', '1.5.2'))).not.toContain('1.5.2 van-phong');
    expect(tasks(9, doneIn('2023-05', '1.5.2'))).toContain('1.5.2 van-phong');
    expect(tasks(6, doneIn('2023-01', '1.2.3'))).not.toContain('1.2.3 van-phong');
    expect(tasks(12, doneIn('2023-01', '1.2.3'))).toContain('1.2.3 van-phong');
  });

  it('may be reported early', () => {
    const early = reportableEarly(context, {}, { year: 2023, month: 5 }).map(({ task }) => task.id);
    expect(early).toEqual(['1.2.3', '1.5.2', '2.3.2']);
    expect(reportableEarly(context, {}, { year: 2023, month: 6 })).toEqual([]);
  });

  it('is no less owed where the office gave back what was reported done', () => {
    const reports = doneIn('2023-05', '1.5.2');
    reports['2023-05:van-phong']!.returned.push({ taskId: '1.5.2', reason: 'x', by: 'x', at: 1 });
    expect(tasks(6, reports)).toContain('1.5.2 van-phong');
  });
});

describe('what was missed in its quarter or half-year', () => {
  const sinceMay: OwedContext = { ...context, begunAt: at('2023-05-19T08:00:00') };

  it('is carried over until it is done, each span for itself, beside that of the span which runs', () => {
    expect(carried(6, {}, sinceMay)).toEqual([]);
    // The first quarter ended before the bot ran.
    const july = ['1.2.3@H1 van-phong', '1.5.2@Q2 van-phong', '2.3.2@H1 van-phong'];
    expect(carried(7, {}, sinceMay)).toEqual(july);
    expect(tasks(7, {}, sinceMay)).toHaveLength(45);
    expect(tasks(9, {}, sinceMay)).toEqual(expect.arrayContaining([...july, '1.5.2 van-phong']));
    expect(carried(10, {}, sinceMay).filter((task) => task.startsWith('1.5.2'))).toEqual([
      '1.5.2@Q2 van-phong',
      '1.5.2@Q3 van-phong',
    ]);
    expect(carried(12, {}, sinceMay)).toHaveLength(4);
  });

  it('is owed in the month in which it is done at last, and in none after it', () => {
    const late = doneIn('2023-08', '1.5.2@Q2');
    expect(carried(8, late, sinceMay)).toContain('1.5.2@Q2 van-phong');
    expect(carried(9, late, sinceMay)).not.toContain('1.5.2@Q2 van-phong');
    // It answers for no other quarter.
    expect(tasks(9, late, sinceMay)).toContain('1.5.2 van-phong');
    expect(carried(10, late, sinceMay)).toContain('1.5.2@Q3 van-phong');
    // What a report of an earlier version says by the plan’s own id is of the quarter that its month lies in.
    const early = doneIn('2023-07', '1.5.2');
    expect(carried(8, early, sinceMay)).toContain('1.5.2@Q2 van-phong');
    expect(tasks(9, early, sinceMay)).not.toContain('1.5.2 van-phong');
    const given = doneIn('2023-08', '1.5.2@Q2');
    given['2023-08:van-phong']!.returned.push({ taskId: '1.5.2@Q2', reason: 'x', by: 'x', at: 1 });
    expect(carried(9, given, sinceMay)).toContain('1.5.2@Q2 van-phong');
  });

  it.each([
    ['before the bot ran', '2023-07-01T00:00:00', []],
    ['on the day after it began', '2023-06-30T23:00:00', ['1.2.3@H1', '1.5.2@Q2', '2.3.2@H1']],
  ])('of a span that ended %s', (_when, begun, owed) => {
    const of = { ...context, begunAt: at(begun) };
    expect(carried(7, {}, of)).toEqual(owed.map((id) => `${id} van-phong`));
  });

  it('is nothing where the bot has not begun, nor of a unit that was not there', () => {
    expect(carried(7, {}, context)).toEqual([]);
    expect(carried(7, {}, { ...context, begunAt: null })).toEqual([]);
    const units = context.org.units.map((unit) => ({ ...unit, addedAt: at('2023-07-01T08:00:00') }));
    expect(carried(12, {}, { ...sinceMay, org: { ...context.org, units } })).toEqual(['1.5.2@Q3 van-phong']);
  });
});

describe('the key of what is carried over', () => {
  it.each(['1.5.2', '1.5.2@Q1', '1.5.2@Q4', '1.2.3@H2'])('%s names its task', (key) => {
    expect(taskOfKey(context.plan, key)?.id).toBe(key);
  });

  it.each([
    '1.5.2@Q5',
    '1.5.2@Q0',
    '1.5.2@H1',
    '1.5.2@',
    '1.5.1@Q2',
    '9.9.9@Q2',
    '9.9.9',
    '@Q2',
    '1.5.2@Q1.5',
  ])('%s names none', (key) => {
    expect(taskOfKey(context.plan, key)).toBeUndefined();
  });
});
