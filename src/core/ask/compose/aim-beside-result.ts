import { type Index, scoreGap } from '../../plan/plan.ts';
import type { Answer, Asked } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import { holds as isBeyond } from '../conditions.ts';
import type { Filter, Op, Query } from '../query.ts';
import { holds, type Pattern, pattern, type Sentence } from '../sentence.ts';
import { answered } from './answered.ts';
import { filtersOf, selfFilter } from './filters.ts';
import {
  has,
  indicesOf,
  isAsked,
  isHeadOf,
  type Parts,
  piecesOfType,
  speaksOfSelf,
  wholeSentence,
} from './parts.ts';

/** What this year is to bring, by any name: «chỉ tiêu», «mức năm nay phải đạt», «mức điểm đặt ra cho năm nay». */
const must = '(?:đặt ra|đề ra|phải đạt|cần đạt|phải có|được giao|giao|yêu cầu|đặt)';
const aim = `(?:(?:chỉ tiêu|mục tiêu|đích|mốc)(?: điểm)?(?: của| cho)*(?: năm nay)?|(?:mức|mức điểm|số điểm|điểm)(?: mà| của| cho| được)*(?: năm nay(?: ${must})?| ${must}(?: (?:cho |của )?năm nay)?))`;

/** What was reached last year: «kết quả năm trước», «mức đã đạt năm ngoái», «điểm đạt được». */
const result =
  '(?:(?:kết quả|mức điểm|số điểm|điểm số|điểm|mức|thực tế)(?: điểm| đã| đạt| được| thực tế| có| của| ở| hồi)* năm ngoái|(?:kết quả|mức điểm|điểm|mức)(?: đã)? đạt được|(?:cái|mức|số) (?:đã )?(?:đạt|được) năm ngoái)';

const less = '(?:thấp hơn|dưới|kém hơn|kém|nhỏ hơn|ít hơn|thua)';
const more = '(?:cao hơn|lớn hơn|nhiều hơn|vượt qua|vượt quá|vượt|trên|hơn)';
const loose = '(?: (?!không |chưa |chẳng )[^ @]+){0,3}';
/** The same before what was reached; «năm ngoái …, muốn đạt chỉ tiêu» is of what is to be. */
const done = '(?: (?!không |chưa |chẳng |muốn |để |phải |cần |mới |sẽ )[^ @]+){0,3}';
const than = '(?: (?:cả|hẳn|so với|với|cái|số))*';

interface Comparison {
  words: Pattern;
  op: Op;
}

/** Which of the two is greater, the more exact saying first: what is still lacking is above nought. */
const comparisons: readonly Comparison[] = [
  { words: pattern(`${aim}${loose} ${less}${than} ${result}`), op: '<' },
  { words: pattern(`${aim}${loose} ${more}${than} ${result}`), op: '>' },
  { words: pattern(`${result}${loose} ${less}${than} ${aim}`), op: '>' },
  { words: pattern(`${result}${loose} ${more}${than} ${aim}`), op: '<' },
  {
    words: pattern(
      `(?:${result}|năm ngoái)(?: (?!đã |đạt |đủ )[^ @]+){0,3} (?:không|chưa|vẫn chưa|còn chưa)(?: được)? (?:đạt|đủ|bằng|chạm|tới)(?: được| tới| đủ)* ${aim}`,
    ),
    op: '>',
  },
  {
    words: pattern(
      `(?:${result}|năm ngoái)${done} (?:đạt|đủ|bằng|chạm|tới)(?: được| tới| đủ| hoặc vượt)* ${aim}`,
    ),
    op: '<=',
  },
];

/** What every such comparison has: something to be reached, and a word that sets two beside each other. */
const setsBeside =
  /\b(?:chi tieu|muc|dich|moc|diem)\b.*\b(?:hon|duoi|kem|thua|vuot|tren|dat|du|bang|cham|toi)\b|\b(?:hon|duoi|kem|thua|vuot|tren|dat|du|bang|cham|toi)\b.*\b(?:chi tieu|muc|dich|moc|diem)\b/;

const ofIndices = pattern('chỉ số|cái (?:nào|gì)|(?:những|mấy|bao nhiêu) cái');

