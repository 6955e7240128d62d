import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf, inVietNam, momentOf, periodOf, timeOf } from './viet-nam-time.ts';

const ownZone = process.env.TZ;
const setZone = (zone: string | undefined): void => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
};

describe.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Europe/Berlin', -60],
  ['Australia/Lord_Howe', -660],
  ['Asia/Ho_Chi_Minh', -420],
])('Viet Nam time in a process that lives in %s', (zone, minutesInJanuary) => {
  beforeAll(() => setZone(zone));
  afterAll(() => setZone(ownZone));

  it('is UTC+7 at every quarter of an hour of a year, summer time or not', () => {
    expect(new Date(2023, 0, 1).getTimezoneOffset()).toBe(minutesInJanuary);
    const wrong: string[] = [];
    for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2024, 2, 1); at += 15 * 60_000) {
      const wall = new Date(at + 7 * 3_600_000).toISOString();
      const [date, time] = [dateOf(at), timeOf(at)];
      if (`${date}T${time}` !== wall.slice(0, 16) || momentOf(date, time) !== at) wrong.push(wall);
    }
    expect(wrong).toEqual([]);
  });

  it('knows day of the week and month at their borders', () => {
    const lastMinute = Date.parse('2023-12-31T23:59:00+07:00');
    expect(inVietNam(lastMinute).format('ddd DD/MM/YYYY HH:mm')).toBe('Sun 31/12/2023 23:59');
    expect(periodOf(lastMinute)).toEqual({ year: 2023, month: 12 });
    expect(periodOf(lastMinute + 60_000)).toEqual({ year: 2024, month: 1 });
  });
});
