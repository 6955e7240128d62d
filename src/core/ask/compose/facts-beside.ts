import { indexIntentsOf } from '../intents.ts';
import { holds, type Pattern, pattern } from '../sentence.ts';
import { isHeadOf, type Parts } from './parts.ts';

const added =
  '(?:kèm|kèm theo|cùng|cùng với|nêu|nêu rõ|ghi rõ|nói rõ|cho biết|với|và)(?: theo| cả| luôn| thêm| rõ| tên)*';

/** «kèm hạng …», «…, hạng mấy»: a figure that is wanted beside the one by which rows are found. */
const figureBeside = (names: string): Pattern =>
  pattern(
    `${added} (?:${names})(?= )|(?:${names})(?: (?:của|từng|mỗi|các)(?: [^ @]+){0,2})? (?:mấy|bao nhiêu|ra sao|thế nào|là gì|là mấy|là bao nhiêu)(?= )`,
  );

/** Facts of an index that fit beside it in a list, in the order in which they stand there, with the words that want them so. */
const figures: readonly { give: string; words: Pattern }[] = [
  { give: 'score', words: figureBeside('điểm|điểm số|số điểm') },
  { give: 'rank', words: figureBeside('hạng|thứ hạng|xếp hạng') },
  { give: 'target', words: figureBeside('chỉ tiêu|mục tiêu') },
];
const leaderAdded = pattern(
  `${added}(?: [^ @]+)? (?:người|lãnh đạo|sếp|phó giám đốc|tên)(?: nào)? (?:phụ trách|chịu trách nhiệm)`,
);
const unitAdded = pattern(`${added}(?: [^ @]+)? (?:đơn vị|phòng|phòng ban) (?:chủ trì|đầu mối|phụ trách)`);

/** What a figure tells with itself: how far a place moved, and where from; what is lacking, and up to what. */
const tellsToo: Readonly<Record<string, readonly string[]>> = { change: ['rank'], gap: ['score', 'target'] };

/**
 * «ba chỉ số thấp nhất, kèm hạng và người phụ trách»: what is wanted of each index that is found, beside the figure by which it is found.
 * @param told the figures that are told of each already
 */
export function factsBeside(parts: Parts, told: readonly string[]): string[] {
  const { reading, context, sentence } = parts;
  const known = new Set([...told, ...told.flatMap((one) => tellsToo[one] ?? [])]);
  const intents = indexIntentsOf(reading, context.plan);
  const asksLeader =
    (intents.includes('leader') && isHeadOf(parts, 'person', true)) || holds(leaderAdded, sentence);
  const asksUnit =
    (intents.includes('lead-unit') && isHeadOf(parts, 'unit', true)) || holds(unitAdded, sentence);
  return [
    ...figures.flatMap(({ give, words }) => (!known.has(give) && holds(words, sentence) ? [give] : [])),
    ...(asksLeader ? ['leader'] : []),
    ...(asksUnit ? ['lead-unit'] : []),
  ];
}
