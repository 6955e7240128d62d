import { ownersOf } from '../../plan/assignments.ts';
import type { Asked } from '../answer.ts';
import type { Filter, Group, Measured, Query, Wanted } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { thatTask } from './follow-tasks.ts';
import { type Leaning, otherIn } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { monthsOf } from './months-asked.ts';
import { ofTasks } from './of-tasks.ts';
import { has, isOnly, ownUnits, pieceOf, piecesOfType } from './parts.ts';

/** What whoever stands first in a count is, as a condition on tasks. */
function conditionOf(by: Group, key: string): Filter[] {
  switch (by) {
    case 'unit':
      return [{ by: 'unit', relation: 'task', ids: [key] }];
    case 'person':
      return [{ by: 'person', ids: [key] }];
    case 'index':
      return [{ by: 'index', codes: [key] }];
    case 'month':
      return [];
  }
}

/** What was counted, as rows: the state, or the words. */
const countedAs = (measured: Measured): { where: Filter[]; give: string[] } =>
  measured === 'obstacle' || measured === 'proposal' || measured === 'returned'
    ? { where: [], give: [measured] }
    : { where: [{ by: 'status', status: measured satisfies Wanted }], give: [] };

/** «đơn vị nào chậm nhất» – «vì sao», «gồm những việc nào»: the tasks that were counted of whoever stood first. */
export function tasksOfFirst({ parts, context, known, last }: Leaning): Asked | null {
  const [first] = last?.rows ?? [];
  if (known?.of !== 'group' || !known.group || known.group.only || first === undefined) return null;
  const asksThem = parts.pieces.some(
    (piece) => piece.type === 'ask' && ['why', 'list', 'which'].includes(piece.what),
  );
  if (!asksThem || parts.named.length > 0 || parts.left.length > 0 || monthsOf(parts).months.length > 0)
    return null;
  if (!isOnly(parts, 'ask', 'filler', 'status', 'head', 'that', 'words')) return null;
  const { by, measured } = known.group;
  const { where, give } = countedAs(measured as Measured);
  const isWhy = parts.pieces.some((piece) => piece.type === 'ask' && piece.what === 'why');
  const query: Query = {
    of: 'task',
    where: [...known.where, ...conditionOf(by, first), ...where],
    give: isWhy && give.length === 0 ? ['obstacle'] : give,
    months: by === 'month' ? [Number(first)] : known.months,
  };
  return answered(context, query, parts.fields);
}

const thatMonth = pattern('(?:tháng|kỳ|đợt) (?:đó|đấy|ấy|nớ)');
const byUnits = pattern('(?:theo|từng|chia|của từng)(?: từng| các)? (?:phòng|đơn vị|bên)');

/** «tháng nào nhiều hơn» – «kể tên theo phòng cái tháng đấy»: what was counted of the month that stood first, unit by unit where that is asked. */
export function tasksOfThatMonth({ parts, context, known, last }: Leaning): Asked | null {
  const [first] = last?.rows ?? [];
  if (known?.of !== 'group' || known.group?.by !== 'month' || first === undefined) return null;
  if (!holds(thatMonth, parts.sentence) || parts.named.length > 0 || has(parts, 'period')) return null;
  const measured = known.group.measured as Measured;
  const { where, give } = countedAs(measured);
  const months = [Number(first)];
  const tasks = answered(
    context,
    { of: 'task', where: [...known.where, ...where], give, months },
    parts.fields,
  );
  if (!holds(byUnits, parts.sentence) || context.inGroup) return tasks;
  const units = answered(
    context,
    {
      of: 'group',
      group: { by: 'unit', measured },
      where: known.where,
      order: { field: `unit:${measured}`, dir: 'desc', take: 'all' },
      give: [],
      months,
    },
    parts.fields,
  );
  return { ...tasks, answer: { type: 'several', answers: [units.answer, tasks.answer] } };
}

/** Everything is meant, and not what was spoken of. */
const ofAll = / (?:toàn|cả|chung|các|mọi|tháng|toan|ca|cac|moi|thang) /u;

/** «trung tâm làm những việc gì» – «việc nào đang chậm»: of the unit whose tasks were told. */
export function tasksOfUnit({ parts, known, pointsBack }: Leaning): Asked | null {
  const unit = known?.of === 'task' && known.months.length === 0 ? known.where : [];
  const [only, another] = unit;
  if (only?.by !== 'unit' || only.not || another || known?.about) return null;
  const isFragment =
    parts.named.length === 0 &&
    parts.left.length === 0 &&
    has(parts, 'status') &&
    isOnly(parts, 'status', 'head', 'ask', 'filler', 'period', 'that') &&
    !pointsBack &&
    !ofAll.test(parts.sentence.text);
  return isFragment
    ? ofTasks({ ...parts, named: [{ type: 'unit', ids: only.ids, at: 0, not: false }] }, null)
    : null;
}

const asksDuty = pattern(
  '(?:làm|lo|có|gánh|được giao|phụ trách)(?: [^ @]+){0,2} (?:gì|nào|mấy|bao nhiêu)(?: [^ @]+)*',
);

