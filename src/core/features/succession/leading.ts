import { contextOf } from '../../context-of.ts';
import { orgBefore, peopleNow } from '../../people/as-of.ts';
import { headOf } from '../../people/directory.ts';
import { isLinked, officeOf } from '../../people/links.ts';
import { namedAmong } from '../../people/named.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import { deputiesOf, unitsToReport } from '../../people/standing-in.ts';
import { findIndex, type Index, isLedBy } from '../../plan/plan.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { dateOf, momentOf } from '../../time/viet-nam-time.ts';
import { type FormOf, open, personOf } from '../directory/opening.ts';
import { type Forms, gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { backTo, change, type KnownTurn, openForm, say, tell, withForm } from '../turn.ts';
import { readsDay, withDay } from './asking-day.ts';
import type { LeadersChange } from './declared.ts';
import { cutFirstDay, daysOffered, readFirstDay } from './first-day.ts';

type Led = Pick<FormOf<'new-leader'>, 'codes' | 'rest' | 'instead'>;

const ofLed = ({ codes, rest, instead }: Led): Led => ({
  codes,
  ...(rest === undefined ? {} : { rest }),
  ...(instead === undefined ? {} : { instead }),
});

const indicesOf = ({ context }: KnownTurn, codes: readonly string[]): Index[] =>
  codes.flatMap((code) => findIndex(context.plan, code) ?? []);

const peopleOf = (turn: KnownTurn, ids: readonly string[]): Person[] =>
  ids.flatMap((id) => personOf(turn, id) ?? []);

/** Who may lead an index: the leaders of the directory who go on. */
const leadersNow = ({ context }: KnownTurn): Person[] =>
  peopleNow(context.org).filter(({ role }) => role === 'leader');

/** Who leads each index before and after: whoever is followed alone leaves the others beside the new one. */
const changesOf = (
  turn: KnownTurn,
  { codes, instead, leaders }: Pick<FormOf<'leader-day'>, 'codes' | 'instead' | 'leaders'>,
): LeadersChange[] =>
  indicesOf(turn, codes).map((index) => {
    const after =
      instead !== undefined && isLedBy(index, instead)
        ? index.leaders.flatMap((id) => (id === instead ? leaders : [id]))
        : leaders;
    return {
      index,
      before: peopleOf(turn, index.leaders),
      after: peopleOf(turn, [...new Set(after)]),
    };
  });

const isSame = ({ before, after }: LeadersChange): boolean =>
  before.map(({ id }) => id).join() === after.map(({ id }) => id).join();

export const chooseLed = (turn: KnownTurn): Outcome =>
  backTo(turn, say({ type: 'choose-led', indices: turn.context.plan.indices }));

/** Who leads them, with what was typed and names no leader. */
function leaderQuestion(turn: KnownTurn, { codes, instead }: Led, unknown?: string): Content | null {
  const indices = indicesOf(turn, codes);
  const [first] = indices;
  if (!first) return null;
  const now = indices.length === 1 ? first.leaders : [instead ?? ''];
  const people = leadersNow(turn).filter(
    ({ id }) => id !== instead && !(indices.length === 1 && first.leaders.join() === id),
  );
  return {
    type: 'new-leader',
    indices,
    now: peopleOf(turn, now),
    instead: instead === undefined ? null : (personOf(turn, instead) ?? null),
    people,
    ...(unknown === undefined ? {} : { unknown }),
  };
}

export const leaderForms: Forms<'new-leader' | 'leader-day' | 'confirm-leaders'> = {
  'new-leader': {
    right: 'office',
    reads: 'name',
    acts: ['set-leader'],
    ask: (turn, form) => leaderQuestion(turn, form),
    fill: (turn, form, text) => {
      const leaders = leadersNamed(turn, text);
      const again = leaders ? null : leaderQuestion(turn, form, text);
      return leaders ? leadersChosen(turn, form, leaders) : again ? say(again) : gone();
    },
    back: chooseLed,
  },
  'leader-day': {
    right: 'office',
    reads: 'value',
    acts: ['from-day'],
    canRead: readsDay,
    ask: (turn, form) => ({
      type: 'leader-day',
      indices: indicesOf(turn, form.codes),
      leaders: peopleOf(turn, form.leaders),
      ...daysOffered(turn.now),
    }),
    fill: (turn, form, text) => withDay(turn, text, (day) => confirmLeaders(turn, form, day)),
    back: (turn, form) => askLeader(turn, ofLed(form)),
  },
  'confirm-leaders': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => ({
      type: 'confirm-leaders',
      changes: changesOf(turn, form),
      day: form.day,
      asked: at,
    }),
    fill: gone,
    back: (turn, form) => askLeader(turn, ofLed(form)),
    confirm: setLeaders,
  },
};

