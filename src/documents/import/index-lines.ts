import type { BaselineDraft, IndexDraft, Place } from '../../core/plan/draft.ts';
import { readBaseline, readTarget, targetBegin } from '../../core/plan/figure-words.ts';
import type { Target } from '../../core/plan/plan.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { type Attribute, beginsCharge, chargeSentences, readAttributes } from './attributes.ts';
import type { Building } from './building.ts';
import { withoutEnd } from './lines.ts';
import { isNameList, splitNames } from './unit-names.ts';

/** Whether words can lead: a list of units, or a short name of one that is known already. */
export const canLead =
  ({ units }: Building) =>
  (told: string): boolean => {
    const words = units.kept(told);
    if (isNameList(words)) return true;
    const parts = splitNames(words);
    // A short name is only believed where it is known to be a unit's: nothing is added for it.
    if (parts.length > 1)
      return words.length <= 200 && parts.every((part) => isNameList(part) || units.knows(part));
    return parts.length === 1 && words.length < 60 && units.resolve(words).unknown.length === 0;
  };

const merged = (one: BaselineDraft, other: BaselineDraft): BaselineDraft => ({
  year: one.year ?? other.year,
  score: one.score ?? other.score,
  rank: one.rank ?? other.rank,
  of: one.of ?? other.of,
  previous: one.previous ?? other.previous,
  words: `${one.words} ${other.words}`,
});

/** A year that is over in the words of a target: «… (năm 2025 đạt 6,21 điểm)», «…; năm 2025 đạt 6,21 điểm». */
function pastIn(words: string, planYear: number | null): { target: string; baseline: BaselineDraft } | null {
  const found = [
    ...words.matchAll(/\s*\(([^()]{8,160})\)/gu),
    ...words.matchAll(
      /(?:[;.]|[,\s]+so với(?=[^.;]*năm 20\d\d\s*(?:là|đạt|:)))\s*((?:(?:kết quả|điểm(?: số)?|thứ hạng|xếp hạng)\s+)?(?:của\s+|trong\s+)?năm 20\d\d(?!\s*(?:phấn đấu|chỉ tiêu|mục tiêu)).{5,160})$/giu,
    ),
  ];
  for (const match of found) {
    const baseline = planYear === null ? null : readBaseline(match[1]!, planYear);
    if (baseline === null || baseline.year === null) continue;
    return { target: words.slice(0, match.index) + words.slice(match.index + match[0].length), baseline };
  }
  return null;
}

/** «6,4O»: a figure in which the letter stands for a nought. */
const letterForZero = /(?<![\p{L}\d])\d[\d.,]*[Oo]+[\dOo]*(?![\p{L}\d])/gu;

const withZeros = (text: string): string =>
  text.replace(letterForZero, (figure) => figure.replace(/[Oo]/g, '0'));

/** What was read instead of what is written is asked. */
function proposeZeros(building: Building, index: IndexDraft, written: string): void {
  for (const [source] of written.matchAll(letterForZero))
    building.proposals.push({
      type: 'spelling',
      place: index.place,
      path: index.path,
      source,
      shown: withZeros(source),
    });
}

/** Where the aim begins: «Giữ vững nhóm điểm của năm 2025, phấn đấu năm 2026 đạt 7,60 điểm» is one from its first word on. */
function aimAt(folded: string, planYear: number | null): number {
  const at = targetBegin(folded, planYear);
  const held =
    at > 0
      ? /^((?:[^:.;]{3,40}:\s*)?)(?:giu (?:vung|nguyen)|duy tri)\b[^.;]*$/.exec(folded.slice(0, at))
      : null;
  return held === null ? at : held[1]!.length;
}

/**
 * Takes what a line says of last year and of the aim.
 * @param isOfHead whether it stands behind the index's own name, so that «đạt 85,47%, xếp thứ 15» is its result
 * @returns whether it says anything of them
 */
export function takeFigures(
  building: Building,
  index: IndexDraft,
  written: string,
  isOfHead = false,
): boolean {
  const text = withZeros(written);
  const taken = takeFiguresIn(building, index, text, isOfHead);
  if (taken && text !== written) proposeZeros(building, index, written);
  return taken;
}

