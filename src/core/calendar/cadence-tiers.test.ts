import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { spanOf } from '../time/period.ts';
import { inVietNam } from '../time/viet-nam-time.ts';
import { type CadenceType, cadenceTiers } from './cadence-tiers.ts';

const { calendar, holidays } = context;
const asRead = (cadence: CadenceType, month: number, change = calendar): string[] =>
  cadenceTiers(change, holidays, cadence, { year: 2023, month }).map(
    ({ type, at, keys }) => `${inVietNam(at).format('ddd DD/MM HH:mm')} ${type}: ${keys.join(' ')}`,
  );

describe('tasks of a quarter or half-year', () => {
  it.each<[CadenceType, number, number, number, string]>([
    ['monthly', 2, 2, 2, '2024-02-29'],
    ['quarter', 1, 1, 3, '2024-03-31'],
    ['quarter', 5, 4, 6, '2024-06-30'],
    ['quarter', 9, 7, 9, '2024-09-30'],
    ['quarter', 12, 10, 12, '2024-12-31'],
    ['half-year', 6, 1, 6, '2024-06-30'],
    ['half-year', 7, 7, 12, '2024-12-31'],
  ])('%s of month %i: from %i to %i, until %s', (cadence, month, from, to, lastDay) => {
    const span = spanOf(cadence, { year: 2024, month });
    const months = Array.from({ length: to - from + 1 }, (_, after) => ({ year: 2024, month: from + after }));
    expect(span).toEqual({ periods: months, to: { year: 2024, month: to }, lastDay });
  });

  it('are nudged in its last month', () => {
    expect(asRead('quarter', 6)).toEqual([
      'Fri 23/06 08:00 cadence-nudge: quarter-nudge-7d',
      'Tue 27/06 08:00 cadence-nudge: quarter-nudge-3d',
      // The day after is a Saturday.
      'Mon 03/07 08:00 cadence-nudge: quarter-nudge-after-1d',
    ]);
    expect(asRead('half-year', 12)).toEqual([
      'Fri 22/12 08:00 cadence-nudge: half-year-nudge-7d',
      'Thu 28/12 08:00 cadence-nudge: half-year-nudge-3d',
      'Tue 02/01 08:00 cadence-nudge: half-year-nudge-after-1d',
    ]);
  });

  it('on the working day before a day off', () => {
    const dueNudges = [
      { daysBefore: 6, time: '08:00' },
      { daysBefore: 5, time: '08:00' },
    ];
    expect(asRead('quarter', 6, { ...calendar, dueNudges })).toEqual([
      'Fri 23/06 08:00 cadence-nudge: quarter-nudge-6d quarter-nudge-5d',
    ]);
  });

  it('but never before that month begins', () => {
    const closed = {
      daysOff: new Set(['2023-06-01', '2023-06-02', '2023-06-05']),
      workedDays: new Set<string>(),
    };
    const early = { ...calendar, dueNudges: [{ daysBefore: 27, time: '08:00' }] };
    const [tier] = cadenceTiers(early, closed, 'quarter', { year: 2023, month: 6 });
    expect(inVietNam(tier!.at).format('DD/MM HH:mm')).toBe('06/06 08:00');
  });

  it('are not nudged in other months, and monthly tasks not here', () => {
    for (const month of [1, 2, 4, 5, 7, 8, 10, 11]) expect(asRead('quarter', month)).toEqual([]);
    for (const month of [3, 9]) expect(asRead('half-year', month)).toEqual([]);
    for (const month of [6, 12]) expect(asRead('monthly', month)).toEqual([]);
  });
});