const askLeader = (turn: KnownTurn, led: Led, day?: string): Outcome =>
  open(
    turn,
    { type: 'new-leader', ...led, ...(day === undefined ? {} : { day }) },
    leaderForms['new-leader'],
  );

/** The leaders that a text names, several with «và» or a comma between them; null where it does not name them all, each alone. */
function leadersNamed(turn: KnownTurn, text: string): string[] | null {
  const parts = text.split(/\s*,\s*|\s+(?:và|va)\s+/iu).filter((part) => part.trim() !== '');
  const found = parts.map((part) => namedAmong(leadersNow(turn), part));
  if (found.length === 0 || found.some(({ length }) => length !== 1)) return null;
  return [...new Set(found.flatMap(([one]) => one?.id ?? []))];
}

/** Who is to lead was said: from when, unless that is known; then it is shown. */
function leadersChosen(
  turn: KnownTurn,
  form: Led & { day?: string | undefined },
  leaders: string[],
): Outcome {
  const led = ofLed(form);
  if (changesOf(turn, { ...led, leaders }).every(isSame)) return say({ type: 'leaders-same' });
  const next: Extract<Form, { type: 'leader-day' }> = { type: 'leader-day', ...led, leaders };
  return form.day === undefined || form.day < dateOf(turn.now)
    ? open(turn, next, leaderForms['leader-day'])
    : confirmLeaders(turn, next, form.day);
}

export function confirmLeaders(turn: KnownTurn, form: FormOf<'leader-day'>, day: string): Outcome {
  if (Number(day.slice(0, 4)) !== turn.context.plan.year) return say({ type: 'no-such-day', why: 'year' });
  return open(turn, { ...form, type: 'confirm-leaders', day }, leaderForms['confirm-leaders']);
}

/** An index was chosen at a tap: who leads it from now on? */
export const leadAnew = (turn: KnownTurn, code: string): Outcome =>
  findIndex(turn.context.plan, code) ? askLeader(turn, { codes: [code] }) : gone();

/** A leader was chosen at a tap. */
export function setLeader(turn: KnownTurn, personId: string): Outcome {
  const form = openForm(turn)?.form;
  if (form?.type !== 'new-leader' || !leadersNow(turn).some(({ id }) => id === personId)) return gone();
  return leadersChosen(turn, form, [personId]);
}

/** Who follows somebody who leaves, in all of their indices at once or in one after another. */
export function followLeader(turn: KnownTurn, personId: string, inAll: boolean): Outcome {
  const codes = turn.context.plan.indices.filter((index) => isLedBy(index, personId)).map(({ code }) => code);
  const [first, ...rest] = codes;
  if (first === undefined) return say({ type: 'leaders-same' });
  const until = orgBefore(turn.context.org).people.find(({ id }) => id === personId)?.until;
  const today = dateOf(turn.now);
  const day = until === undefined ? undefined : until < today ? today : until;
  return askLeader(turn, { codes: inAll ? codes : [first], rest: inAll ? [] : rest, instead: personId }, day);
}

/** The index that words name by its code, or by its name; null where they name none, or several. */
function indexNamed({ context }: KnownTurn, said: string): { index: Index; rest: string } | null {
  const [first = '', ...others] = said.trim().split(/\s+/);
  const byCode = findIndex(context.plan, first);
  if (byCode) return { index: byCode, rest: others.join(' ') };
  const typed = ` ${fold(said)} `;
  const named = context.plan.indices.flatMap((index) => {
    const name = [index.name, ...index.aliases]
      .map((one) => fold(one))
      .filter((one) => typed.includes(` ${one} `));
    const longest = name.sort((one, other) => other.length - one.length)[0];
    return longest === undefined ? [] : [{ index, longest }];
  });
  const most = named.sort((one, other) => other.longest.length - one.longest.length);
  const [found] = most;
  if (!found) return null;
  return { index: found.index, rest: typed.replace(` ${found.longest} `, ' ').trim() };
}

