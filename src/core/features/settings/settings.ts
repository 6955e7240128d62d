import { monthDates } from '../../calendar/calendar.ts';
import { monthTiers } from '../../calendar/tiers.ts';
import type { Context } from '../../context.ts';
import { addressOf, isInUse } from '../../people/links.ts';
import type { ChannelName } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { periodOf } from '../../time/viet-nam-time.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, change, type KnownTurn, openForm, say } from '../turn.ts';
import type { CalendarField } from './calendar-fields.ts';
import type { CalendarMoment, settingsDeclared } from './declared.ts';
import { readCalendar } from './read-calendar.ts';

type Confirmed = Extract<Form, { type: 'calendar-confirm' }>;

/** The next appointments of a calendar, in order, at most a month's worth. */
function nextMoments(context: Context, now: number): { name: CalendarMoment; at: number }[] {
  const { year, month } = periodOf(now);
  return [month, month + 1]
    .flatMap((of) => {
      const period = of > 12 ? { year: year + 1, month: 1 } : { year, month: of };
      const { deadlineAt } = monthDates(context.calendar, context.holidays, period);
      return [
        ...monthTiers(context.calendar, context.holidays, period).map(({ type, at }) => ({ name: type, at })),
        { name: 'deadline' as const, at: deadlineAt },
      ];
    })
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at)
    .slice(0, 7);
}

const valueQuestion = ({ context }: KnownTurn, field: CalendarField): Content => ({
  type: 'calendar-value',
  field,
  calendar: context.calendar,
});

const confirmQuestion = ({ context, now }: KnownTurn, { calendar }: Confirmed): Content => ({
  type: 'confirm-calendar',
  calendar,
  next: nextMoments({ ...context, calendar }, now),
});

/** The value that the office typed for a field of the calendar: shown with its dates before it counts. */
function proposeCalendar(turn: KnownTurn, field: CalendarField, text: string): Outcome {
  const read = readCalendar(turn.context.calendar, field, text);
  if ('problem' in read) return say({ type: 'calendar-problem', field, why: read.problem });
  const form: Confirmed = { type: 'calendar-confirm', calendar: read.calendar };
  return asks(turn, form, confirmQuestion(turn, form));
}

function setCalendar(turn: KnownTurn, { calendar }: Confirmed): Outcome {
  const { context, now } = turn;
  return change(
    turn,
    { calendar },
    { verb: 'set-calendar', before: JSON.stringify(context.calendar), after: JSON.stringify(calendar) },
    { type: 'calendar-set', next: nextMoments({ ...context, calendar }, now) },
  );
}

function setQuoting(turn: KnownTurn, on: boolean): Outcome {
  const before = turn.state.quoteObstacles;
  if (before === on) return say({ type: 'quoting', on, changed: false });
  return change(
    turn,
    { quoteObstacles: on },
    { verb: 'set-quoting', before: String(before), after: String(on) },
    { type: 'quoting', on, changed: true },
  );
}

function prefer(turn: KnownTurn, channel: ChannelName): Outcome {
  const { state, person } = turn;
  return state.accounts.some((link) => link.personId === person.id && link.channel === channel)
    ? change(turn, { preferred: { ...state.preferred, [person.id]: channel } }, null, {
        type: 'channel-preferred',
        channel,
      })
    : gone();
}

function chooseChannel({ state, context, person }: KnownTurn): Outcome {
  const own = state.accounts.filter(
    ({ personId, channel }) => personId === person.id && isInUse(context, channel),
  );
  return say({
    type: 'choose-channel',
    channels: [...new Set(own.map(({ channel }) => channel))],
    preferred: addressOf(state, context, person.id)?.channel ?? null,
  });
}

const forms: Forms<'calendar-value' | 'calendar-confirm'> = {
  'calendar-value': {
    right: 'office',
    reads: 'value',
    acts: ['calendar-field'],
    ask: (turn, { field }) => valueQuestion(turn, field),
    canRead: ({ context }, { field }, text) => !('problem' in readCalendar(context.calendar, field, text)),
    fill: (turn, { field }, text) => proposeCalendar(turn, field, text),
  },
  'calendar-confirm': {
    right: 'office',
    reads: 'choice',
    acts: ['set-calendar', 'cancel'],
    ask: confirmQuestion,
    fill: gone,
    confirm: setCalendar,
  },
};

/** `/lich`, `/trichdan`, `/kenh`. */
export const settings: {
  perform: Performs<typeof settingsDeclared>;
  run: Runs<typeof settingsDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: {
    kenh: chooseChannel,
    lich: ({ context }) => say({ type: 'choose-calendar', calendar: context.calendar }),
    trichdan: ({ state }) => say({ type: 'quoting', on: state.quoteObstacles, changed: false }),
  },
  perform: {
    'calendar-field': (turn, { field }) =>
      asks(turn, { type: 'calendar-value', field }, valueQuestion(turn, field)),
    'set-calendar': (turn) => {
      const form = openForm(turn)?.form;
      return form?.type === 'calendar-confirm' ? setCalendar(turn, form) : gone();
    },
    quote: (turn, { on }) => setQuoting(turn, on),
    prefer: (turn, { channel }) => prefer(turn, channel),
  },
};
