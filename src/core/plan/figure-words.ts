import { foldInPlace } from '../text/fold.ts';
import type { BaselineDraft } from './draft.ts';
import type { Target } from './plan.ts';

/** Words before a rank: «xếp thứ 03/25», «đứng vị trí 01», «vị trí số 01», «xếp hạng từ 10 trở lên», «hạng 5». */
const rankPattern =
  /(?:(?<!sap )xep|dung|vi tri|thu hang|(?<!hang )\bhang\b|\bthu\b)\s*(?:(?:thu|hang|vi tri|so|tu|o|muc|la|trong)\b\s*){0,4}(?:\(?(?:cua |trong )?nam 20\d\d\)?\s*(?:la|o|thu)?\s*)?:?\s*(?:[≤<]=?\s*)?(\d{1,3})(?!(?:[.,]?\d)*\s*(?:diem|%|bac|thang|ngay|quy|lan))(?:\s*\/\s*(\d{1,3})(?!\d))?/;

/** «7,35 điểm», and «8,50/9,5 điểm»: what was reached of the most there is. */
const scorePattern = /(?<![\d.,/])(\d{1,3}(?:[.,]\d{1,4})?)(?:\s*\/\s*\d{1,3}(?:[.,]\d{1,4})?)?\s*diem\b/;

/** «Điểm năm 2025: 7,25», «Số điểm đạt được (2025) là 7,25». */
const scoreBehind =
  /\bdiem(?: so)?(?: (?:dat|dat duoc|danh gia|thanh phan|tong hop|cua (?:so|chi so)))?,?\s*\(?(?:(?:cua |trong )?(?:nam )?20\d\d)?\)?\s*(?:dat duoc|dat|la)?\s*:?\s*(?:(?:tu|tren|it nhat|toi thieu)\s+)?(\d{1,3}[.,]\d{1,4})(?!\s*[%\d])/;
