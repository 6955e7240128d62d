import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { measuredQuery } from './measured-query.ts';
import { monthsOf, monthsRefused } from './months-asked.ts';
import { chosenRows } from './of-matter.ts';
import { has, indicesOf, isAsked, isHeadOf, type Parts, unitsOf } from './parts.ts';

const ofFigures = pattern(
  '(?:số liệu|con số|số nào|những số|các số|mấy số|tỷ lệ|tỉ lệ|phần trăm|chỉ tiêu(?: [^ @]+){0,2}(?: nào| gì)|%)',
);
const short = pattern(
  '(?:chưa|không|vẫn chưa|còn chưa)(?: [^ @]+)? (?:đạt|đủ|tới|bằng|chạm|cán|bằng được|vươn tới|theo kịp|lên tới|với tới)(?= )|còn thiếu|hụt|dưới (?:chỉ tiêu|mức|kế hoạch)|thấp hơn (?:chỉ tiêu|mức|kế hoạch)',
);
const reached = pattern(
  '(?:đã |đang )?(?:đạt|đủ|vượt|hoàn thành|cán|chạm|về)(?: được| đủ| tới| đến)* (?:chỉ tiêu|mục tiêu|kế hoạch|đích|mức)|(?:đã|nào) (?:đạt|đủ|vượt)(?= |$)',
);
const ofFigured = pattern(
  '(?:nhiệm vụ|việc|mục|cái|đầu việc|phần)(?: [^ @]+){0,3} (?:số liệu|con số|chỉ tiêu số|tỷ lệ)|(?:số liệu|con số|tỷ lệ) (?:nào|gì)|(?:các|những|mấy) (?:số|con số|số liệu|tỷ lệ)',
);
const denied = pattern('(?:chưa|không|chẳng|ko|sắp|gần)(?: [^ @]+){0,2} (?:đạt|đủ|vượt|chạm|cán)');
const ofPercent = pattern('phần trăm|tỷ lệ|tỉ lệ|%');
const ofIndices = pattern('điểm|hạng|chỉ số');

/** «các việc có số liệu, tháng 5 cái nào đủ chỉ tiêu rồi»: those figures alone that have reached what the plan asks for. */
export function figuresReached(parts: Parts): Asked | null {
  const { sentence, context } = parts;
  const isAskedFor = holds(ofFigured, sentence) && holds(reached, sentence) && !holds(denied, sentence);
  if (!isAskedFor || holds(ofIndices, sentence)) return null;
  if (!has(parts, 'period') || !(isAsked(parts, 'which', 'list', 'count') || has(parts, 'head'))) return null;
  if (monthsOf(parts).months.length > 1 || indicesOf(parts).length > 1 || has(parts, 'sent', 'order'))
    return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const { query } = measuredQuery(parts, ['unit', 'person', 'index']);
  const asked = answered(context, query, parts.fields);
  const { answer } = asked;
  if (answer.type !== 'found' || answer.found.of !== 'task') return asked;
  const rows = answer.found.rows.filter(({ task: { measure }, reported }) =>
    reported.some(({ progress }) => {
      const figure = answerOf(progress)?.figure;
      return figure !== undefined && measure?.target !== undefined && figure >= measure.target;
    }),
  );
  // Where none has, all are told: each says that it has not.
  return rows.length > 0 ? { ...asked, answer: { ...answer, found: { ...answer.found, rows } } } : asked;
}

/** «tháng 5 chỉ tiêu phần trăm nào chưa đạt»: the figures of a month that are below what the plan asks for. */
export function figuresShort(parts: Parts): Asked | null {
  const { sentence, context } = parts;
  if (!holds(ofFigures, sentence) || !holds(short, sentence) || holds(ofIndices, sentence)) return null;
  const isOfTasks = isHeadOf(parts, 'task');
  if (
    !(has(parts, 'period') || isOfTasks || unitsOf(parts).length > 0) ||
    !(isAsked(parts, 'which', 'list', 'count') || has(parts, 'head'))
  )
    return null;
  if (monthsOf(parts).months.length > 1 || indicesOf(parts).length > 1 || has(parts, 'sent', 'order'))
    return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const { query } = measuredQuery(parts, ['unit', 'person', 'index']);
  const asked = chosenRows(parts, answered(context, query, parts.fields), true);
  const { answer } = asked;
  if (answer.type !== 'found' || answer.found.of !== 'task' || !holds(ofPercent, sentence)) return asked;
  const rows = answer.found.rows.filter(({ task }) => task.measure?.unit === '%');
  return rows.length > 0 ? { ...asked, answer: { ...answer, found: { ...answer.found, rows } } } : asked;
}
