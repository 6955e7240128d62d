import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { planIdOf } from '../report/carried.ts';
import { asHeard, type MonthProgress } from '../report/progress.ts';
import { fold } from '../text/fold.ts';
import { type Held, heldIn, heldOf, writtenIn } from './held-words.ts';
import { type ContentWord, foreignWord, standsForMany, type Wanted, wantedOf } from './wanted-words.ts';

/** What a question's own words name. */
export interface Matter {
  /** Tasks, in the order of the plan. */
  ids: readonly string[];
  /** Where what was reported holds the words, and the plan alone does not: by whom and when. */
  reported: readonly { id: string; unit: string; month: number }[];
  /** How much of what the question says is found, by the rarity of its words: 0 to 1. */
  share: number;
  /** Whether all that is found may as well be the name of an index. */
  isName: boolean;
  /** Words found, as typed. */
  words: readonly string[];
  /** Content words that are found nowhere in what was found, as typed. */
  missing: readonly string[];
}

const holdsWord = (held: Held, { word: typed, spelt, marked }: Wanted): boolean =>
  spelt.some(
    (words) =>
      words.every((word) => held.words.has(word)) &&
      (marked === undefined || words[0] !== typed || held.marked.has(marked) || held.marked.has(typed)) &&
      (words.length === 1 || words.slice(1).every((word, at) => held.pairs.has(`${words[at]} ${word}`))),
  );

/** How two neighbours of a question may stand side by side. */
const pairsOf = (one: Wanted, other: Wanted): string[] =>
  one.spelt.flatMap((left) => other.spelt.map((right) => `${left.at(-1)} ${right[0]}`));

/** What is wanted, with what is looked for in each task and entry: worked out once. */
interface Sought {
  wanted: readonly Wanted[];
  /** How much all of it tells. */
  whole: number;
  /** Neighbours, by how they may stand side by side, with how much both tell together. */
  neighbours: readonly { pairs: readonly string[]; weight: number }[];
}

const soughtOf = (wanted: readonly Wanted[]): Sought => ({
  wanted,
  whole: wanted.reduce((sum, { weight }) => sum + weight, 0),
  neighbours: wanted.flatMap((one, at) => {
    const next = wanted[at + 1];
    return next && next.place - one.place <= 2
      ? [{ pairs: pairsOf(one, next), weight: (one.weight + next.weight) / 2 }]
      : [];
  }),
});

/** Whether one of some texts holds a word, however it is spelt. */
function holdWord(held: readonly Held[], one: Wanted): boolean {
  for (const text of held) if (holdsWord(text, one)) return true;
  return false;
}

/** Whether one of some texts holds one of some pairs of neighbours. */
function holdPair(held: readonly Held[], pairs: readonly string[]): boolean {
  for (const text of held) for (const pair of pairs) if (text.pairs.has(pair)) return true;
  return false;
}

interface Score {
  share: number;
  score: number;
  pairs: number;
  found: readonly Wanted[];
}

/** How much of what is wanted stands in texts that belong together. */
function scoreOf({ wanted, whole, neighbours }: Sought, held: readonly Held[]): Score {
  const found: Wanted[] = [];
  let told = 0;
  for (const one of wanted)
    if (holdWord(held, one)) {
      found.push(one);
      told += one.weight;
    }
  let pairs = 0;
  let together = 0;
  for (const neighbour of neighbours)
    if (holdPair(held, neighbour.pairs)) {
      pairs += 1;
      together += neighbour.weight;
    }
  const spelt = found.filter(
    ({ word, spelt: ways }) =>
      ways.some((run) => run.length > 1) && !held.some(({ words }) => words.has(word)),
  ).length;
  return { share: whole === 0 ? 0 : told / whole, score: told + 0.7 * together, pairs: pairs + spelt, found };
}

/** Tasks that hold nearly as much as the best are meant as well. */
const nearly = 0.9;
/** More tasks than this are named by words that tell nothing. */
const most = 6;

/** So much the words found must tell, by their rarity: less is said of half of a plan. */
const telling = 4.5;

/** Of one unit's tasks less tells which is meant. */
const ofOneUnit = 3;

/** «Quốc lộ qua tỉnh sửa được bao nhiêu km»: what it begins with, in two words, is found nowhere in what is told of «đường tỉnh». */
function isOfOtherThing(wanted: readonly Wanted[], found: readonly Wanted[]): boolean {
  const [first, second] = wanted;
  const isThing = (one: Wanted | undefined): boolean =>
    one !== undefined && !one.soft && !found.includes(one);
  return isThing(first) && isThing(second) && second!.place - first!.place === 1 && found.length <= 3;
}

