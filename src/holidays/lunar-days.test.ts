import { describe, expect, it } from 'vitest';
import { computeLunarDays, knownYears, lunarDaysOf } from './lunar-days.ts';

describe('lunar days of Viet Nam', () => {
  // Compared with new moons and solar terms of another astronomical library, in UTC+7; in UTC+8 (China) 2030 begins
  // on 3 February and the tenth of the third month is a day later in 2037, so the zone counts.
  it.each([
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
    [2031, '2031-01-23', '2031-04-01'],
    [2033, '2033-01-31', '2033-04-09'],
    [2037, '2037-02-15', '2037-04-24'],
    [2053, '2053-02-18', '2053-04-28'],
  ])('%i: Tết %s, Hùng Kings %s', async (year, tet, hungKings) => {
    expect(await computeLunarDays(year)).toEqual({ tet, hungKings });
    expect(await lunarDaysOf(year)).toEqual({ tet, hungKings });
  });

  it('are known beforehand as they would be worked out', async () => {
    for (const [year, days] of Object.entries(knownYears))
      expect(await computeLunarDays(Number(year)), year).toEqual(days);
  });
});
