import type { Asked, IndexIntent } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import type { Filter } from '../query.ts';
import { answered, someFound } from './answered.ts';
import { cadenceDueOf, undoneOf } from './cadence-due.ts';
import { idsShown, type Leaning, ofThese, tasksNamed } from './leaning.ts';
import { monthsOf, monthsReported } from './months-asked.ts';
import { ofTasks } from './of-tasks.ts';
import { has, isHeadOf, isOnly, type Parts, pieceOf, piecesOfType } from './parts.ts';

const pronoun =
  / (?:anh|chị|ông|bà|cô|sếp|đồng chí|chi|ong|co|dong chi) (?:ấy|ay|đó|này|nớ) | (?:ảnh|chỉ|ổng|bả) (?=.* (?:việc|nhiệm vụ) )/u;

const named = (
  one: { type: 'index'; codes: readonly string[]; strong: true } | { type: 'person'; ids: readonly string[] },
): Parts['named'][number] => ({
  ...one,
  at: 0,
  not: false,
});

/** «trong đó mấy việc chậm», «anh ấy có việc nào chậm»: tasks of the indices, or of the leader, that were spoken of. */
export function tasksWithinShown({ parts, topic, last, known, isWithin }: Leaning): Asked | null {
  if (!(isHeadOf(parts, 'task') || has(parts, 'status')) || !has(parts, 'status', 'words')) return null;
  if (parts.named.length > 0 || has(parts, 'own', 'sent')) return null;
  if (has(parts, 'that') && !isHeadOf(parts, 'index')) return null;
  if (topic.person !== undefined && pronoun.test(parts.sentence.text))
    return ofTasks({ ...parts, named: [named({ type: 'person', ids: [topic.person] })] }, null);
  const codes = known?.of === 'index' && last ? last.rows : known === null ? topic.indices : [];
  // «mấy chỉ số ấy có gì chậm không»
  const isOfThese = has(parts, 'within') || (isWithin && isHeadOf(parts, 'index'));
  if (!isOfThese || codes.length === 0) return null;
  return ofTasks({ ...parts, named: [named({ type: 'index', codes, strong: true })] }, null);
}

/** «hạn báo cáo khi nào»: of the month's report, whatever task was spoken of. */
const ofReports = / (?:báo cáo|nộp|gửi|bao cao|nop|gui) /u;

/** «bao giờ đến hạn»: of a task that is due from time to time, when that is next. */
export function dueOfShown({ parts, context, known }: Leaning): Asked | null {
  if (pieceOf(parts, 'month')?.what !== 'deadline' || parts.named.length > 0 || parts.left.length > 0)
    return null;
  const isOfMonth = piecesOfType(parts, 'period').some(
    ({ spec }) => spec.type === 'months' || spec.type === 'this',
  );
  if (isOfMonth || ofReports.test(parts.sentence.text) || known?.of !== 'task') return null;
  const ids = tasksNamed(known);
  const held = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, cadence }) => ids.includes(id) && cadence !== undefined && cadence.type !== 'monthly')
    .map(({ id }) => id);
  return held.length > 0 && held.length <= 3 ? cadenceDueOf(parts, held) : null;
}

const whichOfThese =
  /^ (?:(?:thế|vậy|trong đó|trong số đó|trong số này|the|vay|trong do|trong so do|trong so nay) )*(?:cái|việc|nhiệm vụ|mục|cai|viec|nhiem vu|muc) (?:nào|gì|nao|gi) /u;
const undone: ReadonlySet<string> = new Set(['behind', 'late', 'not-begun', 'unfinished', 'unreported']);
/** So many tasks of the plan may have been listed. */
const mostListed = 15;

/**
 * «nhiệm vụ nào 6 tháng làm 1 lần» – «cái nào nửa đầu năm chưa làm được»: which of the plan's tasks that were listed, by what is not
 * done of them in the span, with what was reported so.
 */
export function undoneOfListed({ parts, context, last, known }: Leaning): Asked | null {
  const [status] = piecesOfType(parts, 'status');
  if (known?.of !== 'task' || known.months.length > 0 || !last || !status || !undone.has(status.status))
    return null;
  if (
    !whichOfThese.test(parts.sentence.text) ||
    parts.named.length > 0 ||
    has(parts, 'own', 'sent', 'cadence')
  )
    return null;
  const ids = idsShown(last);
  const months = monthsReported(context, monthsOf(parts).months);
  if (ids.length === 0 || ids.length > mostListed || months.length === 0) return null;
  const where: Filter[] = [...ofThese(ids, known), { by: 'status', status: 'behind' }];
  const behind = answered(context, { of: 'task', where, give: [], months }, parts.fields);
  const due = undoneOf(parts, ids);
  const open = due?.answer.items.filter(({ done }) => done === null) ?? [];
  // All of it is done: when it was.
  if (due && open.length === 0 && someFound(behind) === null) return due;
  if (!due || open.length === 0) return behind;
  return {
    ...behind,
    answer: { type: 'several', answers: [{ ...due.answer, items: open }, behind.answer] },
  };
}

const theRest =
  /(?<= )(?:cái|việc|nhiệm vụ|mục|phần|cai|viec|nhiem vu|muc|phan|[^ @]+) (?:còn lại|chưa xong|chưa được|chưa đạt|chưa làm|còn thiếu|con lai|chua xong|chua duoc|chua dat|chua lam|con thieu)(?= )|^ (?:thế |vậy )?(?:còn lại|con lai)(?= )/u;

/** «cái còn lại là gì, kẹt ở đâu», of one task that counts to its figure: what of it is not reached, as its report tells it. */
export function restOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || known.months.length === 0 || !last || parts.named.length > 0) return null;
  if (!theRest.test(parts.sentence.text) || has(parts, 'sent', 'own', 'month', 'act', 'period')) return null;
  const ids = idsShown(last);
  const [task, another] = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => ids.includes(id));
  if (!task?.measure || another || task.measure.unit === '%') return null;
  const where = ofThese([task.id], known);
  const months = known.months.slice(-1);
  return answered(
    context,
    { of: 'task', where, give: ['obstacle'], about: known.about ?? [], months },
    parts.fields,
  );
}

const otherOne =
  /^ (?:thế |vậy |rồi |à |the |vay )?(?:còn |con )?(?:cái|chỉ số|thằng|cai|chi so) (?:kia|còn lại|con lai)(?: (?:thì sao|thế nào|ra sao|sao|thi sao|the nao))* $/u;

/** «còn cái kia»: of two that were spoken of, the one that was not told of yet. */
export function otherOfPair({ parts, context, topic, last, known }: Leaning): Asked | null {
  if (known?.of !== 'index' || last?.rows.length !== 2 || topic.indices.length !== 1) return null;
  if (!otherOne.test(parts.sentence.text) || !isOnly(parts, 'filler', 'ask', 'that', 'words', 'head'))
    return null;
  const code = last.rows.find((row) => row !== topic.indices[0]);
  const index = context.plan.indices.find((one) => one.code === code);
  if (!index) return null;
  const intents: IndexIntent[] = topic.intents.length > 0 ? topic.intents : ['card'];
  return {
    answer: answerIndices(context, [index], { intents }),
    topic: { indices: [index.code], intents, last },
  };
}
