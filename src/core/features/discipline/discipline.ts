import { hasOpened } from '../../calendar/appointments.ts';
import { disciplineUntil, within } from '../../documents/compose-discipline.ts';
import { unitsTold } from '../../documents/discipline-scope.ts';
import { type MonthSpan, periodsOfSpan } from '../../documents/month-span.ts';
import { readMonthSpan } from '../../documents/read-month-span.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import type { Unit } from '../../people/org.ts';
import { contextOfYear } from '../../plan/context-of-year.ts';
import { conductOf, medianOf, type UnitDiscipline } from '../../report/discipline.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { badSpan, spanAhead } from '../documents/documents.ts';
import type { Performs, Runs } from '../feature.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { disciplineDeclared, Median, OwnConduct } from './declared.ts';

/** Of fewer units the middle one would tell of a single other. */
const fewestOthers = 3;

function medianOfOthers(unit: Unit, units: readonly UnitDiscipline[]): Median | null {
  const others = units.filter((one) => one.unit.id !== unit.id).map(({ months }) => conductOf(months));
  if (others.length < fewestOthers) return null;
  const middle = (key: 'onTime' | 'daysLate' | 'returned'): number =>
    medianOf(others.map((one) => one[key])) ?? 0;
  return {
    onTime: middle('onTime'),
    daysLate: middle('daysLate'),
    returned: middle('returned'),
    of: others.length,
  };
}

const ownOf = (unit: Unit, units: readonly UnitDiscipline[]): OwnConduct => ({
  conduct: conductOf(units.find((one) => one.unit.id === unit.id)?.months ?? []),
  others: medianOfOthers(unit, units),
});

function ofUnit(turn: KnownTurn, span: MonthSpan, unit: Unit, all: readonly UnitDiscipline[]): Content[] {
  const own = all.find((one) => one.unit.id === unit.id);
  if (!own) return [];
  const before = within({ from: span.from - 1, to: span.from - 1 }, [own])[0];
  return [
    {
      type: 'own-discipline',
      span,
      unit,
      own,
      inSpan: ownOf(unit, within(span, all)),
      before: before ? conductOf(before.months) : null,
      year: ownOf(unit, all),
      now: turn.now,
    },
  ];
}

/** That a year is of no plan that is known, with those that are. */
const unknownYear = ({ context: { plan, earlierPlans = [] } }: KnownTurn): Content => ({
  type: 'no-discipline',
  why: 'year',
  years: [plan.year, ...earlierPlans.map(({ year }) => year)],
});

/** `/thongke [kỳ]`: how units kept to their months, as much of it as the asker may know. */
function tell(turn: KnownTurn, argument: string): Outcome {
  const { context, state, person, now } = turn;
  const { year } = context.plan;
  const told = unitsTold(state, context, person, now);
  if (told.type === 'own' && told.units.length === 0)
    return say({ type: 'no-discipline', why: 'nobody', years: [] });
  const asked = readMonthSpan(argument, year, toPeriod(monthAtHand(turn)));
  if (asked === 'unreadable') return say(badSpan(turn, 'discipline'));
  // Months of an earlier year are counted by its own plan.
  const ofYear = asked.year === year ? context : contextOfYear(context, state, asked.year);
  if (ofYear === null) return say(unknownYear(turn));
  const opened = periodsOfSpan(asked).filter((period) => hasOpened(ofYear, period, now));
  const last = opened.at(-1);
  if (last === undefined) return say(spanAhead(turn, 'discipline', asked));
  const span = { ...asked, to: last.month };
  const all = disciplineUntil(ofYear, state, span, now);
  const nothing: Content = { type: 'no-discipline', why: 'nothing', years: [] };
  if (within(span, all).length === 0) return say(nothing);
  if (told.type === 'all') return say({ type: 'discipline', span, units: all, now });
  const contents = told.units.flatMap((unit) => ofUnit(turn, span, unit, all));
  return say(contents.length > 0 ? contents : nothing);
}

/** Who was on time, late, missing; what was given back and copied. */
export const discipline: {
  perform: Performs<typeof disciplineDeclared>;
  run: Runs<typeof disciplineDeclared>;
  forms: object;
} = { forms: {}, perform: {}, run: { thongke: tell } };
