import { unitsNow } from '../../people/as-of.ts';
import { putPerson } from '../../people/directory.ts';
import type { Role } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import { backTo, change, type KnownTurn, openForm, say } from '../turn.ts';
import type { directoryDeclared } from './declared.ts';
import { headBack } from './head-back.ts';
import { askHead, chooseHead, chooseHeaded, headForms, nameHead, proposeHead } from './heads.ts';
import { namesForms } from './heads-at-once.ts';
import { newPerson, readPerson } from './names.ts';
import { badName, type FormOf, open, unitOf } from './opening.ts';
import { dropPerson } from './removing.ts';
import { askName, chooseRenamed, renamingForms } from './renaming.ts';
import { dropUnit, nameUnit, nameUnitAtOnce, setOwesFrom, unitForms } from './units.ts';

const needsUnit = (role: Role): boolean => role === 'head' || role === 'deputy' || role === 'staff';

const forms: Forms<'person-name' | 'person-role' | 'confirm-person'> = {
  'person-name': {
    right: 'office',
    reads: 'name',
    acts: [],
    ask: (turn, { role, unit }) => ({ type: 'name-person', role, unit: unitOf(turn, unit) ?? null }),
    fill: proposePerson,
    back: (turn) => backTo(turn, say({ type: 'choose-role' })),
  },
  'person-role': {
    right: 'office',
    reads: 'choice',
    acts: ['choose-unit-of', 'name-person'],
    ask: (turn, { name, role, unit: id }) => {
      if (role) return { type: 'choose-unit-of', role, units: unitsNow(turn.context.org) };
      const unit = unitOf(turn, id);
      return { type: 'choose-role', name: nameOf(turn, name), ...(unit ? { unit } : {}) };
    },
    fill: gone,
    correct: (turn, form, name) => open(turn, { ...form, name }, forms['person-role']),
    back: (turn, { role: _, ...form }) => open(turn, form, forms['person-role']),
  },
  'confirm-person': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => ({
      type: 'confirm-person',
      person: newPerson(turn.context.org, form, form.role, form.unit, turn.now),
      unit: unitOf(turn, form.unit) ?? null,
      asked: at,
    }),
    fill: gone,
    correct: (turn, { role, unit }, name) =>
      proposePerson(turn, { type: 'person-name', role, ...(unit === undefined ? {} : { unit }) }, name),
    back: (turn, { role, unit }) => namePerson(turn, role, unit),
    confirm: addPerson,
  },
};

/** Somebody new, of any role: a head is shown first, since another loses the right to report. */
function proposePerson(turn: KnownTurn, form: FormOf<'person-name'>, text: string): Outcome {
  const { context } = turn;
  if (form.role === 'head')
    return form.unit === undefined ? gone() : proposeHead(turn, { type: 'head-name', unit: form.unit }, text);
  const read = readPerson(text, context.org);
  if ('problem' in read) return badName(read.problem);
  const { name, title } = read;
  return open(turn, { ...form, type: 'confirm-person', name, title }, forms['confirm-person']);
}

/** Somebody new as was shown. */
function addPerson(turn: KnownTurn, form: FormOf<'confirm-person'>): Outcome {
  const { state, context } = turn;
  const unit = unitOf(turn, form.unit) ?? null;
  const person = newPerson(context.org, form, form.role, unit?.id, turn.now);
  return change(
    turn,
    { directory: putPerson(state.directory, person) },
    { verb: 'add-person', before: '', after: `${person.id} ${form.role}` },
    { type: 'person-added', person, unit },
  );
}

/** What of «Họ tên, chức danh» is the name. */
function nameOf({ context }: KnownTurn, typed: string): string {
  const read = readPerson(typed, context.org);
  return 'name' in read ? read.name : typed;
}

/**
 * Somebody whom an order names: what it does not say of their role and unit is asked, and the name is kept.
 * @returns null where no name can be read of it
 */
export function addNamed(
  turn: KnownTurn,
  name: string,
  { role, unit }: { role?: Role | undefined; unit?: string | undefined },
): Outcome | null {
  if ('problem' in readPerson(name, turn.context.org)) return null;
  const form = { type: 'person-role' as const, name, ...(unit === undefined ? {} : { unit }) };
  return role ? inRole(turn, form, role) : open(turn, form, forms['person-role']);
}

/** The role of somebody whose name is known: they are shown, or the unit is asked. */
function inRole(turn: KnownTurn, form: FormOf<'person-role'>, role: Role): Outcome {
  const { name, unit } = form;
  if (needsUnit(role) && unit === undefined) return open(turn, { ...form, role }, forms['person-role']);
  const of = needsUnit(role) && unit !== undefined ? { unit } : {};
  return proposePerson(turn, { type: 'person-name', role, ...of }, name);
}

function chooseUnitOf(turn: KnownTurn, role: Role): Outcome {
  const form = openForm(turn)?.form;
  if (form?.type === 'person-role') return inRole(turn, form, role);
  return needsUnit(role)
    ? say({ type: 'choose-unit-of', role, units: unitsNow(turn.context.org) })
    : namePerson(turn, role);
}

function namePerson(turn: KnownTurn, role: Role, unitId?: string): Outcome {
  const unit = unitOf(turn, unitId);
  if (needsUnit(role) && !unit) return gone();
  const asked = openForm(turn)?.form;
  if (asked?.type === 'person-role')
    return inRole(turn, { ...asked, ...(unit ? { unit: unit.id } : {}) }, role);
  return open(turn, { type: 'person-name', role, ...(unit ? { unit: unit.id } : {}) }, forms['person-name']);
}

/** `/truong`, `/nguoi`, `/suaten`, `/donvi`: the office changes the directory, step by step. */
export const directory: {
  perform: Performs<typeof directoryDeclared>;
  run: Runs<typeof directoryDeclared>;
  forms: typeof forms & typeof headForms & typeof namesForms & typeof renamingForms & typeof unitForms;
} = {
  forms: { ...forms, ...headForms, ...namesForms, ...renamingForms, ...unitForms },
  run: {
    donvi: (turn, argument) =>
      argument.trim() === '' ? say({ type: 'choose-kind' }) : nameUnitAtOnce(turn, argument),
  },
  perform: {
    'choose-headed': chooseHeaded,
    'choose-head': askHead,
    'set-head': (turn, { personId }) => chooseHead(turn, personId),
    'choose-role': () => say({ type: 'choose-role' }),
    'choose-unit-of': (turn, { role }) => chooseUnitOf(turn, role),
    'name-person': (turn, { role, unit }) => namePerson(turn, role, unit),
    'choose-renamed': chooseRenamed,
    'name-anew': (turn, { personId }) => askName(turn, personId),
    'mend-added': (turn, { personId }) => askName(turn, personId),
    'head-back': (turn, { unit }) => headBack(turn, unit),
    'name-head': nameHead,
    'remove-person': (turn, { personId }) => dropPerson(turn, personId),
    'choose-kind': () => say({ type: 'choose-kind' }),
    'choose-group': (turn, { kind }) =>
      turn.context.org.unitGroups.length > 0 && kind === 'division'
        ? say({ type: 'choose-group', kind, groups: turn.context.org.unitGroups })
        : nameUnit(turn, kind),
    'remove-unit': (turn, { unit }) => dropUnit(turn, unit),
    'unit-owes-from': (turn, { unit, period }) => setOwesFrom(turn, unit, period),
    'name-unit': (turn, { kind, group }) => nameUnit(turn, kind, group),
  },
};
