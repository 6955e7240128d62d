import { dateIn, hasDay } from '../time/viet-nam-time.ts';
import { foldTime, lastEnd, openTime } from './open-times.ts';
import type { Cadence, Due } from './plan.ts';

/** Until when, how often, or that words say neither. A year other than the plan's is told, and not placed where its kind holds no year. */
export type TimeRead =
  | { type: 'due'; due: Due; year: number | null }
  | { type: 'cadence'; cadence: Cadence }
  /** «Thường xuyên»: a duty of every month, which needs neither. */
  | { type: 'often' };

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** The last match: of «từ tháng 3 đến tháng 6/2026» the end counts. */
const lastOf = (folded: string, pattern: RegExp): RegExpMatchArray | undefined =>
  [...folded.matchAll(pattern)].at(-1);

const yearOf = (words: string | undefined): number | null => (words === undefined ? null : Number(words));

/** «2026-07-10», as a machine writes a day: the month is in the middle. */
const dayOfMachine = /(?<![\d/.-])(20\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?![\d/.-])/g;

function dayOf(folded: string, planYear: number): { date: string; year: number } | null {
  const written = lastOf(folded, dayOfMachine);
  if (written !== undefined) {
    const [year, month, day] = [Number(written[1]), Number(written[2]), Number(written[3])];
    return isMonth(month) && hasDay({ year, month }, day)
      ? { date: dateIn({ year, month }, day), year }
      : null;
  }
  const match =
    lastOf(folded, /(?<!\bthang\s*)\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(20\d\d))?\b/g) ??
    lastOf(folded, /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(20\d\d))?/g) ??
    lastOf(folded, /(?<![\d,.] ?)\b(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(20\d\d)/g);
  if (match === undefined) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = match[3] === undefined ? planYear : Number(match[3]);
  return hasDay({ year, month }, day) ? { date: dateIn({ year, month }, day), year } : null;
}

/** «02 lần/năm», «02 lần trong năm»: how often, where it is no bound («không quá 02 lần/năm»). */
function timesAYear(words: string, folded: string): { cadence: Cadence; isSure: boolean } | null {
  const match =
    /(?<!\b(?:qua|toi da)\s+)\b(\d{1,2}|hai|bon) lan\s*(\/|moi|trong|mot)\s*(?:01 |1 )?nam\b/.exec(folded);
  if (match === null) return null;
  const number = match[1] === 'hai' ? 2 : match[1] === 'bon' ? 4 : Number(match[1]);
  const type = ({ 2: 'half-year', 4: 'quarter', 12: 'monthly' } as const)[number];
  const found = words.slice(match.index, match.index + match[0].length).toLowerCase();
  return type === undefined ? null : { cadence: { type, words: found }, isSure: match[2] === '/' };
}

/** «hằng tháng», «ngày 15 hằng tháng», «hằng tuần» in a sentence: a duty of every month, for which a plan has no cadence. */
export function oftenIn(words: string): string | null {
  const match =
    /\b(?:(?:vao )?ngay \d{1,2} )?(?:hang|moi) (?:thang|tuan|ngay)\b|(?<!qua )\b\d{1,2} lan\s*\/\s*(?:thang|tuan|ngay)\b|(?<=\b(?:thuc hien|lam|duy tri|trien khai|tien hanh) |[.,;] )thuong xuyen(?: trong nam)?(?=[\s.;]*$)/.exec(
      foldTime(words),
    );
  if (match === null) return null;
  const found = words.slice(match.index, match.index + match[0].length).toLowerCase();
  return /(?<!\p{L})(?:h[àằ]ng|mỗi|lần|thường xuyên)(?!\p{L})/u.test(found)
    ? found.replace(/^vào /u, '')
    : null;
}

