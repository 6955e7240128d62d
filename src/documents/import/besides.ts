import type { Doubt, Draft, IndexDraft, TaskDraft, ToldBesides, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import { withoutEnd } from './lines.ts';

/** What a paper says besides of what stands in its plan, and what no plan has room for: asked, and never put in in silence. */

type Besides = Extract<Doubt, { type: 'told-besides' }>;

const besides = (
  why: ToldBesides,
  words: string,
  mark: string,
  at: Pick<Doubt, 'place'> & { path?: string },
): Besides => ({ type: 'told-besides', why, words, mark, source: words, path: '', ...at });

const change =
  'sua(?: doi)?(?:,? bo sung)?|dieu chinh|bo sung|bai bo|huy(?: bo)?|bo|rut|thay(?: the| doi)?|gia han|keo dai|lui|chuyen|doi|giao lai|dung';
const changed =
  'chi so|nhiem vu|tieu chi|muc tieu|chi tieu|thoi han|thoi gian|han|san pham|don vi|nguoi phu trach|lanh dao|muc|diem|khoan|dong';
/** «Sửa mục tiêu của chỉ số 6 thành: …», «Bãi bỏ nhiệm vụ 5.2.a)», «Thay người phụ trách chỉ số 3»: a change, and of what number. */
const amends = new RegExp(
  `^(?:${change})\\s+(?:[a-z]+\\s+){0,6}?(?:${changed})\\b[^.]{0,60}?\\b(?:chi so|nhiem vu|tieu chi|muc|diem|khoan|dong)\\s+(?:thanh phan\\s+)?(?:so\\s+)?[\\divx]+|^(?:${change})\\s+(?:[a-z]+\\s+){0,3}?(?:chi so|nhiem vu|tieu chi|muc|diem|khoan|dong)\\s+(?:thanh phan\\s+)?(?:so\\s+)?[\\divx]+(?:[.\\d]*)\\b`,
);

/** «Điều chỉnh chỉ tiêu chỉ số “Minh bạch” từ 7,5 điểm thành 7,8 điểm», «Bãi bỏ Kế hoạch số 20/KH-UBND»: a change of what some plan says, in its own words. */
const changesPlan = new RegExp(
  `^(?:${change})(?:,? (?:va )?(?:${change}))* (?:(?:mot so|cac|noi dung|phan|toan bo) )*(?:(?:cua|tai|trong|vao|phu luc) )*(?:(?:ke hoach|chuong trinh) so \\d|(?:chi tieu|muc tieu|lanh dao|nguoi phu trach|don vi chu tri|co quan chu tri|thoi han|thoi gian|san pham)\\b.{0,120}\\b(?:chi so|nhiem vu|tieu chi|linh vuc|noi dung|yeu to)\\b.{0,120}\\b(?:thanh|sang|len|xuong|den)\\b)`,
);
/** Whether a line of work changes what a plan says, and is none. */
export const isChange = (text: string): boolean => {
  const folded = foldInPlace(text).trim();
  return text.length <= 600 && (amends.test(folded) || changesPlan.test(folded));
};

/** «IV. BẢNG 3 - NỘI DUNG SỬA ĐỔI, BỔ SUNG»: what stands below it, to the next heading of its kind, changes what stands above. */
const headsChanges =
  /^(?:[ivx]{1,4}|[a-z]|phan [a-z\d]{1,3})\s*[.):].{0,60}\b(?:noi dung (?:sua doi|dieu chinh|thay doi|bo sung)|sua doi,? bo sung|cac (?:diem )?(?:sua doi|dieu chinh|thay doi))/;
/** Whether a line heads what the paper changes in itself. */
export const isHeadOfChanges = ({ words }: Pick<Written, 'words'>): boolean =>
  words.length <= 160 && headsChanges.test(foldInPlace(words));

/** What ends that part again. */
export const endsChanges = ({ words }: Pick<Written, 'words'>): boolean => headsAnything.test(words);

const headsAnything = /^(?:[IVX]{1,4}|PHẦN\s+\S{1,3}|PHỤ LỤC.{0,4})\s*[.):]?(?:\s|$)/u;