/** «Năm 2025: 7,25; hạng 3/16»: behind the year alone, a number with decimals is a score. */
const scoreOfYear =
  /^(?:(?:nam|ket qua|diem)\s+)?20\d\d\s*\)?\s*[:,]\s*(\d{1,3}[.,]\d{1,4})(?=\s*(?:[;,.(]|$))/;
/** «đạt 7.28 đứng 15/25»: a number with decimals after «đạt» is a score without the word. */
const bareScore =
  /\bdat\s*(?:muc\s*|tu\s+|tren\s+|it nhat\s+|toi thieu\s+)?:?\s*(\d{1,3}[.,]\d{1,3})(?!\s*[%\d])/;

/** «Năm 2024 đạt 84,12%»: of an index that is measured in per cent; nothing but the year and what leads to a figure stands before it. */
const percentPattern =
  /(?:^|(?:^|[.;,(]\s*|\bva\s+)(?:(?:nam|nay|trong|den|20\d\d|nguoi dan|to chuc|cham|duoc|o muc|chi|co(?= \d|\s*:)|phan dau|quyet tam|chi tieu|muc tieu|dich|ket qua|chi so|muc do|hai long|dat|la|tu|tren|it nhat|toi thieu|khong (?:thap hon|duoi)|phai|can)\s*:?\s*)+)(\d{1,3}(?:[.,]\d{1,4})?)\s*%(?=\s*(?:[,;.(]|$|tro len|xep|dung|vuon|lot|va\b|(?:nguoi dan|to chuc|doanh nghiep|nguoi duoc hoi|y kien)(?:,? (?:va )?(?:nguoi dan|to chuc|doanh nghiep))* (?:duoc hoi )?hai long\b))/;

/** «tăng ít nhất 0,15 điểm», «tăng từ 2 điểm phần trăm trở lên»: by how much, which is no score. */
const byHowMuch =
  /\b(?:tang|giam|nang|cong|them)(?:\s+(?:them|it nhat|toi thieu|tu|tren|duoc|khoang|hon|diem(?: so)?))*\s+\d{1,3}(?:[.,]\d{1,3})?(?:\s*[-–]\s*\d{1,3}(?:[.,]\d{1,3})?)?\s*(?:diem(?: phan tram)?|%)(?:\s+tro len)?/g;

const ofPattern =
  /(?:tren tong so|trong tong so|trong so|tren)\s*(\d{1,3})\s*(?:so|don vi|tinh|dia phuong|co quan|huyen)/;

const numberOf = (words: string): number => Number(words.replace(',', '.'));

/** A rank among words, and of how many. */
export function rankIn(folded: string): { rank: number; of: number | null } | null {
  const match = rankPattern.exec(folded);
  if (match === null || Number(match[1]) === 0) return null;
  const of = match[2] ?? ofPattern.exec(folded.slice(match.index))?.[1];
  return { rank: Number(match[1]), of: of === undefined ? null : Number(of) };
}

/** A score among words; by how much one grows is none. */
export function scoreIn(words: string): number | null {
  const folded = words.replace(byHowMuch, (told) => ' '.repeat(told.length));
  const match =
    scorePattern.exec(folded) ??
    scoreBehind.exec(folded) ??
    bareScore.exec(folded) ??
    scoreOfYear.exec(folded) ??
    percentPattern.exec(folded);
  return match === null ? null : numberOf(match[1]!);
}

/** Places up (positive) or down, as the words say. */
function movementIn(folded: string): number | null {
  const match =
    /\b(tang|giam|tut|rot|len|xuong|cai thien|nang)\s*(?:hang|them|duoc|den|toi|khoang)?\s*(\d{1,3})\s*(?:bac|hang|thu hang|vi tri|thu bac)\b/.exec(
      folded,
    );
  if (match !== null) return (/giam|tut|rot|xuong/.test(match[1]!) ? -1 : 1) * Number(match[2]);
  return /giu nguyen(?! phong do)/.test(folded) ? 0 : null;
}

interface Clause {
  year: number;
  folded: string;
}

/** Parts a text at each year that it names: what follows a year is said of it. */
function clausesOf(folded: string): Clause[] {
  const years = [
    ...folded.matchAll(
      /\b(?:(?:so )?diem(?: so)?(?: (?:dat|dat duoc|danh gia|thanh phan|tong hop|cua (?:so|chi so)))?,?\s*\(?(?:cua |trong )?nam|(?:so )?diem(?: so)?\s*\(|(?:xep hang|thu hang|vi tri)\s*\(?nam|\d{1,3}(?:[.,]\d{1,4})?\s*diem,?\s*\(?(?:cua |trong )?nam|nam|ket qua|diem)\s*(20\d\d)\b|(?<![\d/.,-])(20\d\d)(?=\s*[-–:]\s*(?:dat\s+)?\d{1,3}(?:[.,]\d|\s*diem))/g,
    ),
  ];
  // «hạng 12/22, 7,05 điểm năm 2025»: what stands before the first year's score is said of it, too.
  const from = (at: number): number => {
    const match = years[at]!;
    if (at > 0 || !/^\d/.test(match[0])) return match.index;
    return [...folded.slice(0, match.index).matchAll(/[.;]\s+/g)].at(-1)?.index ?? 0;
  };
  return years.map((match, at) => ({
    year: Number(match[1] ?? match[2]),
    folded: folded.slice(from(at), years[at + 1]?.index ?? folded.length),
  }));
}

/** «từ hạng 5 xuống hạng 24», «từ 5 xuống 24». */
function fromTo(folded: string): { from: number; to: number } | null {
  const place = '(?:(?:vi tri|thu|hang|so)\\s*){0,3}(\\d{1,3})(?:\\s*/\\s*\\d{1,3})?';
  const match = new RegExp(`\\btu\\s*${place}\\s*(?:xuong|len|sang|den)\\s*${place}(?!\\s*diem)`).exec(
    folded,
  );
  return match === null ? null : { from: Number(match[1]), to: Number(match[2]) };
}

const hasFigures = ({ folded }: Clause): boolean => rankIn(folded) !== null || scoreIn(folded) !== null;

/** The rank of the year before, as a clause on it or a movement from it gives it. */
function previousOf(
  clauses: readonly Clause[],
  baseline: { year: number; rank: number | null },
  whole: string,
): BaselineDraft['previous'] {
  const before = clauses.find((clause) => clause.year < baseline.year && rankIn(clause.folded) !== null);
  const moved = movementIn(whole);
  if (before !== undefined) {
    const { rank } = rankIn(before.folded)!;
    const change = moved ?? (baseline.rank === null ? null : rank - baseline.rank);
    return change === null ? null : { year: before.year, rank, change };
  }
  const way = fromTo(whole);
  if (way === null) {
    // «tăng 2 bậc so với năm 2024» and no rank of that year: the movement says it.
    const year = /so voi nam (20\d\d)/.exec(whole)?.[1];
    const rank = baseline.rank === null || moved === null ? 0 : baseline.rank + moved;
    return year === undefined || rank <= 0 || moved === null
      ? null
      : { year: Number(year), rank, change: moved };
  }
  return { year: baseline.year - 1, rank: way.from, change: moved ?? way.from - way.to };
}

const noRank = (words: string, year: number | null): BaselineDraft => ({
  year,
  score: null,
  rank: null,
  of: null,
  previous: null,
  words,
});

/** «Kết quả: 7,35 điểm, hạng 11»: figures without a year; «chỉ số mới»: a year without figures. */
function baselineWithoutClause(words: string, folded: string, year: number | null): BaselineDraft | null {
  const isNew =
    /chi so moi|lan dau|chua (?:co diem|xep hang|co ket qua|duoc danh gia|danh gia|cong bo|do\b|khao sat|cham\b|duoc cham|thuc hien danh gia)/.test(
      folded,
    );
  if (isNew) return noRank(words, year);
  // A year that nobody could read a figure of may be of any of them.
  if (/\bnam 20\d\d|(?<![\d/.,-])20\d\d(?![\d/.,])/.test(folded)) return null;
  if (!/^(?:ket qua|diem|xep hang|thu hang|hien trang|thuc trang|hien (?:nay|tai)(?=\s*:))/.test(folded))
    return null;
  const [score, ranked] = [scoreIn(folded), rankIn(folded)];
  if (score === null && ranked === null) return null;
  return { ...noRank(words, null), score, rank: ranked?.rank ?? null, of: ranked?.of ?? null };
}

/** The rank of a year: as it is named, as the end of «từ 5 xuống 24», or as a movement from the year before says. */
function rankOf(named: number | null, folded: string): number | null {
  const way = fromTo(folded);
  // The words before a rank may have caught the first of the two.
  return way !== null && (named === null || named === way.from) ? way.to : named;
}

/**
 * What a sentence says of the year that the plan builds on; null where it says nothing of the kind.
 * @param planYear years from it on are no baseline; null where it is not known
 */
export function readBaseline(words: string, planYear: number | null): BaselineDraft | null {
  const folded = foldInPlace(words);
  const clauses = clausesOf(folded).filter(({ year }) => planYear === null || year < planYear);
  const [latest] = clauses.filter(hasFigures).sort((one, other) => other.year - one.year);
  if (latest === undefined) {
    const year = Math.max(0, ...clauses.map((clause) => clause.year));
    return baselineWithoutClause(words, folded, year === 0 ? null : year);
  }
  const { year } = latest;
  const ranked = rankIn(latest.folded);
  const rank = rankOf(ranked?.rank ?? null, folded);
  const previous = previousOf(clauses, { year, rank }, folded);
  // «tăng 4 bậc so với năm 2021 (năm 2021 xếp thứ 9)» says the rank without naming it.
  const moved = previous === null ? 0 : previous.rank - previous.change;
  return {
    year,
    score: scoreIn(latest.folded),
    rank: rank ?? (moved > 0 ? moved : null),
    of: ranked?.of ?? null,
    previous,
    words,
  };
}

const targetStart =
  /^(?:huong (?:toi|den)\s*:\s*|(?:chi tieu|muc tieu|dich(?= (?:phan dau|den|nam|20\d\d)|\s*:))(?: phan dau)?(?:(?: den| trong)?(?: nam)? (?:20\d\d))?(?: la)?\s*:?\s*|phan dau (?:den |trong )?(?:nam )?20\d\d\s*:\s*)/;

/** What a sentence of the plan's own year says to be reached: «năm 2026 đạt …», «… giữ vững vị trí thứ 5», «… phải tăng 2 bậc». */
const aimOfYear =
  /(?:^|[.;,)–-]\s*)((?:(?:den )?(?:cuoi |het )?|trong )?nam (20\d\d|nay)[,:]?\s+(?:(?:so|tinh|don vi|co quan|nganh|xa|phuong|chi so|phai|can|se|tiep tuc|cung|nay|it nhat|co gang|no luc|quyet tam|huong (?:toi|den)|dat ra)\s+)*(?:dat\b|duoc\s+\d|tang\b(?! cuong)|giu\b|duy tri (?:vi tri|thu hang|hang|diem|muc|ket qua|nhom)|nang (?:len|tu|hang|diem|thu hang)\b|dua (?:len|diem|hang|ve)\b|len\b|xep\b|dung\b|vuon\b|vao\b|nam trong\b|thuoc\b|lot\b|khong (?:de\b|thap hon|duoi|tut)|tu \d|tren \d)(?:(?!,\s*(?:(?:den|trong|het)\s+)?nam 20\d\d\s)[^.;])*)/g;

/** «Kế hoạch 2026: 70 điểm, hạng 8», «Điểm đặt ra năm 2026: 7,50»: few words, a year, and behind the colon figures. */
const aimLabelled =
  /(?:^|[.;,)–-]\s*)((?!ket qua|thuc hien|uoc|hien trang)(?:[a-z]+ ){0,4}(?:nam )?(20\d\d)\s*:\s*(?:(?:dat|tu|tren|toi thieu|it nhat|xep|thu|hang)\s+)*\d[^.;]*)/g;

/** Such a sentence holds a figure, a group, or what is to stay as it is. */
const holdsAim =
  /\d\s*(?:diem|%|bac|hang|vi tri)|\b(?:thu|hang|vi tri|top|nhom|dat|dat tu|dat tren|trong)\s*\d|\bnhom\b|\bgiu (?:vung|nguyen)\b|\bduy tri\b/;

/** «Năm 2025 là 7,02 điểm, mục tiêu 7,40 điểm», «…, năm nay phấn đấu 5,60»: an aim behind the comma that ends last year's result. */
function behindResult(folded: string, planYear: number | null): number {
  const match =
    /^[^.;]*\d[^.;]*?,\s*((?:nam (?:20\d\d|nay) )?(?:muc tieu|chi tieu|phan dau)(?: (?:nam (?:20\d\d|nay)|la|dat|den|len|tu|tren|:))*:? \d[^.;]*)/.exec(
      folded,
    );
  if (match === null) return -1;
  const year = /\b20\d\d\b/.exec(match[1]!)?.[0];
  const isOfPlan = year === undefined || planYear === null || Number(year) >= planYear;
  return isOfPlan ? match[0].length - match[1]!.length : -1;
}

/**
 * Where the target begins in a line that may tell of last year first; -1 where it has none.
 * @param planYear where it is known, what a sentence says of that year is a target, too
 */
export function targetBegin(folded: string, planYear: number | null = null): number {
  const match =
    /(?:^|[.;)–-]\s*|(?<=\b20\d\d\b[^.;]*),\s*(?=phan dau (?:den |trong )?(?:nam )?20\d\d))((?:chi tieu|muc tieu|dich(?= (?:phan dau|(?:den )?(?:nam )?20\d\d)|\s*:)|phan dau|quyet tam|huong (?:toi|den)(?=\s*:)|nam (?:20\d\d|nay) (?:phan dau|chi tieu|muc tieu))\b)/.exec(
      folded,
    );
  const own = match === null ? -1 : match.index + match[0].length - match[1]!.length;
  const behind = behindResult(folded, planYear);
  const named = own < 0 || (behind >= 0 && behind < own) ? behind : own;
  if (planYear === null) return named;
  const labelled = [...folded.matchAll(aimLabelled)].find(
    ({ 1: told = '', 2: year }) =>
      Number(year) === planYear && (holdsAim.test(told) || /:\s*\d{1,3}[.,]\d/.test(told)),
  );
  const from = labelled === undefined ? -1 : labelled.index + labelled[0].length - labelled[1]!.length;
  if (from >= 0 && (named < 0 || from < named)) return from;
  for (const told of folded.matchAll(aimOfYear)) {
    const at = told.index + told[0].length - told[1]!.length;
    if (named >= 0 && at >= named) break;
    const words = told[1]!.replace(/^.*?(?:20\d\d|nay)/, '');
    if ((told[2] === 'nay' || Number(told[2]) === planYear) && holdsAim.test(words)) return at;
  }
  return named;
}

const isOpenScore = (folded: string): boolean =>
  /tro len|it nhat|toi thieu|khong (?:thap hon|duoi|it hon)|(?:dat|tren|tu)\s+tren|\btren\s+\d|>=|≥/.test(
    folded,
  );

/** Targets put as a span («từ 7,0 đến 7,5 điểm») fit no single figure. */
const isSpanOfRanks = (folded: string): boolean =>
  /(?:thu|hang|vi tri)\s*(?:tu\s*)?\d+\s*(?:-|–|den)\s*\d+/.test(folded);
const isSpan = (folded: string): boolean =>
  /\d\s*(?:-|–|den)\s*\d{1,3}(?:[.,]\d+)?\s*(?:diem|$)/.test(folded) || isSpanOfRanks(folded);

function bandOf(words: string, folded: string): string | null {
  // «không để nằm trong nhóm 3 sở cuối bảng» is no place among the first.
  if (/\bkhong (?:de|nam|roi|thuoc|con)\b|\bcuoi bang\b|\bthoat khoi\b|\bra khoi\b/.test(folded)) return null;
  const match = /\b(?:nhom|top|tốp)\s.*?(?:dan dau|dung dau|kha|tot|cao|trung binh|\d+)(?=\s|[,.;]|$)/.exec(
    folded,
  );
  if (match === null) return null;
  const whole = /\b(?:nhom|top)\b[^.;,()]*?(?:,[^.;,()]*?)?(?:dan dau|dung dau)/.exec(folded);
  const found = whole ?? match;
  return words.slice(found.index, found.index + found[0].length);
}

/** «Điểm đặt ra năm 2026: »: what the figures behind are called. */
const labelOfYear = /^(?:[a-z]+ ){0,4}(?:nam )?20\d\d\s*:\s*(?=\d)/;

/** An aim without what leads to it; behind a label of points a number is one of them. */
function aimAlone(words: string): string {
  const folded = foldInPlace(words);
  const start = targetStart.exec(folded)?.[0];
  if (start !== undefined) return words.slice(start.length);
  const label = labelOfYear.exec(folded)?.[0];
  if (label === undefined) return words;
  const own = words.slice(label.length);
  return /\bdiem\b/.test(label) ? own.replace(/^(\d{1,3}(?:,\d{1,4})?)(?=\s*[;.]|$)/u, '$1 điểm') : own;
}

/** What is to be reached, as a plan's words put it. @param words from «Chỉ tiêu …» on */
export function readTarget(words: string): Target {
  const own = aimAlone(words).replace(/[\s.;,]+$/u, '');
  // «0,80 - hạng 8»: a number with decimals before a rank is a score.
  const folded = foldInPlace(own).replace(
    /^(\d{1,3}[.,]\d{1,4})\s*(?:[;,(–-]|va(?=\s))?\s*(?=(?:xep |dung )?(?:hang|thu|vi tri)\s+\d)/,
    '$1 diem, ',
  );
  if (own === '' || /^(?:khong(?: co| dat| giao)?|chua (?:co|giao|xac dinh|dat)|-+|\.+|…+)$/.test(folded))
    return { type: 'none', words: '' };
  if (isSpan(folded)) {
    // «từ 7,0 đến 7,3 điểm, xếp thứ 10»: beside a span of points stands a rank of its own.
    const rank = isSpanOfRanks(folded) || /\b(?:nhom|top)\b/.test(folded) ? null : rankIn(folded);
    return rank === null ? { type: 'words', words: own } : { type: 'rank', rank: rank.rank, words: own };
  }
  const score = scoreIn(folded);
  const ranked = /\b(?:nhom|top)\b/.test(folded) ? null : rankIn(folded);
  const atLeast = isOpenScore(folded) ? { atLeast: true } : {};
  if (score !== null && ranked !== null)
    return { type: 'score-and-rank', score, ...atLeast, rank: ranked.rank, words: own };
  if (score !== null) return { type: 'score', score, ...atLeast, words: own };
  if (ranked !== null) return { type: 'rank', rank: ranked.rank, words: own };
  const places = /\b(?:tang|nang|cai thien|len)\b[^.;]*?(\d{1,3})\s*(?:bac|hang|thu hang|vi tri)\b/.exec(
    folded,
  )?.[1];
  if (places !== undefined && Number(places) > 0)
    return { type: 'relative', places: Number(places), words: own };
  const band = bandOf(own, folded);
  return band === null ? { type: 'words', words: own } : { type: 'band', band, words: own };
}
