import type { Answer, AskContext, Memory, PendingQuery, Topic } from '../../ask/answer.ts';
import { askChosen, exactCard } from '../../ask/card.ts';
import { questions } from '../../ask/engine.ts';
import { monthsTold, onlyOpened } from '../../ask/months-told.ts';
import { monthDates } from '../../calendar/appointments.ts';
import { arrearsBefore, arrearsOf } from '../../month/arrears.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { nudgesOf } from '../../month/nudges-of.ts';
import { type DraftTold, draftTold } from '../../month/own-draft.ts';
import { worksForOffice } from '../../people/org.ts';
import { deputiesOf, unitsToReport } from '../../people/standing-in.ts';
import { monthBegun } from '../../plan/first-month.ts';
import { findIndex } from '../../plan/plan.ts';
import { resultsOf, type YearResults } from '../../plan/results.ts';
import { isLocked } from '../../report/desk.ts';
import { type Progress, progressIn, type Visibility } from '../../report/progress.ts';
import { reportKey } from '../../report/report.ts';
import { topicOf } from '../../said/chat-memory.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import { periodKey, periodOf } from '../../time/viet-nam-time.ts';
import { commands } from '../acts.ts';
import { gone } from '../feature.ts';
import { commandsFor } from '../guiding/heard-command.ts';
import { lateSaid } from '../late-features.ts';
import { badPeriod } from '../of-month.ts';
import { say, type Turn } from '../turn.ts';
import type { AskingContent, MonthNote } from './declared.ts';
import { visibilityOf } from './visibility.ts';
import { wordBeside } from './word-beside.ts';
import { turnAsked, turnOfMonth } from './year-asked.ts';

/** The month at hand as it stands; or that the plan's year has not begun, or was over before the bot began. */
function progressNow({ state, context, now }: Turn, month: number, visibility: Visibility): Progress {
  const { year } = context.plan;
  const current = periodOf(now).year;
  if (current < year) {
    const first = toPeriod(context.plan.reportedFrom ?? periodKey({ year, month: 1 }));
    return { type: 'year-ahead', year, first, openAt: monthDates(context, first).openAt };
  }
  const isHeld = state.begunAt !== null && periodOf(state.begunAt).year <= year;
  if (current > year && !isHeld) return { type: 'year-over', year };
  return progressIn(context, state.reports, { year, month }, now, visibility);
}

/** What the bot's commands are called: a question may name any of them. */
const commandNames: ReadonlySet<string> = new Set(commands.map(({ name }) => name));

const withResults = (recorded: YearResults | undefined): Pick<AskContext, 'hasResults' | 'results'> =>
  recorded ? { hasResults: true, results: recorded.values } : {};

function toAskContext(turn: Turn): AskContext {
  const { state, context, now, event, person } = turn;
  const visibility = visibilityOf(person, event.chatKind === 'group', context.org);
  const { year } = context.plan;
  const inGroup = event.chatKind === 'group';
  const atHand = toPeriod(monthAtHand(turn)).month;
  const begun = monthBegun(state.begunAt, context.plan);
  const key = (month: number): string => periodKey({ year, month });
  const told = new Map<number, Progress>();
  const asker = person ? { person, units: unitsToReport(state, context.org, person, now) } : null;
  return {
    plan: context.plan,
    org: context.org,
    progress: progressNow(turn, atHand, visibility),
    progressOf: (month) => {
      // Worked out once for a message, however many of its clauses ask.
      const known = told.get(month) ?? progressIn(context, state.reports, { year, month }, now, visibility);
      told.set(month, known);
      return known;
    },
    datesOf: (month) => monthDates(context, { year, month }),
    now,
    deadline: context.calendar.deadline,
    calendar: context.calendar,
    atHand,
    ...withResults(resultsOf(context.results, year)),
    speaker: inGroup ? null : asker,
    asker: inGroup ? asker : null,
    inGroup,
    commands: commandNames,
    ...(context.unheard ? { unheard: context.unheard } : {}),
    deputiesOf: (unit) => deputiesOf(state, context.org, unit, now),
    reportOf: (unit, month) => state.reports[reportKey(unit, key(month))],
    lockOf: (month) => state.locks.find(({ period }) => period === key(month)) ?? null,
    isLocked: (month) => isLocked(state, key(month)),
    nudgesOf: (month) => nudgesOf(state, key(month), monthDates(context, { year, month }).openAt),
    firstMonth:
      begun === null || begun.year > year ? atHand : begun.year < year ? 1 : Math.min(begun.month, atHand),
  };
}

