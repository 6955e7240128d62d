import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, ofRows } from './answered.ts';
import { chosenRows } from './chosen-rows.ts';
import { measuredQuery } from './measured-query.ts';
import { monthsOf, monthsRefused } from './months-asked.ts';
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

/** Every figure of the month that is asked about, where figures alone are; null where something else is asked. */
function figuresOf(parts: Parts): Asked | null {
  if (holds(ofIndices, parts.sentence)) return null;
  if (!(isAsked(parts, 'which', 'list', 'count') || has(parts, 'head'))) return null;
  if (monthsOf(parts).months.length > 1 || indicesOf(parts).length > 1 || has(parts, 'sent', 'order'))
    return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const { query } = measuredQuery(parts, ['unit', 'person', 'index']);
  return answered(parts.context, query, parts.fields);
}

/** «các việc có số liệu, tháng 5 cái nào đủ chỉ tiêu rồi»: those figures alone that have reached what the plan asks for. */
export function figuresReached(parts: Parts): Asked | null {
  const { sentence } = parts;
  const isAskedFor = holds(ofFigured, sentence) && holds(reached, sentence) && !holds(denied, sentence);
  if (!isAskedFor || !has(parts, 'period')) return null;
  const asked = figuresOf(parts);
  return (
    asked &&
    ofRows(asked, (rows) =>
      rows.filter(({ task: { measure }, reported }) =>
        reported.some(({ progress }) => {
          const figure = answerOf(progress)?.figure;
          return figure !== undefined && measure?.target !== undefined && figure >= measure.target;
        }),
      ),
    )
  );
}

const reachedToo = pattern('(?:nào|gì|liệu)(?: [^ @]+){0,3} (?:đạt|đủ|vượt)(?= )');

/** «cái nào đạt rồi, cái nào chưa đạt»: both are asked for, beside what has not come so far. */
const asksBoth = ({ sentence: { text, marked } }: Parts): boolean =>
  holds(reachedToo, { text: text.replace(marked ? short.marked : short.plain, ''), marked });

/** «tháng 5 chỉ tiêu phần trăm nào chưa đạt»: the figures of a month that are below what the plan asks for. */
export function figuresShort(parts: Parts): Asked | null {
  const { sentence } = parts;
  if (!holds(ofFigures, sentence) || !holds(short, sentence)) return null;
  if (!(has(parts, 'period') || isHeadOf(parts, 'task') || unitsOf(parts).length > 0)) return null;
  const figures = figuresOf(parts);
  const asked = figures && !asksBoth(parts) ? chosenRows(parts, figures, true) : figures;
  return asked && holds(ofPercent, sentence)
    ? ofRows(asked, (rows) => rows.filter(({ task }) => task.measure?.unit === '%'))
    : asked;
}
