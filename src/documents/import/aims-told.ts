import type { Doubt, Draft, Place } from '../../core/plan/draft.ts';
import { rankIn, scoreIn } from '../../core/plan/figure-words.ts';
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
  /\b(?:ddci|par ?index|papi|sipas|pii|pci|dti|cchc|chi so cai cach hanh chinh|chi so hai long|tong diem|diem tong hop|tong cong)\b/;
/** «đưa Sở vào nhóm 07», «xếp hạng của tỉnh». */
const ofAgency = /\b(?:dua|giu|nang)\s+(?:[a-z]+\s+){0,4}(?:vao|len|thuoc|trong)\s+(?:nhom|top|hang|thu)\b/;
/** One of its parts, or somebody else's figure. */
const ofPart =
  /\bchi so thanh phan\b|\b(?:tung|moi|cac|nhom|co it nhat|khong co) (?:chi so|tieu chi|noi dung|linh vuc|tru cot)\b|\bchi so ["“]|\b(?:tru cot|tieu chi|noi dung|linh vuc) \d/;
const aims = /\b(?:phan dau|muc tieu|dua|quyet tam|bao dam|chi tieu)\b/;

const longest = 1500;
const sentencesOf = (text: string): string[] =>
  text.length > longest ? [] : text.split(/(?<=[.;])\s+(?=\p{Lu})|;\s+/u);

/** A place among the first, or a rank; what a movement says is none. */
function placeIn(folded: string): number | null {
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

const toldIn = (sentence: string, at: Place): Told => {
  const folded = foldInPlace(sentence);
  return { place: placeIn(folded), score: scoreOf(folded), words: withoutEnd(sentence.trim()), at };
};

const yearsIn = (folded: string): number[] =>
  [...folded.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year));

/** Every sentence that sets an aim for the whole, with what it sets. */
function aimsIn({ year, indices }: Building, lines: readonly Line[]): Told[] {
  const names = indices.map(({ name }) => foldInPlace(name)).filter((name) => name.length > 8);
  return lines.flatMap(({ text, place }) =>
    sentencesOf(text)
      .filter((sentence) => {
        const folded = foldInPlace(sentence);
        const years = yearsIn(folded);
        const isAhead =
          aims.test(folded) && (years.length === 0 || year === null || years.some((one) => one >= year));
        return (
          isAhead &&
          (whole.test(folded) || ofAgency.test(folded)) &&
          !ofPart.test(folded) &&
          !names.some((name) => folded.includes(name))
        );
      })
      .map((sentence) => toldIn(sentence, place))
      .filter((one) => one.place !== null || one.score !== null),
  );
}

/** What the whole reached the year before, as a sentence tells it. */
function resultsIn({ year }: Building, lines: readonly Line[]): Told[] {
  if (year === null) return [];
  return lines.flatMap(({ text, place }) =>
    sentencesOf(text)
      .filter((sentence) => {
        const folded = foldInPlace(sentence);
        const years = yearsIn(folded);
        const isPast = years.includes(year - 1) && !years.some((one) => one >= year) && !aims.test(folded);
        return isPast && whole.test(folded) && !ofPart.test(folded) && /\bdat\b|\bdiem\b/.test(folded);
      })
      .map((sentence) => toldIn(sentence, place))
      .filter((one) => one.score !== null),
  );
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

/** Asks for the aim of the whole, or its result, where two places of the paper tell it otherwise. */
export function askAimsTold(
  building: Building,
  draft: Pick<Draft, 'overallAim'>,
  lines: readonly Line[],
): void {
  const { doubts, wholeRow } = building;
  const [aim, ...others] = aimsIn(building, lines);
  const isOwn = aim !== undefined && draft.overallAim !== null;
  if (isOwn) for (const [at, other] of others.entries()) doubts.push(...differs(aim, other, `a${at + 1}`));
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
        { place: target.rank, score: target.score, words: `${words}: ${shown(target)}`, at: place },
        'a0',
      ),
    );
  const [result] = resultsIn(building, lines);
  if (result !== undefined)
    doubts.push(
      ...differs(
        result,
        { place: base.rank, score: base.score, words: `${words}: ${shown(base)}`, at: place },
        'b0',
      ),
    );
}