/**
 * What is said beside an answer about the month at hand: as long as nobody has reported for it, how the month before
 * stands; after the year, that it is over.
 */
function noteFor(answer: Answer, context: AskContext): MonthNote | null {
  const { plan, now, atHand, firstMonth } = context;
  const told = monthsTold(answer);
  if (told.length === 0 || told.some((month) => month !== atHand)) return null;
  if (periodOf(now).year > plan.year) return { type: 'year-over', year: plan.year };
  const progress = context.progressOf(atHand);
  const before = atHand > firstMonth ? context.progressOf(atHand - 1) : null;
  return progress.type === 'month' && progress.reported.length === 0 && before?.type === 'month'
    ? { type: 'month-before', progress: before }
    : null;
}

const word = (turn: Turn, answer: Answer): Pick<AskingContent, 'word'> => {
  const beside = wordBeside(turn, answer);
  return beside ? { word: beside } : {};
};

/** An answer as it may be given at this moment, with what is said beside it. */
function toContent(answer: Answer, context: AskContext, turn: Turn): AskingContent {
  const told = onlyOpened(answer, context);
  const note = noteFor(told, context);
  const { plan, org } = turn.context;
  const isEarlier = turn.context.earlierPlans?.includes(plan) === true;
  return {
    type: 'answer',
    answer: told,
    ...(note ? { note } : {}),
    ...(isEarlier ? {} : draftsBeside(turn, told)),
    ...(isEarlier ? {} : word(turn, told)),
    ...(isEarlier ? { ofYear: { plan, org } } : {}),
  };
}

const memoryOf = ({ state, event, now }: Turn): Memory => ({
  topic: topicOf(state, event) ?? null,
  now,
});

/** Says what can be asked, and which commands are the asker's. */
export const answerHelp = (turn: Turn): Outcome =>
  say({ type: 'answer', answer: { type: 'help', commands: commandsFor(turn).map(({ name }) => name) } });

/** The one month of which an answer tells who has not reported; null of any other answer. */
function monthMissed(answer: Answer, year: number): string | null {
  if (answer.type === 'missing')
    return answer.progress.type === 'month' ? periodKey(answer.progress.period) : null;
  if (answer.type !== 'sent' || answer.what !== 'unsent') return null;
  const [month, another] = answer.months;
  return month === undefined || another !== undefined ? null : periodKey({ year, month });
}

/** What the asker writes of their units' reports of a month; in a group it is nobody's to hear. */
function ownDrafts({ state, context, event, person, now }: Turn, month: number): DraftTold[] {
  if (event.chatKind === 'group' || person === null) return [];
  const period = periodKey({ year: context.plan.year, month });
  return unitsToReport(state, context.org, person, now).flatMap(
    (unit) => draftTold(state, context, person, unit, period) ?? [],
  );
}

/** What a unit owes, told to who reports for it: what is answered in a draft only waits to be sent. */
function withDrafts(turn: Turn, answer: Answer): Answer {
  if (answer.type === 'how') {
    const { owes, month } = answer.at;
    const drafted = ownDrafts(turn, month.month).find(({ unit }) => unit.id === owes?.unit.id)?.answered;
    return owes && drafted ? { ...answer, at: { ...answer.at, owes: { ...owes, drafted } } } : answer;
  }
  if (answer.type !== 'debt') return answer;
  const months = answer.months.map((owed) => {
    const draft = ownDrafts(turn, owed.month).find(({ unit }) => unit.id === answer.unit.id);
    const drafted = owed.tasks.flatMap(({ task }) => (draft?.taskIds.includes(task.id) ? [task.id] : []));
    return drafted.length > 0 ? { ...owed, drafted } : owed;
  });
  return { ...answer, months };
}

/** The unit of whose tasks alone a list is; undefined of any other. */
function unitFound({ query }: Extract<Answer, { type: 'found' }>): string | undefined {
  const [only, another] = query.where.flatMap((one) => (one.by === 'unit' ? one.ids : []));
  return query.of === 'task' && query.months.length > 0 && another === undefined ? only : undefined;
}

/** The unit of which alone an answer tells; null where it tells of all, undefined where it tells of no missing report. */
function missingOf(answer: Answer): string | null | undefined {
  switch (answer.type) {
    case 'month':
    case 'missing':
    case 'deadline':
      return null;
    case 'unit-progress':
    case 'unit-report':
      return answer.unit.id;
    case 'found':
      return unitFound(answer);
    case 'summary':
      return answer.for.type === 'unit' ? answer.for.unit.id : null;
    case 'sent':
      return answer.rows.some(({ report }) => report === null) || answer.what === 'unsent' ? null : undefined;
    default:
      return undefined;
  }
}

