import { coverOf } from '../../month/cover.ts';
import { isLinked } from '../../people/links.ts';
import type { Person, Unit } from '../../people/org.ts';
import { joinedSpans, type Span } from '../../people/standing-in-spans.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { readDates } from '../../time/dates.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { toPressData } from '../acts.ts';
import { type Forms, gone, type Performs } from '../feature.ts';
import { asks, backTo, change, type KnownTurn, say, tell, withUndo } from '../turn.ts';
import { awaySaid, type StandingInForm, standingInQuestion } from './away-said.ts';
import { candidates } from './candidates.ts';
import type { StandIn, standingInDeclared } from './declared.ts';

/** The unit whose head acts. */
const ownUnit = ({ person, context }: KnownTurn): Unit | undefined =>
  person.role === 'head' ? context.org.units.find(({ id }) => id === person.unit) : undefined;

const personOf = ({ context }: KnownTurn, personId: string): Person | null =>
  context.org.people.find(({ id }) => id === personId) ?? null;

const isOf = (span: Span) => (one: Span) => one.from === span.from && one.to === span.to;

/** When somebody stands in for the head who acts, as far as it is not over. */
const spansOfDeputy = ({ state, person, now }: KnownTurn, unit: string, personId: string): Span[] =>
  joinedSpans(
    state.deputies.filter(
      (one) => one.unit === unit && one.personId === personId && one.headId === person.id,
    ),
    dateOf(now),
  );

const currentDeputies = (turn: KnownTurn, unit: string): StandIn[] =>
  [
    ...new Set(turn.state.deputies.filter((one) => one.unit === unit).map(({ personId }) => personId)),
  ].flatMap((personId) => {
    const person = personOf(turn, personId);
    return person ? spansOfDeputy(turn, unit, personId).map((span) => ({ person, ...span })) : [];
  });

/** The absences of whoever asks that are not over. */
const ownAbsences = ({ state, person, now }: KnownTurn): Span[] =>
  joinedSpans(
    state.absences.filter(({ personId }) => personId === person.id),
    dateOf(now),
  );

/** Everybody's absences with these of whoever asks; what is over is forgotten, the trail has it. */
const withOwnAbsences = ({ state, person, now }: KnownTurn, spans: readonly Span[]) => [
  ...state.absences.filter(({ personId, to }) => personId !== person.id && to >= dateOf(now)),
  ...spans.map((span) => ({ personId: person.id, ...span })),
];

const absenceQuestion = (turn: KnownTurn): Content => ({ type: 'absence-dates', spans: ownAbsences(turn) });

function deputyQuestion(turn: KnownTurn, personId: string): Content | null {
  const unit = ownUnit(turn);
  const person = candidates(turn).find(({ id }) => id === personId);
  return unit && person ? { type: 'deputy-dates', person, unit } : null;
}

function endQuestion(turn: KnownTurn, personId: string, at: number): Content | null {
  const unit = ownUnit(turn);
  const isDeputy = turn.state.deputies.some((one) => one.unit === unit?.id && one.personId === personId);
  return unit && isDeputy
    ? {
        type: 'confirm-end-deputy',
        person: personOf(turn, personId),
        unit,
        spans: spansOfDeputy(turn, unit.id, personId),
        asked: at,
      }
    : null;
}

const readsDates = (turn: KnownTurn, _form: unknown, text: string): boolean =>
  !('problem' in readDates(text, turn.now));

/** Whether somebody is to report no more for the unit, asked before it is so. */
function askEnd(turn: KnownTurn, personId: string): Outcome {
  const question = endQuestion(turn, personId, turn.now);
  return question ? asks(turn, { type: 'confirm-end-deputy', personId }, question) : gone();
}

/** The dates of an appointment were typed. */
function appointOn(turn: KnownTurn, personId: string, text: string): Outcome {
  const dates = readDates(text, turn.now);
  return 'problem' in dates
    ? say({ type: 'dates-problem', problem: dates.problem })
    : appointDeputy(turn, personId, dates);
}

/** Somebody reports for the unit of the head who acts, on days that are not over. */
function appointDeputy(turn: KnownTurn, personId: string, dates: Span): Outcome {
  const { state, person, now } = turn;
  const unit = ownUnit(turn);
  const deputy = candidates(turn).find(({ id }) => id === personId);
  if (!unit || !deputy) return say({ type: 'head-only' });
  if (dates.to < dateOf(now)) return say({ type: 'dates-problem', problem: { type: 'past' } });
  const others = state.deputies.filter((one) => one.unit !== unit.id || one.personId !== personId);
  const spans = joinedSpans([...spansOfDeputy(turn, unit.id, personId), dates], dateOf(now));
  return change(
    turn,
    {
      deputies: [
        ...others,
        ...spans.map((span) => ({ unit: unit.id, headId: person.id, personId, ...span })),
      ],
    },
    { verb: 'appoint-deputy', before: '', after: `${personId} ${dates.from} ${dates.to}` },
    { type: 'deputy-appointed', person: deputy, unit, spans, linked: isLinked(state, deputy.id) },
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
      notices: isLinked(state, personId)
        ? [tell(personId, { type: 'deputy-ended-told', head: person, unit })]
        : [],
    },
  );
}

