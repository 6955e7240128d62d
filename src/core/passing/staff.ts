import type { Context } from '../context.ts';
import { heirToday, peopleNow } from '../people/as-of.ts';
import { addressOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import type { Draft } from '../report/report.ts';
import type { State } from '../state/state.ts';

/** Those of a unit to whom its tasks may be passed: its people but for who passes, who heads it and who leads. */
export function staffOf({ org }: Pick<Context, 'org'>, unitId: string, person: Pick<Person, 'id'>): Person[] {
  const unit = heirToday(org, unitId);
  return peopleNow(org).filter(
    ({ id, role, unit: own }) => own === unit && id !== person.id && role !== 'head' && role !== 'leader',
  );
}

/** Whether somebody is of a unit today: whoever has left it answers nothing of its report any more. */
export function isOfUnit({ org }: Pick<Context, 'org'>, unitId: string, personId: string): boolean {
  const unit = heirToday(org, unitId);
  return peopleNow(org).some(({ id, unit: own }) => id === personId && own === unit);
}

/** Whether a task of a report that its unit writes itself can be passed on: somebody else of it can be written to. */
export const mayPass = (
  state: State,
  context: Pick<Context, 'org' | 'channels'>,
  { unit, onBehalf, passed }: Pick<Draft, 'unit' | 'onBehalf' | 'passed'>,
  person: Pick<Person, 'id'>,
): boolean =>
  !onBehalf &&
  passed === undefined &&
  staffOf(context, unit, person).some(({ id }) => addressOf(state, context, id) !== null);
