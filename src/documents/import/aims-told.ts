import type { Doubt, Draft, Place } from '../../core/plan/draft.ts';
import { rankIn, readBaseline, scoreIn } from '../../core/plan/figure-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import { type Line, withoutEnd } from './lines.ts';
import type { WholeRow } from './whole-row.ts';

/** What a paper tells of the whole in several places: its aim, and what it reached the year before. Where two places differ, it is asked. */

interface Told {
  /** A place among the first so many, or a rank. */
  place: number | null;
  score: number | null;
  words: string;
  at: Place;
}

const whole =
  /\b(?:muc do|chi so|diem|ty le)(?: [a-z]+){0,4} chung\b|\b(?:ddci|par ?index|papi|sipas|pii|pci|dti|cchc|chi so cai cach hanh chinh|chi so hai long|tong diem|diem tong hop|tong cong)\b/;
/** «đưa Sở vào nhóm 07», «xếp hạng của tỉnh». */
const ofAgency = /\b(?:dua|giu|nang)\s+(?:[a-z]+\s+){0,4}(?:vao|len|thuoc|trong)\s+(?:nhom|top|hang|thu)\b/;
/** One of its parts, or somebody else's figure. */
const ofPart =
  /\bchi so thanh phan\b|\b(?:tung|moi|cac|nhom|co it nhat|khong co) (?:chi so|tieu chi|noi dung|linh vuc|tru cot)\b|\bchi so ["“]|\b(?:tru cot|tieu chi|noi dung|linh vuc) \d/;
const aims = /\b(?:phan dau|muc tieu|dua|quyet tam|bao dam|chi tieu)\b|\bdat (?:tu|tren|toi thieu|it nhat)\b/;

const longest = 1500;
const sentencesOf = (text: string): string[] =>
  text.length > longest ? [] : text.split(/(?<=[.;])\s+(?=\p{Lu})|;\s+/u);

/** «không có nội dung nào nằm trong nhóm 10 xã thấp nhất»: where nothing is to be, or the last ones, is no place to be reached. */
const notAimed =
  /\bkhong (?:co|de|nam|roi|thuoc|con)\b[^,;.]*|\b(?:nhom|top)\s+(?:[a-z]+\s+){0,2}?\d{1,3}\b[^,;.]{0,40}?\b(?:thap nhat|cuoi)\b/g;

/** Words of an aim without those. */
export const toBeReached = (folded: string): string => folded.replace(notAimed, ' ');

/** A place among the first, or a rank; what a movement says is none. */
function placeIn(told: string): number | null {
  const folded = toBeReached(told);
  const band = /\b(?:nhom|top|tốp)\s+(?:[a-z]+\s+){0,2}?(\d{1,3})\b/.exec(folded)?.[1];
  return band === undefined ? (rankIn(folded)?.rank ?? null) : Number(band);
}

/** A figure with decimals behind «đạt», or one of points. */
const scoreOf = (folded: string): number | null => {
  const bare =
    /\bdat (?:tu |tren |toi thieu |it nhat )*(\d{1,3}[.,]\d{1,4})(?!\s*[%\d])/.exec(folded)?.[1] ??
    /\bdat (?:tu |tren |toi thieu |it nhat )*(\d{1,3}(?:[.,]\d{1,4})?)\s*%/.exec(folded)?.[1];
  return scoreIn(folded) ?? (bare === undefined ? null : Number(bare.replace(',', '.')));
};

/** Words of an aim without what they say of a year that is over: «(năm 2025 xếp thứ 19/34)», «so với năm 2025 là 68 điểm». */
const aheadIn = (folded: string, year: number | null): string => {
  const isPast = (words: string): boolean => yearsIn(words).some((one) => year !== null && one < year);
  return folded
    .replace(/\([^()]*\)/g, (bracket) => (isPast(bracket) ? ' ' : bracket))
    .replace(/\bso voi[^,;.]*/g, (words) => (isPast(words) ? ' ' : words));
};

const toldIn = (sentence: string, at: Place, year: number | null): Told => {
  const folded = aheadIn(foldInPlace(sentence), year);
  return { place: placeIn(folded), score: scoreOf(folded), words: withoutEnd(sentence.trim()), at };
};

const yearsIn = (folded: string): number[] =>
  [...folded.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year));

