import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { owedIn, reportableEarly } from './owed.ts';
import type { Report } from './report.ts';

const { plan, org } = context;
const tasks = (month: number, reports: Record<string, Report> = {}) =>
  owedIn(plan, org, reports, { year: 2023, month }).map(({ task, unit }) => `${task.id} ${unit.id}`);

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
    const early = reportableEarly(plan, org, {}, { year: 2023, month: 5 }).map(({ task }) => task.id);
    expect(early).toEqual(['1.2.3', '1.5.2', '2.3.2']);
    expect(reportableEarly(plan, org, {}, { year: 2023, month: 6 })).toEqual([]);
  });
});
