import type { Draft, Place, Written } from '../../core/plan/draft.ts';
import { rankIn } from '../../core/plan/figure-words.ts';
import { escaped } from '../../core/text/escaped.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { toBeReached } from './aims-told.ts';
import { type Line, withoutQuotes } from './lines.ts';

/** An index named among the aims with the rank it had. */
export interface AimedIndex {
  name: string;
  rank: number | null;
  of: number | null;
  place: Place;
  words: string;
  /** One of several in a sentence: where its name ends is sure, where it begins is not. */
  isListed: boolean;
}

export interface Aims {
  aims: string[];
  requirements: string[];
  /** Its number is null where the paper says it in words alone, under «Mục tiêu tổng quát». */
  overallAim: Draft['overallAim'];
  indices: AimedIndex[];
  unplaced: Written[];
}

/** «Chỉ số “X” (xếp hạng 01/25);»: an index and its rank, and nothing else. */
function readAimedIndex(line: Line): AimedIndex | null {
  const match =
    /^(?:Chỉ số(?: thành phần)?\s*)?["“”«'‘*]*([^"“”«»'’(]{3,120}?)["“”»'’*]*\s*\(([^)]{3,80})\)\s*[.;,]?$/iu.exec(
      line.text,
    );
  if (match === null) return null;
  const told = foldInPlace(match[2]!);
  const ranked = rankIn(told);
  if (ranked === null && !/chua xep hang|chi so moi|chua co/.test(told)) return null;
  // «DDCI năm 2026 đạt hạng 08/16 trở lên (năm 2025 …)» tells of the whole, with a place of its own.
  if (
    /\bnam 20\d\d\b|\b(?:dat|xep|giu|vao|len)\b.*\d/.test(foldInPlace(match[1]!)) &&
    !/["“”«»]/.test(line.text)
  )
    return null;
  // «Năm 2026, phấn đấu thứ hạng … tăng 03 bậc … (hạng A/N)» names no index.
  if (/\b(?:phan dau|thu hang|so voi nam)\b/.test(foldInPlace(line.text.slice(0, line.text.indexOf('(')))))
    return null;
  return {
    name: match[1]!.trim(),
    rank: ranked?.rank ?? null,
    of: ranked?.of ?? null,
    place: line.place,
    words: line.words,
    isListed: false,
  };
}

/** «Duy trì các chỉ số: X (hạng A/N), Y (hạng B/N)»: several with their ranks in a sentence. */
function aimedIn(line: Line): AimedIndex[] {
  const { text } = line;
  return [...text.matchAll(/\(([^()]{3,40})\)/gu)].flatMap((match): AimedIndex[] => {
    const ranked = rankIn(foldInPlace(match[1]!));
    const before = text
      .slice(Math.max(0, match.index - 140), match.index)
      .trim()
      .replace(/^.*[();:]/su, '')
      .replace(/^[\s,.]*(?:và\s+)?/u, '')
      .replace(/^.*?chỉ số(?: thành phần)?\s+/iu, '');
    const name = withoutQuotes(before);
    if (ranked === null || name === '') return [];
    return [{ name, ...ranked, place: line.place, words: line.words, isListed: true }];
  });
}

/** «xếp hạng chung từ A/N trở lên», «nâng xếp hạng chung từ A/N lên B/N»: the rank of the whole. */
function generalRank(folded: string): number | null {
  const behind = /\b(?:xep hang|thu hang|vi tri)(?: xep hang)? chung\b([^.;]*)/.exec(folded)?.[1] ?? '';
  const ranks = [
    ...behind.matchAll(
      /(?<![\d/.,])(\d{1,3})(?:\s*\/\s*\d{1,3})?(?![\d/.,]*\d)(?!\s*(?:diem|%|bac|so|don vi))/g,
    ),
  ].map((match) => Number(match[1]));
  if (ranks.length === 1) return ranks[0]!;
  return ranks.length === 2 && /\btu\b[^.;]*?\blen\b/.test(behind) ? ranks[1]! : null;
}

