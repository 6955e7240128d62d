import { describe, expect, it } from 'vitest';
import { world } from '../../../test/support/world.ts';
import { isWorkingDay, monthDates } from './calendar.ts';
import { addDays, inVietNam } from './viet-nam-time.ts';

const { calendar, holidays } = world;
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
    const dates = monthDates(calendar, holidays, { year: 2023, month });
    expect([asRead(dates.openAt), asRead(dates.deadlineAt)]).toEqual([opens, ends]);
  });

  it('opens and ends on working days, the opening first, in every month of 2023 to 2030', () => {
    for (let year = 2023; year <= 2030; year++)
      for (let month = 1; month <= 12; month++) {
        const { openAt, deadlineAt } = monthDates(calendar, holidays, { year, month });
        expect(openAt).toBeLessThan(deadlineAt);
        for (const at of [openAt, deadlineAt])
          expect(isWorkingDay(inVietNam(at).format('YYYY-MM-DD'), holidays)).toBe(true);
      }
  });

  it('counts days across months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  });
});
