import type { Unit } from '../people/org.ts';
import { daysLateOf } from './days-late.ts';
import { timesGivenBack } from './give-back.ts';
import type { Reports } from './owed.ts';
import type { MonthProgress } from './progress.ts';
import { reportKey } from './report.ts';

/** `awaited`: not in yet, and the deadline has not passed. */
type ReportState = 'on-time' | 'late' | 'missing' | 'awaited';

/** A unit's report of a month that it owed. */
export interface MonthOfUnit {
  /** 1 to 12. */
  month: number;
  state: ReportState;
  daysLate: number;
  /** Tasks that the office gave back. */
  returned: number;
  /** Answers that were taken over from the month before as they stood, of all that were given. */
  copied: number;
  answers: number;
  /** It is missing, and nobody hears for the unit. */
  unheard?: true;
}

/** What months of a unit come to. */
export interface Conduct extends Readonly<Record<'onTime' | 'late' | 'missing' | 'awaited', number>> {
  owed: number;
  daysLate: number;
  returned: number;
  copied: number;
  answers: number;
}

/** A unit with its months, in their order. */
export interface UnitDiscipline {
  unit: Unit;
  months: readonly MonthOfUnit[];
}

function monthOfUnit(
  { period, deadlineAt, now, unheard }: MonthProgress,
  unit: Unit,
  reports: Reports,
): MonthOfUnit {
  const key = `${period.year}-${String(period.month).padStart(2, '0')}`;
  const report = reports[reportKey(unit.id, key)];
  if (!report) {
    const state = now > deadlineAt ? 'missing' : 'awaited';
    const isUnheard = state === 'missing' && unheard.some(({ id }) => id === unit.id);
    return {
      month: period.month,
      state,
      daysLate: 0,
      returned: 0,
      copied: 0,
      answers: 0,
      ...(isUnheard ? { unheard: true as const } : {}),
    };
  }
  const entries = Object.values(report.entries);
  return {
    month: period.month,
    state: report.late ? 'late' : 'on-time',
    daysLate: daysLateOf(report, deadlineAt),
    returned: timesGivenBack(report),
    copied: entries.filter(({ sameAs }) => sameAs !== undefined).length,
    answers: entries.length,
  };
}

/** Each unit that owed a report in one of some months, in the order of the directory, with how it kept to them. */
export function disciplineOf(
  months: readonly MonthProgress[],
  units: readonly Unit[],
  reports: Reports,
): UnitDiscipline[] {
  return units.flatMap((unit) => {
    const owed = months.filter(({ owing }) => owing.some(({ id }) => id === unit.id));
    return owed.length === 0
      ? []
      : [
          {
            unit,
            months: owed.map((month) => monthOfUnit(month, unit, reports)),
          },
        ];
  });
}

/** Months added up. */
export function conductOf(months: readonly MonthOfUnit[]): Conduct {
  const count = (state: ReportState): number => months.filter((month) => month.state === state).length;
  const sum = (of: (month: MonthOfUnit) => number): number =>
    months.reduce((total, month) => total + of(month), 0);
  return {
    owed: months.length,
    onTime: count('on-time'),
    late: count('late'),
    missing: count('missing'),
    awaited: count('awaited'),
    daysLate: sum(({ daysLate }) => daysLate),
    returned: sum(({ returned }) => returned),
    copied: sum(({ copied }) => copied),
    answers: sum(({ answers }) => answers),
  };
}

/** By what units are ordered, the first that differs: what is missing weighs most, then what was late, and by how much. */
const weighed = ['missing', 'late', 'daysLate', 'returned'] as const;

const compared = (one: Conduct, other: Conduct): number =>
  weighed.map((key) => one[key] - other[key]).find((difference) => difference !== 0) ?? 0;

/** Units from the best to the worst; those that are alike share a place and stay in the order given. */
export function inOrder(
  units: readonly UnitDiscipline[],
): { unit: Unit; months: readonly MonthOfUnit[]; conduct: Conduct; place: number }[] {
  const sorted = units
    .map((one) => ({ ...one, conduct: conductOf(one.months) }))
    .sort((one, other) => compared(one.conduct, other.conduct));
  return sorted.map((one) => ({
    ...one,
    place: 1 + sorted.filter(({ conduct }) => compared(conduct, one.conduct) < 0).length,
  }));
}

/**
 * The same with places as they are told: none of whom nothing is due yet, and none at all where all are alike, as in a month
 * of which nobody has reported.
 */
export function withPlacesTold(
  units: readonly UnitDiscipline[],
): (UnitDiscipline & { conduct: Conduct; place: number | null; isJudged: boolean })[] {
  const judged = units.filter(({ months }) => months.some(({ state }) => state !== 'awaited'));
  const places = new Map(inOrder(judged).map(({ unit, place }) => [unit.id, place]));
  const isOrdered = [...places.values()].some((place) => place > 1);
  return inOrder(units).map((one) => ({
    ...one,
    place: isOrdered ? (places.get(one.unit.id) ?? null) : null,
    isJudged: places.has(one.unit.id),
  }));
}

/** The middle of some numbers, between two the mean of both; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
