import { unitsNow } from '../../people/as-of.ts';
import type { Unit } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { backTo, type KnownTurn, say } from '../turn.ts';
import type { UnitChange } from './declared.ts';

/** Whether a unit may end: who puts the plan's reports together goes on, whatever it is called. */
export const mayEnd = ({ context }: KnownTurn, { id, kind, until }: Unit): boolean =>
  until === undefined &&
  kind !== 'office' &&
  id !== context.plan.organisation.consolidator &&
  id !== context.plan.organisation.reportTo;

/** Who may take over what a unit has: those that go on. */
export const heirsOf = ({ context }: KnownTurn, unit: Unit): Unit[] =>
  unitsNow(context.org).filter(({ id, until }) => id !== unit.id && until === undefined);

/** [Đổi tên…], [Giải thể…], [Sáp nhập vào…]: of which unit? */
export function chooseUnitTo(turn: KnownTurn, change: UnitChange): Outcome {
  const units = unitsNow(turn.context.org);
  return backTo(
    turn,
    say({
      type: 'choose-unit-to',
      change,
      units: change === 'rename' ? units : units.filter((unit) => mayEnd(turn, unit)),
      ordered: change === 'rename' ? [] : units.filter(({ until }) => until !== undefined),
    }),
  );
}
