import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { buildsSentence } from './content.ts';
import { has, type Parts } from './parts.ts';

/** What the plan bids, by a word for it: «theo KH … phải làm gì», «kế hoạch quy định thế nào». */
const bids = pattern(
  '(?:kế hoạch|kh)(?: có| thì)? (?:bắt|quy định|yêu cầu|đòi|bảo|dặn)|theo (?:kế hoạch|kh)(?: [^ ]+){0,10} (?:phải|cần|xử lý|thì|bị)(?= )|(?:phải|cần|xử lý|bị)(?: [^ ]+){0,8} theo (?:kế hoạch|kh)',
);
const asksWhat = / (?:gì|sao|thế nào|ra sao|gi|the nao|ra sao)(?= )/u;

/** «gửi thư xin lỗi khi hồ sơ trễ nằm ở nhiệm vụ nào»: where and by whom something is to be done in a case. */
const inCase = pattern('(?:khi|nếu|trường hợp|lúc|hễ)(?: [^ @]+){0,4} (?:chậm|trễ|muộn|quá hạn)');
const whereBidden = pattern(
  '(?:nằm ở|nằm trong|thuộc|ở) (?:nhiệm vụ|việc|mục) nào|(?:nhiệm vụ|mục) nào (?:nói|ghi|quy định|yêu cầu)|(?:phòng|đơn vị|bên|ai)(?: nào)? (?:phải|chịu|có trách nhiệm)',
);

/** A case of which a plan speaks in its own words: «chậm nhất 07 ngày» is a limit, and «đúng hạn» what is to be. */
const ofLateness = /(?:chậm(?! nhất)|trễ|muộn|quá hạn)(?!\p{L})/iu;

/** How many words before and behind what is late may say what it is. */
const before = 4;
const behind = 3;
/** More tasks than this are no case. */
const most = 3;

/** Neighbours among words, folded: «ho so», «giai quyet». */
const pairsOf = (words: readonly string[], marked: boolean): string[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1];
    return next === undefined || [word, next].some((one) => one === '' || one.startsWith('@'))
      ? []
      : // Without marks «ho so» may be «họ số»: whether a task has the two is seen below.
        marked && buildsSentence(word, true) && buildsSentence(next, true)
        ? []
        : [fold(`${word} ${next}`)];
  });

/**
 * «hồ sơ trễ thì theo kế hoạch phải làm gì»: that something is late is no state that is asked, but the case for which the plan
 * bids something. The tasks that speak of lateness, and of what is said to be late.
 */
export function caseOfPlan(parts: Parts): Asked | null {
  const { sentence, pieces, context } = parts;
  const late = pieces.find(
    (piece) =>
      (piece.type === 'status' && (piece.status === 'behind' || piece.status === 'late')) ||
      (piece.type === 'sent' && piece.what === 'late'),
  );
  if (!late || late.at < 0 || has(parts, 'period', 'own', 'returned')) return null;
  const isSought = holds(inCase, sentence) && holds(whereBidden, sentence);
  if (!isSought && (!holds(bids, sentence) || !asksWhat.test(sentence.text))) return null;
  const words = (text: string): string[] => text.trim().split(/\s+/u);
  const about = [
    ...pairsOf(words(sentence.text.slice(0, late.at)).slice(-before), sentence.marked),
    ...pairsOf(words(sentence.text.slice(late.to)).slice(0, behind), sentence.marked),
  ].filter((pair) => !/\bke hoach\b/.test(pair));
  const ids = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    // «theo ke hoach» is by what it is asked, and not what is late.
    .filter(
      ({ text }) => ofLateness.test(text) && about.some((pair) => ` ${fold(text)} `.includes(` ${pair} `)),
    )
    .map(({ id }) => id);
  if (ids.length === 0 || ids.length > most) return null;
  const where = [{ by: 'text' as const, words: ids.join('|') }];
  const give = isSought ? ['owner'] : ['text'];
  return answered(context, { of: 'task', where, give, about, months: [] }, parts.fields);
}
