import { contextOf } from '../../context-of.ts';
import { hasLeft, peopleNow, unitsNow } from '../../people/as-of.ts';
import { headOf, putHead, putPerson } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import { type Org, type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { handOver } from '../../report/hand-over.ts';
import type { Draft } from '../../report/report.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { toPressData } from '../acts.ts';
import { type Forms, gone } from '../feature.ts';
import { welcomeOf } from '../linking/joining.ts';
import { handedDraft } from '../reporting/handed-draft.ts';
import { backTo, change, type KnownTurn, openForm, say, tell, withUndo } from '../turn.ts';
import { keepBefore } from './head-back.ts';
import { dayOfLeaving, setHeadToCome } from './head-to-come.ts';
import { asFormerHead, asHead, isUnnamed, knownByName, newPerson, readPerson, titleAnew } from './names.ts';
import { badName, type FormOf, open, personOf, unitOf } from './opening.ts';
import { hasActed } from './removing.ts';
import { rename, showName } from './renaming.ts';

/** Who could become the head of a unit, at a tap. */
function whoHeads(turn: KnownTurn, unit: Unit): Content {
  const { org } = turn.context;
  const head = headOf(org, unit.id) ?? null;
  const people = peopleNow(org).filter(
    ({ id, unit: own, role }) => own === unit.id && id !== head?.id && role !== 'office',
  );
  return { type: 'choose-head', unit, people, head };
}

/**
 * A head whom nobody has named and by whom nobody has ever joined is but the place: whoever is said to head the unit is who it
 * stands for, and follows nobody. With somebody's account, or acts, it is somebody.
 */
const isPlaceAlone = (turn: KnownTurn, head: Person): boolean =>
  isUnnamed(head) && !hasAccount(turn, head) && !hasActed(turn, head);

const hasAccount = ({ state }: KnownTurn, { id }: Person): boolean =>
  state.accounts.some(({ personId }) => personId === id);

/** The head of today whom another would follow; null where there is none, or but a place. */
function headToFollow(turn: KnownTurn, unit: Unit): Person | null {
  const head = headOf(turn.context.org, unit.id);
  return head && !isPlaceAlone(turn, head) ? head : null;
}

/** The head as it would be, beside the one of today. */
const headConfirmed = (
  turn: KnownTurn,
  unitId: string,
  person: Person | undefined,
  at: number,
): Content | null => {
  const unit = unitOf(turn, unitId);
  if (!unit || !person) return null;
  const before = headToFollow(turn, unit);
  const from = dayOfLeaving(turn, before);
  const { people } = turn.context.org;
  // Who is known by this name holds another office: whether somebody else is meant is theirs to say.
  const namesakes = people.some(({ id }) => id === person.id)
    ? []
    : people.filter(({ name }) => fold(name) === fold(person.name));
  return {
    type: 'confirm-head',
    unit,
    person: asHead(person, headOf(turn.context.org, unit.id) ?? null),
    before,
    // Whose account it is that has reported may be the one who is named now.
    ...(before && isUnnamed(before) && !people.some(({ id }) => id === person.id)
      ? { unnamed: true as const }
      : {}),
    ...(namesakes.length > 0 ? { namesakes } : {}),
    ...(from === null ? {} : { from }),
    asked: at,
  };
};

export const chooseHeaded = ({ context }: KnownTurn): Outcome =>
  say({ type: 'choose-headed', units: unitsNow(context.org) });

export const askHead = (turn: KnownTurn, { unit }: { unit: string }): Outcome =>
  open(turn, { type: 'head-name', unit }, headForms['head-name']);

/** The questions of who heads a unit. */
export const headForms: Forms<'head-name' | 'confirm-head' | 'confirm-new-head'> = {
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
  'confirm-head': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => headConfirmed(turn, form.unit, personOf(turn, form.personId), at),
    fill: gone,
    correct: (turn, { unit }, name) => proposeHead(turn, { type: 'head-name', unit }, name),
    back: askHead,
    confirm: (turn, form) => setHead(turn, form.unit, personOf(turn, form.personId), turn.state.directory),
  },
  'confirm-new-head': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'name-head'],
    ask: (turn, form, at) =>
      headConfirmed(turn, form.unit, newPerson(turn.context.org, form, 'head', form.unit, turn.now), at),
    fill: gone,
    correct: (turn, { unit }, name) => proposeHead(turn, { type: 'head-name', unit }, name),
    back: askHead,
    confirm: (turn, form) => {
      const person = newPerson(turn.context.org, form, 'head', form.unit, turn.now);
      return setHead(turn, form.unit, person, putPerson(turn.state.directory, person));
    },
  },
};

export function proposeHead(turn: KnownTurn, { unit }: FormOf<'head-name'>, text: string): Outcome {
  const { org } = turn.context;
  const read = readPerson(text, org);
  if ('problem' in read) return badName(read.problem);
  const known = knownByName(org, read.name, unit);
  if (known?.id === headOf(org, unit)?.id && known) return badName('same');
  if (known) return open(turn, { type: 'confirm-head', unit, personId: known.id }, headForms['confirm-head']);
  const head = headOf(org, unit);
  if (head && isPlaceAlone(turn, head))
    return showName(turn, {
      type: 'confirm-rename',
      personId: head.id,
      name: read.name,
      title: titleAnew(head, read),
    });
  const form = { type: 'confirm-new-head' as const, unit, name: read.name, title: read.title };
  return open(turn, form, headForms['confirm-new-head']);
}