/** `/phutrach 2.1 chị Lan từ 01/07`: what is said is taken, what is missing asked. */
export function changeLeaders(turn: KnownTurn, typed: string): Outcome {
  // «… cho chị Lan phụ trách từ 1/6»: what somebody is to do is no part of their name.
  const argument = typed.replace(/\s+(?:phụ trách|phu trach)(?=\s|$)/giu, '');
  if (argument.trim() === '') return chooseLed(turn);
  const cut = cutFirstDay(argument);
  const named = indexNamed(turn, cut?.before ?? argument);
  if (!named) return say({ type: 'choose-led', indices: turn.context.plan.indices, unknown: argument });
  const led: Led = { codes: [named.index.code] };
  const day = cut ? readFirstDay(cut.day, turn.now) : null;
  if (day !== null && typeof day !== 'string')
    return say({ type: 'no-such-day', why: day.problem === 'past' ? 'past' : 'unclear' });
  const who = named.rest.trim();
  if (who === '') return askLeader(turn, led, day ?? undefined);
  const leaders = leadersNamed(turn, who);
  if (leaders) return leadersChosen(turn, { ...led, ...(day === null ? {} : { day }) }, leaders);
  const asked = askLeader(turn, led, day ?? undefined);
  const question = leaderQuestion(turn, led, who);
  return asked.kind === 'act' && question ? { ...asked, replies: [question] } : asked;
}

interface Concerned {
  id: string;
  to: 'new' | 'old' | 'other';
  changes: LeadersChange[];
}

/** Whom a change of leaders concerns: who led, who leads, who answers for the lead unit, and the office; each once. */
function concernedBy(turn: KnownTurn, changes: readonly LeadersChange[]): Concerned[] {
  const { state, context, now, person } = turn;
  const { org } = context;
  const before = new Set(changes.flatMap((one) => one.before.map(({ id }) => id)));
  const after = new Set(changes.flatMap((one) => one.after.map(({ id }) => id)));
  const units = [...new Set(changes.map(({ index }) => index.leadUnit))];
  const others = [
    ...units.flatMap((unit) => [headOf(org, unit), ...deputiesOf(state, org, unit, now)]),
    ...peopleNow(org).filter((one) => worksForOffice(org, one)),
  ].flatMap((one) => one?.id ?? []);
  return [...new Set([...before, ...after, ...others])]
    .filter((id) => id !== person.id && isLinked(state, id))
    .map((id) => {
      const to =
        before.has(id) && !after.has(id) ? 'old' : after.has(id) && !before.has(id) ? 'new' : 'other';
      const concerned = changes.filter(({ before: old, after: next, index }) =>
        to === 'other' && !before.has(id)
          ? worksForOffice(org, personOf(turn, id) ?? person) || answersFor(turn, id, index)
          : [...old, ...next].some((one) => one.id === id),
      );
      return { id, to, changes: concerned };
    });
}

const toldOf = (turn: KnownTurn, changes: readonly LeadersChange[], day: string): Notice[] =>
  concernedBy(turn, changes).map(({ id, ...concerned }) =>
    tell(id, { type: 'leaders-told', day, ...concerned }),
  );

/** Whether somebody answers for the unit that leads an index. */
function answersFor({ state, context, now }: KnownTurn, personId: string, { leadUnit }: Index): boolean {
  const { org } = context;
  return (
    headOf(org, leadUnit)?.id === personId ||
    deputiesOf(state, org, leadUnit, now).some(({ id }) => id === personId)
  );
}

const namesIn = (people: readonly Person[]): string => people.map(({ id }) => id).join(' ');