/** «chỉ số X chỉ tiêu gì» – «phòng em làm gì trong đó»: what the asker's unit has to do in the index that was spoken of. */
export function ownTasksWithin({ parts, context, topic, isWithin }: Leaning): Asked | null {
  const [code, another] = topic.indices;
  const own = pieceOf(parts, 'own')?.of === 'unit' ? ownUnits(parts) : [];
  if (!isWithin || code === undefined || another !== undefined || own.length === 0) return null;
  if (parts.named.length > 0 || has(parts, 'status', 'words', 'period', 'sent', 'month')) return null;
  if (!holds(asksDuty, parts.sentence)) return null;
  const where: Filter[] = [
    { by: 'index', codes: [code] },
    { by: 'unit', relation: 'task', ids: own.map(({ id }) => id) },
  ];
  return answered(context, { of: 'task', where, give: [], months: [] }, parts.fields);
}

/** «phòng em có việc gì trong chỉ số X» – «tháng 5 báo kết quả gì», «việc đó xong chưa»: what became of the tasks told. */
export function tasksOfUnitReported({ parts, context, topic, known, aspects }: Leaning): Asked | null {
  const [code, another] = topic.indices;
  if (known !== null || code === undefined || another !== undefined || topic.unit === undefined) return null;
  if (!topic.intents.includes('tasks') || parts.named.length > 0) return null;
  const { months } = monthsOf(parts);
  const asksReport = aspects.some(({ of }) => of === 'report') || has(parts, 'words', 'status');
  const points = months.length > 0 || thatTask.test(parts.sentence.text);
  if (!asksReport || !points || months.some((month) => month > context.atHand)) return null;
  const index = context.plan.indices.find((one) => one.code === code);
  const unit = topic.unit;
  const ids = (index?.tasks ?? [])
    .filter((task) => ownersOf(context.org, index!, task).some(({ id }) => id === unit))
    .map(({ id }) => id);
  if (ids.length === 0 || ids.length > 3) return null;
  const give = aspects.map(({ aspect }) => aspect);
  return answered(
    context,
    {
      of: 'task',
      where: [
        { by: 'text', words: ids.join('|') },
        { by: 'unit', relation: 'task', ids: [unit] },
      ],
      give,
      about: [],
      months: months.length > 0 ? months : monthsFor(parts, { ids, reported: [] }, give),
    },
    parts.fields,
  );
}

/** «ai chủ trì chỉ số X» – «thế tháng 7 làm đến đâu rồi»: how it goes is asked of the index, whatever was asked of it before. */
const asksHowItGoes = ({ parts, topic, pointsBack, aspects }: Leaning): boolean =>
  topic.intents.includes('progress') ||
  (pointsBack && !has(parts, 'words')) ||
  piecesOfType(parts, 'words').some(({ what }) => what === 'progress' || what === 'result') ||
  aspects.some(({ aspect }) => aspect === 'progress' || aspect === 'result');

/** «tiến độ thiết chế pháp lý tháng 7» – «còn tháng trước»: the same index in another month. */
export function indexInMonth(leaning: Leaning): Asked | null {
  const { parts, context, topic, known, last, pointsBack } = leaning;
  const [code, another] = topic.indices;
  const index = context.plan.indices.find((one) => one.code === code);
  const [named, later] = monthsOf(parts).months;
  const [spokenOf] = otherIn(last)?.months ?? [];
  // «còn tháng trước»: before the month that was spoken of.
  const isBefore = piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'last');
  const month = isBefore && spokenOf !== undefined ? Math.max(context.firstMonth, spokenOf - 1) : named;
  if (!index || another !== undefined || known !== null) return null;
  if (!asksHowItGoes(leaning)) return null;
  if (month === undefined || later !== undefined || month > context.atHand || parts.named.length > 0)
    return null;
  if (!pointsBack && (parts.reading.wordCount > 5 || ofAll.test(parts.sentence.text))) return null;
  return isOnly(parts, 'period', 'ask', 'filler', 'words', 'fold') && parts.left.length === 0
    ? {
        answer: { type: 'index-progress', index, progress: context.progressOf(month) },
        topic: {
          indices: [index.code],
          intents: ['progress'],
          last: { query: JSON.stringify({ progress: index.code, months: [month] }), rows: [] },
        },
      }
    : null;
}

/** «vướng gì không», «có kiến nghị gì»: of the one index that was spoken of. */
export function wordsOfIndex({ parts, topic, known }: Leaning): Asked | null {
  const [code, another] = topic.indices;
  const what = pieceOf(parts, 'words')?.what;
  if (code === undefined || another !== undefined || known !== null) return null;
  if (what !== 'obstacle' && what !== 'proposal') return null;
  // «Trung tâm vướng gì», behind how an index stands: of that index, what the unit said.
  const units = parts.named.filter(({ type }) => type === 'unit');
  const isFragment =
    parts.named.length === units.length &&
    units.length <= 1 &&
    (units.length === 0 || topic.intents.includes('progress')) &&
    parts.left.length === 0 &&
    parts.reading.wordCount <= 6 &&
    isOnly(parts, 'words', 'ask', 'filler') &&
    !has(parts, 'head', 'period', 'own');
  if (!isFragment || ofAll.test(parts.sentence.text)) return null;
  return ofTasks(
    { ...parts, named: [{ type: 'index', codes: [code], strong: true, at: 0, not: false }, ...units] },
    null,
  );
}
