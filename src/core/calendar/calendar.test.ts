import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { addDays, inVietNam, lastDateOf } from '../time/viet-nam-time.ts';
import { isWorkingDay } from '../time/working-days.ts';
import type { Calendar } from './calendar.ts';
import { datesByCalendar } from './dates-by-calendar.ts';

const { calendar, holidays } = context;
const asRead = (at: number): string => inVietNam(at).format('ddd DD/MM/YYYY HH:mm');

describe('the month', () => {
  it.each([
    // design.md: 20 May 2023 is a Saturday, so the month opens on Monday the 22nd.
    [5, 'Mon 22/05/2023 08:00', 'Thu 25/05/2023 17:00'],
    // 25 June 2023 is a Sunday: the end of the next working day counts (Civil Code 2015, art. 148.5).
    [6, 'Tue 20/06/2023 08:00', 'Mon 26/06/2023 17:00'],
    // 25 and 26 January 2023 are Tết days.
    [1, 'Fri 27/01/2023 08:00', 'Fri 27/01/2023 17:00'],
  ])('of %i/2023 opens %s and ends %s', (month, opens, ends) => {
    const dates = datesByCalendar(calendar, holidays, { year: 2023, month });
    expect([asRead(dates.openAt), asRead(dates.deadlineAt)]).toEqual([opens, ends]);
  });

  it('opens and ends on working days, the opening first, in every month of 2023 to 2030', () => {
    for (let year = 2023; year <= 2030; year++)
      for (let month = 1; month <= 12; month++) {
        const { openAt, deadlineAt } = datesByCalendar(calendar, holidays, { year, month });
        expect(openAt).toBeLessThan(deadlineAt);
        for (const at of [openAt, deadlineAt])
          expect(isWorkingDay(inVietNam(at).format('YYYY-MM-DD'), holidays)).toBe(true);
      }
  });

  it.each<[string, Partial<Calendar>, string]>([
    ['in the quiet hours at their end', { opening: { day: 20, time: '05:00' } }, 'Tue 20/06/2023 07:00'],
    ['late on a Friday on Monday morning', { opening: { day: 16, time: '22:00' } }, 'Mon 19/06/2023 07:00'],
  ])('opens %s', (_, change, opens) => {
    const { openAt } = datesByCalendar({ ...calendar, ...change }, holidays, { year: 2023, month: 6 });
    expect(asRead(openAt)).toBe(opens);
  });

  it('opens a working day earlier where Tết would move it onto or past its deadline', () => {
    const early = { ...calendar, deadline: { day: 25, time: '08:00' } };
    const dates = datesByCalendar(early, holidays, { year: 2023, month: 1 });
    expect([asRead(dates.openAt), asRead(dates.deadlineAt)]).toEqual([
      'Thu 19/01/2023 08:00',
      'Fri 27/01/2023 08:00',
    ]);
  });

  it('counts days across months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect([1, 2, 4].map((month) => lastDateOf({ year: 2024, month }))).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-04-30',
    ]);
  });
});