/** Whether two aims agree in a figure, or one of them has none of it. */
export const sameFigure = (one: Target, other: Target, of: 'score' | 'rank'): boolean => {
  const figure = (target: Target): number | null =>
    (target as Partial<Record<'score' | 'rank', number>>)[of] ?? null;
  return figure(one) === null || figure(other) === null || figure(one) === figure(other);
};

/** «Chỉ số đạt 8,12 điểm, đứng thứ 4», «Đây là chỉ số thấp nhất của Ban (6,45 điểm, thứ 16)»: below its heading it is said of the index itself. */
const ofItself =
  /^(?:hiện |hiện nay,? |hiện tại,? )?(?:chỉ số|tiêu chí|nội dung|lĩnh vực|trụ cột|yếu tố)(?: này)? (?:hiện |mới |chỉ |hiện chỉ |mới chỉ )?(?=(?:đạt|được|xếp|đứng)\s)(?!.*(?:trở lên|ít nhất|tối thiểu|phấn đấu|phải|không thấp hơn))|^(?:đây )?(?:là|vẫn là|còn là|tiếp tục là) (?:chỉ số|tiêu chí|nội dung|lĩnh vực)\s[^.:;()]{2,80}\((?=[^()]*\d[^()]*\)[.;]?$)/iu;

/** What an index reached, as words say it; behind its name also without a word for what they tell. */
function resultIn(words: string, planYear: number | null, isOfHead: boolean): BaselineDraft | null {
  const dated = withPastYear(words, planYear);
  const isBare = isOfHead && /^(?:(?:đạt|xếp|đứng|hạng)(?!\p{L})|\d)/iu.test(words);
  const itself = ofItself.exec(dated)?.[0];
  // Of which year it is, is missing then, and asked.
  const bare = itself === undefined ? (isBare ? dated : null) : dated.slice(itself.length);
  const read =
    readBaseline(dated, planYear) ?? (bare === null ? null : readBaseline(`Kết quả ${bare}`, planYear));
  return read === null ? null : { ...read, words };
}

/** A second aim that says otherwise than the first one is listed, and asked. */
function askSecondAim(building: Building, index: IndexDraft, aim: Target, words: string): void {
  const other = readTarget(words);
  const isSame =
    sameFigure(aim, other, 'score') &&
    sameFigure(aim, other, 'rank') &&
    ('score' in other || 'rank' in other);
  if (isSame) return;
  building.unplaced.push({ words: `${index.code}: ${words}`, place: index.place });
  askOtherAim(building, index, aim, words);
}

/** The aim of an index is told twice, and otherwise the second time. */
export function askOtherAim(
  { doubts }: Building,
  { code, name, place, path }: IndexDraft,
  aim: Target,
  other: string,
): void {
  const first = 'words' in aim ? aim.words : '';
  const words = `${code} ${name}: «${withoutEnd(first)}»; «${withoutEnd(other)}»`;
  doubts.push({
    type: 'told-besides',
    why: 'aim-differs',
    words,
    mark: `i${code}`,
    place,
    path,
    source: other,
  });
}

/** What an index reached is told twice, and otherwise the second time. */
function askOtherResult(
  { doubts }: Building,
  { code, name, place, path }: IndexDraft,
  { score, rank, words: first }: BaselineDraft,
  other: BaselineDraft,
): void {
  const at = { place, path, source: other.words };
  if (score !== null && other.score !== null && score !== other.score)
    doubts.push({ type: 'score-differs', code, score, said: other.score, ...at });
  if (rank !== null && other.rank !== null && rank !== other.rank) {
    const words = `${code} ${name}: «${withoutEnd(first)}»; «${withoutEnd(other.words)}»`;
    doubts.push({ type: 'told-besides', why: 'aim-differs', words, mark: `r${code}`, ...at });
  }
}

/** «Năm ngoái», «năm trước» with the year that is meant, every sign in its place. */
const withPastYear = (text: string, planYear: number | null): string =>
  planYear === null
    ? text
    : text.replace(/năm (?:ngoái|trước|vừa qua)(?![\p{L}\p{M}])/giu, (words) =>
        `năm ${planYear - 1}`.padEnd(words.length),
      );