/** «Sở đạt 68,40 điểm», «xã đứng thứ 33/60»: the agency itself. */
const isOfAgency =
  /\b(?:so|xa|phuong|ban|dac khu|tinh|huyen|don vi|co quan|chi cuc)(?: [a-z]+){0,6}? (?:dat|xep|dung|duoc)\b/;

/** «… theo dõi việc thực hiện mục tiêu xếp hạng từ thứ 5 trở lên», «so với mục tiêu 45 điểm»: an aim that is named in passing, by nobody's name. */
const namesAim =
  /\b(?:muc tieu|chi tieu)\s+(?:(?:xep|thu|hang|vi tri|dat|la|tu|tren|thuoc|vao|nhom|phan dau|chung|tong|so|diem)\s+)*\d{1,3}(?:[.,]\d+)?(?=\s*(?:diem|tro len)|\b(?!\s*%))/;

/** «Mục tiêu: phấn đấu năm 2026 đạt từ 78 điểm», «Mục tiêu năm 2026: 7,55 điểm, hạng 5/22»: a sentence that begins with the aim, and is of nothing that it names. */
const setsAim =
  /^(?:muc tieu(?: chung| tong quat)?\s*[:,]?\s*)?(?:(?:trong |den |het )?nam 20\d\d,?\s*)?(?:phan dau|quyet tam|muc tieu)?\s*(?:(?:trong |den |het )?nam 20\d\d\s*[:,]?\s*)?(?:phan dau\s+)?(?:(?:dat|tu|tren|toi thieu|it nhat|xep|dung|hang|thu|vao|thuoc|nhom|top)\s+)*\d{1,3}(?:[.,]\d+)?(?:\s*diem\b|(?=\/|\s*(?:so|nganh|xa|phuong|tinh|don vi)\b))/;

/** Every sentence that sets an aim for the whole, with what it sets. */
function aimsIn({ year, indices }: Building, lines: readonly Line[]): Told[] {
  const names = indices.map(({ name }) => foldInPlace(name)).filter((name) => name.length > 8);
  return lines.flatMap(({ text, place }) =>
    sentencesOf(text)
      .filter((sentence, at, all) => {
        const folded = foldInPlace(sentence);
        const years = yearsIn(folded);
        // «Năm 2025 tổng điểm đạt 42,36. Năm 2026 phấn đấu đạt 45 điểm»: the second is of what the first is of.
        const before = foldInPlace(all[at - 1] ?? '');
        const isOfSame =
          /^(?:(?:den |trong )?nam 20\d\d,? )?(?:phan dau|muc tieu|quyet tam)\b/.test(folded) &&
          (whole.test(before) || isOfAgency.test(before)) &&
          !ofPart.test(before);
        const isAhead =
          aims.test(folded) && (years.length === 0 || year === null || years.some((one) => one >= year));
        return (
          (isAhead || (years.length === 0 && namesAim.test(folded))) &&
          (whole.test(folded) ||
            ofAgency.test(folded) ||
            isOfSame ||
            namesAim.test(folded) ||
            (year !== null && years.includes(year) && setsAim.test(folded))) &&
          !ofPart.test(folded) &&
          !names.some((name) => folded.includes(name))
        );
      })
      .map((sentence) => toldIn(sentence, place, year))
      .filter((one) => one.place !== null || one.score !== null),
  );
}

/** The aim of the whole where no section of aims tells it: the first sentence of the paper that sets one. */
export function aimAnywhere(building: Building, lines: readonly Line[]): Draft['overallAim'] {
  const [aim] = aimsIn(
    building,
    lines.filter((line) => !building.ofIndices.has(line)),
  );
  return aim === undefined ? null : { band: aim.place, words: aim.words };
}

