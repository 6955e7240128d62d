import type { Answer } from '../../core/ask/answer.ts';
import { answerOf } from '../../core/ask/conditions.ts';
import { planIdOf } from '../../core/report/carried.ts';
import type { MonthProgress, Progress, TaskProgress } from '../../core/report/progress.ts';
import type { Button, Line, Message, Span } from '../../core/said/message.ts';
import { plainLine, plainSpan, withText } from '../../core/said/message.ts';
import { type Period, periodKey } from '../../core/time/viet-nam-time.ts';
import { button, inPages } from './button.ts';
import { mostWords } from './entry.ts';
import { type Folded, partOf, phone } from './fold-answer.ts';
import { i, lengthOf, line, plainLength, returnReason, shortText } from './words.ts';

/** A unit's answer as it may stand in a message. */
export interface ToldEntry {
  period: Period;
  one: TaskProgress;
}

/** The longest message, its choices included: three of Zalo's 2,000 with room for where they are cut. */
export const mostSaid = 4_500;
/** Pieces of words are cut at the first of these that brings a message below what may be said. */
const pieces = [mostWords, 100, 80, 60, 45, 30] as const;

const offersLength = (rows: readonly (readonly Button[])[]): number =>
  rows.flat().reduce((sum, { label }) => sum + label.length + 5, 0);

/** The words that people typed into an answer, the longest first. */
const longWords = ({ one }: ToldEntry, most: number): string[] => {
  const entry = answerOf(one);
  return [entry?.result, entry?.obstacle, entry?.proposal, entry?.kept]
    .filter((words) => words !== undefined && words.length > most)
    .sort((first, other) => other!.length - first!.length) as string[];
};

function replaced(span: Span, words: string, short: string): Span {
  const text = plainSpan(span);
  return text.includes(words)
    ? withText(
        span,
        text.replaceAll(words, () => short),
      )
    : span;
}

interface Cut {
  lines: readonly Line[];
  /** Those whose words were cut, in the order in which they stand there, each with its first line. */
  of: { entry: ToldEntry; at: number }[];
}

/** Some answers leave the last full stop out. Looked for from the end: words may be long. */
function formsOf(words: string): string[] {
  let end = words.length;
  while (end > 0 && /[\s.;]/.test(words[end - 1]!)) end -= 1;
  return end === words.length ? [words] : [words, words.slice(0, end)];
}

/** Each piece of people's words that is longer than `most`, cut; nothing else of the lines is touched. */
function cutWords(lines: readonly Line[], told: readonly ToldEntry[], most: number): Cut {
  const whole = lines.map(plainLine);
  /** Where words stand first; of words that several units typed alike, each unit's are theirs. */
  const placeOf = (words: string): number => {
    const forms = formsOf(words);
    return whole.findIndex((text) => forms.some((form) => text.includes(form)));
  };
  const cut = told
    .map((entry) => ({ entry, words: longWords(entry, most).filter((words) => placeOf(words) >= 0) }))
    .filter(({ words }) => words.length > 0);
  // The longest first: words may be a part of others.
  const all = [...new Set(cut.flatMap(({ words }) => words))].sort((one, other) => other.length - one.length);
  let now = lines;
  for (const words of all) {
    const short = shortText(words, most);
    for (const form of formsOf(words)) now = now.map((one) => one.map((span) => replaced(span, form, short)));
  }
  const places = cut.map(({ entry, words }) => ({ entry, at: Math.min(...words.map(placeOf)) }));
  return { lines: now, of: places.sort((one, other) => one.at - other.at) };
}

/** [Xem đủ 6.3.1 Duy trì đường dây… (Thanh tra Sở)] of each answer that was cut. */
const offers = (of: readonly ToldEntry[]): Button[] =>
  of.map(({ period, one: { task, unit } }) =>
    button(`Xem đủ ${planIdOf(task)} ${shortText(task.text, 24)} (${unit.name})`, {
      type: 'entry-words',
      period: periodKey(period),
      taskId: task.id,
      unit: unit.id,
    }),
  );

/** The first lines that fit, and how many are left. */
function firstLines(lines: readonly Line[], most: number): readonly Line[] {
  if (lengthOf(lines) <= most) return lines;
  let [left, kept] = [most - 100, 0];
  for (const one of lines) {
    left -= plainLength(one) + 1;
    if (left < 0) break;
    kept += 1;
  }
  return [
    ...lines.slice(0, kept),
    line(i(`… còn ${lines.length - kept} dòng: hỏi riêng từng đơn vị hoặc chỉ số để xem hết.`)),
  ];
}

