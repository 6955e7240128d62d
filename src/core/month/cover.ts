import type { Context } from '../context.ts';
import type { Cover } from '../features/standing-in/declared.ts';
import { isLinked } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { deputiesOf, unitsToReport } from '../people/standing-in.ts';
import type { Span } from '../people/standing-in-spans.ts';
import type { State } from '../state/state.ts';
import { addDays, dateOf, momentOf } from '../time/viet-nam-time.ts';
import { recipientsOf } from './debts.ts';

const isSame = (left: Cover, right: Cover): boolean =>
  left.unit === right.unit &&
  addDays(left.to, 1) === right.from &&
  [left.told, left.unlinked].map((people) => people.map(({ id }) => id).join()).join('/') ===
    [right.told, right.unlinked].map((people) => people.map(({ id }) => id).join()).join('/');

/**
 * Who is reminded in a person's stead while they are away, as far as is known now: of each unit that they would else be
 * reminded of, day by day, since an appointment may end before the absence does.
 * @param state with the absence in it
 */
export function coverOf(state: State, context: Context, person: Person, span: Span, now: number): Cover[] {
  const present = { ...state, absences: state.absences.filter(({ personId }) => personId !== person.id) };
  const today = dateOf(now);
  const covers: Cover[] = [];
  for (let day = span.from > today ? span.from : today; day <= span.to; day = addDays(day, 1)) {
    const noon = momentOf(day, '12:00');
    for (const unit of unitsToReport(present, context.org, person, noon)) {
      if (!recipientsOf(present, context, unit.id, noon).some(({ id }) => id === person.id)) continue;
      const cover: Cover = {
        unit,
        from: day,
        to: day,
        told: recipientsOf(state, context, unit.id, noon),
        unlinked: deputiesOf(state, context.org, unit.id, noon).filter(({ id }) => !isLinked(state, id)),
      };
      const before = covers.findIndex((one) => isSame(one, cover));
      if (before < 0) covers.push(cover);
      else covers[before] = { ...covers[before]!, to: day };
    }
  }
  return covers;
}