function takeFiguresIn(building: Building, index: IndexDraft, text: string, isOfHead: boolean): boolean {
  const at = aimAt(foldInPlace(text), building.year);
  const before = (at < 0 ? text : text.slice(0, at))
    .replace(/^[\s–-]+|[\s–-]+$/gu, '')
    // «Hiện trạng, mục tiêu:» right before the aim tells of neither.
    .replace(/^[^:.;]{3,40}:$/u, '');
  const behind = at < 0 ? '' : text.slice(at).trim();
  const baseline = before === '' ? null : resultIn(before, building.year, isOfHead);
  if (baseline !== null && (index.baseline === null || index.baseline.year === baseline.year)) {
    if (index.baseline !== null) askOtherResult(building, index, index.baseline, baseline);
    index.baseline = index.baseline === null ? baseline : merged(index.baseline, baseline);
  } else if (baseline !== null || (before !== '' && at > 0)) return false;
  if (behind === '') return baseline !== null;
  // A second aim is not taken for the first one's words.
  if (index.target !== null && index.target.type !== 'none') {
    askSecondAim(building, index, index.target, behind);
    return true;
  }
  index.target = readTarget(withoutResult(building, index, behind));
  return true;
}

/** The words of an aim, without a result that they hold, where no other place has told one; where it has, another is asked. */
function withoutResult(building: Building, index: IndexDraft, words: string): string {
  const past = pastIn(words, building.year);
  if (past === null) return words;
  if (index.baseline === null) {
    index.baseline = past.baseline;
    return past.target;
  }
  if (index.baseline.year === past.baseline.year)
    askOtherResult(building, index, index.baseline, past.baseline);
  return words;
}

/** Whether a line says a score, rank or target, without taking it. */
export function hasFigures(text: string, planYear: number | null): boolean {
  const folded = foldInPlace(text);
  const at = aimAt(folded, planYear);
  if (at < 0) return readBaseline(text, planYear) !== null;
  const target = readTarget(text.slice(at));
  return (
    (target.type !== 'words' && target.type !== 'none') ||
    (at > 0 && readBaseline(text.slice(0, at), planYear) !== null)
  );
}

/** Whether a line says both what was reached last year and what is to be: what an index begins with. */
export function tellsBoth(text: string, planYear: number | null): boolean {
  const at = aimAt(foldInPlace(text), planYear);
  if (at <= 0) return false;
  const baseline = readBaseline(text.slice(0, at), planYear);
  const target = readTarget(text.slice(at));
  return baseline !== null && (baseline.score !== null || baseline.rank !== null) && target.type !== 'none';
}

/**
 * Parts a line that tells an index in one go: «năm 2025 đạt …; chỉ tiêu …. Lãnh đạo phụ trách: …. Chủ trì: …; phối hợp: …».
 * Whatever begins with something else is one piece.
 */
export function piecesOf(text: string, planYear: number | null): string[] {
  // «Phân công: …»: what one of its sentences says of somebody is not lost with another that is not understood.
  const sentences = chargeSentences(text);
  if (sentences !== null && sentences.length > 1) return sentences;
  const folded = foldInPlace(text);
  const pieces: string[] = [];
  let from = 0;
  let isCharge = beginsCharge(folded);
  for (const sign of folded.matchAll(/[.;]\s+/g)) {
    const start = sign.index + sign[0].length;
    const behind = folded.slice(start);
    const begins = beginsCharge(behind);
    // Figures behind a charge are a piece of their own; among figures only their reader can part them.
    const isFigures = isCharge && /^(?:chi tieu|muc tieu|phan dau|ket qua|nam 20\d\d)\b/.test(behind);
    if (!begins && !isFigures) continue;
    pieces.push(text.slice(from, sign.index));
    from = start;
    isCharge = begins;
  }
  pieces.push(text.slice(from));
  const [first] = pieces;
  const begin = foldInPlace(first!);
  // A target may be put as a span, which is no single figure.
  const isOfIndex = beginsCharge(begin) || aimAt(begin, planYear) === 0 || hasFigures(first!, planYear);
  return pieces.length > 1 && isOfIndex ? pieces : [text];
}

