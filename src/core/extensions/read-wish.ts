import { fold } from '../text/fold.ts';
import { readDates } from '../time/dates.ts';
import { addDays, dateIn, hasDay, lastDateOf, momentOf, weekdayOf } from '../time/viet-nam-time.ts';
import { mostWords } from './extension.ts';

/** Why a day cannot be taken; copy says what would be right. */
export type DayProblem =
  | { type: 'no-day' }
  | { type: 'impossible'; day: number; month: number }
  /** Today, or before it. */
  | { type: 'past'; day: string }
  /** Not behind the day by which it is to be done already. */
  | { type: 'not-later'; day: string; present: string }
  | { type: 'beyond-year'; year: number };

/** What is wrong with what was typed. */
export type WishProblem =
  | DayProblem
  | { type: 'no-reason' }
  | { type: 'too-long'; length: number; longest: number };

/** What was typed of a wish for more time, as far as it was said. */
export interface Wish {
  day: string | null;
  reason: string;
  needs: string;
}

/** A day that was found, with the text around it. */
interface Found {
  day: string | { day: number; month: number };
  before: string;
  after: string;
}

/** What stands before a day and belongs to it. */
const leading =
  '(?:(?:xin )?(?:được )?(?:gia hạn|lùi|dời|kéo dài|hoãn|cam kết|xong|hoàn thành|hạn mới)(?: (?:thêm|hạn|lại|sang|là))* )?(?:(?:là|đến|tới|sang|qua|trước|hết|vào|cho đến|chậm nhất|muộn nhất|ngày|hôm|mùng|mồng|den|toi|truoc|het|ngay) )*';
const edge = '(?<![\\p{L}\\d/.,-])';

/** «15/7», «15/07/2023», «15-7», «15.7.23». */
const numeric = new RegExp(
  `${edge}(${leading})(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?(?![\\d/-]|\\.[\\p{L}\\d])`,
  'giu',
);
/** «15 tháng 7», «ngày 15 tháng 7 năm 2023». */
const spelt = new RegExp(
  `${edge}(${leading})(\\d{1,2}) (?:tháng|thang) (\\d{1,2})(?: (?:năm|nam) (\\d{4}))?(?!\\d)`,
  'giu',
);
/** «cuối tháng 7», «hết quý III», «hết năm». */
const ending = new RegExp(
  `${edge}(${leading})(?:cuối|hết|cuoi|het) (tháng|quý|năm|thang|quy|nam)(?: (\\d{1,2}|i{1,3}|iv|này|nay))?(?![\\p{L}\\d])`,
  'giu',
);
/** «thêm 10 ngày», «lùi 2 tuần»: from the day by which it is to be done. */
const more = new RegExp(
  `${edge}((?:xin )?(?:gia hạn |lùi |kéo dài |dời )?(?:thêm|lùi|lui|them))(?: (?:thêm|hạn))* (\\d{1,2}) (ngày|tuần|tháng|ngay|tuan|thang)(?![\\p{L}\\d])`,
  'giu',
);

/** «đến thứ sáu tuần sau», «hết tuần này», «ngày mai»: a day near today, named by its week. */
const near = new RegExp(
  `${edge}(${leading})((?:hết |cuối |het |cuoi )?(?:thứ|thu) (?:hai|ba|tư|năm|sáu|bảy|tu|nam|sau|bay|[2-7])(?: (?:tuần |tuan )?(?:này|sau|tới|nay|toi))?|(?:hết|cuối|het|cuoi) (?:tuần|tuan)(?: (?:này|sau|tới|nay|toi))?|(?:ngày |ngay )?(?:mai|kia|mốt))(?![\\p{L}\\d])`,
  'giu',
);

/** The day that such words name, the last working day of a week; null where they name none. */
function nearDay(said: string, today: string): string | null {
  // «cuối tuần» is its Friday here, as «hết tuần» is.
  const words = said
    .replace(/^(?:cuối|cuoi) /iu, 'hết ')
    .replace(/ (sau|tới|toi|này|nay)$/iu, (one) => (/(?:tuần|tuan)/iu.test(said) ? one : ` tuần${one}`));
  const read = readDates(words, momentOf(today, '12:00'));
  if ('problem' in read) return null;
  const isWeek =
    /(?:tuần|tuan)(?:$| )/iu.test(said) &&
    /^(?:hết|cuối|het|cuoi) /iu.test(said) &&
    !/(?:thứ|thu) /iu.test(said);
  return isWeek ? addDays(addDays(read.to, 1 - (weekdayOf(read.to) || 7)), 4) : read.to;
}

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const around = (text: string, match: RegExpMatchArray): Pick<Found, 'before' | 'after'> => ({
  before: text.slice(0, match.index),
  after: text.slice((match.index ?? 0) + match[0].length),
});

function dayOn(day: number, month: number, year: number): Found['day'] {
  return hasDay({ year, month }, day) ? dateIn({ year, month }, day) : { day, month };
}

const yearOf = (said: string | undefined, year: number): number =>
  said === undefined ? year : said.length === 2 ? 2000 + Number(said) : Number(said);

/** The last day of a month, quarter or year that is named. */
function endOf(kind: string, said: string | undefined, { today, year }: Against): string | null {
  const what = fold(kind);
  const number = said === undefined ? null : (romans[said.toLowerCase()] ?? Number(said));
  const current = Number(today.slice(5, 7));
  const isThis = number === null || Number.isNaN(number);
  if (what === 'nam') return `${year}-12-31`;
  const month = what === 'quy' ? (isThis ? Math.ceil(current / 3) : number) * 3 : isThis ? current : number;
  return month >= 1 && month <= 12 ? lastDateOf({ year, month }) : null;
}