/** The bullet or number that a line bears. */
const ownMark = /^\s*(?:[-–+•*]|(?:[\divx]{1,4}|[a-zđ])\s*[.)])\s*/iu;

/** Lines that change what other parts of the same paper say, and are no work of anybody. */
function amendments(unplaced: readonly Written[]): Besides[] {
  const found: { said: Written; own: string }[] = [];
  let isBelow = false;
  for (const said of clausesOfChange([...unplaced].sort(byParagraph))) {
    if (isHeadOfChanges(said)) {
      isBelow = true;
      continue;
    }
    if (said.place.type !== 'paragraph' || endsChanges(said)) isBelow = false;
    const own = said.words.replace(ownMark, '');
    if (own.length <= 600 && (isBelow || isChange(own))) found.push({ said, own });
  }
  return found.map(({ said, own }, at) =>
    besides('amended', withoutEnd(own), `${at + 1}`, { place: said.place }),
  );
}

/** «Điều 2. Quyết định có hiệu lực từ ngày ký; bãi bỏ Kế hoạch số 20/KH-UBND.»: the clause that changes another paper stands for its line. */
const clausesOfChange = (lines: readonly Written[]): Written[] =>
  lines.map((said) => {
    const clause =
      said.words.length > 1500
        ? undefined
        : said.words.split(/[;.]\s+/u).find((part) => changesPlan.test(foldInPlace(part.trim())));
    const isWhole = clause === undefined || isChange(said.words.replace(ownMark, ''));
    return isWhole ? said : { ...said, words: clause };
  });

const byParagraph = (one: Written, other: Written): number =>
  one.place.type === 'paragraph' && other.place.type === 'paragraph'
    ? one.place.number - other.place.number
    : Number(one.place.type !== 'paragraph') - Number(other.place.type !== 'paragraph');

/** «Điều chỉnh, bổ sung Kế hoạch số 12/KH-SNV …»: a paper that changes another, by its title or the sentence that leads in. */
const amendsOther = new RegExp(
  `^(?:v/v |ve viec |ve )?(?:(?:${change})(?:,? (?:va )?(?:${change}))*) (?:[a-z]+ ){0,5}?(?:ke hoach|quyet dinh|chuong trinh)\\b`,
);

/** Whether a paper is by its title one that changes another. */
export const isAmendment = (title: string): boolean => amendsOther.test(foldInPlace(title).trim());

function amendsAnother({ document }: Pick<Draft, 'document'>): Besides[] {
  const { title } = document;
  return isAmendment(title)
    ? [besides('amends-other', withoutEnd(title), '', { place: { type: 'paragraph', number: 1 } })]
    : [];
}

const scaleNamed = /\b(?:thang|theo thang|tren thang)(?: diem)?\s*:?\s*(\d{1,4})(?![\d.,])(?!\s*(?:nam|\/))/;

/** An index whose own words name another scale than that of the plan. */
function otherScale({ baseline, target, code, place, path }: IndexDraft, scale: number): Besides[] {
  const words = [baseline?.words, target?.words].filter((one) => one !== undefined && one !== '');
  const told = words.find((one) => {
    const named = scaleNamed.exec(foldInPlace(one!))?.[1];
    return named !== undefined && Number(named) !== scale;
  });
  return told === undefined ? [] : [besides('other-scale', withoutEnd(told), code, { place, path })];
}

/** Places to climb, where nobody says from which rank. */
function withoutBase(index: IndexDraft): Besides[] {
  const { baseline, target, code, name, place, path } = index;
  const climbs =
    target !== null && target.type === 'relative' && (baseline === null || baseline.rank === null);
  const beside =
    target !== null &&
    'words' in target &&
    baseline !== null &&
    baseline.rank === null &&
    /\b(?:tang|nang|cai thien|len)\b[^.;]{0,20}\d+\s*(?:bac|hang|thu hang|vi tri)\b/.test(
      foldInPlace(target.words),
    );
  return climbs || beside
    ? [besides('no-base-rank', `${code} ${name}: ${target.words}`, code, { place, path })]
    : [];
}

/** So many of the indices at least have what one of them lacks. */
const mostHave = 0.6;

