import type { Context } from '../../context.ts';
import { isAboutWork, isInScope } from '../../instructions/may.ts';
import type { Scope } from '../../instructions/scope.ts';
import { assignmentsOf } from '../../plan/assignments.ts';
import type { State } from '../../state/state.ts';
import type { InstructionSeen } from './declared.ts';
import { seenOf } from './seen.ts';

/** What leaders had units do in a month about what is looked at: the index or any task of it, or a unit. */
export function instructionsBeside(
  context: Context,
  { instructions }: Pick<State, 'instructions'>,
  scope: Scope,
  period: string,
): InstructionSeen[] {
  const work = assignmentsOf(context.plan, context.org).filter((one) => isInScope(context, scope, one));
  return instructions
    .filter((one) => one.period === period)
    .flatMap((one) => seenOf(context, one) ?? [])
    .filter(({ instruction, unit }) =>
      scope.type === 'unit'
        ? unit.id === scope.unit
        : instruction.about.type !== 'unit' &&
          work.some((one) => one.unit.id === unit.id && isAboutWork(instruction, one)),
    );
}
