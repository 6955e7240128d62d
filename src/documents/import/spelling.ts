import type { Proposal } from '../../core/plan/draft.ts';
import { fold } from '../../core/text/fold.ts';
import type { Line } from './lines.ts';

/**
 * Words of everyday official Vietnamese, as pairs of syllables. Where a document writes the same letters with other
 * marks, it is probably a slip. None is a word of a department or an index.
 */
const common = [
  'phấn đấu',
  'bứt phá',
  'cập nhật',
  'gặp gỡ',
  'tập trung',
  'đẩy mạnh',
  'nâng cao',
  'thực hiện',
  'tổ chức',
  'phối hợp',
  'tham mưu',
  'triển khai',
  'kịp thời',
  'nghiêm túc',
  'trách nhiệm',
  'hiệu quả',
  'doanh nghiệp',
  'minh bạch',
  'cải thiện',
  'giải quyết',
  'thủ tục',
  'hành chính',
  'kiểm tra',
  'giám sát',
  'xử lý',
  'báo cáo',
  'tổng hợp',
  'chỉ đạo',
  'quán triệt',
  'chấn chỉnh',
  'nhũng nhiễu',
  'phiền hà',
];
const commonByFold = new Map(common.map((pair) => [fold(pair), pair]));

/** Slips of one letter that make another word of the same sound: «cập nhập» for «cập nhật». */
const confused = new Map([
  ['cập nhập', 'cập nhật'],
  ['tâp trung', 'tập trung'],
  ['gập gỡ', 'gặp gỡ'],
  ['sát nhập', 'sáp nhập'],
  ['xử lí', 'xử lý'],
]);

const withCaseOf = (pair: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? pair.charAt(0).toUpperCase() + pair.slice(1) : pair;

/** A pair that stands for another in many texts: «phần đầu» is a word, but not before a figure or at a sentence's begin. */
const isDoubtful = (pair: string, before: string, after: string): boolean =>
  pair !== 'phần đầu' ||
  (/(?:^|[.;:–-]\s*|\d\s*)$/u.test(before) &&
    (after === '' || /^\s*(?:\d|đạt|tăng|trong|hoàn|năm)/u.test(after)));

/** Corrections that the rules propose for one line: slips of marks in common words, and words written twice. */
export function proposeSpelling(line: Line, path: string): Proposal[] {
  const found: Proposal[] = [];
  const { text } = line;
  const propose = (source: string, shown: string): void => {
    found.push({ type: 'spelling', place: line.place, path, source, shown });
  };
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  for (const [at, match] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || text.slice(match.index + match[0].length, next.index) !== ' ') continue;
    const written = `${match[0]} ${next[0]}`;
    const pair = written.toLowerCase();
    const right = confused.get(pair) ?? commonByFold.get(fold(pair));
    if (right === undefined || right === pair || pair === written.toUpperCase()) continue;
    const after = text.slice(next.index + next[0].length);
    if (!isDoubtful(pair, text.slice(0, match.index), after) || sameSound(pair, right)) continue;
    propose(written, withCaseOf(right, written));
  }
  const twice = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?) \1(?![\p{L}\p{M}])/u.exec(text);
  if (twice !== null && (twice[1]!.includes(' ') || /^(?:trong|của|và|các|được|cho)$/iu.test(twice[1]!)))
    propose(twice[0], twice[1]!);
  return found;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** «thủ tục» against «thử túc» differs in sound; words that mean something else with other marks are let be. */
const sameSound = (pair: string, right: string): boolean =>
  letBe.has(pair) || pair.normalize('NFD').replace(tones, '') === right.normalize('NFD');
const letBe = new Set(['bảo cáo', 'chỉ đảo', 'thực hiền', 'kiểm trả']);