/** The sentences that look ahead: what last year was like is no aim. */
const ahead = (folded: string, planYear: number | null): string[] =>
  folded.split(/[.;]\s+/).filter((sentence) => {
    const years = [...sentence.matchAll(/\b(20\d\d)\b/g)].map((match) => Number(match[1]));
    return planYear === null || years.length === 0 || years.some((year) => year >= planYear);
  });

const wholeReaches =
  /\b(?:(?:ty le|muc do|chi so|diem)(?: [a-z]+){0,4} chung|ddci|par ?index|papi|sipas|pii|pci|dti|cchc|tong diem|chi so cai cach hanh chinh|chi so hai long)\b[^.;]*\b(?:dat|tang|giu|duy tri)\b[^.;]*\d/;

/** The sentence that says so, without what it is labelled as. */
const wholeSentence = (text: string, planYear: number | null): string | null =>
  text
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .find((one) => wholeReaches.test(foldInPlace(one)) && ahead(foldInPlace(one), planYear).length > 0)
    ?.replace(/^mục tiêu (?:chung|tổng quát)\s*:\s*/iu, '')
    .replace(/[;.]$/u, '') ?? null;

/** The aim for the whole: a place among the first so many, or a rank. What stands in brackets is of a single index. */
function overallOf(text: string, planYear: number | null): Draft['overallAim'] {
  for (const told of ahead(foldInPlace(text).replace(/\([^()]*\)/g, ''), planYear)) {
    const folded = toBeReached(told);
    if (
      !/\b(?:phan dau|dung|xep|nam trong|duy tri|vuon len|chi tieu|muc tieu|giu|dat|vi tri|vao (?:nhom|top)|nang hang)\b/.test(
        folded,
      )
    )
      continue;
    const band = /\b(?:nhom|top)\s+(?:[a-z]+\s+){0,2}?(\d{1,3})\b/.exec(folded)?.[1];
    const ofIndex = /\bchi so “|\bchi so "/.test(folded);
    const rank =
      band === undefined ? (generalRank(folded) ?? (ofIndex ? null : rankIn(folded)?.rank)) : Number(band);
    if (rank !== null && rank !== undefined && rank > 0) return { band: rank, words: text };
    // «… thứ hạng tăng ít nhất 03 bậc»: an aim without a place of its own.
    if (!ofIndex && /\b(?:thu hang|xep hang)\b.*\b(?:tang|nang|cai thien)\b[^,;]*\bbac\b/.test(folded))
      return { band: null, words: text };
    // «PAR INDEX của Sở đạt từ 88 điểm trở lên»: the whole by its own name, whose aim is a score.
    const reached = ofIndex || !wholeReaches.test(folded) ? null : wholeSentence(text, planYear);
    if (reached !== null) return { band: null, words: reached };
  }
  return null;
}

/** The first sentence of a paragraph that looks ahead: a whole page of aims is no answer to what the aim is, nor is last year's result. */
const firstSentence = (text: string, planYear: number | null): string | null =>
  text
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .find((sentence) => ahead(foldInPlace(sentence), planYear).length > 0)
    ?.replace(/[;.]$/, '') ?? null;

/** «VP - Văn phòng …; TTYT - Trung tâm Y tế»: letters, each with what they are short for. */
const isOfLetters = (text: string): boolean =>
  [...text.matchAll(/(?:^|[;:,.]\s+)\p{Lu}[\p{Lu}\p{N}&.-]{1,11}\s*(?:[-–=:]|là)\s+\p{Lu}\p{Ll}/gu)].length >
  1;

