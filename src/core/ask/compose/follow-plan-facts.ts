import type { AskContext, Asked } from '../answer.ts';
import type { Query } from '../query.ts';
import { readText } from '../read-text.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound } from './answered.ts';
import { type Aspect, asksByWord, asksWhetherTimed, aspectsIn } from './aspects.ts';
import { plannedEndOf } from './cadence-due.ts';
import { contentOf } from './content.ts';
import { thoseTasks } from './follow-since.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { has, type Parts } from './parts.ts';
import { partsOf } from './taken-apart.ts';

/** What the plan sets of a task beside its words. */
const set: ReadonlySet<Aspect> = new Set(['due', 'product', 'source', 'owner']);

/** Pieces that say of what else a question is: a task by its number, a group, a month, what was reported. */
const ofElse = ['task', 'group', 'period', 'returned', 'sent', 'own', 'order', 'act'] as const;

/** «việc đó của phòng nào», «ai làm»: whose it is, and nothing of who did something with it («ai trả lại»). */
const whose = pattern(
  '(?<=^ )(?:(?:thế|vậy|còn|mà|rồi) )*(?:(?:cái |nhiệm vụ |việc |mục )(?:đó|ấy|này|kia|trên) |nó )?(?:là |do |thuộc |của |giao |cho )*(?:ai|phòng nào|đơn vị nào|bên nào|phòng ban nào)(?: (?:làm|lo|phụ trách|chủ trì|thực hiện|chịu trách nhiệm|đảm nhiệm|phải làm))?(?= $)',
);

const whichDay = pattern(
  '(?:thông qua|xong|hoàn thành|ban hành|trình|ký|họp|tổ chức|phê duyệt|công bố)(?: [^ @]+){0,3} (?:ngày nào|hôm nào|khi nào|lúc nào|bao giờ|bữa nào)(?= |$)',
);

/** What of that a text asks for, where it names nothing and asks nothing of reports; none where it does. */
function setAsked(parts: Parts): readonly Aspect[] {
  const isOfDay = holds(whichDay, parts.sentence);
  if (parts.named.length > 0 || has(parts, ...ofElse) || (has(parts, 'status') && !isOfDay)) return [];
  const asks = asksByWord(parts.sentence);
  const says = contentOf(parts).some(({ place, soft }) => !soft && !asks(place));
  const asked = aspectsIn(parts.sentence, parts.context.plan).map(({ aspect }) => aspect);
  // A deadline is asked for by two rows of the table.
  const isWhose = holds(whose, parts.sentence);
  return says ? [] : [...new Set(asked)].filter((one) => set.has(one) && (one !== 'owner' || isWhose));
}

/** Whether a clause asks for what the plan sets of a task, and names none. */
export const asksPlanFact = (clause: string, context: AskContext): boolean =>
  setAsked(partsOf(context, readText(clause, context), null)).length > 0;

/**
 * «hạn là bao giờ, sản phẩm phải nộp là gì», of the one task that was told of just before, whether what the plan says of it was
 * told or what was reported: what the plan sets, whatever other tasks have words of the question.
 */
export function planFactOfShown(leaning: Leaning): Asked | null {
  const { parts, context, known, last } = leaning;
  if (known?.of !== 'task' || !last) return null;
  const [id, another] = idsShown(last);
  const give = id === undefined || another !== undefined ? [] : setAsked(parts);
  const [first, more] = give;
  if (id === undefined || first === undefined) return null;
  const planned = (what: readonly Aspect[]): Asked =>
    answered(
      context,
      { of: 'task', where: ofThese([id], known), give: what, about: [], months: [] },
      parts.fields,
    );
  if (first === 'due' && more === undefined) {
    const end = plannedEndOf(parts, [id]);
    // «có hạn không»: that the plan sets none, and no deadline of reports.
    if (!end && holds(asksWhetherTimed, parts.sentence)) return planned(['due']);
    return end && { ...end, topic: end.topic ? { ...end.topic, last } : undefined };
  }
  const told = planned(give);
  const done = isDayAsked(parts, give) ? reportedDay(leaning, id) : null;
  return done ? { ...done, answer: { type: 'several', answers: [told.answer, done.answer] } } : told;
}

/** «văn bản nào giao, thông qua hôm nào»: on which day it was done, beside what the plan sets, and not by which it must be. */
const isDayAsked = (parts: Parts, give: readonly Aspect[]): boolean =>
  !give.includes('due') && holds(whichDay, parts.sentence);

/** What was reported of the day on which a task was done. */
function reportedDay({ parts, context, known }: Leaning, id: string): Asked | null {
  const where = ofThese([id], known!);
  const months =
    known!.months.length > 0 ? known!.months : monthsFor(parts, { ids: [id], reported: [] }, ['done']);
  const query: Query = { of: 'task', where, give: ['when'], about: [], months };
  return someFound(answered(context, query, parts.fields));
}

/** So many tasks are told with what the plan sets of each. */
const mostOfThese = 9;
const ofEach: ReadonlySet<Aspect> = new Set([...set, 'leader', 'index']);
const whoLeads = pattern(
  '(?:lãnh đạo|sếp|đồng chí|ai)(?: nào)?(?: (?:là|đang))* (?:phụ trách|chỉ đạo|theo dõi)',
);

/** «mấy việc đó hạn khi nào», «những việc ấy lãnh đạo nào phụ trách»: what the plan sets of each of those that were shown. */
export function planFactsOfThese({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !thoseTasks.test(parts.sentence.text))
    return null;
  if (has(parts, 'status', ...ofElse)) return null;
  const ids = idsShown(last);
  const asked = aspectsIn(parts.sentence, context.plan).map(({ aspect }) => aspect);
  const leads = holds(whoLeads, parts.sentence) ? (['leader'] as const) : [];
  const give = [...new Set([...asked, ...leads])].filter((one) => ofEach.has(one));
  if (ids.length < 2 || ids.length > mostOfThese || give.length === 0) return null;
  const end = give.length === 1 && give[0] === 'due' ? plannedEndOf(parts, ids) : null;
  if (end) return { ...end, topic: end.topic ? { ...end.topic, last } : undefined };
  const where = ofThese(ids, known);
  const told = answered(context, { of: 'task', where, give, about: [], months: [] }, parts.fields);
  return { ...told, topic: told.topic ? { ...told.topic, last } : undefined };
}