/** What days are understood against: today, the plan's year, and until when it is to be done (null of a monthly duty). */
export interface Against {
  today: string;
  year: number;
  present: string | null;
}

/** Every day that a text names, in their order. */
function daysIn(text: string, against: Against): (Found & { isNamed: boolean; at: number })[] {
  const { year } = against;
  const of = (match: RegExpMatchArray, day: Found['day']) => ({
    ...around(text, match),
    day,
    at: match.index ?? 0,
    // «đến 15/7» is the day that is asked for, «họp 10/7» may stand in the reason.
    isNamed: (match[1] ?? '').trim() !== '',
  });
  const found = [
    ...[...text.matchAll(numeric), ...text.matchAll(spelt)].map((match) =>
      of(match, dayOn(Number(match[2]), Number(match[3]), yearOf(match[4], year))),
    ),
    ...[...text.matchAll(ending)].flatMap((match) => {
      const day = endOf(match[2]!, match[3], against);
      return day === null ? [] : [{ ...of(match, day), isNamed: true }];
    }),
    ...[...text.matchAll(near)].flatMap((match) => {
      const day = nearDay(match[2]!, against.today);
      const found = day === null ? null : of(match, day);
      // «lần thứ hai», «chị Mai»: a day only where it is asked for, or what is said begins with it.
      return found && (found.isNamed || found.before.trim() === '') ? [found] : [];
    }),
    ...[...text.matchAll(more)].map((match) => {
      const [count, unit] = [Number(match[2]), fold(match[3]!)];
      const from = against.present ?? against.today;
      return of(match, addDays(from, count * (unit === 'tuan' ? 7 : unit === 'thang' ? 30 : 1)));
    }),
  ];
  return found.sort((one, other) => one.at - other.at);
}

/** What may stand between the day and the reason, and says nothing more. */
const joint = /^(?:[\s,;.:–—-]+|(?:vì|do|bởi|tại|lý do|là|vi|ly do|nhé|ạ|nha|để|thôi)(?=[\s,:;.]|$))+/iu;
const ends = /(?:[\s,;:–—-]+|\s(?:nhé|ạ|nha|với))+$/iu;
const asks =
  /^(?:(?:cho )?(?:em|tôi|anh|chị|phòng|đơn vị|bên em|phòng em)\s)*(?:xin\s)?(?:được\s)?(?:gia hạn|lùi hạn|lùi|dời hạn|cam kết|gia han)(?:\s(?:thêm|hạn|là|xong))*/iu;

/** Who is spoken to, and no reason. */
const addressed = /^(?:(?:các )?(?:em|anh|chị|cô|chú|bot|nhé|ạ|nha|nhá|đi)(?: |$))+$/iu;

const cleaned = (text: string): string => {
  const words = text.trim().replace(joint, '').replace(ends, '').trim();
  return addressed.test(words) ? '' : words;
};

/** What stands before the day: nothing where it is only who asks. */
const opening = (text: string): string => {
  const words = cleaned(text.replace(asks, ''));
  return /^(?:cho |xin |dạ )*(?:em|tôi|anh|chị|bên em|phòng em|đơn vị|phòng|dạ|ạ|xin|cho)$/iu.test(words)
    ? ''
    : words;
};

/** «…, cần Sở Tài chính thẩm định sớm»: what is needed, behind the reason. */
const needed = /(?:^|[,;.]\s*|\s–\s*)(?=(?:cần|nhờ|đề nghị|mong|kiến nghị)\s)/iu;

const dayMeant = (text: string, against: Against) => {
  const days = daysIn(text, against);
  return days.find(({ isNamed }) => isNamed) ?? days[0];
};

/** A text around the day that it asks for: what stands before it, with it and behind it; null where it names none. */
export function aroundDay(
  text: string,
  against: Against,
): { before: string; said: string; after: string } | null {
  const found = dayMeant(text, against);
  if (!found) return null;
  const { before, after } = found;
  return { before, said: text.slice(before.length, text.length - after.length), after };
}

/**
 * What was typed of a wish: the day, the reason, what is needed. The day is that behind «đến», else the first that is named; all
 * other words are the reason, none is left out but what joins them.
 */
export function readWish(text: string, against: Against): Wish & { problem: DayProblem | null } {
  const found = dayMeant(text, against);
  const words = found
    ? [opening(found.before), cleaned(found.after)].filter((one) => one !== '').join(' ')
    : opening(text.trim());
  const cut = needed.exec(words);
  const [reason, needs] = cut
    ? [cleaned(words.slice(0, cut.index)), cleaned(words.slice(cut.index + cut[0].length))]
    : [words, ''];
  // What is needed alone is why.
  const whole = reason === '' ? { reason: needs, needs: '' } : { reason, needs };
  if (!found) return { day: null, ...whole, problem: null };
  if (typeof found.day !== 'string')
    return { day: null, ...whole, problem: { type: 'impossible', ...found.day } };
  const problem = dayProblem(found.day, against);
  return { day: problem ? null : found.day, ...whole, problem };
}

/** Why a day is none until which time can be given or to which somebody commits; null where it is one. */
export function dayProblem(day: string, { today, year, present }: Against): DayProblem | null {
  if (day.slice(0, 4) > String(year)) return { type: 'beyond-year', year };
  if (day <= today) return { type: 'past', day };
  if (present !== null && day <= present) return { type: 'not-later', day, present };
  return null;
}

/** Why words cannot be taken; null where they can. */
export const wordsProblem = (words: string): WishProblem | null => {
  if (words.trim() === '') return { type: 'no-reason' };
  return words.length > mostWords ? { type: 'too-long', length: words.length, longest: mostWords } : null;
};