/** Whether somebody is ever reminded of a unit: its head and its deputies, and who was appointed. */
const isReminded = ({ state, person, now }: KnownTurn): boolean =>
  person.role === 'head' ||
  person.role === 'deputy' ||
  state.deputies.some(({ personId, to }) => personId === person.id && to >= dateOf(now));

/** The dates of an absence were typed. */
function awayOn(turn: KnownTurn, text: string): Outcome {
  const dates = readDates(text, turn.now);
  return 'problem' in dates
    ? say({ type: 'dates-problem', problem: dates.problem })
    : setAbsence(turn, dates);
}

/** Somebody is away on days that are not over: they are added to those that stand. */
function setAbsence(turn: KnownTurn, dates: Span): Outcome {
  const { state, context, person, now } = turn;
  if (dates.to < dateOf(now)) return say({ type: 'dates-problem', problem: { type: 'past' } });
  const spans = joinedSpans([...ownAbsences(turn), dates], dateOf(now));
  const span = spans.find(({ from, to }) => from <= dates.to && dates.to <= to) ?? dates;
  const absences = withOwnAbsences(turn, spans);
  // What joined an absence that stood is not taken back as a whole: that stood before.
  const isNew = isOf(dates)(span) && !ownAbsences(turn).some(isOf(dates));
  return change(
    turn,
    isNew
      ? withUndo({ ...state, absences }, turn.event, toPressData({ type: 'end-absence-span', ...dates }), now)
      : { absences },
    { verb: 'set-absence', before: '', after: `${dates.from} ${dates.to}` },
    {
      type: 'absence-set',
      typed: dates,
      span,
      spans,
      isReminded: isReminded(turn),
      isHead: person.role === 'head',
      covers: coverOf({ ...state, absences }, context, person, span, now),
    },
  );
}

/** A head is away and has somebody report meanwhile: the right first, so that it is known who is reminded. */
function leaveTo(turn: KnownTurn, personId: string, dates: Span): Outcome {
  const appointed = appointDeputy(turn, personId, dates);
  if (appointed.kind !== 'act') return appointed;
  const away = setAbsence({ ...turn, state: appointed.state }, dates);
  return away.kind === 'act'
    ? { ...away, replies: [...appointed.replies, ...away.replies], notices: appointed.notices ?? [] }
    : appointed;
}

/** One absence ends: it was over sooner, or is not to be. @param wanted the first of them where none is named */
function endAbsence(turn: KnownTurn, wanted?: Span): Outcome {
  const before = ownAbsences(turn);
  const span = wanted ? before.find(isOf(wanted)) : before[0];
  if (!span) return gone();
  const spans = before.filter((one) => one !== span);
  return change(
    turn,
    { absences: withOwnAbsences(turn, spans) },
    { verb: 'set-absence', before: `${span.from} ${span.to}`, after: '' },
    { type: 'absence-ended', span, isUnderWay: span.from <= dateOf(turn.now), spans },
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

/** What was understood is done: as much of it as whoever speaks still may. */
function confirmStandingIn(turn: KnownTurn, { from, to, isAway, personId }: StandingInForm): Outcome {
  if (personId === null) return setAbsence(turn, { from, to });
  return isAway ? leaveTo(turn, personId, { from, to }) : appointDeputy(turn, personId, { from, to });
}

const forms: Forms<StandingInForm['type'] | 'deputy-dates' | 'absence-dates' | 'confirm-end-deputy'> = {
  'deputy-dates': {
    right: 'head',
    reads: 'value',
    acts: [],
    ask: (turn, { personId }) => deputyQuestion(turn, personId),
    canRead: readsDates,
    fill: (turn, { personId }, text) => appointOn(turn, personId, text),
    back: (turn) => backTo(turn, chooseDeputy(turn)),
  },
  'absence-dates': {
    right: 'known',
    reads: 'value',
    acts: ['end-absence', 'end-absence-span'],
    ask: absenceQuestion,
    canRead: readsDates,
    fill: (turn, _form, text) => awayOn(turn, text),
  },
  'confirm-end-deputy': {
    right: 'head',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, { personId }, at) => endQuestion(turn, personId, at),
    fill: gone,
    back: (turn) => backTo(turn, chooseDeputy(turn)),
    confirm: (turn, { personId }) => endDeputy(turn, personId),
  },
  'confirm-standing-in': {
    right: 'known',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'be-away'],
    ask: standingInQuestion,
    fill: gone,
    revised: (turn, _form, text) => awaySaid(turn, text, () => gone()),
    confirm: confirmStandingIn,
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
    'end-deputy': (turn, { personId }) => askEnd(turn, personId),
    'withdraw-deputy': (turn, { personId }) => askEnd(turn, personId),
    'name-absence': (turn) => asks(turn, { type: 'absence-dates' }, absenceQuestion(turn)),
    'end-absence': (turn) => endAbsence(turn),
    'end-absence-span': (turn, { from, to }) => endAbsence(turn, { from, to }),
    'be-away': (turn, { from, to }) => setAbsence(turn, { from, to }),
  },
};