/** How many places up or down a sentence says the whole went, and the two ranks that it names for it. */
function movedIn(folded: string): { said: number; now: number; before: number } | null {
  const moved =
    /\b(tang|giam|tut|rot|len|xuong|cai thien|nang)\s*(?:hang|them|duoc|it nhat)?\s*(\d{1,3})\s*(?:bac|hang|thu hang|vi tri)\b/.exec(
      folded,
    );
  if (moved === null) return null;
  const said = (/giam|tut|rot|xuong/.test(moved[1]!) ? -1 : 1) * Number(moved[2]);
  const way =
    /\btu (?:hang |thu |vi tri |vi tri thu )*(\d{1,3})(?:\/\d+)?[^.;]{0,40}?\b(?:xuong|len|sang|den)\b (?:hang |thu |vi tri |vi tri thu )*(\d{1,3})\b(?!\s*(?:diem|%))/.exec(
      folded,
    );
  if (way !== null) return { said, now: Number(way[2]), before: Number(way[1]) };
  const ranks = [...folded.matchAll(/\b(?:hang|thu|vi tri)\s*(?:thu\s*)?(\d{1,3})(?!\d|[.,]\d)/g)].map(
    ([, rank]) => Number(rank),
  );
  const isAgainst = folded.indexOf('so voi') > moved.index;
  return ranks.length === 2 && isAgainst ? { said, now: ranks[0]!, before: ranks[1]! } : null;
}

/** Asks where the whole is said to have gone, or to go, by other places than its ranks make. */
function askWholeMoved({ doubts, indices }: Building, lines: readonly Line[]): void {
  const names = indices.map(({ name }) => foldInPlace(name)).filter((name) => name.length > 8);
  let count = 0;
  for (const { text, place } of lines)
    for (const sentence of text.length > longest ? [] : text.split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
      const folded = foldInPlace(sentence);
      const isOfWhole =
        whole.test(folded) || ofAgency.test(folded) || isOfAgency.test(folded) || aims.test(folded);
      if (!isOfWhole || ofPart.test(folded) || names.some((name) => folded.includes(name))) continue;
      const moved = movedIn(folded);
      if (moved === null || moved.before - moved.now === moved.said) continue;
      count++;
      const words = withoutEnd(sentence.trim());
      doubts.push({
        type: 'told-besides',
        why: 'score-moved',
        words,
        mark: `w${count}`,
        place,
        path: '',
        source: words,
      });
    }
}

/** Asks where the aim of the whole is less than what it reached. */
function askAimBelow(building: Building, lines: readonly Line[]): void {
  const [aim] = aimsIn(building, lines);
  const [result] = resultsIn(building, lines);
  if (aim === undefined || result === undefined) return;
  const isBelow =
    (aim.score !== null && result.score !== null && aim.score < result.score) ||
    (aim.place !== null && result.place !== null && aim.place > result.place);
  if (!isBelow) return;
  const words = `«${short(result.words)}»; «${short(aim.words)}»`;
  building.doubts.push({
    type: 'told-besides',
    why: 'aim-below',
    words,
    mark: 'aim',
    place: aim.at,
    path: '',
    source: aim.words,
  });
}

/** What the whole reached the year before, as a sentence tells it, also one that sets an aim. */
function resultsIn({ year, indices }: Building, lines: readonly Line[]): Told[] {
  if (year === null) return [];
  const names = indices.map(({ name }) => foldInPlace(name)).filter((name) => name.length > 8);
  const found = lines.flatMap(({ text, place: at }) =>
    sentencesOf(text).flatMap((sentence): (Told & { of: number })[] => {
      const folded = foldInPlace(sentence);
      const isOfWhole = whole.test(folded) || isOfAgency.test(folded) || ofAgency.test(folded);
      // «(08 nội dung, mỗi nội dung 10 điểm)» says what the whole is made of.
      if (
        !isOfWhole ||
        ofPart.test(folded.replace(/\([^()]*\)/g, ' ')) ||
        names.some((name) => folded.includes(name))
      )
        return [];
      const read = yearsIn(folded).some((one) => one < year) ? readBaseline(sentence, year) : null;
      if (read === null || read.year === null || (read.score === null && read.rank === null)) return [];
      return [{ place: read.rank, score: read.score, words: withoutEnd(sentence.trim()), at, of: read.year }];
    }),
  );
  const latest = Math.max(0, ...found.map(({ of }) => of));
  return found.filter(({ of }) => of === latest);
}

