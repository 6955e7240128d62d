import type { Context } from '../../context.ts';
import type { Instruction } from '../../instructions/instruction.ts';
import type { Scope } from '../../instructions/scope.ts';
import { heirToday } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { assignmentsOf } from '../../plan/assignments.ts';
import { findIndex, type Index, isLedBy } from '../../plan/plan.ts';
import type { State } from '../../state/state.ts';
import { taskOf } from '../extending/seen.ts';
import type { AboutSeen, InstructionSeen } from './declared.ts';

/** What is looked at, as it is called; null of all, undefined of what the plan or the directory does not have. */
export function aboutScope(
  { plan, org }: Pick<Context, 'plan' | 'org'>,
  scope: Scope,
): Index | Unit | null | undefined {
  switch (scope.type) {
    case 'index':
      return findIndex(plan, scope.code);
    case 'unit':
      return indexOf(org).units.get(heirToday(org, scope.unit));
    case 'task':
      return plan.indices.find(({ tasks }) => tasks.some(({ id }) => id === scope.taskId));
    case 'units':
    case 'all':
      return null;
  }
}

/** The leaders who may speak of a scope: whoever is in charge of the indices of its work. */
export function leadersOf({ plan, org }: Pick<Context, 'plan' | 'org'>, scope: Scope): Person[] {
  const about = aboutScope({ plan, org }, scope);
  const indices =
    about === null || about === undefined
      ? []
      : 'leaders' in about
        ? [about]
        : assignmentsOf(plan, org).flatMap(({ index, unit }) => (unit.id === about.id ? [index] : []));
  const ids = new Set(indices.flatMap(({ leaders }) => leaders));
  return [...ids].flatMap((id) => indexOf(org).people.get(id) ?? []);
}

/** What an instruction is about; null where its unit is no more, or the plan has the index or task no more. */
export function aboutSeen(
  context: Context,
  { unit: id, about }: Pick<Instruction, 'unit' | 'about'>,
): AboutSeen | null {
  const unit = indexOf(context.org).units.get(heirToday(context.org, id));
  if (!unit) return null;
  if (about.type === 'unit') return { unit, index: null, task: null };
  if (about.type === 'task') {
    const found = taskOf(context, about.taskId);
    return found && { unit, ...found };
  }
  const all = [...context.plan.indices, ...(context.plan.removed ?? []).map(({ index }) => index)];
  const index = all.find(({ code }) => code === about.code);
  return index ? { unit, index, task: null } : null;
}

export function seenOf(context: Context, instruction: Instruction): InstructionSeen | null {
  const about = aboutSeen(context, instruction);
  return about && { ...about, instruction, by: indexOf(context.org).people.get(instruction.by) ?? null };
}

export function seenById({ instructions }: State, context: Context, id: number): InstructionSeen | null {
  const found = instructions.find((one) => one.id === id);
  return found ? seenOf(context, found) : null;
}

/** What somebody may do with an instruction: answer it as its unit, have given it, or read it; null where not even that. */
export function rightOn(
  state: State,
  context: Context,
  person: Person,
  { instruction, unit, index }: InstructionSeen,
  now: number,
): 'own' | 'give' | 'read' | null {
  if (unitsToReport(state, context.org, person, now).some(({ id }) => id === unit.id)) return 'own';
  if (instruction.by === person.id) return 'give';
  if (index && isLedBy(index, person.id)) return 'read';
  return worksForOffice(context.org, person) || person.role === 'leader' ? 'read' : null;
}
