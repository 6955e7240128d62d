import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { monthsOf, monthsRefused, monthsReported } from './months-asked.ts';
import { has, indicesOf, type Parts, piecesOfType, wholeSentence } from './parts.ts';

const good = '(?:tốt|khá|ổn|nhanh|trôi|chạy|êm|suôn sẻ)';
const bad = '(?:chậm|trễ|kẹt|tắc|ì|ì ạch|bê bết|chậm chạp|đuối|vướng|lề mề|rề rà|đáng lo|tệ|kém)';
/** «cái nào chậm hơn», «bên nào chạy tốt hơn», behind indices that are named: how their work goes. */
const whichGoes = pattern(
  `(?:(?:cái|chỉ số|bên|mảng|thằng|đằng) nào|cái mô)(?: (?!điểm|hạng|bậc|chỉ)[^ @]+){0,4} (?:${good}|${bad})(?: (?:việc|tiến độ))? hơn`,
);
const goodOne = pattern(`${good}(?: (?:việc|tiến độ))? hơn`);
const ofFigures = / (?:điểm|hạng|bậc|chỉ tiêu|mục tiêu|đích|diem|hang|bac|chi tieu|muc tieu|dich) /u;

/** Indices that are named beside each other, by how many of their tasks are late or not begun: no score says how their work goes. */
export function indicesAtWork(parts: Parts): Asked | null {
  const { context } = parts;
  const whole = wholeSentence(parts);
  if (!holds(whichGoes, whole) || ofFigures.test(whole.text)) return null;
  const codes = indicesOf(parts).map(({ code }) => code);
  if (codes.length < 2 || parts.named.some(({ type }) => type !== 'index')) return null;
  if (has(parts, 'sent', 'returned', 'field', 'number', 'measure')) return null;
  // «năm ngoái cái nào kém hơn»: of results, which no month has.
  const { concepts } = parts.reading;
  if (concepts.has('last-year') || concepts.has('before-last-year') || parts.years.length > 0) return null;
  const named = monthsOf(parts);
  const refused = named.otherYear ? null : monthsRefused(parts);
  if (refused || named.otherYear) return refused;
  const open = monthsReported(context, named.months);
  const obstacles = piecesOfType(parts, 'words').some(({ what }) => what === 'obstacle');
  const measured = obstacles ? 'obstacle' : 'behind';
  return answered(
    context,
    {
      of: 'group',
      group: {
        by: 'index',
        measured,
        ...(measured === 'behind' ? { both: true as const } : {}),
        ...(codes.length === 2 ? { beside: true as const } : {}),
      },
      where: [{ by: 'index', codes }],
      order: { field: `index:${measured}`, dir: holds(goodOne, whole) ? 'asc' : 'desc', take: 'all' },
      give: [],
      months: open.length > 0 ? open : [context.atHand],
    },
    parts.fields,
  );
}
