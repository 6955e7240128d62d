import { headOf, putHead, putPerson } from '../../people/directory.ts';
import { type Person, type Role, type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { handOver } from '../../report/hand-over.ts';
import type { Draft } from '../../report/report.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import { handedDraft } from '../reporting/open-report.ts';
import { backTo, change, type KnownTurn, openForm, say, tell } from '../turn.ts';
import type { directoryDeclared } from './declared.ts';
import { asFormerHead, asHead, knownByName, newPerson, readPerson, titleAnew } from './names.ts';
import { badName, type FormOf, open, unitOf } from './opening.ts';
import { dropUnit, nameUnit, nameUnitAtOnce, setOwesFrom, unitForms } from './units.ts';

const needsUnit = (role: Role): boolean => role === 'head' || role === 'deputy' || role === 'staff';

const personOf = ({ context }: KnownTurn, id: string): Person | undefined =>
  context.org.people.find((person) => person.id === id);
const isLinked = ({ state }: KnownTurn, { id }: Person): boolean =>
  state.accounts.some(({ personId }) => personId === id);

/** Who could become the head of a unit, at a tap. */
function whoHeads(turn: KnownTurn, unit: Unit): Content {
  const { org } = turn.context;
  const head = headOf(org, unit.id) ?? null;
  const people = org.people.filter(
    ({ id, unit: own, role }) => own === unit.id && id !== head?.id && role !== 'office',
  );
  return { type: 'choose-head', unit, people, head };
}

/** The head as it would be, beside the one of today. */
const headConfirmed = (
  turn: KnownTurn,
  unitId: string,
  person: Person | undefined,
  at: number,
): Content | null => {
  const unit = unitOf(turn, unitId);
  const before = (unit && headOf(turn.context.org, unit.id)) ?? null;
  return unit && person
    ? { type: 'confirm-head', unit, person: asHead(person, before), before, asked: at }
    : null;
};

const chooseHeaded = ({ context }: KnownTurn): Outcome =>
  say({ type: 'choose-headed', units: context.org.units });

const chooseRenamed = ({ context }: KnownTurn): Outcome =>
  say({ type: 'choose-renamed', people: context.org.people });

const askHead = (turn: KnownTurn, { unit }: { unit: string }): Outcome =>
  open(turn, { type: 'head-name', unit }, forms['head-name']);

const forms: Forms<
  | 'person-name'
  | 'new-name'
  | 'head-name'
  | 'confirm-person'
  | 'confirm-rename'
  | 'confirm-head'
  | 'confirm-new-head'
> = {
  'person-name': {
    right: 'office',
    reads: 'name',
    acts: [],
    ask: (turn, { role, unit }) => ({ type: 'name-person', role, unit: unitOf(turn, unit) ?? null }),
    fill: proposePerson,
    back: (turn) => backTo(turn, say({ type: 'choose-role' })),
  },
  'new-name': {
    right: 'office',
    reads: 'name',
    acts: [],
    ask: (turn, { personId }) => {
      const person = personOf(turn, personId);
      return person ? { type: 'name-anew', person } : null;
    },
    fill: proposeName,
    back: (turn) => backTo(turn, chooseRenamed(turn)),
  },
  'head-name': {
    right: 'office',
    reads: 'name',
    acts: ['set-head'],
    ask: (turn, form) => {
      const unit = unitOf(turn, form.unit);
      return unit ? whoHeads(turn, unit) : null;
    },
    fill: proposeHead,
    back: (turn) => backTo(turn, chooseHeaded(turn)),
  },
  'confirm-person': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => ({
      type: 'confirm-person',
      person: newPerson(turn.context.org, form, form.role, form.unit),
      unit: unitOf(turn, form.unit) ?? null,
      asked: at,
    }),
    fill: gone,
    back: (turn, { role, unit }) => namePerson(turn, role, unit),
    confirm: addPerson,
  },
  'confirm-rename': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, { personId, name, title }, at) => {
      const before = personOf(turn, personId);
      return before
        ? { type: 'confirm-rename', before, person: { ...before, name, title }, asked: at }
        : null;
    },
    fill: gone,
    back: (turn, { personId }) => open(turn, { type: 'new-name', personId }, forms['new-name']),
    confirm: rename,
  },
  'confirm-head': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => headConfirmed(turn, form.unit, personOf(turn, form.personId), at),
    fill: gone,
    back: askHead,
    confirm: (turn, form) => setHead(turn, form.unit, personOf(turn, form.personId), turn.state.directory),
  },
  'confirm-new-head': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) =>
      headConfirmed(turn, form.unit, newPerson(turn.context.org, form, 'head', form.unit), at),
    fill: gone,
    back: askHead,
    confirm: (turn, form) => {
      const person = newPerson(turn.context.org, form, 'head', form.unit);
      return setHead(turn, form.unit, person, putPerson(turn.state.directory, person));
    },
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
  const person = newPerson(context.org, form, form.role, unit?.id);
  return change(
    turn,
    { directory: putPerson(state.directory, person) },
    { verb: 'add-person', before: '', after: `${person.id} ${form.role}` },
    { type: 'person-added', person, unit },
  );
}

