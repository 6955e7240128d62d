import { dateOf } from '../calendar/viet-nam-time.ts';
import { record } from '../people/audit.ts';
import type { Person } from '../people/org.ts';
import { deputiesOf } from '../people/standing-in.ts';
import { readDates } from './dates.ts';
import type { OfficeAct } from './office-act.ts';
import type { Notice, Outcome, StandIn } from './outcome.ts';
import { type KnownTurn, say, withForm } from './turn.ts';

export type StandingInAct = Extract<
  OfficeAct,
  { type: 'choose-deputy' | 'appoint' | 'end-deputy' | 'name-absence' | 'end-absence' }
>;

const isLinked = (turn: KnownTurn, person: Person): boolean =>
  turn.state.accounts.some((link) => link.personId === person.id);

/** The unit whose head acts. */
const ownUnit = ({ person, world }: KnownTurn) =>
  person.role === 'head' ? world.org.units.find(({ id }) => id === person.unit) : undefined;

/** People who may stand in: of the same unit first, never a leader. */
const candidates = ({ person, world }: KnownTurn): Person[] => {
  const others = world.org.people.filter(({ id, role }) => id !== person.id && role !== 'leader');
  return [
    ...others.filter(({ unit }) => unit === person.unit),
    ...others.filter(({ unit }) => unit !== person.unit),
  ];
};

const currentDeputies = (turn: KnownTurn, unit: string): StandIn[] =>
  turn.state.deputies
    .filter((one) => one.unit === unit && one.to >= dateOf(turn.now))
    .flatMap(({ personId, from, to }) => {
      const person = turn.world.org.people.find(({ id }) => id === personId);
      return person ? [{ person, from, to }] : [];
    });

/** `/uyquyen` and `/vangmat`: who reports for a head, and who is away. */
export function actOnStandingIn(turn: KnownTurn, act: StandingInAct): Outcome {
  const { state, world, person, event, now } = turn;
  if (act.type === 'name-absence' || act.type === 'end-absence') {
    const today = dateOf(now);
    const absent = state.absences.find((one) => one.personId === person.id && one.to >= today) ?? null;
    if (act.type === 'name-absence')
      return {
        kind: 'act',
        state: withForm(state, event, { type: 'absence-dates' }, now),
        replies: [{ type: 'absence-dates', absent }],
      };
    if (!absent) return say({ type: 'stale-button' });
    return {
      kind: 'act',
      state: record(
        withForm({ ...state, absences: state.absences.filter((one) => one !== absent) }, event, null, now),
        {
          at: now,
          by: person.id,
          channel: event.chat.channel,
          verb: 'set-absence',
          before: `${absent.from} ${absent.to}`,
          after: '',
        },
      ),
      replies: [{ type: 'absence-ended' }],
    };
  }
  const unit = ownUnit(turn);
  if (!unit) return say({ type: 'head-only' });
  switch (act.type) {
    case 'choose-deputy':
      return say({
        type: 'choose-deputy',
        unit,
        people: candidates(turn),
        deputies: currentDeputies(turn, unit.id),
      });
    case 'appoint': {
      const deputy = candidates(turn).find(({ id }) => id === act.personId);
      if (!deputy) return say({ type: 'stale-button' });
      return {
        kind: 'act',
        state: withForm(state, event, { type: 'deputy-dates', personId: deputy.id }, now),
        replies: [{ type: 'deputy-dates', person: deputy, unit }],
      };
    }
    case 'end-deputy': {
      const ended = state.deputies.filter((one) => one.unit === unit.id && one.personId === act.personId);
      if (ended.length === 0) return say({ type: 'stale-button' });
      return {
        kind: 'act',
        state: record(
          { ...state, deputies: state.deputies.filter((one) => !ended.includes(one)) },
          {
            at: now,
            by: person.id,
            channel: event.chat.channel,
            verb: 'end-deputy',
            before: act.personId,
            after: '',
          },
        ),
        replies: [
          {
            type: 'deputy-ended',
            person: world.org.people.find(({ id }) => id === act.personId) ?? null,
          },
        ],
      };
    }
  }
}

/** The dates of an appointment were typed. */
export function appointDeputy(turn: KnownTurn, personId: string, text: string): Outcome {
  const { state, person, event, now } = turn;
  const unit = ownUnit(turn);
  const deputy = candidates(turn).find(({ id }) => id === personId);
  if (!unit || !deputy) return say({ type: 'head-only' });
  const dates = readDates(text, now);
  if ('problem' in dates) return say({ type: 'dates-problem', problem: dates.problem });
  const others = state.deputies.filter((one) => one.unit !== unit.id || one.personId !== personId);
  const notices: Notice[] = [{ personId, content: { type: 'deputy-told', head: person, unit, ...dates } }];
  return {
    kind: 'act',
    state: record(
      {
        ...withForm(state, event, null, now),
        deputies: [...others, { unit: unit.id, headId: person.id, personId, ...dates }],
      },
      {
        at: now,
        by: person.id,
        channel: event.chat.channel,
        verb: 'appoint-deputy',
        before: '',
        after: `${personId} ${dates.from} ${dates.to}`,
      },
    ),
    replies: [{ type: 'deputy-appointed', person: deputy, unit, ...dates, linked: isLinked(turn, deputy) }],
    notices,
  };
}

/** The dates of an absence were typed. */
export function setAbsence(turn: KnownTurn, text: string): Outcome {
  const { state, world, person, event, now } = turn;
  const dates = readDates(text, now);
  if ('problem' in dates) return say({ type: 'dates-problem', problem: dates.problem });
  const others = state.absences.filter((one) => one.personId !== person.id);
  return {
    kind: 'act',
    state: record(
      { ...withForm(state, event, null, now), absences: [...others, { personId: person.id, ...dates }] },
      {
        at: now,
        by: person.id,
        channel: event.chat.channel,
        verb: 'set-absence',
        before: '',
        after: `${dates.from} ${dates.to}`,
      },
    ),
    replies: [
      {
        type: 'absence-set',
        ...dates,
        isHead: person.role === 'head',
        deputies:
          person.role === 'head' && person.unit
            ? deputiesOf(state, world.org, person.unit, Date.parse(`${dates.from}T12:00:00+07:00`))
            : [],
      },
    ],
  };
}