const number = (value: number): string => String(value).replace('.', ',');
/** So much of a sentence is shown, with its figure: what leads to it may be long. */
const [shownBefore, shownAll] = [60, 110];
function short(words: string): string {
  const at = words.search(/(?:nhóm|tốp|top|hạng|thứ|vị trí)[^\d]{0,20}\d|\d[\d.,/]*\s*điểm|\d{1,3},\d/iu);
  const from = at <= shownAll - shownBefore ? 0 : words.lastIndexOf(' ', at - shownBefore) + 1;
  const cut = words.slice(from, from + shownAll);
  const isWhole = from + shownAll >= words.length;
  return `${from > 0 ? '…' : ''}${isWhole ? cut : `${cut.replace(/\s+\S*$/u, '')}…`}`;
}

function differs(first: Told, second: Told, mark: string): Doubt[] {
  const isOther = (one: number | null, other: number | null): boolean =>
    one !== null && other !== null && one !== other;
  if (!isOther(first.place, second.place) && !isOther(first.score, second.score)) return [];
  const words = `«${short(first.words)}»; «${short(second.words)}»`;
  return [
    {
      type: 'told-besides',
      why: 'aim-differs',
      words,
      mark,
      place: second.at,
      path: '',
      source: second.words,
    },
  ];
}

/** Points of a row of sums that may be those of the whole: sums of indices that are counted otherwise are as many times more or less. */
const ofSameScale = (score: number | null, whole: number | null): number | null =>
  score !== null && whole !== null && (score * 2 <= whole || whole * 2 <= score) ? null : score;

/** Asks for the aim of the whole, or its result, where two places of the paper tell it otherwise. */
export function askAimsTold(
  building: Building,
  draft: Pick<Draft, 'overallAim'>,
  all: readonly Line[],
): void {
  const lines = all.filter((line) => !building.ofIndices.has(line));
  const { doubts, wholeRow } = building;
  askWholeMoved(building, lines);
  askAimBelow(building, lines);
  const [aim, ...others] = aimsIn(building, lines);
  const isOwn = aim !== undefined && draft.overallAim !== null;
  if (isOwn) for (const [at, other] of others.entries()) doubts.push(...differs(aim, other, `a${at + 1}`));
  const [result, ...otherResults] = resultsIn(building, lines);
  if (result !== undefined)
    for (const [at, other] of otherResults.entries()) doubts.push(...differs(result, other, `b${at + 1}`));
  if (wholeRow === null) return;
  const { target, base, words, place } = wholeRow;
  const shown = (figures: WholeRow['base']): string =>
    [
      figures.score === null ? '' : `${number(figures.score)} điểm`,
      figures.rank === null ? '' : `hạng ${figures.rank}`,
    ]
      .filter(Boolean)
      .join(', ');
  if (isOwn)
    doubts.push(
      ...differs(
        aim,
        {
          place: target.rank,
          score: ofSameScale(target.score, aim.score),
          words: `${words}: ${shown(target)}`,
          at: place,
        },
        'a0',
      ),
    );
  if (result !== undefined)
    doubts.push(
      ...differs(
        result,
        {
          place: base.rank,
          score: ofSameScale(base.score, result.score),
          words: `${words}: ${shown(base)}`,
          at: place,
        },
        'b0',
      ),
    );
}
