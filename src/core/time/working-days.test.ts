import { describe, expect, it } from 'vitest';
import { loadHolidays } from '../../load-data.ts';
import { addDays, weekdayOf } from './viet-nam-time.ts';
import { isWorkingDay, workingDayBefore, workingDayFrom } from './working-days.ts';

const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const holidays = await loadHolidays('data', 'data', [...years, 2031]);

describe('working days', () => {
  it('leave out days off and take in worked Saturdays', () => {
    expect(isWorkingDay('2026-01-02', holidays)).toBe(false);
    expect(isWorkingDay('2026-01-10', holidays)).toBe(true);
    expect(isWorkingDay('2026-01-17', holidays)).toBe(false);
    expect(workingDayFrom('2023-04-29', holidays)).toBe('2023-05-04');
    expect(workingDayBefore('2023-05-04', holidays)).toBe('2023-04-28');
    expect(workingDayBefore('2026-01-11', holidays)).toBe('2026-01-10');
  });

  it('are found before and from every day of 2023 to 2030, none in between left out', () => {
    let days = 0;
    for (let date = '2023-01-02'; date <= '2030-12-31'; date = addDays(date, 1)) {
      days += 1;
      const [before, from] = [workingDayBefore(date, holidays), workingDayFrom(date, holidays)];
      expect(before < date && date <= from).toBe(true);
      expect(isWorkingDay(before, holidays) && isWorkingDay(from, holidays)).toBe(true);
      for (let between = addDays(before, 1); between < from; between = addDays(between, 1))
        if (between !== date) expect(isWorkingDay(between, holidays)).toBe(false);
    }
    expect(days).toBe(2921);
  });

  it('are never Sundays, and in every year between 245 and 255', () => {
    for (const year of years) {
      let worked = 0;
      for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1))
        if (isWorkingDay(date, holidays)) {
          worked += 1;
          expect(weekdayOf(date)).not.toBe(0);
        }
      expect(worked).toBeGreaterThanOrEqual(245);
      expect(worked).toBeLessThanOrEqual(255);
    }
  });
});
