import type { Token } from '../text/fold.ts';
import { hasMarks, tokenize } from '../text/fold.ts';
import { editDistance } from './edit-distance.ts';

/** Two words of the language of offices that stand beside each other, whatever the plan: one of them tells the other. */
const pairs: readonly (readonly [string, string])[] = [
  'trưởng phòng',
  'phó phòng',
  'trưởng ban',
  'giám đốc',
  'phó giám',
  'chánh văn',
  'văn phòng',
  'thanh tra',
  'trung tâm',
  'chuyên viên',
  'lãnh đạo',
  'đơn vị',
  'báo cáo',
  'nhiệm vụ',
  'chỉ số',
  'chỉ tiêu',
  'tiến độ',
  'kết quả',
  'số liệu',
  'phụ trách',
  'chủ trì',
  'phối hợp',
  'vướng mắc',
  'kiến nghị',
  'đề xuất',
  'tổng hợp',
  'hoàn thành',
  'thời hạn',
  'kế hoạch',
  'bao nhiêu',
  'trả lại',
].map((pair) => pair.split(' ') as [string, string]);

const plain = (word: string): string => tokenize(word)[0]!.folded;
const folded = pairs.map(([one, next]) => [plain(one), plain(next)] as const);

/** Whether a word that is none is another with one slip. */
const isSlipOf = (word: string, meant: string): boolean =>
  word.length >= 3 && word !== meant && editDistance(word, meant, 1) === 1;

/** What can be said in Vietnamese: it is a word that somebody meant, though nobody here knows it («mệt quá» is no «kết quả»). */
const sayable =
  /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** The pair that two words are meant for, where one of them is a word of it and the other, which nobody knows, is its other with a slip. */
function pairMeant(words: ReadonlySet<string>, one: Token, next: Token): readonly [string, string] | null {
  const isStrange = ({ folded: word }: Token): boolean =>
    !words.has(word) && /^[a-z]+$/u.test(word) && !sayable.test(word);
  if (isStrange(one) === isStrange(next)) return null;
  const at = folded.flatMap(([first, second], place) =>
    (isStrange(one) && next.folded === second && isSlipOf(one.folded, first)) ||
    (isStrange(next) && one.folded === first && isSlipOf(next.folded, second))
      ? [place]
      : [],
  );
  const [only, another] = at;
  return only === undefined || another !== undefined ? null : pairs[only]!;
}

/**
 * «truog phong», «giam dok», «trưởng phog»: a slip in a word of offices, which the word beside it tells. In names and tasks slips are
 * found by their own letters.
 */
export function withSlipsBeside(words: ReadonlySet<string>, tokens: readonly Token[]): readonly Token[] {
  if (tokens.every(({ folded: word }) => words.has(word))) return tokens;
  const isMarked = tokens.some(hasMarks);
  const mended = [...tokens];
  for (let at = 0; at + 1 < mended.length; at++) {
    const pair = pairMeant(words, mended[at]!, mended[at + 1]!);
    if (!pair) continue;
    pair.forEach((word, step) => {
      const before = mended[at + step]!;
      const raw = isMarked ? word : plain(word);
      mended[at + step] = { ...before, raw, folded: plain(word) };
    });
  }
  return mended;
}
