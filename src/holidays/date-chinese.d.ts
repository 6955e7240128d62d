/** What we use of date-chinese, whose own types its package does not export. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    /** The new moon that begins the lunar year, Julian ephemeris day. */
    newYear(gregorianYear: number): number;
    /** Reads a Julian ephemeris day into the lunar date. */
    fromJDE(jde: number): this;
    /** Cycle of 60 years, year in it, month, whether the month is a leap month, day. */
    get(): [cycle: number, year: number, month: number, leap: boolean, day: number];
    set(cycle: number, year: number, month: number, leap: boolean, day: number): this;
    toGregorian(): { year: number; month: number; day: number };
  }
}
