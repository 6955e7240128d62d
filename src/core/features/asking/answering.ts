import type { Answer, AskContext, Memory, PendingQuery } from '../../ask/answer.ts';
import { ask, askCard, askChosen } from '../../ask/ask.ts';
import { monthDates } from '../../calendar/calendar.ts';
import { chatKey } from '../../heard/event.ts';
import { arrearsBefore, arrearsOf } from '../../month/arrears.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { type Org, type Person, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import { progressAt, progressIn, type Visibility } from '../../report/progress.ts';
import { reportKey } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import { periodKey, periodOf } from '../../time/viet-nam-time.ts';
import { say, type Turn } from '../turn.ts';

/** Whose words somebody may read: leaders and the office all, others those of their unit; in a group nobody. */
export function visibilityOf(person: Person | null, group: boolean, org: Org): Visibility {
  if (group || person === null) return { type: 'totals' };
  if (person.role === 'leader' || worksForOffice(org, person)) return { type: 'all' };
  return person.unit === undefined ? { type: 'totals' } : { type: 'unit', unit: person.unit };
}

function toAskContext({ state, context, now, event, person, secrets }: Turn): AskContext {
  const visibility = visibilityOf(person, event.chatKind === 'group', context.org);
  const { year } = context.plan;
  const inGroup = event.chatKind === 'group';
  const atHand = toPeriod(monthAtHand({ state, context, event, person, now, secrets })).month;
  const atNow = progressAt(context, state.reports, now, visibility);
  const begun = state.begunAt === null ? null : periodOf(state.begunAt);
  const key = (month: number): string => periodKey({ year, month });
  return {
    plan: context.plan,
    org: context.org,
    progress:
      atNow.type === 'month'
        ? progressIn(context, state.reports, { year, month: atHand }, now, visibility)
        : atNow,
    progressOf: (month) => progressIn(context, state.reports, { year, month }, now, visibility),
    datesOf: (month) => monthDates(context.calendar, context.holidays, { year, month }),
    now,
    deadline: context.calendar.deadline,
    atHand,
    speaker: person && !inGroup ? { person, units: unitsToReport(state, context.org, person, now) } : null,
    inGroup,
    reportOf: (unit, month) => state.reports[reportKey(unit, key(month))],
    lockOf: (month) => state.locks.find(({ period }) => period === key(month)) ?? null,
    isLocked: (month) => isLocked(state, key(month)),
    firstMonth:
      begun === null || begun.year > year ? atHand : begun.year < year ? 1 : Math.min(begun.month, atHand),
  };
}

const memoryOf = ({ state, event, now }: Turn): Memory => ({
  topic: state.chats[chatKey(event.chat)]?.topic ?? null,
  now,
});

/** Says what can be asked, and in private which commands are the asker's. */
export const answerHelp = ({ event, person }: Turn): Outcome =>
  say({
    type: 'answer',
    answer: { type: 'help', ...(person && event.chatKind === 'private' ? { role: person.role } : {}) },
  });

/** The one month of which an answer tells who has not reported; null of any other answer. */
function monthMissed(answer: Answer, year: number): string | null {
  if (answer.type === 'missing')
    return answer.progress.type === 'month' ? periodKey(answer.progress.period) : null;
  if (answer.type !== 'sent' || answer.what !== 'unsent') return null;
  const [month, another] = answer.months;
  return month === undefined || another !== undefined ? null : periodKey({ year, month });
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

/** Answers a question in plain Vietnamese. */
export function answerQuestion(turn: Turn, text: string): Outcome {
  const result = ask(text, memoryOf(turn), toAskContext(turn));
  if (result.answer.type === 'help') return answerHelp(turn);
  return say({ type: 'answer', answer: withArrears(turn, result.answer) }, result.topic);
}

/** Answers `/index X`. */
export function answerCard(turn: Turn, name: string): Outcome {
  const result = askCard(name, memoryOf(turn), toAskContext(turn));
  return say({ type: 'answer', answer: result.answer }, result.topic);
}

/** `/bieudo`: the year as a picture, of all indices or of the one that is named. */
export const answerChart = (turn: Turn, name: string): Outcome =>
  answerQuestion(turn, name.trim() === '' ? 'biểu đồ từ đầu năm' : `biểu đồ chỉ số ${name}`);

/** Answers a tapped choice of a question. */
export function answerChosen(turn: Turn, query: PendingQuery, code: string): Outcome {
  const result = askChosen(query, code, memoryOf(turn), toAskContext(turn));
  return say({ type: 'answer', answer: result.answer }, result.topic);
}

/** `/tiendo` and `/chuabaocao`: a month as it stands, this one unless another is named. */
export function answerMonth(turn: Turn, type: 'month' | 'missing', argument: string): Outcome {
  const { person } = turn;
  const { plan } = turn.context;
  const asked = argument.trim() === '' ? null : readPeriod(argument, plan.year);
  if (asked === 'unreadable' || (asked !== null && asked.year !== plan.year))
    return say({
      type: 'bad-period',
      year: plan.year,
      command: type === 'month' ? 'tiendo' : 'chuabaocao',
    });
  const askContext = toAskContext(turn);
  // Until a month opens, the one before is the month that is spoken of.
  const month = asked?.month ?? toPeriod(monthAtHand(turn)).month;
  const progress =
    askContext.progress.type === 'month' || asked ? askContext.progressOf(month) : askContext.progress;
  const shown = say({ type: 'answer', answer: withArrears(turn, { type, progress }) });
  if (type === 'missing' || person?.role !== 'leader' || turn.event.chatKind === 'group') return shown;
  if (progress.type !== 'month') return shown;
  // A leader reads their own indices first.
  return say([
    { type: 'answer', answer: { type: 'leader-progress', person, progress } },
    { type: 'answer', answer: { type, progress } },
  ]);
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
