import type { Doubt, IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { indexOfNumber } from './index-codes.ts';
import type { Line } from './lines.ts';
import { indexNamed } from './named-index.ts';

/** «Chỉ số “Tiếp cận đất đai” chỉ đạt 58,02 điểm»: an index by its name in quotes, and its score. */
const quoted =
  /["“«]([^"“”«»]{3,90})["”»]\s+(?:chỉ\s+)?đạt\s+(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*\/\s*\d{1,4})?\s*điểm/giu;

/** «Nhân lực số (85,0 điểm)»: a score in brackets behind a name. */
const inBrackets = /\((\d{1,3}(?:[.,]\d{1,2})?) điểm[^()]*\)/giu;

/** «yếu tố 5 chỉ đạt 77,33%», «chỉ số 3 đạt 6,1 điểm»: an index by its number. */
const numbered = (kinds: readonly string[]): RegExp =>
  new RegExp(
    `\\b(?:${['chi so', 'tieu chi', 'linh vuc', 'tru cot', ...kinds].join('|')})\\s+(?:so\\s+)?(\\d{1,2}(?:\\.\\d{1,2})*|[ivx]{1,4})\\s+(?:chi\\s+)?(?:dat|duoc)\\s+(\\d{1,3}(?:[.,]\\d{1,2})?)(?:\\s*/\\s*\\d{1,4})?\\s*(?:diem|%)`,
    'g',
  );

const toScore = (words: string): number => Number(words.replace(',', '.'));

/** What a sentence says of scores, by index; a sentence of another year says it of that. */
function saidIn(
  text: string,
  indices: readonly IndexDraft[],
  kinds: readonly string[],
): { index: IndexDraft; said: number }[] {
  const byNumber = [...foldInPlace(text).matchAll(numbered(kinds))].flatMap(([, code = '', score = '']) => {
    const index = indexOfNumber(indices, code.toUpperCase());
    return index === undefined ? [] : [{ index, said: toScore(score) }];
  });
  const byQuotes = [...text.matchAll(quoted)].flatMap(([, name = '', score = '']) => {
    const named = indexNamed(indices, name, null);
    return named === null ? [] : [{ index: named.index, said: toScore(score) }];
  });
  const byBrackets = [...text.matchAll(inBrackets)].flatMap(({ index: at, 1: score = '' }) => {
    const before = ` ${foldInPlace(text.slice(Math.max(0, at - 160), at)).trim()}`;
    const named = indices.filter(
      ({ name }) => /[^a-z]$/.test(before.slice(0, -name.length)) && before.endsWith(foldInPlace(name)),
    );
    return named.length === 1 ? [{ index: named[0]!, said: toScore(score) }] : [];
  });
  return [...byQuotes, ...byBrackets, ...byNumber].filter(({ index: { baseline } }) =>
    [...text.matchAll(/(?<!\p{L})năm (20\d\d)/giu)].every(
      ([, year]) => Number(year) === (baseline?.year ?? Number(year)),
    ),
  );
}

/** Scores of the year before that a paper says otherwise in its review than where it tells the index. */
export function scoreDoubts(
  lines: readonly Line[],
  indices: readonly IndexDraft[],
  kinds: readonly string[],
): Doubt[] {
  const own = indices.filter(({ baseline }) => baseline !== null && baseline.score !== null);
  if (own.length === 0) return [];
  return lines
    .filter(({ text }) => text.length < 3000 && /điểm|%/u.test(text))
    .flatMap((line) =>
      line.text
        .split(/[.;]\s+/u)
        .flatMap((sentence) => saidIn(sentence, own, kinds))
        .filter(({ index, said }) => said !== index.baseline!.score)
        .map(({ index, said }) => ({
          type: 'score-differs' as const,
          code: index.code,
          score: index.baseline!.score!,
          said,
          place: line.place,
          path: index.path,
          source: line.text.slice(0, 300),
        })),
    );
}