function setLeaders(turn: KnownTurn, form: FormOf<'confirm-leaders'>): Outcome {
  const { state, context, now, event } = turn;
  const changes = changesOf(turn, form).filter((one) => !isSame(one));
  if (changes.length === 0) return say({ type: 'leaders-same' });
  if (form.day < dateOf(now)) return say({ type: 'no-such-day', why: 'past' });
  const codes = changes.map(({ index }) => index.code);
  const year = String(context.plan.year);
  const said = state.leaderChanges ?? [];
  const leaderChanges = [
    // Of other years nothing counts any more; of the same day the last word does.
    ...said.filter(({ code, from }) => from.startsWith(year) && !(codes.includes(code) && from === form.day)),
    ...changes.map(({ index: { code }, after }) => {
      const replaced = said.find((one) => one.code === code && one.from === form.day);
      return {
        code,
        leaders: after.map(({ id }) => id),
        from: form.day,
        at: now,
        ...(replaced ? { instead: replaced.leaders } : {}),
      };
    }),
  ];
  const notices = toldOf(turn, changes, form.day);
  const done = change(
    turn,
    { leaderChanges },
    {
      verb: 'set-leaders',
      before: changes.map(({ index, before }) => `${index.code} ${namesIn(before)}`).join('; '),
      after: `${changes.map(({ index, after }) => `${index.code} ${namesIn(after)}`).join('; ')} ${form.day}`,
    },
    { type: 'leaders-set', changes, day: form.day, told: notices.length, at: now },
    { notices },
  );
  const [next, ...rest] = form.rest ?? [];
  if (next === undefined || done.kind !== 'act') return done;
  // The next of the indices of somebody who leaves.
  const led: Led = { codes: [next], rest, ...(form.instead === undefined ? {} : { instead: form.instead }) };
  const question = leaderQuestion(turn, led);
  if (!question) return done;
  const asking: Form = { type: 'new-leader', ...led, day: form.day };
  return {
    ...done,
    state: withForm(done.state, event, asking, now),
    replies: [...done.replies, question],
  };
}

/** So long what holds already is taken back whole; what is still to come is until its day. */
const backLifetimeMs = 30 * 60_000;

/** «nhầm» right after a change of leaders: who was said to lead before does, and whoever was told hears it. */
export function leadersBack(turn: KnownTurn, at: number): Outcome {
  const { state, now } = turn;
  const said = state.leaderChanges ?? [];
  const mistaken = said.filter((one) => one.at === at);
  const [first] = mistaken;
  if (!first || (now - at > backLifetimeMs && first.from <= dateOf(now))) return gone();
  const leaderChanges = said.flatMap(({ at: when, instead, ...one }) =>
    when !== at
      ? { ...one, ...(when === undefined ? {} : { at: when }), ...(instead ? { instead } : {}) }
      : instead
        ? { ...one, leaders: instead }
        : [],
  );
  const restored = { ...state, leaderChanges };
  const day = first.from;
  const then = contextOf(turn.context, restored, Math.max(now, momentOf(day, '00:00'))).plan;
  const changes = mistaken.flatMap(({ code, leaders }): LeadersChange[] => {
    const index = findIndex(then, code);
    return index ? [{ index, before: peopleOf(turn, leaders), after: peopleOf(turn, index.leaders) }] : [];
  });
  const concerned = concernedBy(turn, changes);
  return change(
    turn,
    { leaderChanges },
    {
      verb: 'set-leaders',
      before: changes.map(({ index, before }) => `${index.code} ${namesIn(before)}`).join('; '),
      after: `${changes.map(({ index, after }) => `${index.code} ${namesIn(after)}`).join('; ')} ${day}`,
    },
    { type: 'leaders-restored', changes, day, told: concerned.length },
    {
      notices: concerned.map((one) =>
        tell(one.id, { type: 'leaders-restored-told', changes: one.changes, day }),
      ),
    },
  );
}

/** [Không đúng] of somebody who was told: the office hears who says so, once. */
export function doubtLeaders(turn: KnownTurn, { code, day }: { code: string; day: string }): Outcome {
  const { state, context, person, now } = turn;
  const index = findIndex(context.plan, code);
  const changed = state.leaderChanges?.find((one) => one.code === code && one.from === day);
  const isConcerned =
    person.role === 'leader' ||
    worksForOffice(context.org, person) ||
    unitsToReport(state, context.org, person, now).some(({ id }) => id === index?.leadUnit);
  if (!index || !changed || !isConcerned) return gone();
  const leaders = peopleOf(turn, changed.leaders);
  return change(
    turn,
    {},
    { verb: 'doubt-leaders', before: '', after: `${code} ${day}` },
    { type: 'doubt-passed-on' },
    {
      notices: officeOf(state, context)
        .filter(({ id }) => id !== person.id)
        .map(({ id }) => ({
          personId: id,
          key: `doubted:${code}:${day}:${person.id}:${id}`,
          content: { type: 'leaders-doubted', person, index, leaders, day },
        })),
    },
  );
}
