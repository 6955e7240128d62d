import { fold, isUnmarked } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import type { Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import type { Aspect } from './aspects.ts';
import { plannedEndOf } from './cadence-due.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';

const day = '(?:bao giờ|khi nào|chừng nào|lúc nào|ngày nào|ngày mấy|hôm nào|hôm mô|tháng mấy|tháng nào)';

/** How what the plan sets of a task is asked for, each without a word of whose it is. */
const facts: readonly (readonly [Aspect, string])[] = [
  [
    'due',
    `(?:cái |cho |thời )?hạn(?: chót| cuối)?(?: của nó| đó| ấy| này)?(?: là| đến| tới| vào)* ${day}|${day}(?: thì| là| mới)* (?:phải xong|đến hạn|tới hạn|hết hạn)|phải (?:xong|trình|nộp|hoàn thành|làm xong)(?: trước| vào)* ${day}`,
  ],
  [
    'product',
    '(?:sản phẩm|đầu ra)(?: (?:đầu ra|phải|cần|nộp|có|ra))*(?: của nó| đó| ấy)?(?: là| gồm)*(?: những)? (?:gì|cái gì|chi)|(?:phải )?nộp (?:sản phẩm|cái) (?:gì|nào)|(?:có )?phải nộp sản phẩm',
  ],
  [
    'source',
    '(?:theo |căn cứ )?văn bản (?:nào|gì)(?: giao)?|văn bản giao(?: là)?(?: văn bản)? (?:nào|gì|số mấy|số bao nhiêu)|giao (?:theo|tại|ở|bằng) (?:văn bản|cái) (?:nào|gì)',
  ],
];

const asking = facts.map(([aspect, words]) => [aspect, pattern(words)] as const);

const one = facts.map(([, words]) => words).join('|');
const lead =
  '(?:thế|vậy|còn|rồi|à|mà|với lại|còn cái|cái|và|việc|nhiệm vụ|việc đó|việc ấy|việc này|nó|thì|có)';

/** A sentence that asks so, and nothing beside. */
const alone = pattern(
  `(?<=^ )(?:${lead} )*(?:${one})(?: (?:${lead} )*(?:${one}))*(?: (?:vậy|thế|không|ko|hả|đó|đấy|nữa|em|anh|chị))*(?= $)`,
);

/** Whether a clause asks for what the plan sets of a task, and names none. */
export const asksPlanFact = (clause: string): boolean => {
  const text = ` ${clause
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()} `;
  return holds(alone, { text: isUnmarked(text) ? fold(text) : text, marked: !isUnmarked(text) });
};

/**
 * «hạn là bao giờ, sản phẩm phải nộp là gì», of the one task that was told of just before, whether what the plan says of it was
 * told or what was reported: what the plan sets, whatever other tasks have words of the question.
 */
export function planFactOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0) return null;
  const [id, another] = idsShown(last);
  if (id === undefined || another !== undefined || !holds(alone, parts.sentence)) return null;
  const give = asking.filter(([, words]) => holds(words, parts.sentence)).map(([aspect]) => aspect);
  const [first, more] = give;
  if (first === 'due' && more === undefined) {
    const end = plannedEndOf(parts, [id]);
    return end && { ...end, topic: end.topic ? { ...end.topic, last } : undefined };
  }
  const query: Query = { of: 'task', where: ofThese([id], known), give, about: [], months: [] };
  return answered(context, query, parts.fields);
}