/** Indices without a rank of the year before, where most have one. */
function withoutRank(indices: readonly IndexDraft[]): Besides[] {
  const scored = indices.filter(({ baseline }) => baseline !== null && baseline.score !== null);
  // Places to climb from nowhere are asked already.
  const open = scored.filter((index) => index.baseline!.rank === null && withoutBase(index).length === 0);
  if (scored.length < 3 || scored.length - open.length < scored.length * mostHave) return [];
  return open.map(({ code, name, place, path }) =>
    besides('no-base-rank', `${code} ${name}`, code, { place, path }),
  );
}

/** A score that is a tenth of what the others are: «7,42» among scores of hundred. */
function ofOtherScale(indices: readonly IndexDraft[], scale: number): Besides[] {
  const scoresOf = ({ baseline, target }: IndexDraft): number[] => [
    ...(baseline?.score === null || baseline === null ? [] : [baseline.score]),
    ...(target !== null && 'score' in target ? [target.score] : []),
  ];
  const all = indices.flatMap(scoresOf).sort((one, other) => one - other);
  const middle = all[Math.floor(all.length / 2)] ?? 0;
  if (all.length < 6) return [];
  return indices.flatMap((index) => {
    // Ten times as much has to lie among the others.
    const odd = scoresOf(index).find(
      (score) => score >= 1 && score < middle / 4 && score * 10 <= scale && score * 10 <= all.at(-1)!,
    );
    if (odd === undefined) return [];
    const { code, name, place, path } = index;
    const words = `${code} ${name}: ${String(odd).replace('.', ',')}`;
    return [besides('other-scale', words, `${code}-s`, { place, path })];
  });
}

/** A span («6,50 - 7,00», «từ 1 đến 2 bậc»), by how much it grows, or words without any figure: nobody can tell from them whether it is reached. */
const isSpanOfAim =
  /(?<![\d/.])\d{1,3}(?:[.,]\d{1,4})?\s*[-–]\s*\d{1,3}(?:[.,]\d{1,4})?(?![\d/])|\btu\s+\d{1,3}(?:[.,]\d+)?\s*(?:diem|bac|hang)?\s*den\s+\d/;

/** An aim of an index that is no one figure, where most of the others are: which figure counts is asked. */
function openTargets(indices: readonly IndexDraft[]): Besides[] {
  const isPlain = ({ target }: IndexDraft): boolean =>
    target !== null && ('score' in target || 'rank' in target);
  if (indices.filter(isPlain).length * 2 < indices.length) return [];
  return indices.flatMap(({ target, code, name, place, path }) => {
    if (target === null || target.type === 'none' || !('words' in target)) return [];
    const isOpen =
      target.type === 'words' ||
      isSpanOfAim.test(foldInPlace(target.words).replace(/\b(?:nam )?20\d\d\b/g, ''));
    const words = `${code} ${name}: ${withoutEnd(target.words)}`;
    return isOpen ? [besides('open-target', words, code, { place, path })] : [];
  });
}

/** Indices that several people lead, where one leads each of most others: who answers for it is asked. */
function severalLeaders({ indices, people }: Draft): Besides[] {
  const [one, several] = [
    indices.filter(({ leaders }) => leaders.length === 1),
    indices.filter(({ leaders }) => leaders.length > 1),
  ];
  if (one.length < several.length * 2) return [];
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  return several.map(({ code, name, leaders, place, path }) =>
    besides('several-leaders', `${code} ${name}: ${leaders.map(nameOf).join(', ')}`, code, { place, path }),
  );
}

const figure = '(\\d{1,3}(?:[.,]\\d{1,3})?)';
const moved = new RegExp(
  `${figure}\\s*(?:diem|%)[^.;]{0,12}?\\b(tang|giam)\\s+${figure}\\s*(?:diem(?: phan tram)?|%)\\s+so voi[^.;]{0,30}?\\(?(?:dat\\s+|la\\s+)?${figure}\\s*(?:diem|%)`,
);