/** «6 tháng/lần», «01 quý/lần», «hằng quý»: how often; the words in small letters, as they are shown. */
export function cadenceIn(words: string): { cadence: Cadence; isSure: boolean } | null {
  const folded = foldTime(words);
  const every =
    /\b(?:dinh ky\s+)?(\d{1,2})\s*(quy|thang)\s*\/\s*(?:(?:01|1|mot)\s*)?lan\b|\b(?:dinh ky\s+)?(\d{1,2}|moi|sau)?\s*(quy|thang)\s+(?:mot|1|01)\s+lan\b/.exec(
      folded,
    );
  if (every !== null) {
    const unit = every[2] ?? every[4];
    const number = every[1] ?? every[3] ?? '1';
    const months = (number === 'moi' ? 1 : number === 'sau' ? 6 : Number(number)) * (unit === 'quy' ? 3 : 1);
    const type = ({ 1: 'monthly', 3: 'quarter', 6: 'half-year' } as const)[months];
    const found = words
      .slice(every.index, every.index + every[0].length)
      .toLowerCase()
      .trim();
    return type === undefined ? null : { cadence: { type, words: found }, isSure: true };
  }
  const counted = timesAYear(words, folded);
  if (counted !== null) return counted;
  const named =
    /\b(?:hang|moi) quy\b|\b0?1 lan\s*\/\s*quy\b|\b(?:vao )?(?:ngay \d{1,2} )?(?:cua )?(?:tuan|thang) (?:dau|cuoi)(?: tien)?(?: cua)?(?: moi| hang)? quy\b(?!\s*(?:[ivx]+\b|\d))/.exec(
      folded,
    );
  // «tiêu chí thi đua hằng quý của trưởng phòng»: how often something else is, at which is worked.
  const isOfOther =
    named !== null &&
    /\b(?:thi dua|binh xet|xep loai|khen thuong|thu nhap tang them|giao ban|cham diem|danh gia|so ket|tieu chi|bao cao|ke hoach)\s*$/.test(
      folded.slice(0, named.index),
    ) &&
    /^\s+(?:cua|doi voi|cho)\b/.test(folded.slice(named.index + named[0].length));
  if (
    named !== null &&
    !isOfOther &&
    /^h[àằ]ng|^mỗi|^0?1|quý$/i.test(words.slice(named.index, named.index + named[0].length))
  )
    return {
      cadence: {
        type: 'quarter',
        words: words.slice(named.index, named.index + named[0].length).toLowerCase(),
      },
      isSure: false,
    };
  return null;
}

/**
 * What the words of a time column, or behind «Thời gian:», say.
 * @param planYear where a date names no year
 * @returns null where it is not known what they mean, or where they mean more than a task can hold (`openTime`)
 */
export const readTime = (words: string, planYear: number): TimeRead | null =>
  openTime(words) === null ? readLast(words, planYear) : null;

/** The last of several ends, in the words of all of them; null where words name no such list. */
export function readLastTime(words: string, planYear: number): Extract<TimeRead, { type: 'due' }> | null {
  const last = lastEnd(words);
  const read = last === null ? null : readLast(last, planYear);
  return read?.type === 'due' ? { ...read, due: { ...read.due, words } } : null;
}

/** «Trước mùa mưa năm 2026» is no end of the year: only what leads to one may stand beside it. */
const saysOnlyYear =
  /^(?:(?:xong|hoan thanh|thuc hien|trien khai|ban hanh|thoi gian|thoi han|tien do|han|cham nhat|trong|truoc|vao|den|tu|het|cuoi|dau|giua|ca|suot|ngay|ke hoach|nam|quy|thang|va|cua|la|thuong xuyen|lien tuc|dinh ky|hang nam|20\d\d|\d{1,2})\b|[\s,.;:()/–-])*$/;

/** «T10/2026», «Q3/2026», «25 - 27/9/2026»: as a column of times has them, where nothing else stands beside. */
function withoutShort(words: string): string {
  const own = words.trim();
  // Without a year it is that of the plan, as of every other time.
  const month = /^(?:hết |trong |trước |xong )*T\s*[.]?\s*(1[0-2]|0?[1-9])(?:\s*[/.-]\s*(20\d\d))?$/iu.exec(
    own,
  );
  if (month !== null) return `tháng ${month[1]}${month[2] === undefined ? '' : `/${month[2]}`}`;
  const quarter =
    /^(?:hết |trong |trước |xong )*Q\s*[.]?\s*(IV|I{1,3}|[1-4])(?:\s*[/.-]\s*(20\d\d))?$/iu.exec(own);
  if (quarter !== null) return `quý ${quarter[1]}${quarter[2] === undefined ? '' : `/${quarter[2]}`}`;
  const days =
    /^(?:từ |trong )?(?:ngày )?\d{1,2}\s*(?:[-–]|đến)\s*(\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*20\d\d)$/iu.exec(
      own,
    );
  return days === null ? words : days[1]!;
}

function readLast(said: string, planYear: number): TimeRead | null {
  const read = readWhole(withoutShort(said), planYear);
  // In the paper's own words, whatever was read for them.
  return read?.type === 'due' ? { ...read, due: { ...read.due, words: said } } : read;
}

