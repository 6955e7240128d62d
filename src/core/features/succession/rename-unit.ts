import { peopleNow } from '../../people/as-of.ts';
import { putUnit } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import type { Unit } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { readUnitName } from '../directory/names.ts';
import { open, unitOf } from '../directory/opening.ts';
import { type Forms, gone } from '../feature.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';
import { chooseUnitTo } from './unit-lists.ts';

const isTaken = ({ context }: KnownTurn, unit: Unit, name: string): boolean =>
  [...context.org.units, ...context.org.unitGroups].some(
    (one) => one.id !== unit.id && [one.name, ...one.aliases].some((known) => fold(known) === fold(name)),
  );

export const renameForms: Forms<'unit-new-name' | 'confirm-unit-name'> = {
  'unit-new-name': {
    right: 'office',
    reads: 'name',
    acts: [],
    ask: (turn, form) => {
      const unit = unitOf(turn, form.unit);
      return unit ? { type: 'name-unit-anew', unit } : null;
    },
    fill: (turn, form, text) => {
      const unit = unitOf(turn, form.unit);
      if (!unit) return gone();
      const read = readUnitName(text);
      if ('problem' in read) return say({ type: 'bad-unit-name', why: read.problem });
      if (read.name === unit.name) return say({ type: 'bad-unit-name', why: 'same' });
      if (isTaken(turn, unit, read.name)) return say({ type: 'bad-unit-name', why: 'taken' });
      return open(
        turn,
        { type: 'confirm-unit-name', unit: unit.id, name: read.name },
        renameForms['confirm-unit-name'],
      );
    },
    back: (turn) => chooseUnitTo(turn, 'rename'),
  },
  'confirm-unit-name': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => {
      const unit = unitOf(turn, form.unit);
      return unit ? { type: 'confirm-unit-name', unit, name: form.name, asked: at } : null;
    },
    fill: gone,
    back: (turn, { unit }) => askName(turn, unit),
    confirm: (turn, form) => rename(turn, form.unit, form.name),
  },
};

/** [Đổi tên…] of a unit: what is it called from now on? */
export const askName = (turn: KnownTurn, unit: string): Outcome =>
  open(turn, { type: 'unit-new-name', unit }, renameForms['unit-new-name']);

/** The unit by its new name; the old one goes on meaning it. */
function rename(turn: KnownTurn, unitId: string, name: string): Outcome {
  const { state, context, now, person } = turn;
  const unit = unitOf(turn, unitId);
  if (!unit || isTaken(turn, unit, name)) return gone();
  // Within one month the name that everybody knows is the one before the first change.
  const on = dateOf(now);
  const isSameMonth = unit.renamed?.on.slice(0, 7) === on.slice(0, 7);
  const before = isSameMonth && unit.renamed ? unit.renamed.from : unit.name;
  const { renamed: _, ...rest } = unit;
  const changed: Unit = {
    ...rest,
    name,
    aliases: [...new Set([...unit.aliases, unit.name])].filter((alias) => alias !== name),
    ...(before === name ? {} : { renamed: { from: before, on } }),
  };
  const told = peopleNow(context.org).filter(
    (one) => one.unit === unit.id && one.id !== person.id && isLinked(state, one.id),
  );
  return change(
    turn,
    { directory: putUnit(state.directory, changed, null) },
    { verb: 'rename-unit', before: `${unit.id} ${unit.name}`, after: name },
    { type: 'unit-renamed', before: unit.name, unit: changed },
    {
      notices: told.map(({ id }) =>
        tell(id, { type: 'unit-renamed-told', before: unit.name, unit: changed }),
      ),
    },
  );
}
