import { monthDates, tiersOf } from '../../calendar/appointments.ts';
import type { CalendarMoment } from '../../calendar/tier.ts';
import type { Context } from '../../context.ts';
import { contextOf } from '../../context-of.ts';
import { calendarChange, canMoveOpen, withCalendar } from '../../month/calendar-change.ts';
import { deadlineMoved, withMovedUnheard } from '../../month/deadline-moved.ts';
import { unreachedUnits } from '../../month/unreached.ts';
import { accountsOf, addressOf, isInUse } from '../../people/links.ts';
import type { Account } from '../../people/org.ts';
import { inWords, whole } from '../../said/choices.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { periodOf } from '../../time/viet-nam-time.ts';
import { toPressData } from '../acts.ts';
import { waitingIn } from '../completing/listed.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import type { Form } from '../forms.ts';
import { listAsked } from '../open-choices.ts';
import type { Unreached } from '../reminding/declared.ts';
import { asks, backTo, change, type KnownTurn, openForm, say, withUndo } from '../turn.ts';
import { type CalendarField, calendarFields } from './calendar-fields.ts';
import type {
  CalendarChange,
  CountsFrom,
  OwnAccount,
  SettingsContent,
  settingsDeclared,
} from './declared.ts';
import { readCalendar } from './read-calendar.ts';

type Confirmed = Extract<Form, { type: 'calendar-confirm' }>;

