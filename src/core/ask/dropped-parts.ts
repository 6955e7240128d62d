import { fold } from '../text/fold.ts';
import type { Answer, AskResult, Fact } from './answer.ts';
import { kindsTold, type Named } from './covers.ts';
import { isOfOneTask } from './goes-on.ts';
import { tells } from './several.ts';

/** What is told of an index or of people, in a line of its own, beside what is told of work. */
const inALine: ReadonlySet<Answer['type']> = new Set(['facts', 'who-is', 'people', 'month-dates']);

/** Words by which a clause asks of an index, and not of a task of it, of which nearly all can be asked, too. */
const ofIndex: Partial<Record<Fact['intent'], RegExp>> = {
  leader: /(?:^| )(?:phu trach|dong chi|sep|pgd|lanh dao|pho giam doc|chi dao)(?= |$)/,
  'lead-unit': /(?:^| )(?:chu tri|dau moi)(?= |$)/,
  coordinating: /(?:^| )phoi hop(?= |$)/,
  'task-count': /(?:^| )(?:viec|nhiem vu)(?= |$)/,
};
const ofItsFigures = /(?:^| )(?:diem|hang|bac|chi so|xep|thu (?:may|bao nhieu))(?= |$)/;
const aimed = /(?:^| )(?:muc tieu|chi tieu|phan dau|dich)(?= |$)/;
/** «chỉ tiêu năm nay»: a year's aim is an index's, also behind a task that has a figure of its own. */
const aimOfYear = /(?:^| )(?:muc tieu|chi tieu|phan dau|dich)(?: so)? (?:nam nay|moi)(?= |$)/;
/** Of a report that is due, and not of work. */
const ofReports = /(?:^| )(?:bao cao|nop|gui|ky|khoa|mo)(?= |$)/;

function asksOfIndex({ intent }: Fact, clause: string, isOfOne: boolean): boolean {
  const words = ofIndex[intent];
  if (words) return words.test(clause);
  return ofItsFigures.test(clause) || (intent === 'target' && (isOfOne ? aimOfYear : aimed).test(clause));
}

/** Whether what a question was answered with is of what the whole is about, or of what it names itself, in words that say so. */
function isOfIt(answer: Answer, clause: string, named: Named, whole: Told): boolean {
  if (answer.type === 'month-dates') return ofReports.test(clause);
  if (answer.type !== 'facts') return true;
  return (
    (named.index ||
      (whole.codes !== null && answer.facts.every(({ index }) => whole.codes?.has(index.code)))) &&
    answer.facts.some((fact) => asksOfIndex(fact, clause, whole.isOfOne))
  );
}

interface Told {
  kinds: ReadonlySet<string>;
  codes: ReadonlySet<string> | null;
  /** Of one task, whose figure and day are not its index's. */
  isOfOne: boolean;
}

function toldOf(answers: readonly Answer[]): Told | null {
  const each = answers.map(kindsTold);
  if (each.some((one) => one === null)) return null;
  return {
    kinds: new Set(each.flatMap((one) => one?.kinds ?? [])),
    codes: each.some((one) => one?.codes === null)
      ? null
      : new Set(each.flatMap((one) => [...(one?.codes ?? [])])),
    isOfOne: answers.some(isOfOneTask),
  };
}

/**
 * What the questions of a message ask in words of their own, where the whole, read as one, tells nothing of the kind: «bệnh viện tư ai
 * lo, mục tiêu năm nay thế nào» is told of the work, and the aim of its index was asked, too. Such a line is added.
 * @param told what is told of the whole
 * @param alone the questions, as typed
 * @param named what each question names by itself
 * @returns null where nothing is left out
 */
export function withDropped(
  told: AskResult,
  results: readonly AskResult[],
  alone: readonly string[],
  named: (at: number) => Named,
): AskResult | null {
  if (told.answer.type === 'several' && told.answer.numbered) return null;
  const answers = told.answer.type === 'several' ? told.answer.answers : [told.answer];
  const whole = toldOf(answers);
  if (!whole) return null;
  const more = results.flatMap(({ answer }, at) => {
    if (!inALine.has(answer.type) || !tells(answer)) return [];
    const isNew = kindsTold(answer)?.kinds.some((kind) => !whole.kinds.has(kind)) ?? false;
    return isNew && isOfIt(answer, fold(alone[at] ?? '').trim(), named(at), whole) ? [answer] : [];
  });
  if (more.length === 0) return null;
  return { ...told, answer: { type: 'several', answers: [...answers, ...more] } };
}
