import type { Doubt, Draft, IndexDraft, TaskDraft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { NoteKind } from './blocks.ts';
import type { Building } from './building.ts';
import { amendments, amendsAnother, changesInLine } from './changes-told.ts';
import { withoutEnd } from './lines.ts';
import { type Besides, besides } from './told-besides.ts';

/** What a paper says besides of what stands in its plan, and what no plan has room for: asked, and never put in in silence. */

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
  const words = listed(without.map(({ text }) => text));
  return [besides('no-time', words, '', { place: first.place, path: first.id })];
}

/** The first of several words, each cut short, and how many more there are. */
function listed(all: readonly string[]): string {
  const shown = all
    .slice(0, 4)
    .map((text) => `«${text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/u, '')}…`}»`);
  return shown.join('; ') + (all.length > 4 ? `; +${all.length - 4}` : '');
}

/** Times that name no year, where most do: that of the plan is meant as a rule. */
function withoutYear({ indices, doubts }: Draft): Besides[] {
  const timed = indices.flatMap(({ tasks }) => tasks.filter(({ due }) => due !== null && 'words' in due));
  // What fits no plan is asked as it is; «6 tháng đầu năm» is of the year.
  const isAsked = (task: string): boolean =>
    doubts.some((one) => 'task' in one && one.task === task && /^(?:time|due|no-such)/.test(one.type));
  const open = timed.filter(
    ({ id, due }) => !/20\d\d|năm/u.test(due!.words) && /\d/.test(due!.words) && !isAsked(id),
  );
  const [first] = open;
  if (first === undefined || open.length * fewWithout > timed.length) return [];
  const words = listed(open.map(({ id, due }) => `${id}: ${due!.words}`));
  return [besides('no-year', words, '', { place: first.place, path: first.id })];
}

/** A paper's footnotes cite others by number and day: of them those that tell a score or a rank are asked. */
const isFigureOfIndex = /\d[.,]\d|\b(?:diem|hang|thu hang|bac)\b/;

const isWorthAsking = ({ why, said: { words } }: { why: string; said: Written }): boolean =>
  why === 'struck-out' ||
  why === 'hidden-sheet' ||
  (/\d/.test(words) && (why !== 'footnote' || isFigureOfIndex.test(foldInPlace(words))));

/**
 * All of them.
 * @param found notes at cells and rows that are struck out, as the reader of the file met them
 * @param organisation lines that say how the plan is carried out, among which one may change it
 */
export function besidesDoubts(
  { unplaced, outside }: Building,
  draft: Draft,
  found: readonly { why: 'cell-note' | 'struck-out' | NoteKind; said: Written }[],
  organisation: readonly Written[] = [],
): Doubt[] {
  const lines = [
    ...organisation.filter(changesInLine),
    ...unplaced,
    ...outside.map(({ words, place }) => ({ words, place })),
    ...draft.unplaced,
  ];
  const said = lines.filter(({ words }, at) => lines.findIndex((one) => one.words === words) === at);
  const dated = found.filter(isWorthAsking);
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
    ...withoutYear(draft),
  ];
}