/** The drafts that are told beside an answer in which their units have not reported. */
function draftsBeside(turn: Turn, answer: Answer): { drafts?: readonly DraftTold[] } {
  const of = missingOf(answer);
  if (of === undefined) return {};
  const rows = answer.type === 'sent' ? answer.rows.map(({ unit }) => unit.id) : null;
  const drafts = ownDrafts(turn, toPeriod(monthAtHand(turn)).month).filter(
    ({ unit: { id } }) => (of === null || of === id) && (rows === null || rows.includes(id)),
  );
  return drafts.length > 0 ? { drafts } : {};
}

/** Where it is told who has not reported the month at hand, earlier months that are owed go with it. */
function withArrears(turn: Turn, answer: Answer): Answer {
  const { state, context, event, person, now } = turn;
  const period = monthMissed(answer, context.plan.year);
  if (period === null || period !== monthAtHand(turn)) return answer;
  if (answer.type !== 'missing' && answer.type !== 'sent') return answer;
  const months = arrearsBefore(state, context, period, now);
  if (months.length === 0) return answer;
  const speaker = event.chatKind === 'group' ? null : person;
  const units = speaker ? unitsToReport(state, context.org, speaker, now) : [];
  const own = units
    .map((unit) => ({ unit, months: arrearsOf(state, context, unit, period, now) }))
    .filter((one) => one.months.length > 0);
  const seen =
    speaker === null
      ? 'names'
      : worksForOffice(context.org, speaker)
        ? 'office'
        : speaker.role === 'leader'
          ? 'leader'
          : 'names';
  return { ...answer, arrears: { months, seen, own } };
}

/**
 * Answers a question in plain Vietnamese.
 * @param about what is spoken of where the question is asked, null where nothing is; else what the chat spoke of before
 */
export function answerQuestion(now: Turn, text: string, about?: Topic | null): Outcome {
  const turn = turnAsked(now, text);
  const bare = toAskContext(turn);
  // What was answered at /vuongmac is nobody's to hear in a group.
  const isFollowed = turn.state.matters.length > 0 && turn.event.chatKind === 'private';
  const context = isFollowed ? lateSaid().withHeeded(turn, bare) : bare;
  const memory = about === undefined ? memoryOf(turn) : { topic: about, now: turn.now };
  const first = questions().ask(text, memory, context);
  // Of which index is asked in vain where whose tasks are meant is known.
  const named = first.answer.type === 'choose-index' ? lateSaid().ownTasksNamed(turn, text) : null;
  const result = named === null ? first : questions().ask(named, { topic: null, now: turn.now }, context);
  if (result.answer.type === 'help') return answerHelp(turn);
  const content = {
    ...toContent(withDrafts(turn, withArrears(turn, result.answer)), context, turn),
    ...(result.former ? { former: result.former } : {}),
    ...(result.figures ? { figures: result.figures } : {}),
  };
  // What is asked next is asked of the plan in force: codes of another are not remembered.
  return say(content, turn === now ? result.topic : null);
}

/** [Theo năm 2022]: the question that was asked, of another year; nothing where another has been asked since. */
export function answerOfYear(turn: Turn, year: number): Outcome {
  const { asked } = memoryOf(turn).topic ?? {};
  return asked === undefined ? gone() : answerQuestion(turn, `năm ${year}`);
}

/** Whether a question is of the asker's own matters, by its first person: «em còn nợ gì», «bên em», «phòng mình». */
export const isOfOwn = (turn: Turn, text: string): boolean => questions().asksOfOwn(text, toAskContext(turn));

/** Answers `/index X`. */
export function answerCard(turn: Turn, name: string): Outcome {
  const context = toAskContext(turn);
  const memory = memoryOf(turn);
  const result = exactCard(name, memory, context) ?? questions().askCard(name, memory, context);
  return say(toContent(result.answer, context, turn), result.topic);
}

/** `/bieudo`: the year as a picture, of all indices or of the one that is named. */
export const answerChart = (turn: Turn, name: string): Outcome =>
  answerQuestion(turn, name.trim() === '' ? 'biểu đồ từ đầu năm' : `biểu đồ chỉ số ${name}`);

