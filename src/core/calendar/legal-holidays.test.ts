import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { isWeekend } from '../time/working-days.ts';
import { type LunarDays, legalDaysOff } from './legal-holidays.ts';

const weekdaysOff = (year: number, lunar: LunarDays): string[] =>
  legalDaysOff(year, lunar)
    .daysOff.map(({ date }) => date)
    .filter((date) => !isWeekend(date))
    .map((date) => date.slice(5));

const inFile = (year: number): string[] =>
  [...context.holidays.daysOff].filter((date) => date.startsWith(`${year}-`)).map((date) => date.slice(5));

describe('days off by the law alone', () => {
  it('are those of the files of 2023 and 2027, and of 2026 but for its two swapped days', () => {
    expect(weekdaysOff(2023, { tet: '2023-01-22', hungKings: '2023-04-29' })).toEqual(inFile(2023));
    expect(weekdaysOff(2027, { tet: '2027-02-06', hungKings: '2027-04-16' })).toEqual(inFile(2027));
    expect(weekdaysOff(2026, { tet: '2026-02-17', hungKings: '2026-04-26' })).toEqual(
      inFile(2026).filter((date) => date !== '01-02' && date !== '08-31'),
    );
  });

  it('are those announced for 2024, but for Monday 29/4, swapped', () => {
    expect(weekdaysOff(2024, { tet: '2024-02-10', hungKings: '2024-04-18' })).toEqual([
      ...['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-30', '05-01', '09-02', '09-03'],
    ]);
  });

  it('make up every holiday on a weekly day of rest by a working day of its own', () => {
    // 1/1, 2/9 and the day before it fall on Saturday and Sunday, Friday and Saturday.
    expect(weekdaysOff(2028, { tet: '2028-01-26', hungKings: '2028-04-04' })).toEqual([
      ...['01-03', '01-24', '01-25', '01-26', '01-27', '01-28', '04-04', '05-01', '05-02', '09-01', '09-04'],
      '11-24',
    ]);
  });

  it('know 24 November from 2026 on', () => {
    const lunar = { tet: '2025-01-29', hungKings: '2025-04-07' };
    expect(weekdaysOff(2025, lunar)).not.toContain('11-24');
  });
});
