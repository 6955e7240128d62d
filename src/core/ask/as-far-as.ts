import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult } from './answer.ts';
import { isOfOneTask } from './goes-on.ts';
import { inOne } from './in-one.ts';
import { isAskedOfReports, isSameKind } from './kinds-asked.ts';
import type { Asked } from './less-than-parts.ts';
import { namedBy } from './named-by.ts';
import { isOpen } from './open-questions.ts';
import { refusalIn } from './refuse.ts';
import { asksSomething, gistOf, tells } from './several.ts';

/** So many words ask something of their own, and are no «thật không», «sao thế». */
const ownWords = 4;

/** Questions of which nothing was told, and that ask something indeed. */
const askedIn = (failed: readonly string[]): string[] =>
  failed.filter((one) => asksSomething(one) && one.trim().split(/\s+/).length >= ownWords);

/** What was not understood, and not what there is not. */
const notUnderstood: ReadonlySet<string> = new Set(['unclear', 'uncombined', 'not-understood']);

/** Answers that tell by themselves what they are of. */
const plain: ReadonlySet<Answer['type']> = new Set([
  'found',
  'facts',
  'sent',
  'returned',
  'how',
  'month-dates',
]);

/**
 * Whether what was understood of a message that was not, as a whole, may stand: every question that was answered names what it is of, or
 * stands right behind one that was.
 */
function isPartly(
  whole: AskResult,
  { questions, results }: Pick<Asked, 'questions' | 'results'>,
  failed: readonly string[],
  context: AskContext,
): boolean {
  if (!notUnderstood.has(refusalIn(whole) ?? '')) return false;
  if (
    !results.every(
      ({ answer }) => plain.has(answer.type) && !(answer.type === 'found' && answer.query.of === 'unit'),
    )
  )
    return false;
  return questions.every((question, at) => {
    if (failed.includes(question.alone)) return true;
    const { index, task, unit } = namedBy(question, context);
    return index || task || unit || (at > 0 && !failed.includes(questions[at - 1]!.alone));
  });
}

/** A question's word at its end: «họ hỏi mà không nhớ» asks nothing. */
const endsAsking = /(?:^| )(?:ai|nao|gi|bao nhieu|dau|bao gio|the nao|ra sao)(?: [a-z]+){0,2}$/;

/** «…, anh Nghị giải thích thế nào»: the reason that is told is theirs. */
const explains = /(?:giai thich|giai trinh|ly giai|trinh bay|noi)(?: [a-z]+){0,2} (?:the nao|ra sao|sao|gi)/;

/** «…, loa phường thay pin lúc nào»: what asks in words of which none led to what is told. */
function isOfNothing(clause: string, answer: Answer): boolean {
  if (askedIn([clause]).length === 0 || !isOfOneTask(answer) || answer.type !== 'found') return false;
  const words = fold(clause).trim().split(/\s+/);
  if (!endsAsking.test(words.join(' '))) return false;
  if (answer.query.give.includes('obstacle') && explains.test(words.join(' '))) return false;
  return !answer.query.about?.some((word) => words.includes(fold(word).trim()));
}

/**
 * What is told where one of several questions is not understood: the others, where the whole, read as one, was but one of them or nothing
 * at all; and which one is open. Null where the whole is to stay.
 */
export function asFarAsUnderstood(
  { questions, results, whole, failed }: Asked & { failed: readonly string[] },
  context: AskContext,
): AskResult | null {
  if (questions.some(({ listed }) => listed)) return null;
  const gists = results.map(({ answer }) => gistOf(answer));
  const isTold = tells(whole.answer);
  const open = isTold
    ? failed.filter(
        (one) =>
          isOpen(one, whole.answer) || isAskedOfReports(one, whole.answer) || isOfNothing(one, whole.answer),
      )
    : askedIn(failed);
  const isOne = gists.includes(gistOf(whole.answer)) || results.some((one) => isSameKind(one, whole));
  if (isTold && (!isOne || (open.length < failed.length && gists.length < 2))) return null;
  if (!isTold && (open.length < failed.length || !isPartly(whole, { questions, results }, failed, context)))
    return null;
  const told = inOne(results, gists);
  const answers = told.answer.type === 'several' ? told.answer.answers : [told.answer];
  const left: Answer[] = open.length > 0 ? [{ type: 'left-out', clauses: open }] : [];
  const all = [...answers, ...left];
  return all.length > 1 ? { ...told, answer: { type: 'several', answers: all } } : null;
}
