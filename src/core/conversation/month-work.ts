import { monthDates } from '../calendar/calendar.ts';
import { debtOf, unitsInDebt } from '../calendar/debts.ts';
import { digestChats, digestLacking, digestOf, postDigest } from '../calendar/digest.ts';
import { shiftIntoWaking } from '../calendar/quiet-hours.ts';
import { reminderNotice, remindersFor } from '../calendar/reminders.ts';
import { monthTiers } from '../calendar/tiers.ts';
import { addDays, dateOf, momentOf, periodOf } from '../calendar/viet-nam-time.ts';
import { record } from '../people/audit.ts';
import { addressOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import { toPeriod } from '../report/owed.ts';
import { progressIn } from '../report/progress.ts';
import { requireLoaded } from '../state/months.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { sightOf } from './answering.ts';
import type { CalendarField } from './calendar-fields.ts';
import { chatKey } from './event.ts';
import type { MonthAct } from './month-act.ts';
import type { CalendarMoment, Outcome } from './outcome.ts';
import { readCalendar } from './read-calendar.ts';
import { type KnownTurn, say, type Turn, withForm } from './turn.ts';

const hourMs = 3_600_000;
const morning = '08:00';

/** A plan is of one year: nothing is owed or told of months of another. */
const inPlanYear = (world: World, period: string): boolean => toPeriod(period).year === world.plan.year;

function snooze(turn: KnownTurn, act: Extract<MonthAct, { type: 'snooze' }>): Outcome {
  const { state, world, person, now } = turn;
  const unit = unitsToReport(state, world.org, person, now).find(({ id }) => id === act.unit);
  if (!unit) return say({ type: 'report-denied', denial: { type: 'not-your-unit', unit: act.unit } });
  if (!inPlanYear(world, act.period) || !debtOf(state, world, unit, act.period, person))
    return say({ type: 'nothing-owed-now', period: act.period });
  const wanted = act.until === 'morning' ? momentOf(addDays(dateOf(now), 1), morning) : now + 2 * hourMs;
  const at = shiftIntoWaking(wanted, world.calendar);
  const others = state.snoozes.filter(
    (one) => one.personId !== person.id || one.unit !== act.unit || one.period !== act.period,
  );
  return {
    kind: 'act',
    state: {
      ...state,
      snoozes: [...others, { personId: person.id, unit: act.unit, period: act.period, at }],
    },
    replies: [{ type: 'snoozed', at, now }],
  };
}

/** `/nhac [tháng]`: whom to remind now. */
export function chooseNudged(turn: KnownTurn, period: string): Outcome {
  const units = unitsInDebt(turn.state, turn.world, period);
  return units.length === 0
    ? say({ type: 'nothing-owed-now', period })
    : say({ type: 'choose-nudged', period, units });
}

function nudge(turn: KnownTurn, act: Extract<MonthAct, { type: 'nudge' }>): Outcome {
  const { state, world, now } = turn;
  const owing = inPlanYear(world, act.period) ? unitsInDebt(state, world, act.period) : [];
  const units = act.unit === null ? owing : owing.filter(({ id }) => id === act.unit);
  if (units.length === 0) return say({ type: 'nothing-owed-now', period: act.period });
  const { deadlineAt } = monthDates(world.calendar, world.holidays, toPeriod(act.period));
  const found = remindersFor(
    state,
    world,
    units,
    act.period,
    now > deadlineAt ? 'overdue' : 'asked',
    `now-${now}`,
    now,
  );
  const silent = new Set(found.silent);
  return {
    kind: 'act',
    state,
    replies: [
      {
        type: 'nudged',
        told: units.filter((unit) => !silent.has(unit)),
        silent: found.silent,
        period: act.period,
      },
    ],
    notices: found.reminders.map((reminder) => reminderNotice(reminder, now)),
  };
}

/** Whether a digest stands wherever it should: a group that refused it lacks it. */
const isPosted = (state: State, world: World, period: string): boolean =>
  state.digests.some((posted) => posted.period === period) &&
  digestLacking(state, world, period).length === 0;

/** `/tonghop [tháng]`: what the group would get, to the office alone. */
export function previewDigest(turn: KnownTurn, period: string): Outcome {
  const { state, world, now } = turn;
  const content = digestOf(state, world, period, now, false);
  const posted = isPosted(state, world, period);
  const groups = (posted ? digestChats(state, world) : digestLacking(state, world, period)).length;
  return say({ ...content, preview: { posted, groups } });
}

function post(turn: KnownTurn, act: Extract<MonthAct, { type: 'post-digest' }>): Outcome {
  const { state, world, now } = turn;
  if (!inPlanYear(world, act.period)) return say({ type: 'stale-button' });
  const posted = isPosted(state, world, act.period);
  // A button of before it was posted does not post it twice.
  if (posted && !act.again) return previewDigest(turn, act.period);
  const notices = postDigest(state, world, act.period, now, act.again ? `:${now}` : '');
  return {
    kind: 'act',
    // Sent by hand, the digest is not sent again at its time.
    state: { ...state, marks: { ...state.marks, [`${act.period}:digest`]: now } },
    replies: [{ type: 'digest-posted', period: act.period, groups: notices.length, again: act.again }],
    notices,
  };
}

/** [Chi tiết] under a digest: in private to whoever asks, with as much as they may see. */
function details(turn: Turn, person: Person | null, period: string): Outcome {
  const { state, world, now, event } = turn;
  const group = event.chatKind === 'group';
  if (person === null) return say({ type: 'details-sent', sent: false });
  requireLoaded(state, period);
  const progress = progressIn(world, state.reports, toPeriod(period), now, sightOf(person, false));
  if (!group) return say({ type: 'digest-details', progress });
  if (addressOf(state, world, person.id) === null) return say({ type: 'details-sent', sent: false });
  return {
    kind: 'act',
    state,
    replies: [],
    notices: [
      {
        personId: person.id,
        key: `details:${event.chat.channel}:${event.eventId}`,
        content: { type: 'digest-details', progress },
      },
    ],
  };
}

/** The next appointments of a calendar, in order, at most a month's worth. */
function nextMoments(world: World, now: number): { name: CalendarMoment; at: number }[] {
  const { year, month } = periodOf(now);
  return [month, month + 1]
    .flatMap((of) => {
      const period = of > 12 ? { year: year + 1, month: 1 } : { year, month: of };
      const { deadlineAt } = monthDates(world.calendar, world.holidays, period);
      return [
        ...monthTiers(world.calendar, world.holidays, period).map(({ type, at }) => ({ name: type, at })),
        { name: 'deadline' as const, at: deadlineAt },
      ];
    })
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at)
    .slice(0, 7);
}

