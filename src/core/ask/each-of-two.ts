import { fold, isUnmarked } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, Memory } from './answer.ts';
import { spokenOf } from './compose/spoken.ts';
import { partsOf } from './compose/taken-apart.ts';
import { letteredTaskNamed } from './numbered-index.ts';
import { readText } from './read-text.ts';
import { tells } from './several.ts';
import type { Asking } from './turn.ts';

/** What is asked of both, behind them; how it is asked of each. */
const asked =
  /[ ,]+(?:(?:thì|đã|đang|giờ|hiện|làm|triển khai|chạy|thi|da|dang|gio|hien|lam|trien khai|chay) )*((?:đến|tới|den|toi) (?:đâu|dau)(?: (?:rồi|roi))?|(?:thế nào|ra sao|the nao)(?: (?:rồi|roi))?|sao (?:rồi|roi)|(?:được|đạt|duoc|dat) (?:bao nhiêu|mấy|bao nhieu|may)(?: (?:rồi|roi))?|(?:xong|đạt|đủ|dat|du)(?: (?:kế hoạch|chỉ tiêu|ke hoach|chi tieu))? (?:chưa|chua)|(?:cái|việc|mục|cai|viec|muc) (?:nào|nao) (?:đã |da )?(?:xong|đạt|đủ|được|dat|du|duoc)[^,]*,? ?(?:(?:cái|việc|mục|cai|viec|muc) )?(?:(?:nào|nao) )?(?:(?:thì|thi|còn|con) )?(?:chưa|chua))(?=[ ,.?!]|$)/iu;
const asksWhich = /^(?:cái|việc|mục|cai|viec|muc) /iu;
const joins = /(?: |, ?)(?:với|và|cùng với|lẫn|voi|va|cung voi|lan) |, ?/giu;

/** Whether a part asks something by itself. */
const question = / (?:ai|nào|gì|mấy|bao nhiêu|bn|đâu|sao|chưa|không|ko|hay) |\?/u;
const plainQuestion = / (?:ai|(?<!dieu )gi|bao nhieu|bn|(?:o|den|toi) dau|chua|khong|ko|hay) |\?/u;

/** Of indices figures are set beside each other, and no tasks. */
const ofIndices = / (?:chi tieu|muc tieu|hang|xep hang|chi so|khac nhau|hon kem) /;

/** So much of the words of a part must stand in a task that it is meant by them. */
const share = 0.6;

/** The tasks that a part of a message names by its words; none where it names none for certain, or too many. */
function tasksIn(part: string, context: AskContext): readonly string[] {
  const parts = partsOf(context, readText(part, context), null);
  const matter = spokenOf(parts)?.matter;
  return matter && matter.share >= share && matter.words.length >= 2 && matter.ids.length <= 2
    ? matter.ids
    : [];
}

/** Whether one task holds nearly all that is said. */
function isOfOne(text: string, context: AskContext): boolean {
  const matter = spokenOf(partsOf(context, readText(text, context), null))?.matter;
  return matter !== undefined && matter.share >= 0.85 && matter.ids.length === 1;
}

/** Those that one of two sides alone names; of both, where neither names another. */
function apart([one = [], other = []]: readonly (readonly string[])[]): (readonly string[])[] {
  const [left, right] = [one.filter((id) => !other.includes(id)), other.filter((id) => !one.includes(id))];
  // «sổ đỏ tái định cư với hạ tầng Bản Lừm», of which the first may be either: the second is what it says.
  if (left.length > 0 && right.length === 0) return [left, other];
  if (right.length > 0 && left.length === 0) return [one, right];
  return [left, right];
}

const periodIn = (text: string, context: AskContext): string =>
  partsOf(context, readText(text, context), null).period.trim();

/** The tasks whose reports an answer tells. */
const told = (answer: Answer): readonly string[] =>
  answer.type === 'several'
    ? answer.answers.flatMap(told)
    : answer.type === 'found' && answer.found.of === 'task'
      ? answer.found.rows.map(({ task }) => task.id)
      : [];

/**
 * «sổ đỏ tái định cư với hạ tầng Bản Lừm tới đâu rồi»: two tasks that their own words name, and one thing asked of both, where the whole
 * tells one of them alone or none: each is asked by itself, with the months that are named. Null where two are not named for certain.
 */
export function eachOfTwo(
  text: string,
  whole: AskResult,
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  const tail = asked.exec(text);
  if (!tail || asking.isFinal(whole.answer)) return null;
  const head = text.slice(0, tail.index);
  const behind = text.slice(tail.index + tail[0].length);
  const asksMore = isUnmarked(text) ? plainQuestion : question;
  if ([head, behind].some((part) => asksMore.test(` ${part.toLowerCase().replace(/,/gu, ' ')} `)))
    return null;
  if (ofIndices.test(` ${fold(head)} `)) return null;
  const asks = asksWhich.test(tail[1]!) ? (fold(text) === text ? 'dat chua' : 'đạt chưa') : tail[1]!;
  const known = new Set(told(whole.answer));
  for (const join of head.matchAll(joins)) {
    // «hỗ trợ doanh nghiệp, hợp tác xã lên sàn»: one task holds it all.
    if (join[0].trim() === ',' && isOfOne(head, context)) continue;
    const sides = [head.slice(0, join.index), head.slice(join.index + join[0].length)];
    const [one = [], other = []] = apart(sides.map((side) => tasksIn(side, context)));
    if (one.length === 0 || other.length === 0) continue;
    if ([...one, ...other].every((id) => known.has(id))) return null;
    const period = periodIn(text, context);
    const answers = [one, other].map((ids, at): AskResult => {
      const ask = (what: string): AskResult =>
        asking.askOne(`${what} ${asks}`, { ...memory, topic: null }, context);
      const side = sides[at]!;
      const said = ask(`${side} ${periodIn(side, context) === '' ? period : ''}`);
      const rows = told(said.answer);
      const isOfThem = rows.length > 0 && rows.every((id) => ids.includes(id));
      return isOfThem || ids.length > 1
        ? said
        : ask(letteredTaskNamed(`nhiệm vụ ${ids[0]} ${period}`, context.plan));
    });
    if (!answers.every(({ answer }) => tells(answer) && told(answer).length > 0)) return null;
    return {
      answer: { type: 'several', answers: answers.map(({ answer }) => answer) },
      topic: answers.at(-1)!.topic,
    };
  }
  return null;
}