/** [Chỉ ghi tên]: the name that was typed is of whoever holds the place already, and was never named. */
export function nameHead(turn: KnownTurn): Outcome {
  const form = openForm(turn)?.form;
  const head = form?.type === 'confirm-new-head' ? headOf(turn.context.org, form.unit) : undefined;
  if (form?.type !== 'confirm-new-head' || !head || !isUnnamed(head)) return gone();
  const { name, title } = form;
  const typed = { name, title, titled: title !== name };
  return rename(turn, { personId: head.id, name, title: titleAnew(head, typed) });
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

/** Whether somebody reports for a unit as its deputy, whoever heads it. */
const isDeputyOf = ({ role, unit }: Person, { id }: Unit): boolean => role === 'deputy' && unit === id;

/** Who was head of a unit until they left, where nobody has followed. */
const headWhoLeft = (org: Org, unit: Unit): Person | null =>
  org.before?.people.find(
    ({ id, role, unit: own }) => role === 'head' && own === unit.id && hasLeft(org, id),
  ) ?? null;

/**
 * A code that was given out for the head of a unit whom nobody had named is for that place: once another heads it, it would
 * make whoever sends it somebody who heads nothing. Of somebody who is linked codes stay.
 */
const withoutCodesOf = (state: KnownTurn['state'], { id }: Person): KnownTurn['state']['codes'] =>
  isLinked(state, id)
    ? state.codes
    : state.codes.map((code) =>
        code.personId === id && code.usedAt === null ? { ...code, replaced: true as const } : code,
      );

/** A place that somebody fills who was known already: it stands for nobody any more, and nobody finds it in a list. */
const withoutPlace = (place: Person, now: number): Person => ({ ...place, until: dateOf(now) });

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
  const place = headOf(org, unit.id) ?? null;
  const before = headToFollow(turn, unit);
  // Where the head has left, the title that goes with the unit is still theirs to give, and what they had begun.
  const leaver = place ? null : headWhoLeft(org, unit);
  const person = asHead(chosen, place ?? leaver);
  const day = dayOfLeaving(turn, before);
  if (before && day !== null) return setHeadToCome(turn, { unit, before, person, day });
  const people = [
    ...org.people
      .filter(({ id }) => id !== person.id)
      .map((one) => (one === before ? asFormerHead(one) : one === place ? withoutPlace(one, turn.now) : one)),
    person,
  ];
  const ended = before ? mandatesOf(turn, unit, before) : [];
  // What a mandate that ends with the head had begun goes the same way.
  const givers = before
    ? [before.id, ...ended.map(({ id }) => id).filter((id) => id !== person.id)]
    : leaver
      ? [leaver.id]
      : [];
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
  const codes = place ? withoutCodesOf(after, place) : after.codes;
  const deputies = after.deputies.filter((one) => one.unit !== unit.id || one.headId !== before?.id);
  const directory = putHead(
    { ...org, people },
    leaver ? putPerson(known, { ...leaver, role: 'staff' }) : known,
    unit.id,
    person.id,
  );
  const patch = { drafts: after.drafts, codes, deputies, directory };
  const headed = contextOf(turn.context, { ...turn.state, ...patch }, turn.now);
  const waits = welcomeOf({ ...turn, state: { ...turn.state, ...patch }, context: headed }, person);
  const outcome = change(
    turn,
    {
      ...patch,
      ...keepBefore(turn, unit, person, {
        people: org.people.filter(({ id }) => [person.id, place?.id, leaver?.id].includes(id)),
        deputies: turn.state.deputies.filter((one) => !deputies.includes(one)),
        codes: codes.flatMap((code, at) => (code === after.codes[at] ? [] : [code.hash])),
      }),
    },
    {
      verb: 'set-head',
      before: `${unit.id} ${place?.id ?? ''}`,
      after: `${unit.id} ${person.id}`,
    },
    { type: 'head-set', unit, person, before, linked: isLinked(turn.state, person.id) },
    {
      notices: concernedBy(turn, unit, [before, person, ...ended])
        .filter((one) => one.id !== turn.person.id && isLinked(turn.state, one.id))
        .map((one) =>
          tell(one.id, {
            ...told,
            ...(one.id === person.id ? { waits } : {}),
            to:
              one.id === person.id
                ? 'new'
                : one.id === before?.id
                  ? 'old'
                  : ended.includes(one) && !isDeputyOf(one, unit)
                    ? 'deputy'
                    : 'other',
          }),
        ),
    },
  );
  return outcome.kind === 'act'
    ? {
        ...outcome,
        state: withUndo(
          outcome.state,
          turn.event,
          toPressData({ type: 'head-back', unit: unit.id }),
          turn.now,
        ),
      }
    : outcome;
}

/** The head was chosen at a tap, of the unit that was chosen in the same chat. */
export function chooseHead(turn: KnownTurn, personId: string): Outcome {
  const form = openForm(turn)?.form;
  const unit = form?.type === 'head-name' ? unitOf(turn, form.unit) : undefined;
  const person = personOf(turn, personId);
  if (!unit || person?.unit !== unit.id) return gone();
  return open(turn, { type: 'confirm-head', unit: unit.id, personId }, headForms['confirm-head']);
}
