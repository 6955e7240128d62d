import { describe, expect, it } from 'vitest';
import { isQuiet, shiftBackIntoWaking, shiftIntoWaking } from './quiet-hours.ts';
import { inVietNam, momentOf } from './viet-nam-time.ts';

const night = { quietHours: { from: '21:00', to: '07:00' } };
const noon = { quietHours: { from: '11:30', to: '13:30' } };
const none = { quietHours: { from: '00:00', to: '00:00' } };
const asRead = (at: number): string => inVietNam(at).format('DD/MM HH:mm');

describe('quiet hours', () => {
  it.each([
    [night, '20:59', '25/05 20:59', '25/05 20:59'],
    [night, '21:00', '26/05 07:00', '25/05 20:59'],
    [night, '23:59', '26/05 07:00', '25/05 20:59'],
    [night, '00:00', '25/05 07:00', '24/05 20:59'],
    [night, '06:59', '25/05 07:00', '24/05 20:59'],
    [night, '07:00', '25/05 07:00', '25/05 07:00'],
    [noon, '11:29', '25/05 11:29', '25/05 11:29'],
    [noon, '12:00', '25/05 13:30', '25/05 11:29'],
    [noon, '13:30', '25/05 13:30', '25/05 13:30'],
    [none, '00:00', '25/05 00:00', '25/05 00:00'],
  ])('%j at %s: forward to %s, back to %s', (calendar, time, forward, back) => {
    const at = momentOf('2023-05-25', time);
    expect(asRead(shiftIntoWaking(at, calendar))).toBe(forward);
    expect(asRead(shiftBackIntoWaking(at, calendar))).toBe(back);
  });

  it('are left by both ways, whatever they are and whenever', () => {
    const times = ['00:00', '00:01', '06:30', '12:00', '20:59', '21:00', '23:59'];
    for (const from of times)
      for (const to of times)
        for (let minute = 0; minute < 24 * 60; minute += 7) {
          const calendar = { quietHours: { from, to } };
          const at = momentOf('2024-02-29', '00:00') + minute * 60_000;
          const [back, forward] = [shiftBackIntoWaking(at, calendar), shiftIntoWaking(at, calendar)];
          expect(back <= at && at <= forward && forward - back <= 24 * 3_600_000).toBe(true);
          expect(isQuiet(back, calendar) || isQuiet(forward, calendar)).toBe(false);
        }
  });
});
