import { indexOf } from '../../core/people/directory-index.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { isRate } from '../../core/report/figure.ts';
import type { Entry } from '../../core/report/report.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { figure, i, line, shortText } from './words.ts';

/** «98,5 %», «2 nhiệm vụ». */
export const withUnit = (value: number, measure: Measure): string =>
  `${figure(value)}${isRate(measure) ? '' : ' '}${measure.unit}`;

/** The longest piece of a unit's words in a list; [Xem đủ] has the whole. */
export const mostWords = 120;

/** A measured task without a figure. */
const noFigureWords = { awaited: 'chưa có số liệu', nothing: 'không phát sinh' } as const;

/** How an answer came to be that nobody gave by itself: «như tháng 4», «trả lời chung». */
export const unchangedWords = (entry: Entry): string =>
  entry.sameAs !== undefined
    ? `như tháng ${toPeriod(entry.sameAs).month}`
    : entry.blanket
      ? 'trả lời chung'
      : '';

/** What a unit asks for, quoted: by itself it stands behind a colon already, behind other words it has its own. */
export const proposalWords = (quoted: string, isAlone: boolean): string =>
  `kiến nghị${isAlone ? '' : ':'} ${quoted}`;

/**
 * What an entry says, behind its mark: the figure and the words.
 * @param most the longest piece of words, cut with «…»; all of them where nothing is said
 */
export function entryWords(entry: Entry, measure: Measure | undefined, most?: number): string {
  const told = (words: string): string => `«${most === undefined ? words : shortText(words, most)}»`;
  const said = [
    ...(entry.figure !== undefined && measure ? [withUnit(entry.figure, measure)] : []),
    ...(entry.doneOn ? [`xong ngày ${entry.doneOn.slice(8)}/${entry.doneOn.slice(5, 7)}`] : []),
    ...(entry.noFigure ? [noFigureWords[entry.noFigure]] : []),
    ...(entry.result ? [told(entry.result)] : []),
    // Behind a result it has to be told from it; behind «chậm» alone nothing else can be meant.
    ...(entry.obstacle ? [`${entry.result ? 'vướng mắc: ' : ''}${told(entry.obstacle)}`] : []),
  ];
  return [
    ...said,
    ...(entry.proposal ? [proposalWords(told(entry.proposal), said.length === 0)] : []),
    ...(entry.kept ? [`giữ nguyên vì: ${told(entry.kept)}`] : []),
  ].join(' – ');
}

/** What an entry says, to those who did not give it: also whether it was copied, or given for many tasks at once. */
export function wordsRead(entry: Entry, measure: Measure | undefined, most?: number): string {
  const said = entryWords(entry, measure, most);
  const unchanged = unchangedWords(entry);
  if (said === '' || unchanged === '') return said || unchanged;
  return `${said} (${unchanged})`;
}

/** «Nguyễn Văn Bình trả lời, Trưởng phòng ký»; nothing of an answer that was not passed on. */
export function signedBy({ by, signed }: Pick<Entry, 'by' | 'signed'>, { org }: Pick<Names, 'org'>): string {
  if (!signed) return '';
  const { people } = indexOf(org);
  const nameOf = (id: string): string => people.get(id)?.name ?? 'người không còn trong danh bạ';
  return `${nameOf(by)} trả lời, ${nameOf(signed.by)} ký`;
}

/** « (Nguyễn Văn Bình trả lời, Trưởng phòng ký)»: whose an answer is that was passed on; nothing of any other. */
export function signedWords(
  { by, signed }: Pick<Entry, 'by' | 'signed'>,
  { org }: Pick<Names, 'org'>,
): string {
  return signed ? ` (${signedBy({ by, signed }, { org })})` : '';
}

/** «   phối hợp – Thanh tra Sở: «…»»: what co-ordinating units added, under the answer that it belongs to. */
export function shareLines(
  { org, sharesOf }: Pick<Names, 'org' | 'sharesOf'>,
  { unit, period, taskId }: { unit: string; period: string; taskId: string },
  most = mostWords,
): Line[] {
  const { units } = indexOf(org);
  return (sharesOf?.(unit, period, taskId) ?? []).map((share) =>
    line(i(`   phối hợp – ${units.get(share.unit)?.name ?? share.unit}: «${shortText(share.words, most)}»`)),
  );
}

/** What of some evidence has not arrived from its platform yet. */
export const loadingIn = (evidence: readonly string[], { isLoading }: Pick<Names, 'isLoading'>): number =>
  isLoading === undefined ? 0 : evidence.filter(isLoading).length;

/** « 📎3 (1 đang tải)»: the evidence of an answer, and what of it has not arrived yet. The one way to say it, wherever it is told. */
export function clip({ evidence }: { evidence: readonly string[] }, names: Pick<Names, 'isLoading'>): string {
  if (evidence.length === 0) return '';
  const count = loadingIn(evidence, names);
  const all = ` 📎${evidence.length}`;
  if (count === 0) return all;
  return count === evidence.length ? `${all} đang tải` : `${all} (${count} đang tải)`;
}
