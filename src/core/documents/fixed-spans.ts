import type { LetterheadField } from './letterhead.ts';

/** What stands in the place of the months of a paper in its opening and closing sentences. */
export const spanSign = '[kỳ]';

const year = String.raw`(?:\s+năm\s+20\d\d(?!\d)|\s*\/\s*20\d\d(?!\d))?`;
const dates =
  /ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?)/giu;
const monthsNamed = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:từ\s+)?tháng\s+\d{1,2}(?:\/\d{4})?\s*(?:đến|tới|[-–])\s*(?:hết\s+)?tháng\s+\d{1,2}|tháng\s+\d{1,2}(?!\d)|quý\s+(?:thứ\s+)?(?:[IVX]+|[1-4])(?![\p{L}\d])|(?:\d{1,2}|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?(?!\p{L}))${year}`,
  'giu',
);
const yearNamed = /(?<!\p{L})năm\s+20\d\d(?!\d)/giu;
/** A year in such words is that of a plan or a decision, not of the paper. */
const ofPlans = /kế hoạch|nghị quyết|quyết định|chỉ thị|chương trình|công văn|thông báo/iu;

interface Fixed {
  at: number;
  words: string;
}

const found = (text: string, words: RegExp): Fixed[] =>
  [...text.matchAll(words)].map((match) => ({ at: match.index, words: match[0] }));

function fixedIn(field: LetterheadField, value: string): Fixed[] {
  if (field !== 'opening' && field !== 'closing') return [];
  const plain = value.replace(dates, (date) => ' '.repeat(date.length));
  const months = found(plain, monthsNamed);
  if (months.length > 0 || plain.includes(spanSign)) return months;
  return found(plain, yearNamed).filter(
    ({ at }) => !ofPlans.test(plain.slice(plain.lastIndexOf(',', at) + 1, at)),
  );
}

/**
 * The months, quarters and years that stand fixed in an opening or closing sentence, where each paper has its own: days of papers
 * are none of them, nor is the year of a plan.
 */
export const fixedSpans = (field: LetterheadField, value: string): string[] => [
  ...new Set(fixedIn(field, value.normalize('NFC')).map(({ words }) => words)),
];

/** The sentence with the sign of a paper's months in their place. */
export function withoutFixedSpans(field: LetterheadField, value: string): string {
  const plain = value.normalize('NFC');
  return fixedIn(field, plain).reduceRight(
    (text, { at, words }) => text.slice(0, at) + spanSign + text.slice(at + words.length),
    plain,
  );
}