/** Whether a word between those found is found nowhere: it may be another thing that is asked for. */
const isBroken = (wanted: readonly Wanted[], found: readonly Wanted[]): boolean =>
  wanted.some(
    (one, at) =>
      !found.includes(one) &&
      !one.soft &&
      ((at > 0 && found.includes(wanted[at - 1]!) && one.place - wanted[at - 1]!.place === 1) ||
        (at + 1 < wanted.length &&
          found.includes(wanted[at + 1]!) &&
          wanted[at + 1]!.place - one.place === 1)),
  );

/** How much of what is wanted must be found, of words that stand beside each other. */
function leastShare(wanted: readonly Wanted[], found: readonly Wanted[], pairs: number): number {
  // A long message says much beside its question.
  if (wanted.length >= 10 && found.length >= 4 && pairs >= 3) return 0.28;
  if (isBroken(wanted, found)) return found.length >= 4 ? 0.6 : 0.72;
  return pairs >= 2 ? 0.42 : 0.55;
}

/** «ký số được bao nhiêu»: two words are all that is said, and one task has them side by side. */
const isPairAlone = (score: Score | undefined, wanted: readonly Wanted[]): boolean =>
  score !== undefined &&
  wanted.length === 2 &&
  score.found.length === 2 &&
  score.pairs > 0 &&
  wanted.every(({ soft, inName }) => !soft && inName !== true);

/** Whether so much is found that the question is about it. */
function isEnough({ share, pairs, found }: Score, wanted: readonly Wanted[], least = telling): boolean {
  const firm = found.filter(({ soft }) => !soft);
  const told = found.reduce((sum, { weight }) => sum + weight, 0);
  if (told < least && !firm.some(({ word }) => foreignWord.test(word))) return false;
  if (firm.length === 0)
    return found.filter(({ inName }) => !inName).length >= 4 && pairs >= 3 && share >= 0.6;
  if (firm.some(({ word }) => foreignWord.test(word)))
    return share >= (found.length > 1 ? 0.4 : firm[0]!.word.length > 6 ? 0.2 : 0.56);
  if (found.length === 1) return share >= 0.7 && standsForMany(found[0]!);
  if (pairs === 0) return found.length >= 3 && share >= 0.75;
  return !isOfOtherThing(wanted, found) && share >= leastShare(wanted, found, pairs);
}

export interface Scope {
  /** Indices whose tasks are asked about; all where none is given. */
  codes: readonly string[];
  /** Units whose words are asked about; all where none is given. */
  units: readonly string[];
  /** Tasks that cannot be meant, whatever words they hold. */
  except?: ReadonlySet<string>;
  /** Whether something is asked of what is named, so that two words may name it. */
  asks?: boolean;
  /** Units that owe each task. */
  ownersOf(id: string): readonly string[];
}

/** What a question's own words name in the plan, and in what was reported, where that says more of it. */
export interface Matters {
  plan: Matter | null;
  reports: Matter | null;
}

interface EntryScore {
  id: string;
  unit: string;
  month: number;
  score: Score;
}

/** What of the months' entries holds, with the words of their tasks. */
function entriesOf(
  sought: Sought,
  rows: ReadonlyMap<string, { held: Held; score: Score }>,
  months: readonly MonthProgress[],
  units: readonly string[],
): EntryScore[] {
  const entries: EntryScore[] = [];
  for (const { tasks: reported, visibility, period } of months)
    for (const { task, unit, entry, before } of reported) {
      const answered = entry ?? before;
      const row = rows.get(planIdOf(task));
      if (!answered || !row) continue;
      const said = asHeard(visibility, unit.id, answered);
      if (units.length > 0 && !units.includes(unit.id)) continue;
      const held = heldOf(said);
      if (!sought.wanted.some((one) => holdsWord(held, one))) continue;
      const score = scoreOf(sought, [row.held, held]);
      if (score.score > row.score.score)
        entries.push({ id: planIdOf(task), unit: unit.id, month: period.month, score });
    }
  return entries;
}

/**
 * What of a plan's tasks, and of what was reported of them, holds most of a question's own words; null where nothing holds
 * enough of them, or so much does that the words tell nothing.
 * @param content the words that say what is asked about
 * @param months what was reported, as far as the asker may read it
 */