/** A question with the plan's years as «năm nay» and «năm ngoái», however they are told. */
function inYears(
  parts: Parts,
  { text, marked }: Pick<Sentence, 'text' | 'marked'>,
): Pick<Sentence, 'text' | 'marked'> {
  const { year } = parts.context.plan;
  const as = (words: string, plain: string): string => ` ${marked ? words : plain} `;
  return {
    marked,
    text: text
      .replace(new RegExp(` (?:năm |nam )?${year} `, 'gu'), as('năm nay', 'nam nay'))
      .replace(
        new RegExp(` (?:(?:năm |nam )?${year - 1}|năm trước|nam truoc|năm rồi|nam roi) `, 'gu'),
        as('năm ngoái', 'nam ngoai'),
      ),
  };
}

/** Which of two scores is the greater, and not whether one was reached. */
const ofTwoScores = comparisons.slice(0, 4);

/** A sentence without the index that it names, and with «năm ngoái» behind a comparison as what was reached then. */
const withoutName = ({ text, marked }: Pick<Sentence, 'text' | 'marked'>) => ({
  marked,
  text: text
    .replace(/ (?:của |cua )?@i\d+(?= )/gu, '')
    .replace(
      / (hơn|hon) (năm ngoái|nam ngoai)(?= )/gu,
      (_, than: string, year: string) => ` ${than} ${marked ? 'kết quả' : 'ket qua'} ${year}`,
    ),
});

/** «chỉ tiêu an toàn thực phẩm đặt thấp hơn kết quả năm ngoái à»: whether it is so, before what it is to reach beside what it reached. */
function ofOne(parts: Parts, index: Index, sentence: Pick<Sentence, 'text' | 'marked'>): Asked | null {
  const gap = scoreGap(index);
  const op = ofTwoScores.find(({ words }) => holds(words, sentence))?.op;
  // «cao hơn hay thấp hơn»: which of the two it is, and not whether it is so.
  if (op === undefined || /(?:hơn|hon) (?:hay|hoặc|hoac) /u.test(sentence.text)) return null;
  const isAlone = parts.named.every(({ type, not }) => type === 'index' && !not);
  if (gap === null || !isAlone || has(parts, 'status', 'sent', 'returned')) return null;
  const facts = answerIndices(parts.context, [index], { intents: ['target'] });
  const claim: Answer = { type: 'claim', isSo: isBeyond[op](gap, 0, 0), leads: [] };
  return {
    answer: { type: 'several', answers: [claim, facts] },
    topic: { indices: [index.code], intents: ['target'] },
  };
}

/**
 * «chỉ số nào đặt chỉ tiêu thấp hơn kết quả năm trước», «cái nào năm ngoái đã đủ mức điểm của năm nay»: indices by what they are
 * to reach beside what they reached, of all or of somebody; null where the two are not set beside each other.
 */
export function aimBesideResult(parts: Parts): Asked | null {
  if (!setsBeside.test(parts.reading.foldedText)) return null;
  const [named, another] = indicesOf(parts);
  if (named) return another ? null : ofOne(parts, named, withoutName(inYears(parts, parts.sentence)));
  const whole = { ...wholeSentence(parts), ...inYears(parts, wholeSentence(parts)) };
  const comparison = comparisons.find(({ words }) => holds(words, whole));
  if (!comparison) return null;
  if (!holds(ofIndices, whole) || isHeadOf(parts, 'task')) return null;
  // «nào … thấp hơn» is the comparison itself; «thấp nhất» makes an order.
  const isOrdered = piecesOfType(parts, 'order').some(({ than }) => than !== true);
  if (isOrdered || has(parts, 'status', 'sent', 'returned')) return null;
  const scope = filtersOf(parts).filter(({ by }) => by === 'person' || by === 'unit' || by === 'group');
  const own = speaksOfSelf(parts) && !has(parts, 'own') ? selfFilter(parts) : [];
  const where: Filter[] = [...scope, ...own, { by: 'figure', field: 'gap', op: comparison.op, value: 0 }];
  const fold: Pick<Query, 'fold'> = isAsked(parts, 'count') ? { fold: 'count' } : {};
  return answered(parts.context, { of: 'index', where, ...fold, give: ['gap'], months: [] }, parts.fields);
}
