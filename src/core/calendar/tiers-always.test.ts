import { describe, expect, it } from 'vitest';
import { loadContext, loadHolidays } from '../../load-data.ts';
import { spanOf } from '../time/period.ts';
import { isQuiet } from '../time/quiet-hours.ts';
import { dateIn, dateOf, momentOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { type CadenceType, cadenceTiers } from './cadence-tiers.ts';
import { type Calendar, calendarSchema } from './calendar.ts';
import { datesByCalendar } from './dates-by-calendar.ts';
import type { Tier } from './tier.ts';
import { monthTiers } from './tiers.ts';

const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const holidays = await loadHolidays('data', 'data', [...years, 2031]);
const { calendar: embedded } = await loadContext('data', 'data', 2023);
const periods = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, n): Period => ({ year, month: n + 1 })),
);

/** Mulberry32: the same numbers below 1 for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A valid calendar of any days and times, as a file would give it. */
function someCalendar(seed: number): Calendar {
  const next = numbersFrom(seed);
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = (): string => `${two(upTo(23))}:${two(upTo(59))}`;
  const opening = 1 + upTo(26);
  const distinct = (most: number, count: number): number[] => [
    ...new Set(Array.from({ length: count }, () => 1 + upTo(most - 1))),
  ];
  return calendarSchema.parse({
    version: 1,
    opening: { day: opening, time: time() },
    deadline: { day: opening + 1 + upTo(27 - opening), time: time() },
    nudges: [
      ...distinct(27, upTo(4)).map((daysBefore) => ({ daysBefore, time: time() })),
      ...distinct(72, upTo(3)).map((hoursBefore) => ({ hoursBefore })),
    ],
    escalation: { daysAfter: 1 + upTo(9), time: time() },
    digest: { daysAfter: 1 + upTo(9), time: time() },
    quietHours: { from: time(), to: time() },
    dueNudges: distinct(27, upTo(3)).map((daysBefore) => ({ daysBefore, time: time() })),
  });
}

const isWakingAndWorking = (at: number, calendar: Calendar): boolean =>
  isWorkingDay(dateOf(at), holidays) && !isQuiet(at, calendar);

const inOrder = (tiers: readonly Tier[]): boolean =>
  tiers.every(({ at }, position) => position === 0 || tiers[position - 1]!.at <= at);

/** Every key once, and as many as there are appointments. */
function keysOnce(tiers: readonly Tier[], count: number): boolean {
  const keys = tiers.flatMap((tier) => tier.keys);
  return keys.length === count && new Set(keys).size === count;
}

function monthRules(calendar: Calendar, period: Period): Record<string, boolean> {
  const { openAt, deadlineAt } = datesByCalendar(calendar, holidays, period);
  const deadlineDate = dateOf(deadlineAt);
  const tiers = monthTiers(calendar, holidays, period);
  const after = tiers.filter(({ type }) => type === 'escalation' || type === 'digest');
  const reminders = tiers.filter((tier) => !after.includes(tier));
  const types = reminders.map(({ type }) => type);
  return {
    'the opening comes before the deadline': openAt < deadlineAt,
    'the deadline is on a working day, not before its day':
      isWorkingDay(deadlineDate, holidays) && deadlineDate >= dateIn(period, calendar.deadline.day),
    'no tier on a day off or in the quiet hours': tiers.every(({ at }) => isWakingAndWorking(at, calendar)),
    'in order of time': inOrder(tiers),
    'every key once': keysOnce(tiers, 3 + calendar.nudges.length),
    'no nudge before the opening nor from the deadline on': reminders.every(
      ({ at }) => openAt <= at && at < deadlineAt,
    ),
    'one reminder a moment': new Set(reminders.map(({ at }) => at)).size === reminders.length,
    'the opening first, the last nudge last':
      types[0] === 'opening' &&
      reminders[0]!.at === openAt &&
      types.slice(1, -1).every((type) => type === 'nudge') &&
      (types.length === 1 || types.at(-1) === 'last-nudge'),
    'one escalation and one digest, on a day after the deadline':
      new Set(after.map(({ type }) => type)).size === 2 && after.every(({ at }) => dateOf(at) > deadlineDate),
  };
}

function cadenceRules(calendar: Calendar, period: Period, cadence: CadenceType): Record<string, boolean> {
  const tiers = cadenceTiers(calendar, holidays, cadence, period);
  const { to, lastDay } = spanOf(cadence, period);
  const isLastMonth = period.month === to.month;
  return {
    'every key once, in the last month only': keysOnce(tiers, isLastMonth ? calendar.dueNudges.length : 0),
    'in order of time': inOrder(tiers),
    'no tier on a day off or in the quiet hours': tiers.every(({ at }) => isWakingAndWorking(at, calendar)),
    'between the first and the last day of that month, or after it': tiers.every(({ at, keys }) =>
      keys.some((key) => key.includes('-after-'))
        ? dateOf(at) > lastDay
        : dateIn(to, 1) <= dateOf(at) && dateOf(at) <= lastDay,
    ),
  };
}

/** What is broken, with where: an empty list is what every test wants. */
const breaches = (name: string, calendar: Calendar): string[] =>
  periods.flatMap((period) =>
    [
      monthRules(calendar, period),
      cadenceRules(calendar, period, 'quarter'),
      cadenceRules(calendar, period, 'half-year'),
    ].flatMap((rules) =>
      Object.entries(rules)
        .filter(([, holds]) => !holds)
        .map(([rule]) => `${name}, ${periodKey(period)}: ${rule}`),
    ),
  );

describe('always, in every month of 2023 to 2030', () => {
  it('the rules of the month hold with the embedded calendar', () => {
    expect(breaches('embedded', embedded)).toEqual([]);
  });

  it('with a deadline on any day from the 2nd to the 28th, opened on any day before', () => {
    const broken: string[] = [];
    for (let deadline = 2; deadline <= 28; deadline++)
      for (let opening = 1 + (deadline % 3); opening < deadline; opening += 3)
        broken.push(
          ...breaches(`${opening} to ${deadline}`, {
            ...embedded,
            opening: { day: opening, time: '08:00' },
            deadline: { day: deadline, time: '17:00' },
          }),
        );
    expect(broken).toEqual([]);
  });

  it('with 100 calendars of any days and times', () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= 100; seed++) broken.push(...breaches(`seed ${seed}`, someCalendar(seed)));
    expect(broken).toEqual([]);
  });

  it('whatever the time zone of the process: moments are fixed in UTC', () => {
    const [opening] = monthTiers(embedded, holidays, { year: 2023, month: 5 });
    expect(new Date(opening!.at).toISOString()).toBe('2023-05-22T01:00:00.000Z');
    expect(new Date(momentOf('2024-02-29', '00:30')).toISOString()).toBe('2024-02-28T17:30:00.000Z');
  });
});
