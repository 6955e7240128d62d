import { describe, expect, it } from 'vitest';
import { giveBack, returnsOf, takeBack, timesGivenBack } from './give-back.ts';
import type { GivenBack, Report } from './report.ts';

const report: Report = {
  unit: 'thanh-tra-so',
  period: '2023-05',
  entries: {},
  firstSentAt: 0,
  sentAt: 0,
  sentBy: 'x',
  late: false,
  revisions: [],
  returned: [],
  answers: [],
};
const back = (taskId: string, at: number): GivenBack => ({ taskId, reason: 'thiếu số liệu', by: 'y', at });
const answered = (one: Report): Report => ({ ...one, returned: [] });

describe('what is given back', () => {
  it('counts once until it is answered, however often and with whatever reasons', () => {
    const twice = giveBack(giveBack(report, back('1.1.1', 1)), back('1.1.1', 2));
    expect(twice.returned).toEqual([back('1.1.1', 2)]);
    expect(returnsOf(twice).map(({ at }) => at)).toEqual([1, 2]);
    expect(timesGivenBack(twice)).toBe(1);
    expect(timesGivenBack(giveBack(answered(twice), back('1.1.1', 3)))).toBe(2);
    expect(timesGivenBack(takeBack(twice, '1.1.1'))).toBe(0);
  });

  it('counts no more once it is taken back, and what was answered before still does', () => {
    const once = answered(giveBack(report, back('1.1.1', 1)));
    const taken = takeBack(giveBack(once, back('1.1.1', 2)), '1.1.1');
    expect(taken.returned).toEqual([]);
    expect(taken.returns?.map(({ withdrawn }) => withdrawn)).toEqual([undefined, true]);
    expect(timesGivenBack(taken)).toBe(1);
  });

  it('is known of a report of an earlier version by what waits', () => {
    const earlier: Report = { ...report, returned: [back('1.1.1', 1)] };
    expect(timesGivenBack(earlier)).toBe(1);
    const later = giveBack(earlier, back('1.1.2', 2));
    expect(timesGivenBack(later)).toBe(2);
    expect(timesGivenBack(takeBack(later, '1.1.1'))).toBe(1);
  });
});