export interface Fitted {
  reasonsIn?: () => readonly string[];
  whole?: number;
  fold?: (Folded & { more: ((next: { from: number; left: number }) => Button) | null }) | null | undefined;
}

/** What of a list is said at once, with the choices of the answers that were cut in it and of what follows. */
function partSaid(
  { lines, of }: Cut,
  fold: Fitted['fold'],
): Required<Pick<Message, 'lines' | 'buttons' | 'further'>> {
  const offered = offers(of.map(({ entry }) => entry));
  if (!fold) return { lines, ...inPages(offered) };
  const { next, shown, lines: part } = partOf(lines, fold);
  const [first, end] = [shown.first, shown.end].map((row) => of.filter(({ at }) => at < row).length);
  const isCounted = fold.more === null && next !== null;
  return {
    lines: isCounted ? [...part, line(i(`… còn ${next.left} dòng.`))] : part,
    buttons: [
      ...offered.slice(first, end).map((one) => [one]),
      ...(fold.more && next ? [[fold.more(next)]] : []),
    ],
    // What stands in later parts can be read whole by its number or its task, too.
    further: { options: offered.slice(end), before: end! },
  };
}

/**
 * A message that a phone can show, however long the words that units typed: where it is longer than a screen, pieces of
 * them are cut with «…», and each answer that was cut is read whole by its choice.
 * @param toldIn the answers whose words may stand in the message; asked for where it is too long alone
 * @param reasonsIn further pieces of people's words (reasons), which are cut alone
 * @param whole so many signs are said without cutting
 * @param fold its rows, where it is a list that may be said part by part
 */
export function fitAnswer(
  message: Message,
  toldIn: () => readonly ToldEntry[],
  { reasonsIn = () => [], whole = phone, fold }: Fitted = {},
): Message {
  if (lengthOf(message.lines) <= whole) return message;
  const told = toldIn();
  const others = reasonsIn();
  let cut: Cut = { lines: message.lines, of: [] };
  for (const most of pieces) {
    cut = cutWords(message.lines, told, most);
    for (const words of others.filter(({ length }) => length > most)) {
      const short = shortText(words, most);
      cut.lines = cut.lines.map((one) => one.map((span) => replaced(span, words, short)));
    }
    if (fold || lengthOf(cut.lines) <= mostSaid - 600) break;
  }
  const { lines, buttons: offered, further } = partSaid(cut, fold);
  const buttons = [...(message.buttons ?? []), ...offered];
  const room = mostSaid - offersLength(buttons);
  return {
    ...message,
    lines: firstLines(lines, room),
    ...(buttons.length > 0 ? { buttons } : {}),
    ...(further.options.length > 0 || (fold?.from ?? 0) > 0 ? { further } : {}),
  };
}

/** All answers of a month. */
export const ofMonth = (progress: MonthProgress): ToldEntry[] =>
  progress.tasks.map((one) => ({ period: progress.period, one }));

const ofProgress = (progress: Progress): ToldEntry[] => (progress.type === 'month' ? ofMonth(progress) : []);

/** The answers of units that a composed question found; all of its months where it counts something else. */
function ofFound({ found, months }: Extract<Answer, { type: 'found' }>): ToldEntry[] {
  const all = months.flatMap(ofMonth);
  if (found.of !== 'task') return all;
  return all.filter(({ one }) =>
    found.rows.some(
      ({ task, units }) =>
        planIdOf(task) === planIdOf(one.task) && units.some(({ id }) => id === one.unit.id),
    ),
  );
}

/** Whose words an answer may quote, of the months that it tells of. */
export function toldIn(answer: Answer): ToldEntry[] {
  switch (answer.type) {
    case 'index-progress':
    case 'obstacles':
    case 'by-status':
    case 'leader-progress':
    case 'unit-progress':
    case 'unit-report':
      return ofProgress(answer.progress);
    case 'found':
      return ofFound(answer);
    case 'summary':
      return [answer.progress, ...(answer.before ? [answer.before] : [])].flatMap(ofMonth);
    case 'history':
      return answer.months.flatMap(ofMonth);
    default:
      return [];
  }
}

/** Reasons that an answer quotes. */
export const reasonsIn = (answer: Answer): string[] =>
  answer.type === 'returned'
    ? answer.rows.map(returnReason)
    : answer.type === 'several'
      ? answer.answers.flatMap(reasonsIn)
      : [];