/** «Ghi chú: …», «Chữ viết tắt: …», or a whole line in brackets over a table: what a sign or a word means, and no aim. */
const isNote = ({ folded, text }: Line): boolean =>
  isOfLetters(text) ||
  /^\(?\**\s*(?:ghi chu|chu (?:thich|giai|dan)|luu y|giai thich|quy uoc|nguon|don vi tinh|(?:cac |bang |danh muc )*(?:chu |tu |cum tu |ky hieu )*viet tat|ky hieu)(?: [a-z]+){0,4}\s*(?:\d\s*)?:|^\([^()]*\)[.;]?$|^[^:]{3,60}: (?:theo|xem|tai|neu tai)\s+(?:cac )?(?:sheet|phu luc|bieu|bang)\b/.test(
    folded,
  );

/** Reads what a plan is for and what it asks of everybody. @param planYear aims are of it or later */
export function createAims(planYear: number | null): {
  read(line: Line, section: 'aims' | 'requirements' | 'both'): void;
  /** A heading: what stands below «Mục tiêu tổng quát» is the aim for the whole. */
  open(heading: Line): void;
  /** What was read, when all of it was. */
  end(): void;
  result: Aims;
} {
  let isGeneral = false;
  let general: string | null = null;
  const result: Aims = { aims: [], requirements: [], overallAim: null, indices: [], unplaced: [] };
  return {
    result,
    open: ({ folded }) => {
      isGeneral = /^(?:muc tieu|chi tieu) (?:chung|tong (?:quat|hop|the))\b/.test(folded);
    },
    end: () => {
      if (general !== null) result.overallAim ??= { band: null, words: general };
    },
    read: (line, section) => {
      const { text } = line;
      if (isNote(line)) {
        result.unplaced.push({ words: line.words, place: line.place });
        return;
      }
      const inLine = /^mục tiêu (?:chung|tổng quát)\s*:\s*(\S.{19,})$/isu.exec(text)?.[1];
      const isOfGeneral = inLine !== undefined || isGeneral;
      const isFirst = isOfGeneral && general === null;
      if (isOfGeneral) general ??= firstSentence(inLine ?? text, planYear);
      isGeneral = false;
      const overall = overallOf(text, planYear);
      // What a purpose says of the whole gives way to what stands under the aim's own heading; that they differ is asked.
      if (isFirst && overall !== null) result.overallAim = null;
      // Under «MỤC ĐÍCH, YÊU CẦU» nothing says which of the two a line is, but the aim for the whole is one.
      if (section === 'both' && (overall === null || result.overallAim !== null)) {
        result.unplaced.push({ words: line.words, place: line.place });
        return;
      }
      if (section === 'requirements') {
        result.requirements.push(text);
        return;
      }
      const aimed = readAimedIndex(line);
      if (aimed !== null) {
        result.indices.push(aimed);
        return;
      }
      result.indices.push(...aimedIn(line));
      result.overallAim ??= overall;
      result.aims.push(text.replace(/\s*:$/u, ''));
    },
  };
}

/** Under whom it is carried out, and to whom is reported. */
export interface Organisation {
  reportTo: string;
  consolidator: string;
  consolidatedFor: string;
  monthly: boolean;
}

/** Names of units, longest first, each set aside as its number, so that no word of a name is read as a word of the sentence. */
function withoutNames(text: string, names: readonly string[]): string {
  const known = [...names].sort((one, other) => other.length - one.length).map(escaped);
  if (known.length === 0) return text;
  return text.replace(
    new RegExp(`(?<!\\p{L})(?:${known.join('|')})(?!\\p{L})`, 'giu'),
    (name) => `⟦${names.findIndex((one) => foldInPlace(one) === foldInPlace(name))}⟧`,
  );
}

const reportsTo =
  /(?:báo cáo|gửi (?:kết quả|số liệu))(?:\s+|[^.;]*?\s(?:với|về|qua|gửi|cho|đến)\s+(?:\(?\s*qua\s+)?)⟦(\d+)⟧/iu;
const consolidates = /⟦(\d+)⟧[^.;⟦]{0,60}?tổng hợp/iu;
const consolidatedFor =
  /tổng hợp,?\s*(?:và\s+)?(?:tham mưu|trình|báo cáo)(?:\s+(?:tham mưu|trình|báo cáo))*(?:\s+cho)?\s+(.+?)(?:\s+theo quy định)?\s*[.;]*$/iu;

/** By when is no part of for whom: «Giám đốc Sở trước ngày 25 hằng tháng», «trước ngày 23 hằng tháng». */
const byWhen =
  /(?:^|[\s,(]+)(?:trước|chậm nhất|muộn nhất|vào|trong|định kỳ|h[ằà]ng|mỗi|theo định kỳ|đúng|đến hết|ngày \d|(?:tháng|quý|năm) (?:\d|[IVX]))(?![\p{L}\p{M}]).*$/iu;

/** What they do with it is no part of them, nor what it is: «UBND huyện xem xét, quyết định», «UBND xã kết quả thực hiện». */
const whatIsDone =
  /(?:^|[\s,]+)(?:xem xét|quyết định|cho ý kiến|phê duyệt|chỉ đạo|giải quyết|ban hành|công bố|điều chỉnh|(?:về\s+)?(?:kết quả|số liệu))(?![\p{L}\p{M}]).*$/iu;

const withoutTime = (words: string): string =>
  words
    // The next sentence tells something else; a degree stands before a name.
    .replace(/(?<!(?:TS|ThS|PGS|GS|BS|Q|KT|TM|TL))\.\s+(?=\p{Lu}).*$/su, '')
    .replace(/\s*[;:(].*$/u, '')
    .replace(byWhen, '')
    .replace(whatIsDone, '')
    .replace(/[\s,.;/]+$/u, '');

/** Who puts the reports together: in the sentence itself, or the unit over the lines, «1. Văn phòng Sở». */
function consolidatorIn(masked: string, heading: string | null): string | null {
  const own = consolidates.exec(masked)?.[1];
  if (own !== undefined) return own;
  return heading !== null && /^[^⟦]{0,90}?tổng hợp/iu.test(masked) ? heading : null;
}

/** The unit that a line names and nothing else; null ends the one before, and a line of its own keeps it. */
function headingAfter(masked: string, heading: string | null): string | null {
  const alone = /^\s*⟦(\d+)⟧\s*:?$/.exec(masked)?.[1];
  if (alone !== undefined) return alone;
  return /^(?:⟦|các )/iu.test(masked) ? null : heading;
}

/**
 * Finds in the words of the organisation who gets the reports and who puts them together.
 * @param names of the units that are known
 */
export function readOrganisation(words: readonly string[], names: readonly string[]): Organisation {
  const found: Organisation = { reportTo: '', consolidator: '', consolidatedFor: '', monthly: false };
  let heading: string | null = null;
  for (const text of words) {
    const folded = foldInPlace(text);
    found.monthly ||= /\b(?:hang|moi) thang\b/.test(folded) && /bao cao/.test(folded);
    const masked = withoutNames(text, names);
    heading = headingAfter(masked, heading);
    const to = reportsTo.exec(masked)?.[1];
    if (to !== undefined && found.reportTo === '') found.reportTo = names[Number(to)] ?? '';
    const who = consolidatorIn(masked, heading);
    // Who hears of difficulties puts no reports together.
    const isOfTrouble = /\b(?:vuong mac|kho khan)\b/.test(folded) && !/\bbao cao\b/.test(folded);
    if (who === null || isOfTrouble || found.consolidator !== '') continue;
    found.consolidator = names[Number(who)] ?? '';
    found.consolidatedFor = withoutTime(consolidatedFor.exec(text)?.[1] ?? '');
  }
  return found;
}

export const emptyOrganisation: Draft['organisation'] = {
  reportTo: null,
  consolidator: null,
  consolidatedFor: '',
  monthly: false,
  words: [],
};