/** «đạt 3,48 điểm, tăng 0,21 điểm so với năm 2024 (3,37 điểm)»: a movement that the two figures do not make. */
function scoreMoved({ baseline, code, place, path }: IndexDraft): Besides[] {
  const match =
    baseline === null
      ? null
      : moved.exec(foldInPlace(baseline.words).replace(/\bnam 20\d\d\b/g, (year) => ' '.repeat(year.length)));
  if (baseline === null || match === null) return [];
  const [now, by, before] = [match[1]!, match[3]!, match[4]!].map((one) => Number(one.replace(',', '.')));
  const made = before! + (match[2] === 'tang' ? by! : -by!);
  return Math.abs(made - now!) < 0.005
    ? []
    : [besides('score-moved', withoutEnd(baseline.words), code, { place, path })];
}

/** Of more tasks than this share without a time the paper sets none, and the plan's year is their end. */
const fewWithout = 3;

/** Tasks that say no time, where most do. */
function withoutTime({ indices, proposals, doubts }: Draft): Besides[] {
  const tasks = indices.flatMap((index) => index.tasks);
  const isSaid = ({ id, due, cadence }: TaskDraft): boolean =>
    due !== null ||
    cadence !== null ||
    proposals.some((one) => one.type === 'often' && one.task === id) ||
    doubts.some((one) => 'task' in one && one.task === id && /^(?:time|due|no-such)/.test(one.type));
  const without = tasks.filter((task) => !isSaid(task));
  const [first] = without;
  if (first === undefined || without.length * fewWithout > tasks.length) return [];
  const shown = without
    .slice(0, 4)
    .map(({ text }) => `«${text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/u, '')}…`}»`);
  const more = without.length > 4 ? `; +${without.length - 4}` : '';
  return [besides('no-time', shown.join('; ') + more, '', { place: first.place, path: first.id })];
}

/**
 * All of them.
 * @param found notes at cells and rows that are struck out, as the reader of the file met them
 * @param organisation lines that say how the plan is carried out, among which one may change it
 */
export function besidesDoubts(
  { unplaced, outside }: Building,
  draft: Draft,
  found: readonly { why: 'cell-note' | 'struck-out'; said: Written }[],
  organisation: readonly Written[] = [],
): Doubt[] {
  const lines = [
    ...organisation.filter(({ words }) => isChange(words.replace(ownMark, ''))),
    ...unplaced,
    ...outside.map(({ words, place }) => ({ words, place })),
    ...draft.unplaced,
  ];
  const said = lines.filter(({ words }, at) => lines.findIndex((one) => one.words === words) === at);
  const dated = found.filter(({ why, said: { words } }) => why === 'struck-out' || /\d/.test(words));
  return [
    ...dated.map(({ why, said: { words, place } }, at) => besides(why, words, `${at + 1}`, { place })),
    ...amendsAnother(draft),
    ...amendments(said),
    ...draft.indices.flatMap((index) => [
      ...otherScale(index, draft.scale),
      ...withoutBase(index),
      ...scoreMoved(index),
    ]),
    ...openTargets(draft.indices),
    ...withoutRank(draft.indices),
    ...ofOtherScale(draft.indices, draft.scale),
    ...severalLeaders(draft),
    ...withoutTime(draft),
  ];
}

/** The last day of an end, of a month or a quarter its last; null of one that lasts to the end of the year. */
function lastDayOf(due: NonNullable<TaskDraft['due']>, year: number): string | null {
  const endOf = (month: number): string => `${year}-${String(month).padStart(2, '0')}-31`;
  switch (due.type) {
    case 'day':
      return due.date;
    case 'month':
      return endOf(due.month);
    case 'quarter':
      return endOf(3 * due.quarter);
    default:
      return null;
  }
}

/** Ends of tasks before the day of the paper that sets them. */
export function askPastTimes({ doubts }: Building, { indices, document, year }: Draft): void {
  const { date } = document;
  if (date === null || year === null || date.slice(0, 4) !== String(year)) return;
  for (const { id, due, place } of indices.flatMap(({ tasks }) => tasks)) {
    const last = due === null ? null : lastDayOf(due, year);
    if (due === null || last === null || last >= date || last.slice(0, 4) !== String(year)) continue;
    const { words } = due;
    doubts.push({ type: 'time-open', task: id, words, why: 'past', place, path: id, source: words });
  }
}
