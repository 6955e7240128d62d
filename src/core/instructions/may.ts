import type { Context } from '../context.ts';
import { heirToday } from '../people/as-of.ts';
import { type Person, worksForOffice } from '../people/org.ts';
import { type Assignment, assignmentsOf } from '../plan/assignments.ts';
import { isLedBy } from '../plan/plan.ts';
import { planIdOf } from '../report/carried.ts';
import type { About, Instruction } from './instruction.ts';
import { markOf, type Scope } from './scope.ts';

type Known = Pick<Context, 'plan' | 'org'>;

/** «Giám đốc», «Q. Giám đốc», «Chủ tịch UBND huyện»: whoever leads the agency is over all of it. */
const isDirector = ({ role, title }: Person): boolean =>
  role === 'leader' && /^(?:q\.?\s*|quyền\s+)?(?:giám đốc|chủ tịch|cục trưởng)/iu.test(title.trim());

/** Whether somebody reminds of the indices alone that they lead. */
export const isOfOwnPart = ({ org }: Pick<Context, 'org'>, person: Person): boolean =>
  !isDirector(person) && !worksForOffice(org, person);

/** Whether a piece of work lies in what somebody looks at. */
export function isInScope({ org }: Pick<Context, 'org'>, scope: Scope, of: Assignment): boolean {
  switch (scope.type) {
    case 'index':
      return of.index.code === scope.code;
    case 'unit':
      return of.unit.id === heirToday(org, scope.unit);
    case 'task':
      return planIdOf(of.task) === scope.taskId;
    case 'units':
      return scope.marks.includes(markOf(of.unit.id));
    case 'all':
      return true;
  }
}

/** Whether somebody may remind a unit of a piece of work: a leader of its index, the director, the office. */
export const mayRemindOf = ({ org }: Pick<Context, 'org'>, person: Person, { index }: Assignment): boolean =>
  isLedBy(index, person.id) || isDirector(person) || worksForOffice(org, person);

/** The work in a scope that a leader may have units do something about: of their own indices, the director of all. */
export const workToInstruct = ({ plan, org }: Known, person: Person, scope: Scope): Assignment[] =>
  person.role !== 'leader'
    ? []
    : assignmentsOf(plan, org).filter(
        (one) => isInScope({ org }, scope, one) && (isLedBy(one.index, person.id) || isDirector(person)),
      );

/** Whether somebody may remind, or instruct, anybody in a scope: of that the buttons are shown. */
export const mayIn = (
  { plan, org }: Known,
  person: Person,
  scope: Scope,
): { reminds: boolean; instructs: boolean } => {
  const isOverseer = person.role === 'leader' || worksForOffice(org, person);
  const reminds =
    isOverseer &&
    assignmentsOf(plan, org).some(
      (one) => isInScope({ org }, scope, one) && mayRemindOf({ org }, person, one),
    );
  return { reminds, instructs: workToInstruct({ plan, org }, person, scope).length > 0 };
};

/** What an instruction is about, by where it was begun; of a list of all that is late the unit as a whole. */
export function aboutOf(scope: Scope): About {
  switch (scope.type) {
    case 'index':
      return { type: 'index', code: scope.code };
    case 'task':
      return { type: 'task', taskId: scope.taskId };
    default:
      return { type: 'unit' };
  }
}

/** Whether an instruction is about a piece of work of its unit. */
export const isAboutWork = ({ about }: Pick<Instruction, 'about'>, { index, task }: Assignment): boolean =>
  about.type === 'unit' ||
  (about.type === 'index' ? about.code === index.code : about.taskId === planIdOf(task));
