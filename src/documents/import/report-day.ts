import type { Draft, Place } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';

/** A day of each month by which units report, as a sentence puts it: where it stands, the day, and what stands right before. */
const everyMonth = '(?:hang|moi|cua|cac) thang';
const forms: readonly RegExp[] = [
  // «trước ngày 18 hằng tháng», «chậm nhất vào ngày 18 của tháng»
  new RegExp(
    `((?:truoc|cham nhat|muon nhat|vao|den|het|han|(?<!ket )qua)[a-z, ]{0,20})?\\bngay (\\d{1,2}),? (?:cua )?${everyMonth}(?! (?:cuoi|dau) )`,
  ),
  // «hằng tháng, trước ngày 18», «mỗi tháng một lần (trước ngày 18)»
  /\b(?:hang|moi) thang\b[^.;\d]{0,90}?((?:truoc|cham nhat|muon nhat|vao|den|het|han|qua)[a-z, ]{0,20})ngay (\d{1,2})(?!\d|\s*[/.-]\s*\d|,? thang \d)/,
];
const nextMonth =
  /^[^.;]{0,12}\bthang (?:sau|tiep theo|ke tiep|lien ke|lien sau)\b|^[^.;]{0,4}\b(?:cua )?thang (?:sau|tiep theo|ke tiep)\b/;

/** What a sentence says of when units report each month. `day` is null where the bot's month cannot hold it. */
interface ReportDay {
  day: number | null;
  words: string;
}

/** «trước ngày 18» ends with the 17th; «chậm nhất ngày 18», «vào ngày 18» with the 18th itself. */
const dayOf = (lead: string, day: number): number =>
  /\btruoc\b/.test(lead) && !/\b(?:cham nhat|muon nhat)\b/.test(lead) ? day - 1 : day;

/** Who puts the reports together has a day of their own, which is not that of the units. */
const isConsolidators = (before: string): boolean => /\btong hop\b/.test(before);

function reportDayIn(sentence: string): ReportDay | null {
  const folded = foldInPlace(sentence);
  if (!/\bbao cao\b/.test(folded)) return null;
  for (const form of forms) {
    const match = form.exec(folded);
    if (match === null || isConsolidators(folded.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    const day = dayOf(match[1] ?? '', Number(match[2]));
    const isHeld = day >= 2 && day <= 28 && !nextMonth.test(folded.slice(end));
    const from = match.index + match[0].search(/\S/);
    return { day: isHeld ? day : null, words: sentence.slice(from, end).trim() };
  }
  return null;
}

/**
 * The day of the month by which the organisation of a plan has units report; null where it says none.
 * @param names of units, in which no word is one of the sentence: «Phòng Kế hoạch - Tổng hợp»
 */
export function readReportDay(texts: readonly string[], names: readonly string[]): ReportDay | null {
  const known = [...names].sort((one, other) => other.length - one.length);
  for (const text of texts) {
    // A name is as long as before, so that the words found stand where they stood.
    const masked = known.reduce((words, name) => words.replaceAll(name, '⟦'.repeat(name.length)), text);
    let from = 0;
    for (const sentence of masked.split(/(?<=[.;])\s/)) {
      const found = reportDayIn(sentence);
      const at = from + (found === null ? 0 : sentence.indexOf(found.words));
      if (found !== null) return { day: found.day, words: text.slice(at, at + found.words.length) };
      from += sentence.length + 1;
    }
  }
  return null;
}

/**
 * The same, as a draft holds it. A day that the bot's month cannot hold («ngày 05 tháng sau») is not lost: it is put among what
 * has no place.
 * @param at where the organisation begins
 */
export function takeReportDay(
  { unplaced }: Pick<Building, 'unplaced'>,
  texts: readonly string[],
  at: Place | null,
  names: readonly string[],
): Pick<Draft['organisation'], 'reportDay'> {
  const found = readReportDay(texts, names);
  if (found === null) return {};
  const { day, words } = found;
  if (day !== null) return { reportDay: { day, words } };
  if (at !== null) unplaced.push({ words, place: at });
  return {};
}
