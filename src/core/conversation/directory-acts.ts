import { record } from '../people/audit.ts';
import type { AuditEntry } from '../people/audit-slice.ts';
import { headOf, idFor, putHead, putPerson, putUnit } from '../people/directory.ts';
import type { Person, Role, Unit } from '../people/org.ts';
import type { State } from '../state/state.ts';
import { chatKey } from './event.ts';
import type { Form } from './form.ts';
import type { OfficeAct } from './office-act.ts';
import type { Outcome } from './outcome.ts';
import { type KnownTurn, say, withForm } from './turn.ts';

export type DirectoryAct = Extract<
  OfficeAct,
  {
    type:
      | 'choose-headed'
      | 'choose-head'
      | 'set-head'
      | 'choose-role'
      | 'choose-unit-of'
      | 'name-person'
      | 'choose-renamed'
      | 'name-anew'
      | 'choose-kind'
      | 'choose-group'
      | 'name-unit';
  }
>;

/** The longest name that is taken. */
const maxName = 80;

const needsUnit = (role: Role): boolean => role === 'head' || role === 'deputy' || role === 'staff';

const recorded = (
  turn: KnownTurn,
  state: State,
  entry: Pick<AuditEntry, 'verb' | 'before' | 'after'>,
): State => record(state, { at: turn.now, by: turn.person.id, channel: turn.event.chat.channel, ...entry });

function asks(turn: KnownTurn, form: Form, reply: Parameters<typeof say>[0]): Outcome {
  return {
    kind: 'act',
    state: withForm(turn.state, turn.event, form, turn.now),
    replies: Array.isArray(reply) ? reply : [reply],
  };
}

/** Makes a person head of a unit; the one before stays as staff, and loses the right to report at this moment. */
function setHead(turn: KnownTurn, state: State, unit: Unit, person: Person, before: Person | null): Outcome {
  const { event, now, world } = turn;
  const org = { ...world.org, people: [...world.org.people.filter(({ id }) => id !== person.id), person] };
  const directory = putHead(org, state.directory, unit.id, person.id);
  const linked = state.accounts.some((link) => link.personId === person.id);
  return {
    kind: 'act',
    state: recorded(turn, withForm({ ...state, directory }, event, null, now), {
      verb: 'set-head',
      before: `${unit.id} ${before?.id ?? ''}`,
      after: `${unit.id} ${person.id}`,
    }),
    replies: [{ type: 'head-set', unit, person, before, linked }],
  };
}

/** `/truong`, `/nguoi`, `/donvi`: the office changes the directory, step by step. */
export function actOnDirectory(turn: KnownTurn, act: DirectoryAct): Outcome {
  const { state, world, event } = turn;
  const { org } = world;
  const unitOf = (id: string | undefined) => org.units.find((unit) => unit.id === id);
  switch (act.type) {
    case 'choose-headed':
      return say({ type: 'choose-headed', units: org.units });
    case 'choose-head': {
      const unit = unitOf(act.unit);
      if (!unit) return say({ type: 'stale-button' });
      const head = headOf(org, unit.id) ?? null;
      const people = org.people.filter(
        ({ id, unit: own, role }) => own === unit.id && id !== head?.id && role !== 'office',
      );
      return asks(turn, { type: 'head-name', unit: unit.id }, { type: 'choose-head', unit, people, head });
    }
    case 'set-head': {
      const form = state.chats[chatKey(event.chat)]?.form?.form;
      const unit = form?.type === 'head-name' ? unitOf(form.unit) : undefined;
      const person = org.people.find(({ id }) => id === act.personId);
      if (!unit || person?.unit !== unit.id) return say({ type: 'stale-button' });
      return setHead(turn, state, unit, person, headOf(org, unit.id) ?? null);
    }
    case 'choose-role':
      return say({ type: 'choose-role' });
    case 'choose-unit-of':
      return needsUnit(act.role)
        ? say({ type: 'choose-unit-of', role: act.role, units: org.units })
        : actOnDirectory(turn, { type: 'name-person', role: act.role });
    case 'name-person': {
      const unit = unitOf(act.unit);
      if (needsUnit(act.role) && !unit) return say({ type: 'stale-button' });
      return asks(
        turn,
        { type: 'person-name', role: act.role, ...(unit ? { unit: unit.id } : {}) },
        { type: 'name-person', role: act.role, unit: unit ?? null },
      );
    }
    case 'choose-renamed':
      return say({ type: 'choose-renamed', people: org.people });
    case 'name-anew': {
      const person = org.people.find(({ id }) => id === act.personId);
      if (!person) return say({ type: 'stale-button' });
      return asks(turn, { type: 'new-name', personId: person.id }, { type: 'name-anew', person });
    }
    case 'choose-kind':
      return say({ type: 'choose-kind' });
    case 'choose-group':
      return org.unitGroups.length > 0 && act.kind === 'division'
        ? say({ type: 'choose-group', kind: act.kind, groups: org.unitGroups })
        : actOnDirectory(turn, { type: 'name-unit', kind: act.kind });
    case 'name-unit': {
      const group = org.unitGroups.find(({ id }) => id === act.group);
      return asks(
        turn,
        { type: 'unit-name', kind: act.kind, ...(group ? { group: group.id } : {}) },
        { type: 'name-unit' },
      );
    }
  }
}

