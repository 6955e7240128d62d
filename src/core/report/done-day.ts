import { readPastDay } from '../time/past-day.ts';

const date =
  '\\d{1,2}\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*(?:\\d{4}|\\d{2}))?|\\d{1,2}\\s+(?:tháng|thang)\\s+\\d{1,2}';
/** A day within words: behind «ngày», «hôm», «hồi»; or bare, where what it stands in ends. */
const within = new RegExp(
  `(?:(?<![\\p{L}])(?:ngày|ngay|hôm|hom|hồi|hoi|mùng|mung)\\s+(?:ngày\\s+|ngay\\s+)?(${date})|(?<=\\p{L}\\s+)(${date})(?=\\s*(?:$|[,;.!)\\n]))|(?<![\\p{L}])(hôm (?:qua|kia|nay)|hom (?:qua|kia|nay)))(?![\\d/])`,
  'giu',
);
/** Before a day these tell another one than that on which something was done. */
const ofAnother =
  /(?:đến|tới|trước|hạn|từ|sau|số|sang|lùi|qua|den|toi|truoc|han|tu|so|lui|quyết định|kế hoạch|công văn|văn bản|qđ|kh|cv|của)\s*(?:ngày\s+|ngay\s+|hết\s+)?$/iu;

/** A day as a whole text; a number by itself counts something. */
const dayAlone = (text: string, now: number): string | null => {
  const day = /^[\d\s.]*$/.test(text) ? 'unclear' : readPastDay(text, now);
  return day === 'unclear' || day === 'ahead' ? null : day;
};

const anywhere = new RegExp(
  `(?<![\\d/])(?:${date})(?![\\d/])|(?<![\\p{L}])(?:hôm|hom) (?:qua|kia|nay)`,
  'giu',
);

/** All days on which it may have been done that words name anywhere. */
const daysIn = (text: string, now: number): string[] => [
  ...new Set(
    [...text.matchAll(anywhere)].flatMap(({ 0: whole, index }) =>
      ofAnother.test(text.slice(0, index)) ? [] : (dayAlone(whole, now) ?? []),
    ),
  ),
];

/**
 * The one day that words name on which something was done, and what they say besides it: «15/7, đã họp», «đã tổ chức hôm 19/7».
 * Words in which the day stands stay as they are.
 * @returns null where they name none that has come, or more than one
 */
export function doneDayIn(words: string, now: number): { day: string; rest: string } | null {
  const text = words.normalize('NFC').trim();
  const pieces = text.split(/[,;–]\s+|\n/);
  const alone = pieces.flatMap((piece, at) => {
    const day = dayAlone(piece, now);
    return day === null ? [] : [{ day, at }];
  });
  const [only, another] = alone;
  if (only && !another)
    return {
      day: only.day,
      rest: pieces
        .filter((_, at) => at !== only.at)
        .join(', ')
        .trim(),
    };
  if (only) return null;
  const named = [...text.matchAll(within)].flatMap(({ 0: whole, index }) =>
    ofAnother.test(text.slice(0, index)) ? [] : [dayAlone(whole, now)],
  );
  const [day, ...others] = [...new Set(named)];
  return day != null && others.length === 0 && daysIn(text, now).length === 1 ? { day, rest: text } : null;
}

const begins =
  /^\s*(?:(?:từ|vào|hồi|hôm|tu|vao|hoi|hom)\s+)?(?:ngày|ngay|hôm|hom)?\s*(?:\d{1,2}\s*[/-]\s*\d{1,2}(?![\d%])|(?<=(?:ngày|ngay|hôm|hom)\s+)(?:\d{1,2}(?![\d%/])|qua|kia|nay))/iu;

/** Whether words begin with a day, as behind «xong»: «ngày 18/7», «hôm qua», «12/9, 2 lớp». */
export const beginsWithDay = (words: string): boolean => begins.test(words.normalize('NFC'));