/** Answers a tapped choice of a question. */
export function answerChosen(turn: Turn, query: PendingQuery, code: string): Outcome {
  const context = toAskContext(turn);
  // A choice may be of an index that an amendment has taken out since.
  const isGone = findIndex(context.plan, code) === undefined && context.plan.removed !== undefined;
  const result = isGone
    ? questions().askCard(code, memoryOf(turn), context)
    : askChosen(query, code, memoryOf(turn), context);
  return say(toContent(result.answer, context, turn), result.topic);
}

const commandOf = { month: 'tiendo', missing: 'chuabaocao' } as const;

/** What is asked by a command whose argument is no month. */
const questionOf = { month: 'tiến độ', missing: 'chưa báo cáo' } as const;

/** «/tiendo 2.2», «/tiendo thanh tra tháng 5»: of what is named; null where nothing in it is known. */
function ofNamed(turn: Turn, type: 'month' | 'missing', argument: string): Outcome | null {
  // «13/2023» is a month that is none; «2.2» names an index.
  if (!/\p{L}/u.test(argument) && findIndex(turn.context.plan, argument.trim()) === undefined) return null;
  const outcome = answerQuestion(turn, `${questionOf[type]} ${argument}`, null);
  const content = outcome.kind === 'answer' ? outcome.replies[0] : undefined;
  const isOfAll =
    content?.type === 'answer' && (content.answer.type === 'month' || content.answer.type === 'missing');
  // «/tiendo mai»: nothing in it is named.
  return isUnderstood(outcome) && !isOfAll ? outcome : null;
}

/** `/tiendo` and `/chuabaocao`: a month as it stands, this one unless another is named. */
export function answerMonth(now: Turn, type: 'month' | 'missing', argument: string): Outcome {
  const asked =
    argument.trim() === '' ? null : readPeriod(argument, now.context.plan.year, toPeriod(monthAtHand(now)));
  const turn = turnOfMonth(now, asked);
  const { person } = turn;
  const { plan } = turn.context;
  if (asked === 'unreadable') return ofNamed(now, type, argument) ?? say(badPeriod(turn, commandOf[type]));
  if (asked !== null && asked.year !== plan.year) return say(badPeriod(turn, commandOf[type]));
  const askContext = toAskContext(turn);
  const { firstMonth: first } = askContext;
  const progress = asked ? askContext.progressOf(asked.month) : askContext.progress;
  // Nobody was asked for a month before the bot's first: nobody is missing in it.
  if (asked !== null && asked.month < first && progress.type === 'month' && progress.reported.length === 0)
    return say({
      type: 'answer',
      answer: { type: 'refused', refusal: { type: 'before-first', month: asked.month, first } },
    });
  const shown = toContent(withArrears(turn, { type, progress }), askContext, turn);
  const { answer } = shown;
  const { topic } = memoryOf(now);
  const isLeaders =
    type === 'month' &&
    person?.role === 'leader' &&
    turn.event.chatKind !== 'group' &&
    'progress' in answer &&
    answer.progress.type === 'month';
  return say(
    // A leader reads their own indices first.
    isLeaders
      ? [
          { type: 'answer', answer: { type: 'leader-progress', person, progress }, leads: true },
          answer.type === 'month' ? { ...shown, answer: { ...answer, own: person } } : shown,
        ]
      : shown,
    // What was spoken of before gives way to all, for as long as that would have been kept in mind.
    topic && { indices: [], intents: [], open: false, at: topic.at },
  );
}

/** Words of a task of which nothing is asked: a name may be written so. */
const isOfBareWords = (answer: Answer): boolean =>
  answer.type === 'found' && answer.query.about !== undefined && answer.query.give.length === 0;

/** Whether the question engine found something to say. */
export const isUnderstood = (outcome: Outcome): boolean => {
  const content = outcome.kind === 'answer' ? outcome.replies[0] : undefined;
  return (
    content?.type === 'answer' &&
    !isOfBareWords(content.answer) &&
    !['refused', 'help', 'greeting', 'thanks', 'choose-index'].includes(content.answer.type)
  );
};

/** Whether an answer is no more than what there is of somebody or some unit: a bare name is understood so. */
export const isBareName = (outcome: Outcome): boolean => {
  const content = outcome.kind === 'answer' ? outcome.replies[0] : undefined;
  if (content?.type !== 'answer') return false;
  const { type } = content.answer;
  return type === 'person-indices' || type === 'unit-indices' || type === 'unit-progress';
};