function readWhole(words: string, planYear: number): TimeRead | null {
  const folded = foldTime(words);
  const due = (one: Due, year: number | null): TimeRead => ({ type: 'due', due: one, year });
  const day = dayOf(folded, planYear);
  if (day !== null) return due({ type: 'day', date: day.date, words }, day.year);
  const quarter = lastOf(
    folded,
    // «Mỗi quý 1 lần» counts how often, and is no first quarter.
    /(?<!\b(?:hang|moi)\s+)\bquy\s+(iv|i{1,3}|[1-4])\b(?!\s+(?:lan|buoi|cuoc|ky|so|phien|dot|tin|bai|lop|hoi)\b)(?:\s*[/-]?\s*(?:nam\s*)?(20\d\d))?/g,
  );
  if (quarter !== undefined)
    return due({ type: 'quarter', quarter: quarters[quarter[1]!]!, words }, yearOf(quarter[2]));
  const half = /\b(?:6|sau|06) thang (dau|cuoi) nam(?:\s*(20\d\d))?/.exec(folded);
  if (half !== null)
    return due({ type: 'half-year', half: half[1] === 'dau' ? 1 : 2, words }, yearOf(half[2]));
  const cadence = cadenceIn(words)?.cadence;
  if (cadence !== undefined) return { type: 'cadence', cadence };
  const month = lastOf(
    folded,
    // «Mỗi tháng 1 buổi» counts how often, and is no January.
    /(?<!\b(?:hang|moi)\s+)\bthang\s+(?:\d{1,2}\s*[-–]\s*)?(\d{1,2})\b(?!\s+(?:lan|buoi|cuoc|ky|so|phien|dot|tin|bai|lop|hoi)\b)(?:\s*[/-]\s*(20\d\d)|\s+nam\s+(20\d\d))?/g,
  );
  if (month !== undefined && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return due({ type: 'month', month: Number(month[1]), words }, yearOf(month[2] ?? month[3]));
  if (
    /\bthuong xuyen\b|\b(?:hang|moi) (?:thang|tuan|ngay)\b|\blan\s*\/\s*(?:thang|tuan|ngay)\b|\blien tuc\b/.test(
      folded,
    )
  )
    return { type: 'often' };
  if (/\bhang nam\b/.test(folded)) return due({ type: 'yearly', words }, null);
  if (/\bhang quy\b/.test(folded))
    return { type: 'cadence', cadence: { type: 'quarter', words: words.toLowerCase() } };
  const year = lastOf(folded, /\bnam\s+(20\d\d)\b|^(20\d\d)$/g);
  if (year !== undefined)
    return saysOnlyYear.test(folded) ? due({ type: 'year', words }, yearOf(year[1] ?? year[2])) : null;
  if (/\b(?:ca|trong|het|cuoi) nam\b/.test(folded)) return due({ type: 'year', words }, null);
  return null;
}

/** Whether a due time lies in the plan's year; one that comes every year always does. */
export const isWithin = ({ due, year }: Extract<TimeRead, { type: 'due' }>, planYear: number): boolean =>
  due.type === 'yearly' || year === null || year === planYear;

/** A date that a sentence ends with behind a sign: «…, tháng 10/2026», «…; Quý III/2026». */
const atEnd =
  /(?<=[,;(]\s*)(?:(?:trong|vao|den|het|xong|truoc|hoan thanh)\s+)*(?:ngay\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d|ngay\s+\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+20\d\d|thang\s+\d{1,2}\s*(?:\/|nam)\s*20\d\d|quy\s+(?:iv|i{1,3}|[1-4])\s*(?:\/|nam)\s*20\d\d|truoc\s+\d{1,2}\s*\/\s*\d{1,2}|quy\s+(?:iv|i{1,3}|[1-4])|t\.?\s?(?:1[0-2]|0?[1-9])|(?:cuoi|het) nam|(?<=\btrong\s+)nam 20\d\d)(?=[\s.;)]*$)/;

/** «hoàn thành cuối năm 2026», «xong trong năm 2026». */
const ofYear =
  /\b(?:hoan thanh|xong|ket thuc)(?:\s+(?:trong|vao|truoc))*\s+(?:(?:cuoi|het)\s+)?nam 20\d\d(?=[\s.;)]*$)|\b(?:vao|truoc|trong|den|xong|thanh)\s+(?:cuoi|het)\s+nam(?=[\s.;)]*$)/;

