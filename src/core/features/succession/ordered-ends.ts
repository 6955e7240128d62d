import type { Unit } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import type { KnownTurn } from '../turn.ts';
import { askDay, beginEnd } from './end-unit.ts';
import { renameForms } from './rename-unit.ts';
import { chooseUnitTo, heirsOf, mayEnd } from './unit-lists.ts';

// What an order in plain words names is filled in, step by step as by [Đổi tên…], [Giải thể…], [Sáp nhập vào…].

/** The new name of a unit that was ordered with it. */
export const fillNewName = (turn: KnownTurn, unit: Unit, name: string): Outcome =>
  renameForms['unit-new-name'].fill(turn, { type: 'unit-new-name', unit: unit.id }, name);

/** One unit becomes part of another: who has its work is asked unless it was said; of one that goes on, which is meant. */
export function mergeInto(turn: KnownTurn, unit: Unit, heir: Unit | null): Outcome {
  if (!mayEnd(turn, unit)) return chooseUnitTo(turn, 'merge');
  const isHeir = heir !== null && heirsOf(turn, unit).some(({ id }) => id === heir.id);
  return isHeir ? askDay(turn, unit.id, heir.id) : beginEnd(turn, unit.id, true);
}

/** One unit ends; of one that goes on, which is meant. */
export const endOf = (turn: KnownTurn, unit: Unit): Outcome =>
  mayEnd(turn, unit) ? beginEnd(turn, unit.id, false) : chooseUnitTo(turn, 'dissolve');
