import type { Person, Unit } from '../../people/org.ts';
import { deputiesOf } from '../../people/standing-in.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { readDates } from '../../time/dates.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { type Forms, gone, type Performs } from '../feature.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { StandIn, standingInDeclared } from './declared.ts';

const isLinked = (turn: KnownTurn, id: string): boolean =>
  turn.state.accounts.some((link) => link.personId === id);

/** The unit whose head acts. */
const ownUnit = ({ person, context }: KnownTurn): Unit | undefined =>
  person.role === 'head' ? context.org.units.find(({ id }) => id === person.unit) : undefined;

/** People who may stand in: of the same unit first, never a leader. */
const candidates = ({ person, context }: KnownTurn): Person[] => {
  const others = context.org.people.filter(({ id, role }) => id !== person.id && role !== 'leader');
  return [
    ...others.filter(({ unit }) => unit === person.unit),
    ...others.filter(({ unit }) => unit !== person.unit),
  ];
};

const personOf = ({ context }: KnownTurn, personId: string): Person | null =>
  context.org.people.find(({ id }) => id === personId) ?? null;

const currentDeputies = (turn: KnownTurn, unit: string): StandIn[] =>
  turn.state.deputies
    .filter((one) => one.unit === unit && one.to >= dateOf(turn.now))
    .flatMap(({ personId, from, to }) => {
      const person = personOf(turn, personId);
      return person ? [{ person, from, to }] : [];
    });

/** The absence of whoever asks that is not over. */
const ownAbsence = ({ state, person, now }: KnownTurn) =>
  state.absences.find((one) => one.personId === person.id && one.to >= dateOf(now)) ?? null;

const absenceQuestion = (turn: KnownTurn): Content => ({ type: 'absence-dates', absent: ownAbsence(turn) });

function deputyQuestion(turn: KnownTurn, personId: string): Content | null {
  const unit = ownUnit(turn);
  const person = candidates(turn).find(({ id }) => id === personId);
  return unit && person ? { type: 'deputy-dates', person, unit } : null;
}

function endQuestion(turn: KnownTurn, personId: string, at: number): Content | null {
  const unit = ownUnit(turn);
  const isDeputy = turn.state.deputies.some((one) => one.unit === unit?.id && one.personId === personId);
  return unit && isDeputy
    ? { type: 'confirm-end-deputy', person: personOf(turn, personId), unit, asked: at }
    : null;
}

const readsDates = (turn: KnownTurn, _form: unknown, text: string): boolean =>
  !('problem' in readDates(text, turn.now));

/** The dates of an appointment were typed. */
function appointDeputy(turn: KnownTurn, personId: string, text: string): Outcome {
  const { state, person } = turn;
  const unit = ownUnit(turn);
  const deputy = candidates(turn).find(({ id }) => id === personId);
  if (!unit || !deputy) return say({ type: 'head-only' });
  const dates = readDates(text, turn.now);
  if ('problem' in dates) return say({ type: 'dates-problem', problem: dates.problem });
  const others = state.deputies.filter((one) => one.unit !== unit.id || one.personId !== personId);
  return change(
    turn,
    { deputies: [...others, { unit: unit.id, headId: person.id, personId, ...dates }] },
    { verb: 'appoint-deputy', before: '', after: `${personId} ${dates.from} ${dates.to}` },
    { type: 'deputy-appointed', person: deputy, unit, ...dates, linked: isLinked(turn, deputy.id) },
    { notices: [tell(personId, { type: 'deputy-told', head: person, unit, ...dates })] },
  );
}

/** A deputy loses the right to report at this moment, and is told. */
function endDeputy(turn: KnownTurn, personId: string): Outcome {
  const { state, person } = turn;
  const unit = ownUnit(turn);
  const ended = state.deputies.filter((one) => one.unit === unit?.id && one.personId === personId);
  if (!unit || ended.length === 0) return gone();
  return change(
    turn,
    { deputies: state.deputies.filter((one) => !ended.includes(one)) },
    { verb: 'end-deputy', before: personId, after: '' },
    { type: 'deputy-ended', person: personOf(turn, personId) },
    {
      notices: isLinked(turn, personId)
        ? [tell(personId, { type: 'deputy-ended-told', head: person, unit })]
        : [],
    },
  );
}

/** The dates of an absence were typed. */
function setAbsence(turn: KnownTurn, text: string): Outcome {
  const { state, context, person } = turn;
  const dates = readDates(text, turn.now);
  if ('problem' in dates) return say({ type: 'dates-problem', problem: dates.problem });
  const others = state.absences.filter((one) => one.personId !== person.id);
  const isHead = person.role === 'head';
  return change(
    turn,
    { absences: [...others, { personId: person.id, ...dates }] },
    { verb: 'set-absence', before: '', after: `${dates.from} ${dates.to}` },
    {
      type: 'absence-set',
      ...dates,
      isHead,
      deputies:
        isHead && person.unit
          ? deputiesOf(state, context.org, person.unit, Date.parse(`${dates.from}T12:00:00+07:00`))
          : [],
    },
  );
}

function endAbsence(turn: KnownTurn): Outcome {
  const { state } = turn;
  const absent = ownAbsence(turn);
  if (!absent) return gone();
  return change(
    turn,
    { absences: state.absences.filter((one) => one !== absent) },
    { verb: 'set-absence', before: `${absent.from} ${absent.to}`, after: '' },
    { type: 'absence-ended' },
  );
}

function chooseDeputy(turn: KnownTurn): Outcome {
  const unit = ownUnit(turn);
  return unit
    ? say({
        type: 'choose-deputy',
        unit,
        people: candidates(turn),
        deputies: currentDeputies(turn, unit.id),
      })
    : say({ type: 'head-only' });
}

const forms: Forms<'deputy-dates' | 'absence-dates' | 'confirm-end-deputy'> = {
  'deputy-dates': {
    right: 'head',
    reads: 'value',
    acts: [],
    ask: (turn, { personId }) => deputyQuestion(turn, personId),
    canRead: readsDates,
    fill: (turn, { personId }, text) => appointDeputy(turn, personId, text),
  },
  'absence-dates': {
    right: 'known',
    reads: 'value',
    acts: ['end-absence'],
    ask: absenceQuestion,
    canRead: readsDates,
    fill: (turn, _form, text) => setAbsence(turn, text),
  },
  'confirm-end-deputy': {
    right: 'head',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, { personId }, at) => endQuestion(turn, personId, at),
    fill: gone,
    confirm: (turn, { personId }) => endDeputy(turn, personId),
  },
};

/** `/uyquyen` and `/vangmat`: who reports for a head, and who is away. */
export const standingIn: { perform: Performs<typeof standingInDeclared>; forms: typeof forms } = {
  forms,
  perform: {
    'choose-deputy': chooseDeputy,
    appoint: (turn, { personId }) => {
      const question = deputyQuestion(turn, personId);
      return question ? asks(turn, { type: 'deputy-dates', personId }, question) : gone();
    },
    'end-deputy': (turn, { personId }) => {
      const question = endQuestion(turn, personId, turn.now);
      return question ? asks(turn, { type: 'confirm-end-deputy', personId }, question) : gone();
    },
    'name-absence': (turn) => asks(turn, { type: 'absence-dates' }, absenceQuestion(turn)),
    'end-absence': endAbsence,
  },
};
