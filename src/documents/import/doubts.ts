import type { Doubt, Draft, IndexDraft, Place } from '../../core/plan/draft.ts';
import { figureDoubts } from '../../core/plan/figure-doubts.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { AimedIndex } from './aims.ts';

/** Dates of legal bases against the year that each is cited for. The last quarter of the year before is when such papers are made. */
function basisDoubts(bases: readonly { words: string; place: Place }[]): Doubt[] {
  return bases.flatMap(({ words, place }) => {
    const folded = foldInPlace(words);
    const date =
      /\bngay\s*\d{1,2}\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)|\bngay\s*\d{1,2} thang (\d{1,2}) nam (20\d\d)/.exec(
        folded,
      );
    if (date === null || /giai doan|thoi ky|tam nhin/.test(folded)) return [];
    const dated = Number(date[2] ?? date[4]);
    const month = Number(date[1] ?? date[3]);
    const years = [...folded.slice(date.index + date[0].length).matchAll(/\bnam\s+(20\d\d)\b/g)];
    const cited = years.at(-1) === undefined ? null : Number(years.at(-1)![1]);
    if (cited === null || cited <= dated || (cited === dated + 1 && month >= 10)) return [];
    return [{ type: 'basis-year' as const, dated, cited, place, path: '', source: words }];
  });
}

/** «Theo đề nghị … tại Tờ trình số 88/TTr-SNV ngày 10/3/2025»: what asks for a paper was written shortly before it. */
const asksFor = /\b(?:to trinh|de nghi|phieu trinh|van ban de nghi)\b/;

/** Bases of a day behind the paper's own, and what asks for it of a year before. */
export function basesOutOfTime(
  bases: readonly { words: string; place: Place }[],
  date: string | null,
): Doubt[] {
  if (date === null) return [];
  return bases.flatMap(({ words, place }, position): Doubt[] => {
    const match =
      /\bngay\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)|\bngay\s*(\d{1,2}) thang (\d{1,2}) nam (20\d\d)/.exec(
        foldInPlace(words),
      );
    if (match === null) return [];
    const [day, month, year] = match.slice(1).filter((one) => one !== undefined);
    const dated = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const ofYear = Number(date.slice(0, 4));
    const at = { place, path: '', source: words };
    if (dated > date)
      return [{ type: 'told-besides', why: 'basis-later', words, mark: `${position + 1}`, ...at }];
    const isOld =
      asksFor.test(foldInPlace(words)) &&
      Number(year) < ofYear &&
      (Number(month) < 10 || Number(year) < ofYear - 1);
    return isOld ? [{ type: 'basis-year', dated: Number(year), cited: ofYear, ...at }] : [];
  });
}

/** The rank that the aims give an index against the one that its own section gives. */
function aimDoubts(indices: readonly IndexDraft[], aimed: readonly AimedIndex[]): Doubt[] {
  return aimed.flatMap((aim): Doubt[] => {
    const own = foldInPlace(aim.name);
    const index =
      indices.find(({ name }) => foldInPlace(name) === own) ??
      (aim.isListed ? indices.find(({ name }) => own.endsWith(` ${foldInPlace(name)}`)) : undefined);
    const at = { place: aim.place, path: index?.path ?? '', source: aim.words };
    if (index === undefined) return aim.isListed ? [] : [{ type: 'aim-alone', name: aim.name, ...at }];
    const rank = index.baseline?.rank ?? null;
    if (rank === null || aim.rank === null || rank === aim.rank) return [];
    return [{ type: 'aim-rank', code: index.code, aim: aim.rank, rank, ...at }];
  });
}

/** Everything in a document that contradicts itself, found by rule. */
export function findDoubts(
  draft: Pick<Draft, 'indices' | 'scale' | 'year'>,
  aimed: readonly AimedIndex[],
  bases: readonly { words: string; place: Place }[],
): Doubt[] {
  const { indices } = draft;
  return [...basisDoubts(bases), ...aimDoubts(indices, aimed), ...figureDoubts(draft)];
}