/** The value that the office typed for a field of the calendar: shown with its dates before it counts. */
export function proposeCalendar(turn: KnownTurn, field: CalendarField, text: string): Outcome {
  const { state, world, event, now } = turn;
  const read = readCalendar(world.calendar, field, text);
  if ('problem' in read) return say({ type: 'calendar-problem', field, why: read.problem });
  const next = nextMoments({ ...world, calendar: read.calendar }, now);
  return {
    kind: 'act',
    state: withForm(state, event, { type: 'calendar-confirm', calendar: read.calendar }, now),
    replies: [{ type: 'confirm-calendar', calendar: read.calendar, next }],
  };
}

function setCalendar(turn: KnownTurn): Outcome {
  const { state, world, person, event, now } = turn;
  const form = state.chats[chatKey(event.chat)]?.form?.form;
  if (form?.type !== 'calendar-confirm') return say({ type: 'stale-button' });
  return {
    kind: 'act',
    state: record(
      { ...withForm(state, event, null, now), calendar: form.calendar },
      {
        at: now,
        by: person.id,
        channel: event.chat.channel,
        act: 'set-calendar',
        before: JSON.stringify(world.calendar),
        after: JSON.stringify(form.calendar),
      },
    ),
    replies: [{ type: 'calendar-set', next: nextMoments({ ...world, calendar: form.calendar }, now) }],
  };
}

/** A button of a reminder, a digest or the office's month; every right is checked here. */
export function actOnMonthWork(turn: Turn, person: Person | null, act: MonthAct): Outcome {
  const { state, world, now } = turn;
  if (act.type === 'details') return details(turn, person, act.period);
  if (act.type === 'indices')
    return say({
      type: 'answer',
      answer: { type: 'index-list', filter: { type: 'all' }, indices: world.plan.indices },
    });
  if (turn.event.chatKind === 'group' || person === null) return say({ type: 'in-private' });
  const known: KnownTurn = { ...turn, person };
  switch (act.type) {
    case 'snooze':
      return snooze(known, act);
    case 'want-digest': {
      const others = state.digestPeople.filter((id) => id !== person.id);
      return {
        kind: 'act',
        state: { ...state, digestPeople: act.wanted ? [...others, person.id] : others },
        replies: [{ type: 'digest-chosen', wanted: act.wanted }],
      };
    }
    case 'prefer':
      return state.accounts.some((link) => link.personId === person.id && link.channel === act.channel)
        ? {
            kind: 'act',
            state: { ...state, preferred: { ...state.preferred, [person.id]: act.channel } },
            replies: [{ type: 'channel-preferred', channel: act.channel }],
          }
        : say({ type: 'stale-button' });
    default:
  }
  if (person.role !== 'office') return say({ type: 'office-only' });
  switch (act.type) {
    case 'nudge':
      return nudge(known, act);
    case 'preview-digest':
      return previewDigest(known, act.period);
    case 'post-digest':
      return post(known, act);
    case 'calendar-field':
      return {
        kind: 'act',
        state: withForm(state, turn.event, { type: 'calendar-value', field: act.field }, now),
        replies: [{ type: 'calendar-value', field: act.field, calendar: world.calendar }],
      };
    case 'set-calendar':
      return setCalendar(known);
    case 'quote': {
      const changed = state.quoteObstacles !== act.on;
      if (!changed) return say({ type: 'quoting', on: act.on, changed });
      return {
        kind: 'act',
        state: record(
          { ...state, quoteObstacles: act.on },
          {
            at: now,
            by: person.id,
            channel: turn.event.chat.channel,
            act: 'set-quoting',
            before: String(state.quoteObstacles),
            after: String(act.on),
          },
        ),
        replies: [{ type: 'quoting', on: act.on, changed }],
      };
    }
  }
}