/** «… trong quý III (Văn phòng Sở).»: the quarter of the plan's own year. */
const inQuarter =
  /\b(?:trong|vao|het|cuoi)\s+(?:quy\s+(?:iv|i{1,3}|[1-4])|thang\s+\d{1,2})(?=\s*(?:[.;,()]|$))/;

/** «…; đến ngày 20-8-2026 phải đi vào hoạt động»: a clause that begins with its day. */
const clauseOfDay =
  /(?<=[;.,]\s+)(?:den|cham nhat(?: la)?|muon nhat(?: la)?)(?:\s+het)?\s+(?:ngay\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d/;

/** A date inside a task's own sentence: «trước ngày 30/6/2026», «xong trong Quý II/2026», «hoàn thành Quý III/2026». */
export function timeInText(words: string, planYear: number): TimeRead | null {
  const folded = foldTime(words);
  const match =
    /\b(?:(?:hoan thanh|xong)(?:\s+(?:trong|truoc|vao))?|truoc|cham nhat(?: la)?|(?<!(?:het|qua|dung|co|ky|trong|vo|gia|gioi)\s)han(?: cuoi| chot| xong)?|(?:den|trong|vao)(?: het)?(?=\s+(?:quy|thang)\s+\w+\s*(?:\/|nam)\s*20))\s+(?:ngay\s+\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*20\d\d)?|ngay\s+\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+20\d\d)?|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d|\d{1,2}\/\d{1,2}(?![\d/])|(?:het\s+)?(?:thang\s+\d{1,2}\s*(?:\/|nam)\s*20\d\d|quy\s+(?:iv|i{1,3}|[1-4])(?:\s*(?:\/|nam)\s*20\d\d)?|6 thang (?:dau|cuoi) nam(?:\s*20\d\d)?))|\b(?:hoan thanh|xong)(?:\s+xong)?\s+(?:trong|truoc|vao)\s+(?:het\s+)?thang\s+\d{1,2}(?=\s*(?:[,;.)]|$))/.exec(
      folded,
    ) ??
    ofYear.exec(folded) ??
    clauseOfDay.exec(folded) ??
    inQuarter.exec(folded) ??
    atEnd.exec(folded);
  return match === null ? null : readTime(words.slice(match.index, match.index + match[0].length), planYear);
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** Times of a sentence that may be none, each with whether the calendar has it. */
const timesWritten: readonly [RegExp, (match: RegExpExecArray, planYear: number) => boolean][] = [
  [
    /\b(?:ngay|truoc|den|han|tu|het)\s+(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(20\d\d))?(?![\d/])/g,
    (match, planYear) => isDayOf(match, planYear),
  ],
  [
    /\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(20\d\d))?/g,
    (match, planYear) => isDayOf(match, planYear),
  ],
  [
    /(?<!\b(?:moi|hang)\s)\bquy\s+([ivx]{1,4}|\d{1,2})\b(?!\s*[.,]\d)(?!\s*(?:trieu|ty|dong))/g,
    ([, quarter]) => quarter! in quarters,
  ],
  [
    /\b(?:trong|truoc|het|den|vao|cuoi|dau)\s+thang\s+(\d{1,2})\b(?!\s*thang)/g,
    ([, month]) => isMonth(Number(month)),
  ],
];

function isDayOf(match: RegExpExecArray, planYear: number): boolean {
  const month = Number(match[2]);
  const year = match[3] === undefined ? planYear : Number(match[3]);
  return isMonth(month) && hasDay({ year, month }, Number(match[1]));
}

/** «trước ngày 31/6/2026», «ngày 30 tháng 2», «quý V»: a time of a sentence that no calendar has, as it is written; null where there is none. */
export function dayThatIsNone(words: string, planYear: number): string | null {
  const folded = foldTime(words);
  for (const [pattern, isTime] of timesWritten)
    for (const match of folded.matchAll(pattern)) {
      const written = words.slice(match.index, match.index + match[0].length);
      // «Quỹ 5 triệu» is no quarter.
      if (/^qu(?!ý)/iu.test(written)) continue;
      if (!isTime(match, planYear)) return written;
    }
  return null;
}

/** The same of a cell or line that holds nothing but a time: «31/6», «30/02/2026», «Quý V». */
export const timeThatIsNone = (words: string, planYear: number): string | null =>
  dayThatIsNone(/^\d/.test(words.trim()) ? `ngày ${words.trim()}` : words, planYear) === null ? null : words;
