import { foldInPlace } from '../text/fold.ts';

const months: Readonly<Record<string, number>> = {
  Giêng: 1,
  Một: 1,
  Hai: 2,
  Ba: 3,
  Tư: 4,
  Năm: 5,
  Sáu: 6,
  Bảy: 7,
  Bẩy: 7,
  Tám: 8,
  Chín: 9,
  Mười: 10,
  'Mười một': 11,
  'Mười hai': 12,
  Chạp: 12,
};
/** With a capital alone: «tháng năm» may be the month or what a year follows. */
const monthInWords = new RegExp(
  `(?<=[Tt]háng )(?:${Object.keys(months)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** Words of a time as they are compared: folded, «tháng Mười» as «thang 10»; every sign stands where it stands in the words. */
export const foldTime = (words: string): string =>
  foldInPlace(words.replace(monthInWords, (name) => `${months[name]}`.padEnd(name.length)));

/**
 * Times that a task of a plan cannot hold: it has one end and one of three rhythms. A paper may name several ends («tháng 5 và tháng
 * 10»), only a beginning («từ 01/4»), or a rhythm of its own («04 tháng/lần»). Which of them counts a person has to say.
 */
export type OpenTime = 'several' | 'start' | 'rhythm';

const day = String.raw`\d{1,2}\s*[/.-]\s*(?:0?[1-9]|1[0-2])(?:\s*[/.-]\s*20\d\d)?(?![\d/]|[.,]\d)`;
const dayInWords = String.raw`\d{1,2} thang \d{1,2}(?: nam 20\d\d)?`;
const month = String.raw`thang\s+\d{1,2}(?!\s*thang\b|\d)(?:\s*[/-]\s*20\d\d| nam 20\d\d)?`;
const quarter = String.raw`quy\s+(?:iv|i{1,3}|[1-4])\b(?:\s*[/-]?\s*(?:nam\s*)?20\d\d)?`;
const half = String.raw`(?:6|06|sau) thang (?:dau|cuoi) nam(?: 20\d\d)?`;
/** A further one of a list that leaves out the word for it: «tháng 5, 10», «quý I và III». */
const bareMonth = String.raw`\d{1,2}(?:\s*/\s*20\d\d)?(?=\s*(?:[,;.)]|$|va\b|nam\b))`;
const bareQuarter = String.raw`(?:iv|i{1,3})\b(?:\s*/\s*20\d\d)?`;

/** Between two ends of a list, and before the second once more what leads to it. */
const listed = String.raw`\s*(?:[,;&]|va\b|hoac\b)\s*(?:va\b\s*)?(?:dot \d\s*:?\s*|lan \d\s*:?\s*|lan thu \w+\s*:?\s*)?(?:(?:truoc|trong|vao|den|cuoi|dau|ngay|xong)\s+)*`;

/** One end, all that may follow it in a list, and the last of those; `word`: what a bare one is of, «tháng 5, 10». */
const kindOf = (one: string, next: string, word: string) => ({
  one: new RegExp(`\\b${one}`, 'g'),
  others: new RegExp(`(?:${listed}${next})+`, 'y'),
  last: new RegExp(`${next}$`),
  word,
});
const kinds = [
  kindOf(`(?:${day}|${dayInWords})`, `(?:${day}|${dayInWords})`, ''),
  kindOf(quarter, `(?:${quarter}|${bareQuarter})`, 'quý '),
  kindOf(month, `(?:${month}|${bareMonth})`, 'tháng '),
  kindOf(half, half, ''),
];

const leads = /(?:^|[^a-z])(?:tu|ke tu|giua)(?: ngay| dau| cuoi)?\s*$/;

/** A list of ends of one kind, from the first to the last of them. */
function listOfEnds(folded: string): { from: number; to: number; last: string } | null {
  for (const { one, others, last, word } of kinds)
    for (const match of folded.matchAll(one)) {
      others.lastIndex = match.index + match[0].length;
      const behind = others.exec(folded);
      if (behind === null || leads.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue;
      const to = match.index + match[0].length + behind[0].length;
      // «tháng 3, tháng 6 đến tháng 9»: whatever goes on as a span is no list.
      if (/^\s*(?:den|toi|[-–—])\s/.test(folded.slice(to, to + 12))) continue;
      const end = last.exec(behind[0])![0];
      return { from: match.index, to, last: /^(?:quy|thang)\b/.test(end) ? end : word + end };
    }
  return null;
}

const anyEnd = new RegExp(`\\b(?:${day}|${dayInWords}|${quarter}|${month}|${half})`, 'g');

/** «Đợt 1», «lần thứ hai»: a round of work that has an end of its own. */
const round =
  /\b(?:dot|lan|ky|giai doan|lop|cuoc|phien|buoi|hoi nghi)\s+(?:thu\s+)?(?:\d{1,2}|i{1,3}|iv|mot|nhat|hai|ba|bon|dau|cuoi)\b/g;

interface Ends {
  from: number;
  to: number;
  last: string;
}

/** All ends that words name but those of a span, of which only the last counts: «từ 01/4 đến 30/6», «Quý I - Quý III». */
function endsIn(folded: string): Ends[] {
  const found: Ends[] = [];
  for (const match of folded.matchAll(anyEnd)) {
    const at = { from: match.index, to: match.index + match[0].length, last: match[0] };
    const before = found.at(-1);
    const between = before === undefined ? '' : folded.slice(before.to, at.from);
    if (before !== undefined && /^\s*(?:den|toi|[-–—])\s*(?:(?:het|ngay|truoc|cuoi)\s+)*$/.test(between))
      found.pop();
    found.push(at);
  }
  return found.filter(({ from }) => !leads.test(folded.slice(Math.max(0, from - 30), from)));
}

/** Rounds of work each with its end, whatever stands between them: «Đợt 1 (25 hồ sơ): trước 30/7; đợt 2: trước 31/10». */
function roundsOfEnds(folded: string): Ends | null {
  const rounds = [...folded.matchAll(round)];
  const ends = rounds.map((match, at) => {
    const from = match.index + match[0].length;
    const own = endsIn(folded.slice(from, rounds[at + 1]?.index ?? folded.length))[0];
    return own === undefined ? null : { ...own, from: from + own.from, to: from + own.to };
  });
  const [first, ...others] = ends.filter((one) => one !== null);
  const last = others.at(-1);
  return first === undefined || last === undefined
    ? null
    : { from: rounds[0]!.index, to: last.to, last: last.last };
}

/** The first and the second half of a year, each with what is due in it. */
function bothHalves(folded: string): Ends | null {
  const halves = [...folded.matchAll(new RegExp(`\\b${half}`, 'g'))];
  const [first, second] = halves;
  const isBoth =
    first !== undefined && second !== undefined && /dau nam/.test(first[0]) && /cuoi nam/.test(second[0]);
  return isBoth ? { from: first.index, to: second.index + second[0].length, last: second[0] } : null;
}

const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The month with which an end is over: «quý II» and «30/6» say the same end. */
function lastMonth(end: string): number {
  const quarterOf = /^quy\s+(\w+)/.exec(end)?.[1];
  if (quarterOf !== undefined) return 3 * (quarterNumbers[quarterOf] ?? Number(quarterOf));
  if (/^\w+ thang (?:dau|cuoi)/.test(end)) return end.includes('dau nam') ? 6 : 12;
  return Number(/^thang\s+(\d+)/.exec(end)?.[1] ?? /^\d+\D+(\d+)/.exec(end)?.[1]);
}

/** Whether ends differ: of days by the day, of a day beside a quarter by the month. */
function differ(ends: readonly Ends[]): boolean {
  const areDays = ends.every(({ last }) => /^\d{1,2}\s*[/.-]/.test(last));
  const key = ({ last }: Ends): string =>
    areDays ? (last.match(/\d+/g) ?? []).slice(0, 2).map(Number).join('/') : `${lastMonth(last)}`;
  return new Set(ends.map(key)).size > 1;
}

/** Several ends that a line or cell of nothing but times names apart: «Trước 31/7 (rà soát lại: trước 30/9)». */
function endsApart(folded: string): Ends | null {
  const ends = endsIn(folded);
  const [first] = ends;
  const last = ends.at(-1);
  return first === undefined || last === undefined || !differ(ends)
    ? null
    : { from: first.from, to: last.to, last: last.last };
}

/** «Thường xuyên; báo cáo trước ngày 25/11»: always, and by a day: which of them counts nobody can tell. */
const alwaysUntil = (folded: string): Ends | null =>
  /\bthuong xuyen\b/.test(folded) ? (endsIn(folded).at(-1) ?? null) : null;

const severalEnds = (folded: string): Ends | null =>
  roundsOfEnds(folded) ?? listOfEnds(folded) ?? bothHalves(folded);

const begins = new RegExp(
  `^(?:(?:bat dau|trien khai|thuc hien|ap dung|khoi dong)\\s+)?(?:ke )?tu\\s+(?:ngay\\s+|dau\\s+)?(?:${day}|${dayInWords}|${month}|${quarter})(?:\\s+(?:tro di|tro ve sau))?[\\s.;,)]*$`,
);

/** A rhythm that is neither of a month, nor of a quarter, nor of half a year. */
const counted = '(?:cuoc|dot|ky|buoi|lop|phien|doan|hoi nghi)';
const span = '(?:0?1 )?(?:nam|quy|6 thang)';
/** «02 cuộc/năm», «ít nhất 02 lần trong năm», «mỗi năm hai đợt», «02 lần/quý»: how often, of which no cadence is sure. */
const howOften = new RegExp(
  [
    `(?:it nhat|toi thieu)\\s+(?:\\d{1,2}|mot|hai|ba|bon) (?:lan|${counted})(?: [a-z]+){0,4}?\\s*(?:/|moi|trong|mot)\\s*${span}\\b`,
    `(?<!\\b(?:qua|toi da)\\s+)\\b(?:\\d{1,2}|mot|hai|ba|bon) ${counted}(?: [a-z]+){0,4}?\\s*(?:/|moi)\\s*${span}\\b`,
    `\\b(?:moi|hang|mot) (?:nam|quy) (?!(?<=quy )(?:0?1|mot) lan\\b)(?:(?:it nhat|toi thieu) )?(?:\\d{1,2}|mot|hai|ba|bon) (?:lan|${counted})\\b`,
    '(?<!\\b(?:qua|toi da)\\s+)\\b(?:0?[2-9]|\\d\\d|hai|ba|bon) lan\\s*/\\s*(?:0?1 )?quy\\b',
  ].join('|'),
);
const rhythm =
  /\b(?:dinh ky\s+)?(?:(\d{1,2})\s*thang\s*\/\s*(?:(?:01|1|mot)\s*)?lan|(\d{1,2})\s*thang\s+(?:mot|1|01)\s+lan|\d{1,2}\s*nam\s*\/\s*(?:01\s*|1\s*)?lan|(?<!\b(?:qua|toi da)\s+)\b(\d{1,2})\s*lan\s*\/\s*nam)\b/;

/** «04 tháng/lần», «02 năm/lần», «03 lần/năm»: how often, in words for which a plan has no cadence; null where it has one. */
function rhythmIn(words: string, folded: string): string | null {
  const often = howOften.exec(folded);
  if (often !== null) return words.slice(often.index, often.index + often[0].length);
  const match = rhythm.exec(folded);
  if (match === null) return null;
  const months = Number(match[1] ?? match[2] ?? 0);
  const times = Number(match[3] ?? 0);
  if ([1, 3, 6].includes(months) || [2, 4, 12].includes(times)) return null;
  return words.slice(match.index, match.index + match[0].length);
}

/** What of a line or cell that says a time cannot be held; null where it can, or says none. */
export function openTime(words: string): OpenTime | null {
  const folded = foldTime(words).trim();
  if (rhythmIn(words, foldTime(words)) !== null) return 'rhythm';
  if (begins.test(folded)) return 'start';
  if (alwaysUntil(folded) !== null) return 'several';
  return severalEnds(folded) === null && endsApart(folded) === null ? null : 'several';
}

/** The last of several ends: «tháng 10/2026» of «tháng 5, 10/2026»; null where words name no such list. */
export function lastEnd(words: string): string | null {
  const folded = foldTime(words).trim();
  return (severalEnds(folded) ?? endsApart(folded) ?? alwaysUntil(folded))?.last ?? null;
}

/** Whether words are read as a time where they stand: in brackets, behind what leads to one, or at the end of the sentence. */
const isSaid = (before: string, behind: string): boolean =>
  /(?:\(|\b(?:truoc|xong|hoan thanh|thoi gian|thoi han|cham nhat|vao|trong|dinh ky)(?:\s+(?:trong|truoc|vao|ngay|het|cuoi|dau))*)\s*$/.test(
    before,
  ) || /^[\s.;)]*$/.test(behind);

/** «trước năm học 2026 - 2027», «trong 15 ngày kể từ ngày được duyệt», at the end of a sentence: an end that no calendar tells. */
const eventAtEnd =
  /(?:truoc\s+(?:nam hoc|mua|ky hop|ky thi|dip|khai giang|le|tet)\b[^.;,()]{0,50}|trong(?: vong)? \d{1,3} ngay(?: lam viec)? ke tu (?:ngay|khi) (?:duoc )?(?:duyet|phe duyet|ban hanh|cong bo|ky|co)\b[^.;,()]{0,40})(?=[\s.;)]*$|[.;]\s+\p{L})/u;

/** The same of what a sentence says by itself, with its words. */
export function openTimeInText(words: string): { why: OpenTime | 'unclear'; words: string } | null {
  const folded = foldTime(words);
  const event = eventAtEnd.exec(folded);
  if (event !== null)
    return { why: 'unclear', words: words.slice(event.index, event.index + event[0].length) };
  const often = rhythmIn(words, folded);
  if (often !== null) return { why: 'rhythm', words: often };
  const apart = roundsOfEnds(folded) ?? bothHalves(folded);
  if (apart !== null) return { why: 'several', words: words.slice(apart.from, apart.to) };
  const list = listOfEnds(folded);
  if (list !== null && isSaid(folded.slice(Math.max(0, list.from - 60), list.from), folded.slice(list.to)))
    return { why: 'several', words: words.slice(list.from, list.to) };
  const start =
    /[,;(]\s*((?:bắt đầu|thực hiện|triển khai|áp dụng)?\s*(?:kể )?từ\s[^,;()]{3,40})\)?[.;\s]*$/iu.exec(
      words,
    )?.[1];
  return start !== undefined && begins.test(foldTime(start).trim())
    ? { why: 'start', words: start.replace(/[\s.;]+$/u, '').trim() }
    : null;
}