/** A typed name without superfluous blanks; null where it is none. */
function toName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name.length >= 2 && name.length <= maxName && /\p{L}/u.test(name) ? name : null;
}

/** A typed «Họ tên, chức danh»: the title may be left out. */
function toPerson(text: string, role: Role, unit: Unit | undefined, taken: readonly string[]): Person | null {
  const [name, ...rest] = text.split(/[,;\n]/);
  const known = toName(name ?? '');
  if (known === null) return null;
  const title = toName(rest.join(', ')) ?? known;
  return {
    id: idFor(known, taken),
    name: known,
    title,
    role,
    ...(unit ? { unit: unit.id } : {}),
    accounts: [],
  };
}

/** Whoever nobody named is known by a position: «Trưởng phòng Hạ tầng số». */
const isPosition = /^(?:trưởng|phó|chánh|giám đốc|chuyên viên)/iu;

/** A name and title put right; role, unit and account stay. */
function rename(turn: KnownTurn, before: Person, text: string): Outcome {
  const { state, event, now } = turn;
  const read = toPerson(text, before.role, undefined, []);
  if (read === null) return say({ type: 'bad-name', length: text.trim().length });
  // Without a title the one before stays, unless it was but the name again.
  const keepsTitle = before.title !== before.name || isPosition.test(before.title);
  const title = /[,;\n]/.test(text.trim()) || !keepsTitle ? read.title : before.title;
  const person = { ...before, name: read.name, title };
  const renamed = { ...state, directory: putPerson(state.directory, person) };
  return {
    kind: 'act',
    state: recorded(turn, withForm(renamed, event, null, now), {
      verb: 'rename-person',
      before: `${before.id} ${before.name}, ${before.title}`,
      after: `${person.name}, ${person.title}`,
    }),
    replies: [{ type: 'person-renamed', before, person }],
  };
}

/** The name that the office typed: a new person, a new head, a new unit, or another name of somebody. */
export function nameInDirectory(
  turn: KnownTurn,
  form: Extract<Form, { type: 'person-name' | 'new-name' | 'head-name' | 'unit-name' }>,
  text: string,
): Outcome {
  const { state, world, event, now } = turn;
  const { org } = world;
  if (form.type === 'unit-name') {
    const name = toName(text);
    if (name === null) return say({ type: 'bad-name', length: text.trim().length });
    if (org.units.some((unit) => unit.name.toLowerCase() === name.toLowerCase()))
      return say({ type: 'name-taken', name });
    const id = idFor(
      name,
      [...org.units, ...org.unitGroups].map((one) => one.id),
    );
    const unit: Unit = { id, name, aliases: [], kind: form.kind };
    const group = org.unitGroups.find((one) => one.id === form.group) ?? null;
    const directory = putUnit(state.directory, unit, group?.id ?? null);
    return {
      kind: 'act',
      state: recorded(turn, withForm({ ...state, directory }, event, null, now), {
        verb: 'add-unit',
        before: '',
        after: `${id} ${group?.id ?? ''}`.trim(),
      }),
      replies: [{ type: 'unit-added', unit, group }],
    };
  }
  if (form.type === 'new-name') {
    const person = org.people.find(({ id }) => id === form.personId);
    return person ? rename(turn, person, text) : say({ type: 'stale-button' });
  }
  const unit = org.units.find(({ id }) => id === form.unit);
  const role = form.type === 'head-name' ? 'head' : form.role;
  const person = toPerson(
    text,
    role,
    unit,
    org.people.map(({ id }) => id),
  );
  if (person === null) return say({ type: 'bad-name', length: text.trim().length });
  if (role === 'head') {
    if (!unit) return say({ type: 'stale-button' });
    const added = { ...state, directory: putPerson(state.directory, person) };
    return setHead(turn, added, unit, person, headOf(org, unit.id) ?? null);
  }
  return {
    kind: 'act',
    state: recorded(
      turn,
      withForm({ ...state, directory: putPerson(state.directory, person) }, event, null, now),
      { verb: 'add-person', before: '', after: `${person.id} ${role}` },
    ),
    replies: [{ type: 'person-added', person, unit: unit ?? null }],
  };
}
