import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { monthsRun } from '../month/months-run.ts';
import { disciplineOf, type UnitDiscipline } from '../report/discipline.ts';
import type { State } from '../state/state.ts';
import { unitsTold } from './discipline-scope.ts';
import { documentContext } from './document-months.ts';
import type { DocumentWork } from './document-work.ts';
import type { MonthSpan } from './month-span.ts';

/**
 * Each unit with the months in which it owed a report, since January as far as the bot ran, up to the last of a span.
 * @param context that of the span's year (`contextOfYear`)
 * @param now epoch ms
 */
export const disciplineUntil = (
  context: Context,
  state: Pick<State, 'reports'>,
  { to }: MonthSpan,
  now: number,
): UnitDiscipline[] =>
  disciplineOf(
    monthsRun(context, { reports: state.reports, begunAt: context.begunAt ?? null }, to, now, {
      type: 'all',
    }),
    context.org.units,
    state.reports,
  );

/** The months of a unit that lie within a span. */
export const within = (
  { from, to }: Pick<MonthSpan, 'from' | 'to'>,
  units: readonly UnitDiscipline[],
): UnitDiscipline[] =>
  units.flatMap((one) => {
    const kept = one.months.filter(({ month }) => month >= from && month <= to);
    return kept.length === 0 ? [] : [{ ...one, months: kept }];
  });

/** What a sheet of discipline tells: of all units in order, or of those that whoever asked answers for. */
export interface DisciplineSheet {
  span: MonthSpan;
  agency: string;
  units: readonly UnitDiscipline[];
  /** Others are not told, so that no place among them is. */
  isOwn: boolean;
  now: number;
}

/** Composes it as of the moment at which it is made; without units where whoever asked may read of none. */
export function composeDiscipline(work: DocumentWork): DisciplineSheet {
  const { asked, base, state, now } = work;
  const context = contextOf(base, state, now);
  const { span } = asked;
  const person = context.org.people.find(({ id }) => id === asked.by);
  const told = person ? unitsTold(state, context, person, now) : { type: 'own' as const, units: [] };
  const ofYear = documentContext(work);
  const all = span.year === ofYear.plan.year ? disciplineUntil(ofYear, state, span, now) : [];
  const units =
    told.type === 'all' ? all : all.filter(({ unit }) => told.units.some(({ id }) => id === unit.id));
  return { span, agency: ofYear.plan.agency.name, units, isOwn: told.type === 'own', now };
}