/** The next appointments, in order, at most a month's worth. */
function nextMoments(context: Context, now: number): { name: CalendarMoment; at: number }[] {
  const { year, month } = periodOf(now);
  return [month, month + 1]
    .flatMap((of) => {
      const period = of > 12 ? { year: year + 1, month: 1 } : { year, month: of };
      // Nobody is reminded of a year without a plan.
      if (period.year !== context.plan.year) return [];
      const { deadlineAt } = monthDates(context, period);
      return [
        ...tiersOf(context, period)
          .filter(({ type }) => type !== 'cadence-nudge')
          .map(({ type, at }) => ({ name: type, at })),
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

function confirmQuestion({ context, now }: KnownTurn, { calendar }: Confirmed) {
  const change = calendarChange(context, calendar, now);
  return { type: 'confirm-calendar' as const, change, canMoveOpen: canMoveOpen(change, now) };
}

/** «lưu», «đồng ý»: that it counts, not from when. */
const saves = whole(
  '(?:(?:dạ|vâng|ừ|ok|rồi|thì|em|cho) )*(?:lưu|đổi|đồng ý|có|được|vâng|ừ|ok|đúng)(?: (?:lịch|lịch này|lại|luôn|đi|nhé|nha|ạ|rồi|em|giúp))*',
);

/** The value that the office typed for a field of the calendar: shown with its dates before it counts. */
function proposeCalendar(turn: KnownTurn, field: CalendarField, text: string): Outcome {
  const read = readCalendar(turn.context.calendar, field, text);
  if ('problem' in read)
    return say({ type: 'calendar-problem', field, why: read.problem, calendar: turn.context.calendar });
  const form: Confirmed = { type: 'calendar-confirm', calendar: read.calendar, field };
  return asks(turn, form, confirmQuestion(turn, form));
}

/** What those are told who were told a deadline that has moved. */
function movedNotices({ context, now }: KnownTurn, moved: CalendarChange['open'], after: State): Notice[] {
  return moved.flatMap(({ period, deadlineAt, newDeadlineAt }) =>
    deadlineAt === newDeadlineAt
      ? []
      : deadlineMoved(contextOf(context, after, now), after, period, deadlineAt, now),
  );
}

/** Who is away is told when they are back. */
const withUnheard = ({ context, now }: KnownTurn, moved: CalendarChange['open'], after: State): State =>
  moved.reduce(
    (state, { period, deadlineAt, newDeadlineAt }) =>
      deadlineAt === newDeadlineAt
        ? state
        : withMovedUnheard(contextOf(context, state, now), state, period, deadlineAt, now),
    after,
  );

/** Units that owe a month whose deadline has moved, and of which nobody can be told. */
const untoldOf = ({ context, now }: KnownTurn, moved: CalendarChange['open'], after: State): Unreached[] =>
  moved.flatMap(({ period, deadlineAt, newDeadlineAt }) =>
    deadlineAt === newDeadlineAt ? [] : unreachedUnits(after, contextOf(context, after, now), period, now),
  );

function setCalendar(turn: KnownTurn, { calendar }: Confirmed, from: CountsFrom): Outcome {
  const { context, state, now } = turn;
  const planned = calendarChange(context, calendar, now);
  // The month's new deadline may have passed since it was asked.
  if (from === 'this' && !canMoveOpen(planned, now))
    return say(confirmQuestion(turn, { type: 'calendar-confirm', calendar }));
  const changed = withCalendar(context, state, calendar, from, now);
  const after = from === 'this' ? withUnheard(turn, planned.open, changed) : changed;
  const notices = from === 'this' ? movedNotices(turn, planned.open, after) : [];
  return change(
    turn,
    after,
    {
      verb: 'set-calendar',
      before: JSON.stringify(context.calendar),
      after: JSON.stringify(from === 'this' ? { ...calendar, from } : calendar),
    },
    {
      type: 'calendar-set',
      from,
      told: notices.length,
      untold: from === 'this' ? untoldOf(turn, planned.open, after) : [],
      next: nextMoments(contextOf(context, after, now), now),
    },
    { notices },
  );
}

function setQuoting(turn: KnownTurn, on: boolean): Outcome {
  const before = turn.state.quoteObstacles;
  if (before === on) return say({ type: 'quoting', on, changed: false });
  return change(
    turn,
    withUndo(
      { ...turn.state, quoteObstacles: on },
      turn.event,
      toPressData({ type: 'quote', on: before }),
      turn.now,
    ),
    { verb: 'set-quoting', before: String(before), after: String(on) },
    { type: 'quoting', on, changed: true },
  );
}

/** The accounts by which somebody can be written to, in the order in which they joined. */
function ownAccounts({ state, context, person }: KnownTurn): OwnAccount[] {
  const own = accountsOf(state, person.id).filter(({ channel }) => isInUse(context, channel));
  return own.map(({ channel, userId, linkedAt, shownName }) => ({
    channel,
    userId,
    linkedAt,
    shownName,
    isOneOfSeveral: own.filter((one) => one.channel === channel).length > 1,
  }));
}

/** Messages go to an account from now on: to its channel first, and there to this one before the others. */
function prefer(turn: KnownTurn, account: OwnAccount | undefined): Outcome {
  if (!account) return gone();
  const { state, person } = turn;
  const isIt = ({ channel, userId }: Account): boolean =>
    channel === account.channel && userId === account.userId;
  return change(
    turn,
    {
      preferred: { ...state.preferred, [person.id]: account.channel },
      accounts: [...state.accounts.filter(isIt), ...state.accounts.filter((one) => !isIt(one))],
    },
    null,
    { type: 'channel-preferred', account },
  );
}

function chooseChannel(turn: KnownTurn): Outcome {
  const accounts = ownAccounts(turn);
  if (accounts.length < 2) return say({ type: 'only-channel' });
  const now = addressOf(turn.state, turn.context, turn.person.id);
  const preferred = accounts.find(({ channel, userId }) => channel === now?.channel && userId === now.chatId);
  return say({ type: 'choose-channel', accounts, preferred: preferred ?? null });
}

const chooseCalendar = ({ context }: KnownTurn): Outcome =>
  say({ type: 'choose-calendar', calendar: context.calendar });

const askField = (turn: KnownTurn, field: CalendarField): Outcome =>
  asks(turn, { type: 'calendar-value', field }, valueQuestion(turn, field));

/** The part of a calendar that holds the value of a field. */
const keptIn = (field: CalendarField) => (field === 'quiet' ? 'quietHours' : field);

/** The field that a proposed calendar changes; where it changes none any more the first. */
const fieldOf = ({ calendar: now }: Context, { calendar, field: shown }: Confirmed): CalendarField =>
  shown ??
  calendarFields.find(
    (field) => JSON.stringify(now[keptIn(field)]) !== JSON.stringify(calendar[keptIn(field)]),
  ) ??
  calendarFields[0];

const forms: Forms<'calendar-value' | 'calendar-confirm'> = {
  'calendar-value': {
    right: 'office',
    reads: 'value',
    acts: ['calendar-field'],
    ask: (turn, { field }) => valueQuestion(turn, field),
    canRead: ({ context }, { field }, text) => !('problem' in readCalendar(context.calendar, field, text)),
    fill: (turn, { field }, text) => proposeCalendar(turn, field, text),
    back: (turn) => backTo(turn, chooseCalendar(turn)),
  },
  'calendar-confirm': {
    right: 'office',
    reads: 'value',
    acts: ['set-calendar', 'set-calendar-now', 'cancel', 'calendar-field'],
    ask: confirmQuestion,
    canRead: ({ context }, form, text) =>
      !('problem' in readCalendar(context.calendar, fieldOf(context, form), text)),
    // Another value takes the place of the one that was proposed; what is none leaves it and its choices as they are.
    fill: (turn, form, text) => {
      const field = fieldOf(turn.context, form);
      if (!('problem' in readCalendar(turn.context.calendar, field, text)))
        return proposeCalendar(turn, field, text);
      const saving = listAsked(turn)?.options.filter(({ stays }) => !stays) ?? [];
      if (saving.length > 1 && saves.test(inWords(text)))
        return say({ type: 'which-choice', options: saving });
      return say({ ...confirmQuestion(turn, form), unread: field });
    },
    back: (turn, form) => askField(turn, fieldOf(turn.context, form)),
    confirm: (turn, form) => setCalendar(turn, form, 'next'),
  },
};

/** What was shown is carried out, where it still stands. */
const confirmed =
  (from: CountsFrom) =>
  (turn: KnownTurn): Outcome => {
    const form = openForm(turn)?.form;
    return form?.type === 'calendar-confirm' ? setCalendar(turn, form, from) : gone();
  };

/** Whether completion is confirmed at this moment, and of how much the plan says so by itself. */
function confirmingIs({ state, context }: KnownTurn, changed: boolean): SettingsContent {
  const { plan } = context;
  const ownOf = (one: { confirm?: boolean | undefined }): number => (one.confirm === undefined ? 0 : 1);
  return {
    type: 'confirming',
    on: plan.confirm ?? false,
    changed,
    waiting: waitingIn(state, context).length,
    ofTheirOwn: plan.indices.reduce(
      (sum, index) => sum + ownOf(index) + index.tasks.reduce((all, task) => all + ownOf(task), 0),
      0,
    ),
  };
}

/** What is reported done from now on waits to be confirmed, or waits no more; what waits already stays so. */
function setConfirming(turn: KnownTurn, on: boolean): Outcome {
  const before = turn.context.plan.confirm ?? false;
  if (before === on) return say(confirmingIs(turn, false));
  const state = { ...turn.state, confirmCompletion: on };
  const context = contextOf(turn.context, state, turn.now);
  return change(
    turn,
    withUndo(state, turn.event, toPressData({ type: 'confirming', on: before }), turn.now),
    { verb: 'set-confirming', before: String(before), after: String(on) },
    confirmingIs({ ...turn, state, context }, true),
  );
}

/** `/lich`, `/trichdan`, `/xacnhan`, `/kenh`. */
export const settings: {
  perform: Performs<typeof settingsDeclared>;
  run: Runs<typeof settingsDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: {
    kenh: chooseChannel,
    lich: chooseCalendar,
    trichdan: ({ state }) => say({ type: 'quoting', on: state.quoteObstacles, changed: false }),
    xacnhan: (turn) => say(confirmingIs(turn, false)),
  },
  perform: {
    'calendar-field': (turn, { field }) => askField(turn, field),
    'set-calendar': confirmed('next'),
    'set-calendar-now': confirmed('this'),
    quote: (turn, { on }) => setQuoting(turn, on),
    confirming: (turn, { on }) => setConfirming(turn, on),
    prefer: (turn, { channel }) =>
      prefer(
        turn,
        ownAccounts(turn).find((one) => one.channel === channel),
      ),
    'prefer-account': (turn, { channel, userId }) =>
      prefer(
        turn,
        ownAccounts(turn).find((one) => one.channel === channel && one.userId === userId),
      ),
  },
};