/** A name and title put right; role, unit and account stay. */
function proposeName(turn: KnownTurn, { personId }: FormOf<'new-name'>, text: string): Outcome {
  const before = personOf(turn, personId);
  if (!before) return gone();
  const read = readPerson(text, turn.context.org);
  if ('problem' in read) return badName(read.problem);
  const title = titleAnew(before, read);
  if (read.name === before.name && title === before.title) return badName('same');
  const form = { type: 'confirm-rename' as const, personId, name: read.name, title };
  return open(turn, form, forms['confirm-rename']);
}

function rename(turn: KnownTurn, { personId, name, title }: FormOf<'confirm-rename'>): Outcome {
  const before = personOf(turn, personId);
  if (!before) return gone();
  const person = { ...before, name, title };
  return change(
    turn,
    { directory: putPerson(turn.state.directory, person) },
    {
      verb: 'rename-person',
      before: `${before.id} ${before.name}, ${before.title}`,
      after: `${name}, ${title}`,
    },
    { type: 'person-renamed', before, person },
  );
}

function proposeHead(turn: KnownTurn, { unit }: FormOf<'head-name'>, text: string): Outcome {
  const { org } = turn.context;
  const read = readPerson(text, org);
  if ('problem' in read) return badName(read.problem);
  const known = knownByName(org, read.name, unit);
  if (known?.id === headOf(org, unit)?.id && known) return badName('same');
  if (known) return open(turn, { type: 'confirm-head', unit, personId: known.id }, forms['confirm-head']);
  const form = { type: 'confirm-new-head' as const, unit, name: read.name, title: read.title };
  return open(turn, form, forms['confirm-new-head']);
}

/** Whom a new head concerns: both heads, the unit's deputy, and the office. */
function concernedBy(
  { context, state, now }: KnownTurn,
  unit: Unit,
  heads: readonly (Person | null)[],
): Person[] {
  const { people } = context.org;
  const deputies = people.filter((one) =>
    unitsToReport(state, context.org, one, now).some(({ id }) => id === unit.id),
  );
  const office = people.filter((one) => worksForOffice(context.org, one));
  const known = heads.filter((one): one is Person => one !== null);
  return [...new Map([...office, ...deputies, ...known].map((one) => [one.id, one])).values()];
}

/** Who stands in for the head of a unit by that head's word, today or later: it ends with the head. */
const mandatesOf = ({ state, context, now }: KnownTurn, unit: Unit, head: Person): Person[] =>
  context.org.people.filter(({ id }) =>
    state.deputies.some(
      (one) => one.unit === unit.id && one.headId === head.id && one.personId === id && one.to >= dateOf(now),
    ),
  );

