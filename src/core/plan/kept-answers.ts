import { hashOf } from '../month/digest.ts';
import { answerPoint } from './answer-point.ts';
import type { AnswerKept, Draft } from './draft.ts';
import type { OpenPoint } from './open-point.ts';
import { openPoints, questionsLeft } from './open-points.ts';

/** Answers to a paper's questions that hold for the same paper sent again, and for what of another version says the same. */

/** A paper as it was read, told from another: what it is compared with is none of it. */
export const markOfRead = ({ changes: _, asRead: __, asked: ___, ...draft }: Draft): string =>
  hashOf(JSON.stringify(draft));

/** Where in a paper it stands, and how it may be answered, is none of what is asked. */
const besides: ReadonlySet<string> = new Set([
  'place',
  'path',
  'options',
  'isDenied',
  'id',
  'standing',
  'takes',
  'canStay',
  'isKept',
]);

/** What a point asks, with the words of the tasks that it is of: the same of two papers where it is the same question. */
function aboutPoint({ indices }: Draft, point: OpenPoint): string {
  const texts = new Map(indices.flatMap(({ tasks }) => tasks.map(({ id, text }) => [id, text])));
  const told = JSON.stringify(point, (key, value: unknown) =>
    besides.has(key) || (key === 'at' && typeof value === 'number')
      ? undefined
      : key === 'task' && typeof value === 'string'
        ? [value, texts.get(value) ?? '']
        : value,
  );
  return hashOf(told);
}

/** An answer by places of a list, in the names that stand there: of another paper the list is another. */
function named({ takes }: OpenPoint, answer: string): string {
  if ((takes.type !== 'one' && takes.type !== 'several') || !/^[\d\s,;và]+$/u.test(answer)) return answer;
  const names = (answer.match(/\d+/g) ?? []).flatMap((place) => takes.options[Number(place) - 1]?.name ?? []);
  return names.length > 0 ? names.join(', ') : answer;
}

/** So many answers are kept. */
const mostKept = 300;

/**
 * The marks of a draft with an answer noted, for the paper sent again.
 * @param draft as it was when it was asked
 * @param isNew whether names that are nearly others are those of somebody new
 */
export function withNoted(
  asked: NonNullable<Draft['asked']>,
  draft: Draft,
  point: OpenPoint,
  answer: string,
  isNew: boolean,
): NonNullable<Draft['asked']> {
  const { answers = [], ...rest } = asked;
  const kept: AnswerKept = {
    point: point.id,
    about: aboutPoint(draft, point),
    answer: named(point, answer).slice(0, 400),
    ...(isNew ? { isNew } : {}),
  };
  // Tasks are typed one by one; of any other question the last answer counts.
  const others = point.takes.type === 'tasks' ? answers : answers.filter((one) => one.point !== point.id);
  return { ...rest, answers: [...others, kept].slice(-mostKept) };
}

/** A paper that was read anew, with the answers that were given before to what it asks just so; null where none was. */
export function withAnswersKept(
  read: Draft,
  answers: readonly AnswerKept[],
): { draft: Draft; count: number } | null {
  let draft = read;
  for (const { point: id, about, answer, isNew } of answers) {
    const point = openPoints(draft).find((one) => one.id === id);
    if (point === undefined || aboutPoint(draft, point) !== about) continue;
    const answered = answerPoint(draft, point, answer, isNew ? 'new' : true);
    if (!('draft' in answered)) continue;
    const asked = answered.draft.asked ?? { settled: [] };
    draft = { ...answered.draft, asked: withNoted(asked, draft, point, answer, isNew === true) };
  }
  return draft === read ? null : { draft, count: questionsLeft(read) - questionsLeft(draft) };
}
