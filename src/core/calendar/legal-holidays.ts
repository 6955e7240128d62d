import { addDays, weekdayOf } from '../time/viet-nam-time.ts';
import { type DaysOfYear, isWeekend } from '../time/working-days.ts';

/** The two lunar dates of a year that the law names, as «YYYY-MM-DD». */
export interface LunarDays {
  /** The first day of the first lunar month: mùng 1 Tết. */
  tet: string;
  /** The tenth day of the third lunar month: the Hùng Kings. */
  hungKings: string;
}

const tetDays = 5;
const monday = 1;
const tuesday = 2;
const thursday = 4;

/**
 * A year's days off as far as the law alone gives them, for years without a file: Labour Code 45/2019/QH14,
 * art. 112 (from 2026 also 24 November); one on Saturday or Sunday is made up on the next working day (art. 111.3).
 *
 * The law leaves to a yearly announcement which five days Tết has and which day beside 2 September is off. Until it
 * is known, what has been announced before is taken: the last two days of the old lunar year and mùng 1 to 3, or,
 * where mùng 1 is a Monday or Tuesday, the last day and mùng 1 to 4 (2023 to 2026); 1 September, or where the 2nd
 * is a Thursday, Friday the 3rd (2021 to 2026). Swapped and worked Saturdays cannot be foreseen.
 */
export function legalDaysOff(year: number, lunar: LunarDays): DaysOfYear {
  const tetWeekday = weekdayOf(lunar.tet);
  const firstOfTet = addDays(lunar.tet, tetWeekday === monday || tetWeekday === tuesday ? -1 : -2);
  const holidays = [
    `${year}-01-01`,
    ...Array.from({ length: tetDays }, (_, day) => addDays(firstOfTet, day)),
    lunar.hungKings,
    `${year}-04-30`,
    `${year}-05-01`,
    weekdayOf(`${year}-09-02`) === thursday ? `${year}-09-03` : `${year}-09-01`,
    `${year}-09-02`,
    ...(year >= 2026 ? [`${year}-11-24`] : []),
  ].sort();
  const daysOff = new Set(holidays);
  for (const holiday of holidays) {
    if (!isWeekend(holiday)) continue;
    let madeUp = holiday;
    while (isWeekend(madeUp) || daysOff.has(madeUp)) madeUp = addDays(madeUp, 1);
    daysOff.add(madeUp);
  }
  return { daysOff: [...daysOff].sort().map((date) => ({ date })), workedSaturdays: [] };
}
