import { maySee, type TaskProgress } from '../../report/progress.ts';
import type { AskContext, Asked, Topic } from '../answer.ts';
import { isIdleWord } from '../pieces.ts';
import type { Filter } from '../query.ts';
import type { Reading } from '../reading.ts';
import { bestTasks, holdsAll } from '../task-text.ts';
import { isAlien } from './alien.ts';
import { answered, someFound } from './answered.ts';
import { monthsOf, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { has, isHeadOf, type Parts, partsOf, unitsOf } from './parts.ts';
import { sectionIn } from './texts.ts';

/** Words that carry nothing in a search of texts. */
const common = new Set(
  'bao nhieu may co duoc lam nhan tra loi cai con so tong nguoi viec don vi phong thang nam ke hoach bao cao chi tieu gi nao roi xong chua the cua trong va cho voi la thi ma nhung cac'.split(
    ' ',
  ),
);

/** Entries of the months asked whose words, with those of their task, hold what is looked for. */
function entriesThatHold(parts: Parts, words: readonly string[], months: readonly number[]): TaskProgress[] {
  const units = unitsOf(parts).map(({ id }) => id);
  return progressOfMonths(parts.context, months).flatMap(({ tasks, visibility }) =>
    tasks.filter(
      ({ entry, task, unit }) =>
        entry !== null &&
        maySee(visibility, unit.id) &&
        (units.length === 0 || units.includes(unit.id)) &&
        !holdsAll(task.text, words) &&
        holdsAll(`${entry.result ?? ''} ${entry.obstacle ?? ''} ${entry.proposal ?? ''} ${task.text}`, words),
    ),
  );
}

/** More tasks than this hold words that tell nothing. */
const mostFound = 3;

/** What units reported of the months so far, for those who may read it. */
function inReports(parts: Parts, words: readonly string[]): Asked | null {
  const { context } = parts;
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  const months = named.length > 0 ? named : monthsSoFar(context);
  const found = words.length < 2 ? [] : entriesThatHold(parts, words, months);
  const ids = [...new Set(found.map(({ task }) => task.id))];
  if (ids.length === 0 || ids.length > mostFound) return null;
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    { by: 'unit', relation: 'task', ids: [...new Set(found.map(({ unit }) => unit.id))] },
  ];
  return answered(context, { of: 'task', where, give: ['result'], months }, parts.fields);
}

/** Words of a question that say what it is about: no politeness, no rule's words, no names, no figures. */
function contentOf({ sentence, pieces }: Parts, reading: Reading): string[] {
  const isRead = (at: number): boolean =>
    pieces.some((piece) => piece.at <= at && at < piece.to && piece.type !== 'words');
  const kept = new Set(
    [...sentence.wordAt].filter(([at]) => sentence.text[at] !== '@' && !isRead(at)).map(([, token]) => token),
  );
  const inIndexName = (token: (typeof reading.tokens)[number]): boolean =>
    reading.cover.some(
      ({ from, to, phrase }) =>
        reading.tokens.indexOf(token) >= from &&
        reading.tokens.indexOf(token) < to &&
        phrase.meanings.some((meaning) => meaning.type === 'index' && !meaning.whole),
    );
  return reading.tokens
    .filter(
      (token) =>
        (kept.has(token) || inIndexName(token)) &&
        !common.has(token.folded) &&
        !isIdleWord(token) &&
        !/^\d/.test(token.folded),
    )
    .map(({ folded }) => folded);
}

const asksState =
  / (?:bao nhiêu|mấy|đến đâu|tới đâu|chưa|rồi|thế nào|ra sao|sao|kết quả|được|vướng|bao nhieu|may|den dau|toi dau|chua|roi|the nao|ket qua) /u;

/** Whether of tasks a figure was reported, as such or in words, by those whom the speaker may read. */
const isCounted = ({ context }: Parts, ids: readonly string[], months: readonly number[]): boolean =>
  progressOfMonths(context, months).some(({ tasks, visibility }) =>
    tasks.some(
      ({ entry, task, unit }) =>
        ids.includes(task.id) &&
        entry !== null &&
        maySee(visibility, unit.id) &&
        (entry.figure !== undefined || /\d/.test(`${entry.result ?? ''}${entry.obstacle ?? ''}`)),
    ),
  );

/** Tasks by most of their words: «gian hàng trên sàn mở được mấy đơn vị rồi». */
function inTasks(parts: Parts, reading: Reading): Asked | null {
  const { context } = parts;
  const ids = bestTasks(context.plan, contentOf(parts, reading));
  if (ids.length === 0 || ids.length > mostFound) return null;
  const units = unitsOf(parts).map(({ id }) => id);
  const ofUnits: Filter[] = units.length > 0 ? [{ by: 'unit', relation: 'task', ids: units }] : [];
  const where: Filter[] = [{ by: 'text', words: ids.join('|') }, ...ofUnits];
  const isState = has(parts, 'period', 'status', 'words') || asksState.test(parts.sentence.text);
  const asksPlan =
    isHeadOf(parts, 'index') || isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true);
  if (!isState || asksPlan) {
    const give = isHeadOf(parts, 'index') ? ['index'] : ['owner'];
    return someFound(answered(context, { of: 'task', where, give, months: [] }, parts.fields));
  }
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  const sums = / (?:bao nhiêu|mấy|tổng|bao nhieu|may|tong) /u.test(parts.sentence.text);
  const months = named.length > 0 ? named : sums ? monthsSoFar(context) : [context.atHand];
  // How many there are is answered by who reported a figure, and by nobody else.
  if (sums && !isCounted(parts, ids, months)) return null;
  return someFound(answered(context, { of: 'task', where, give: ['result'], months }, parts.fields));
}

/** A passage of the plan document: «chủ đề năm là gì». */
function inPlan(parts: Parts, reading: Reading, words: readonly string[]): Asked | null {
  const asksWords =
    / (?:là gì|gồm những gì|nói gì|ghi gì|quy định gì|ghi thế nào|làm gì|la gi|noi gi|ghi gi|lam gi) /u;
  if (!asksWords.test(parts.sentence.text) || isAlien(parts.context, reading)) return null;
  const section = sectionIn(parts);
  return section !== null && holdsAll(section, words)
    ? { answer: { type: 'section', section: 'text', text: section } }
    : null;
}

/**
 * What is looked for in texts where nothing else is understood: in what units reported of the months so far, for those
 * who may read it, then in the plan's own passages.
 */
export function searched(context: AskContext, reading: Reading, topic: Topic | null): Asked | null {
  if (reading.unknownPerson || reading.unknownIndexName !== null || reading.unknownCode !== null) return null;
  const parts = partsOf(context, reading, topic);
  const typed = new Set(parts.left.map(({ at }) => parts.sentence.wordAt.get(at)!.folded));
  const words = [...typed].filter((word) => !common.has(word) && word.length > 1);
  return (
    inReports(parts, words) ??
    (isAlien(context, reading) ? null : inTasks(parts, reading)) ??
    inPlan(parts, reading, words)
  );
}