/** Sentences of which the first says who directs, leads and helps, «A trực tiếp chỉ đạo; Phòng B là đầu mối. Mục tiêu: …»; null of any other words. */
export function sentencesOfCharge(building: Building, text: string): string[] | null {
  const [first, ...others] = text.split(
    /(?<!(?:^|[\s.])(?:P|TT|TP|CC|Đ\/c|đ\/c|BS(?:\.?\s?CK\s?[I12]{1,2})?|Th\.?[Ss]|P?GS|TS|DS|KS|CN|LS))\.\s+(?=\p{Lu})/u,
  );
  if (others.length === 0) return null;
  const read = attributesOf(building, first!);
  const isCharge = read.length > 0 && read.every(({ type }) => type === 'leader' || type === 'units');
  return isCharge ? [first!, ...others] : null;
}

/** A plan holds one unit that leads an index: which of several it is, is asked. */
export function doubtLeads(
  { doubts }: Building,
  { code, path, type }: IndexDraft,
  units: string[],
  source: string,
  place: Place,
): void {
  if (units.length > 1 && type === 'index')
    doubts.push({ type: 'several-leads', code, units, place, path, source });
}

/** Units of an index: whoever is known is placed; anybody else is missing. */
function takeUnits(
  building: Building,
  index: IndexDraft,
  { lead, coordinating, following }: Extract<Attribute, { type: 'units' }>,
): void {
  const resolve = (words: string): { ids: string[]; isSure: boolean } => {
    if (words === '') return { ids: [], isSure: true };
    const { ids, unknown } = building.units.resolve(words);
    for (const name of unknown)
      building.missing.push({ what: 'owner', of: `${index.code}: ${name}`, needed: false });
    return { ids, isSure: unknown.length === 0 };
  };
  const leading = resolve(lead);
  // «Phòng A, B», where nobody knows B, may be one name: then nobody leads until a person says who.
  const [first, ...others] = leading.isSure ? leading.ids : [];
  if (index.leadUnit === null)
    doubtLeads(building, index, leading.isSure ? leading.ids : [], lead, index.place);
  if (first !== undefined && index.leadUnit === null) index.leadUnit = first;
  // Where several lead, the first answers for the index, and the others are not dropped.
  if (coordinating !== '') building.units.meetHelpers(coordinating);
  const helpers = [...others, ...resolve(coordinating).ids].filter((id) => id !== index.leadUnit);
  index.coordinating.push(...helpers.filter((id) => !index.coordinating.includes(id)));
  index.following.push(...resolve(following).ids.filter((id) => !index.following.includes(id)));
}

/** Leaders of an index: whoever has no name is missing. */
export function takeLeaders(building: Building, index: IndexDraft, words: string): void {
  const { ids, unknown, marked } = building.leaders.read(words);
  for (const one of marked) building.proposals.push({ type: 'leader', index: index.code, ...one });
  index.leaders.push(...ids.filter((id) => !index.leaders.includes(id)));
  for (const name of unknown)
    building.missing.push({ what: 'leader', of: `${index.code}: ${name}`, needed: false });
}

/** The slip of a comma or a second stop at a line's end is taken off, and said. */
export function endCorrected(building: Building, text: string, at: { place: Place; path: string }): string {
  const slip = /([,;:]\s*\.|\.\.)\s*$/u.exec(text);
  if (slip === null || /\.\.\.\s*$/.test(text)) return text;
  const shown = `${withoutEnd(text)}.`;
  const tail = (words: string): string => words.split(' ').slice(-5).join(' ');
  building.proposals.push({ type: 'spelling', ...at, source: tail(text), shown: tail(shown) });
  return shown;
}

/** Takes attributes of an index itself. @returns whether one of them says that its tasks begin */
export function takeAttributes(
  building: Building,
  index: IndexDraft,
  words: string,
  attributes: readonly Attribute[],
): boolean {
  for (const attribute of attributes)
    if (attribute.type === 'leader') {
      takeLeaders(building, index, attribute.value);
      index.leaderWords = [index.leaderWords, withoutEnd(words)].filter(Boolean).join('; ');
    } else if (attribute.type === 'units') {
      takeUnits(building, index, attribute);
      index.leadWords = [index.leadWords, withoutEnd(words)].filter(Boolean).join('; ');
    }
  return attributes.some(({ type }) => type === 'tasks');
}

export const attributesOf = (building: Building, text: string): Attribute[] =>
  readAttributes(text, canLead(building));