/** Makes a person head of a unit; the one before stays as staff, and loses the right to report at this moment. */
function setHead(
  turn: KnownTurn,
  unitId: string,
  chosen: Person | undefined,
  known: KnownTurn['state']['directory'],
): Outcome {
  const { org } = turn.context;
  const unit = unitOf(turn, unitId);
  if (!unit || !chosen) return gone();
  const before = headOf(org, unit.id) ?? null;
  const person = asHead(chosen, before);
  const people = [
    ...org.people
      .filter(({ id }) => id !== person.id)
      .map((one) => (one === before ? asFormerHead(one) : one)),
    person,
  ];
  const ended = before ? mandatesOf(turn, unit, before) : [];
  // What a mandate that ends with the head had begun goes the same way.
  const givers = before ? [before.id, ...ended.map(({ id }) => id).filter((id) => id !== person.id)] : [];
  let after = turn.state;
  const drafts: Draft[] = [];
  for (const from of givers) {
    const given = handOver(after, unit.id, from, person.id);
    after = given.state;
    drafts.push(...given.handed);
  }
  const withPeople = { ...turn.context, org: { ...org, people } };
  const told = {
    type: 'head-told' as const,
    unit,
    person,
    before,
    handed: drafts.flatMap((draft) => handedDraft(after, withPeople, draft) ?? []),
  };
  return change(
    turn,
    {
      drafts: after.drafts,
      deputies: after.deputies.filter((one) => one.unit !== unit.id || one.headId !== before?.id),
      directory: putHead({ ...org, people }, known, unit.id, person.id),
    },
    {
      verb: 'set-head',
      before: `${unit.id} ${before?.id ?? ''}`,
      after: `${unit.id} ${person.id}`,
    },
    { type: 'head-set', unit, person, before, linked: isLinked(turn, person) },
    {
      notices: concernedBy(turn, unit, [before, person, ...ended])
        .filter((one) => one.id !== turn.person.id && isLinked(turn, one))
        .map((one) =>
          tell(one.id, {
            ...told,
            to:
              one.id === person.id
                ? 'new'
                : one.id === before?.id
                  ? 'old'
                  : ended.includes(one)
                    ? 'deputy'
                    : 'other',
          }),
        ),
    },
  );
}

function namePerson(turn: KnownTurn, role: Role, unitId?: string): Outcome {
  const unit = unitOf(turn, unitId);
  if (needsUnit(role) && !unit) return gone();
  return open(turn, { type: 'person-name', role, ...(unit ? { unit: unit.id } : {}) }, forms['person-name']);
}

/** The head was chosen at a tap, of the unit that was chosen in the same chat. */
function chooseHead(turn: KnownTurn, personId: string): Outcome {
  const form = openForm(turn)?.form;
  const unit = form?.type === 'head-name' ? unitOf(turn, form.unit) : undefined;
  const person = personOf(turn, personId);
  if (!unit || person?.unit !== unit.id) return gone();
  return open(turn, { type: 'confirm-head', unit: unit.id, personId }, forms['confirm-head']);
}

/** `/truong`, `/nguoi`, `/suaten`, `/donvi`: the office changes the directory, step by step. */
export const directory: {
  perform: Performs<typeof directoryDeclared>;
  run: Runs<typeof directoryDeclared>;
  forms: typeof forms & typeof unitForms;
} = {
  forms: { ...forms, ...unitForms },
  run: {
    donvi: (turn, argument) =>
      argument.trim() === '' ? say({ type: 'choose-kind' }) : nameUnitAtOnce(turn, argument),
  },
  perform: {
    'choose-headed': chooseHeaded,
    'choose-head': askHead,
    'set-head': (turn, { personId }) => chooseHead(turn, personId),
    'choose-role': () => say({ type: 'choose-role' }),
    'choose-unit-of': (turn, { role }) =>
      needsUnit(role)
        ? say({ type: 'choose-unit-of', role, units: turn.context.org.units })
        : namePerson(turn, role),
    'name-person': (turn, { role, unit }) => namePerson(turn, role, unit),
    'choose-renamed': chooseRenamed,
    'name-anew': (turn, { personId }) => open(turn, { type: 'new-name', personId }, forms['new-name']),
    'mend-added': (turn, { personId }) => open(turn, { type: 'new-name', personId }, forms['new-name']),
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