export function mattersIn(
  plan: Plan,
  content: readonly ContentWord[],
  months: readonly MonthProgress[],
  scope: Scope,
): Matters {
  const wanted = wantedOf(plan, content, months);
  if (wanted.length === 0) return { plan: null, reports: null };
  const isIn = (id: string, code: string): boolean =>
    scope.except?.has(id) !== true &&
    (scope.codes.length === 0 || scope.codes.includes(code)) &&
    (scope.units.length === 0 || scope.ownersOf(id).some((unit) => scope.units.includes(unit)));
  const tasks = writtenIn(plan).tasks.filter(({ id, code }) => isIn(id, code));
  const sought = soughtOf(wanted);
  const rows = new Map(tasks.map(({ id, held }) => [id, { held, score: scoreOf(sought, [held]) }]));
  const entries = entriesOf(sought, rows, months, scope.units);
  const inPlan = Math.max(0, ...[...rows.values()].map(({ score }) => score.score));
  const inReports = Math.max(0, ...entries.map(({ score }) => score.score));
  const ofPlan = [...rows].filter(([, { score }]) => score.score >= nearly * inPlan);
  const ofReports = entries.filter(({ score }) => score.score >= nearly * inReports);
  return {
    plan: matterOf(
      wanted,
      ofPlan.map(([id, { score }]) => ({ id, score })),
      [],
      scope,
    ),
    // What was reported says more of it than the plan's own words, by a whole word.
    reports: inReports > inPlan * 1.12 ? matterOf(wanted, ofReports, ofReports, scope) : null,
  };
}

function matterOf(
  wanted: readonly Wanted[],
  rows: readonly { id: string; score: Score }[],
  entries: readonly EntryScore[],
  { units, asks }: Scope,
): Matter | null {
  const [top] = rows.map(({ score }) => score).toSorted((one, other) => other.score - one.score);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const least =
    units.length > 0 || (asks === true && ids.length === 1 && isPairAlone(top, wanted)) ? ofOneUnit : telling;
  const isTold = top !== undefined && ids.length <= most && isEnough(top, wanted, least);
  if (!isTold) return null;
  return {
    ids,
    reported: entries.map(({ id, unit, month }) => ({ id, unit, month })),
    share: top.share,
    isName: !top.found.some(({ inName, soft }) => inName !== true && !soft),
    words: top.found.map(({ typed }) => typed),
    missing: wanted.filter((one) => !top.found.includes(one) && !one.soft).map(({ typed }) => typed),
  };
}

const heldByText = memo(
  (plan: Plan, text: string) => [plan, text],
  (_plan, text) => heldIn(text),
);

/** The passage of a plan that holds most of a question's own words; null where none holds enough of them. */
export function passageIn(
  plan: Plan,
  content: readonly ContentWord[],
  passages: readonly string[],
  enough = 0.6,
): { text: string; share: number } | null {
  const wanted = wantedOf(
    plan,
    content.map((one) => (one.paired ? one : { ...one, soft: one.faint === true })),
  );
  const sought = soughtOf(wanted);
  const scored = passages
    .map((text) => ({ text, score: scoreOf(sought, [heldByText(plan, text)]) }))
    .toSorted((one, other) => other.score.score - one.score.score);
  const [best] = scored;
  const firm = best?.score.found.filter(({ soft }) => !soft).length ?? 0;
  const isIt = enough < 0.6 ? firm >= 2 : firm >= 3 && best !== undefined && isEnough(best.score, wanted);
  return best && best.score.share >= enough && isIt ? { text: best.text, share: best.score.share } : null;
}

/**
 * The tasks whose own words hold all that is looked for, however it is abbreviated («tmđt», «web»), in the plan's order.
 * @param words folded, next to each other in the question
 */
export function tasksThatHold(plan: Plan, words: readonly string[]): string[] {
  const wanted = wantedOf(
    plan,
    words.map((word, place) => ({ word, typed: word, place, soft: false })),
  );
  if (wanted.length < words.length) return [];
  const pairs = wanted.slice(1).map((one, at) => pairsOf(wanted[at]!, one));
  const isTogether = (held: Held): boolean => pairs.every((ways) => holdPair([held], ways));
  return writtenIn(plan)
    .tasks.filter(({ held }) => wanted.every((one) => holdsWord(held, one)) && isTogether(held))
    .map(({ id }) => id);
}

/** Whether texts of these tasks hold a word, folded. */
export const matterHolds = (plan: Plan, ids: readonly string[], word: string): boolean =>
  writtenIn(plan).tasks.some(({ id, held }) => ids.includes(id) && held.words.has(fold(word)));
