import type { MonthSpan } from '../../documents/month-span.ts';
import type { Unit } from '../../people/org.ts';
import type { Conduct, UnitDiscipline } from '../../report/discipline.ts';
import { declare } from '../declare.ts';
import type { StandingOf } from '../standing-of.ts';

/** Who reports in time, late or not at all: for leaders and the office of all units, for who answers for a unit of that one. */
export const disciplineDeclared = declare(
  'n',
  { right: 'known', where: 'private' },
  {
    acts: {},
    commands: {
      thongke: { menu: { for: 'accountable', place: 42 } },
    },
  },
);

/** What the middle one of the other units has; only where there are so many that it tells of none of them. */
export type Median = Pick<Conduct, 'onTime' | 'daysLate' | 'returned'> & { of: number };

/** A unit's own, over some months. */
export interface OwnConduct {
  conduct: Conduct;
  others: Median | null;
}

/** What is said of how units kept to their months. */
export type DisciplineContent =
  /** `units`: with their months since January, as far as the bot knows them; `span`: the months that are asked for. */
  | { type: 'discipline'; span: MonthSpan; units: readonly UnitDiscipline[]; now: number }
  | {
      type: 'own-discipline';
      span: MonthSpan;
      unit: Unit;
      /** Since January, one unit alone. */
      own: UnitDiscipline;
      inSpan: OwnConduct;
      /** The month before the span. */
      before: Conduct | null;
      year: OwnConduct;
      now: number;
    }
  /** `nobody`: who asks answers for no unit; `year`: of no plan that is known, `years` are; `nothing`: no month of it was run. */
  | { type: 'no-discipline'; why: 'nobody' | 'year' | 'nothing'; years: readonly number[] };

/** What each does to a question that waits in its chat. */
export const disciplineStanding: StandingOf<DisciplineContent> = {
  discipline: 'opens',
  'own-discipline': 'opens',
  'no-discipline': 'closes',
};
