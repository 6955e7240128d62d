import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { planIdOf } from '../report/carried.ts';
import { asHeard, type MonthProgress } from '../report/progress.ts';
import type { Entry } from '../report/report.ts';
import { fold, maxQuestionLength, type Token, tokenize } from '../text/fold.ts';

/** A word of a question that says what it is about, folded, in the question's order. */
export interface ContentWord {
  word: string;
  /** As typed. */
  typed: string;
  /** Its place among all words of the question. */
  place: number;
  /** A word that the language has another use for as well («phê duyệt», «tổ chức»): it counts only beside others. */
  soft: boolean;
  /** It counts only where the plan has it next to one of its neighbours. */
  paired?: true;
  /** A rule of language reads it («den dau roi»): beside a word of the plan it is no part of it. */
  read?: true;
  /** It stands in so many texts that it tells nothing in any pair. */
  faint?: true;
  /** Part of a name that an index may have («thời gian»). */
  inName?: true;
}

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

/** What a text holds: its words, and which of them stand next to each other or one apart. */
interface Held {
  words: ReadonlySet<string>;
  /** Its words with their marks, as `heard` has them. */
  marked: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

/** `tokenize` reads as much as a question may hold; texts of a plan are longer. */
function tokensOf(text: string): Token[] {
  const half = text.lastIndexOf(' ', maxQuestionLength);
  return text.length <= maxQuestionLength || half <= 0
    ? tokenize(text)
    : [...tokenize(text.slice(0, half)), ...tokensOf(text.slice(half))];
}

const wordsOf = (text: string): string[] => tokensOf(text).map(({ folded }) => folded);

/** A word with its marks, of which «sửa» and «sữa» are one: half of the country says them alike. */
const heard = (raw: string): string => raw.normalize('NFD').replaceAll('\u0303', '\u0309').normalize('NFC');

function heldIn(text: string): Held {
  const tokens = tokensOf(text);
  const words = tokens.map(({ folded }) => folded);
  const pairs = new Set<string>();
  words.forEach((word, at) => {
    for (const next of [words[at + 1], words[at + 2]])
      if (next !== undefined && next !== word) pairs.add(`${word} ${next}`);
  });
  return { words: new Set(words), marked: new Set(tokens.map(({ raw }) => heard(raw))), pairs };
}

/** Words that officials type for others, whatever the plan: «web» is «trang thông tin điện tử». */
const spokenFor: ReadonlyMap<string, readonly string[]> = new Map([
  ['web', ['website', 'trang thong tin dien tu']],
  ['website', ['trang thong tin dien tu']],
  ['fanpage', ['facebook']],
  ['hotline', ['duong day nong']],
  ['online', ['truc tuyen', 'thuong mai dien tu']],
  ['mang', ['truc tuyen']],
  ['hs', ['ho so']],
  ['ktra', ['kiem tra']],
  ['kn', ['kien nghi']],
  ['vb', ['van ban']],
  ['cty', ['cong ty', 'doanh nghiep']],
]);

/** The same where the marks tell it from other words: «tiền», and no «tiến». */
const asTyped: ReadonlyMap<string, readonly string[]> = new Map([
  ['tiền', ['kinh phi']],
  ['tien', ['kinh phi']],
]);

interface Written {
  tasks: readonly { id: string; code: string; held: Held }[];
  /** Every pair of neighbours in the plan's tasks. */
  pairs: ReadonlySet<string>;
  /** Neighbours that few tasks have. */
  rarePairs: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** How much a word tells: the rarer in the plan, the more. */
  weightOf(word: string): number;
  /** Runs of the plan's words by their first letters: «tmdt» → «thuong mai dien tu». */
  initials: ReadonlyMap<string, readonly string[]>;
}

/** The first letters of every run of two to six words, with the runs that have them. */
function initialsOf(texts: readonly string[]): Map<string, string[]> {
  const runs = new Map<string, Set<string>>();
  for (const text of texts) {
    const words = wordsOf(text).filter((word) => !/\d/.test(word));
    for (let from = 0; from < words.length; from++)
      for (let to = from + 2; to <= Math.min(words.length, from + 6); to++) {
        const run = words.slice(from, to);
        const letters = run.map((word) => word[0]).join('');
        const known = runs.get(letters) ?? new Set();
        known.add(run.join(' '));
        runs.set(letters, known);
      }
  }
  return new Map([...runs].map(([letters, all]) => [letters, [...all]]));
}

const writtenIn = memo(
  (plan: Plan) => [plan],
  (plan): Written => {
    const tasks = plan.indices.flatMap((index) =>
      index.tasks.map((task) => ({
        id: task.id,
        code: index.code,
        held: heldIn(`${task.text} ; ${task.measure?.ask ?? ''}`),
      })),
    );
    const holding = new Map<string, number>();
    for (const { held } of tasks)
      for (const word of held.words) holding.set(word, (holding.get(word) ?? 0) + 1);
    const holdingPair = new Map<string, number>();
    for (const { held } of tasks)
      for (const pair of held.pairs) holdingPair.set(pair, (holdingPair.get(pair) ?? 0) + 1);
    const rarest = Math.log(1 + tasks.length);
    return {
      tasks,
      pairs: new Set(tasks.flatMap(({ held }) => [...held.pairs])),
      rarePairs: new Set([...holdingPair].filter(([, count]) => count <= 3).map(([pair]) => pair)),
      words: new Set(holding.keys()),
      weightOf(word) {
        const count = holding.get(word);
        return count === undefined ? 0.65 * rarest : Math.log(1 + tasks.length / count);
      },
      initials: initialsOf([
        ...plan.indices.flatMap((index) => [index.name, ...index.tasks.map(({ text }) => text)]),
      ]),
    };
  },
);

const heldOf = memo(
  (entry: Entry) => [entry],
  ({ result, obstacle, proposal }) => heldIn([result, obstacle, proposal].filter(Boolean).join(' ; ')),
);

/** First sounds that are one in many mouths: «sử phạt» is «xử phạt». */
const alikeSounds: readonly (readonly string[])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['i', 'y'],
];

/** How a word may be meant that was written as it is heard. */
const heardAs = (word: string): string[] =>
  alikeSounds.flatMap((sounds) =>
    sounds
      .filter((sound) => word.startsWith(sound) && word.length > sound.length)
      .flatMap((sound) =>
        sounds.filter((other) => other !== sound).map((other) => other + word.slice(sound.length)),
      ),
  );

/** A content word with everything that may stand for it in a text. */
interface Wanted extends ContentWord {
  weight: number;
  /** The word with the marks that were typed: «lương» is no «lượng». Undefined where none were. */
  marked?: string;
  /** Itself, or the words that it abbreviates. */
  spelt: readonly (readonly string[])[];
}

/** What was reported in some months, as far as the asker may read it. */
const heldInReports = (months: readonly MonthProgress[]): Held[] =>
  months.flatMap(({ tasks, visibility }) =>
    tasks.flatMap(({ unit, entry, before }) => {
      const told = entry ?? before;
      return told ? [heldOf(asHeard(visibility, unit.id, told))] : [];
    }),
  );

/** So many unmarked words in a row are no chance. */
const leastInRow = 4;

/** What stands in more reports than these tells of none. */
const fewReports = 3;

/** Whether a word only builds a sentence where its marks are missing, and no rule of language reads it. */
const mayBuild = ({ paired, read }: ContentWord): boolean => paired === true && read !== true;

/**
 * «ho so dung han»: the places of words of which each may only build a sentence without its marks, where so many of them stand
 * side by side in one text.
 */
function placesInRow(content: readonly ContentWord[], texts: readonly Held[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { pairs } of texts) {
    let row: number[] = [];
    content.forEach((one, at) => {
      const before = content[at - 1];
      const joins =
        before !== undefined &&
        mayBuild(before) &&
        mayBuild(one) &&
        one.place === before.place + 1 &&
        pairs.has(`${before.word} ${one.word}`);
      row = joins ? [...row, one.place] : [one.place];
      if (row.length >= leastInRow) for (const place of row) places.add(place);
    });
  }
  return places;
}

/** @param months what was reported: looked at only where words have lost their marks */
function wantedOf(
  plan: Plan,
  content: readonly ContentWord[],
  months: readonly MonthProgress[] = [],
): Wanted[] {
  const { weightOf, initials, pairs, rarePairs, words } = writtenIn(plan);
  const reports = content.some(mayBuild) ? heldInReports(months) : [];
  const inRow = content.filter(mayBuild).length < leastInRow ? null : placesInRow(content, reports);
  // «tu van»: no rule of language reads either word, and reports have them side by side.
  const stands = (one: ContentWord, next: ContentWord): boolean => {
    const pair = `${one.word} ${next.word}`;
    if (pairs.has(pair)) return true;
    if (!mayBuild(one) || !mayBuild(next)) return false;
    const telling = reports.filter((held) => held.pairs.has(pair)).length;
    return telling > 0 && telling <= fewReports;
  };
  const isPaired = (one: ContentWord): boolean =>
    content.some(
      (other) =>
        (other.place === one.place - 1 && stands(other, one)) ||
        (other.place === one.place + 1 && stands(one, other)),
    );
  // «kết luận», «phê duyệt»: idle words that few tasks have side by side are what is asked about.
  const isRarePair = (one: ContentWord): boolean =>
    content.some(
      (other) =>
        other.soft &&
        other.paired === one.paired &&
        ((other.place === one.place - 1 && rarePairs.has(`${other.word} ${one.word}`)) ||
          (other.place === one.place + 1 && rarePairs.has(`${one.word} ${other.word}`))),
    );
  // «kiem toan»: without its marks «toan» may be «toàn»; with a firm word beside it that few tasks have so, it is the plan's.
  const isOfFirm = ({ word, place }: ContentWord): boolean =>
    content.some(
      (other) =>
        !other.soft &&
        other.inName !== true &&
        ((other.place === place - 1 && rarePairs.has(`${other.word} ${word}`)) ||
          (other.place === place + 1 && rarePairs.has(`${word} ${other.word}`))),
    );
  const kept = content
    .filter((one) =>
      one.paired ? isPaired(one) : !one.soft || words.has(one.word) || spokenFor.has(one.word),
    )
    .map((one) => (one.soft && !one.faint && !one.paired && isRarePair(one) ? { ...one, soft: false } : one))
    .map((one) =>
      one.paired === true && one.read !== true && (isOfFirm(one) || inRow?.has(one.place))
        ? { ...one, soft: false }
        : one,
    );
  return kept.map((one) => {
    const { word, typed } = one;
    const short = word.length >= 3 || (word.length === 2 && typed === typed.toUpperCase());
    const runs = [
      ...(words.has(word) ? [] : heardAs(word)),
      ...(spokenFor.get(word) ?? []),
      ...(asTyped.get(typed.toLowerCase()) ?? []),
      ...(short && /^[a-z]{2,6}$/.test(word) ? (initials.get(word) ?? []) : []),
    ];
    // «hotline» says as much as the words that it stands for.
    const spoken =
      words.has(word) || !standsForMany(one) ? [] : (spokenFor.get(word) ?? []).map((run) => run.split(' '));
    const meant = spoken.map((run) => run.reduce((sum, part) => sum + weightOf(part), 0));
    const [{ raw } = { raw: word }] = tokenize(typed);
    return {
      ...one,
      ...(raw === word ? {} : { marked: heard(raw) }),
      weight: Math.max(weightOf(word), ...meant) * (one.soft ? 0.4 : 1),
      spelt: [[word], ...runs.map((run) => run.split(' '))],
    };
  });
}

const holdsWord = (held: Held, { word: typed, spelt, marked }: Wanted): boolean =>
  spelt.some(
    (words) =>
      words.every((word) => held.words.has(word)) &&
      (marked === undefined || words[0] !== typed || held.marked.has(marked) || held.marked.has(typed)) &&
      words.slice(1).every((word, at) => held.pairs.has(`${words[at]} ${word}`)),
  );

/** How two neighbours of a question may stand side by side: worked out once, and looked for in each task and entry. */
const pairsOf = memo(
  (one: Wanted, other: Wanted) => [one, other],
  (one, other): readonly string[] =>
    one.spelt.flatMap((left) => other.spelt.map((right) => `${left.at(-1)} ${right[0]}`)),
);

/** Whether two neighbours of a question are neighbours in a text as well. */
const holdsPair = (held: Held, one: Wanted, other: Wanted): boolean =>
  pairsOf(one, other).some((pair) => held.pairs.has(pair));

interface Score {
  share: number;
  score: number;
  pairs: number;
  found: readonly Wanted[];
}

/** How much of what is wanted stands in texts that belong together. */
function scoreOf(wanted: readonly Wanted[], held: readonly Held[]): Score {
  const found = wanted.filter((one) => held.some((text) => holdsWord(text, one)));
  const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const told = found.reduce((sum, { weight }) => sum + weight, 0);
  let pairs = 0;
  let together = 0;
  for (const [at, one] of wanted.entries()) {
    const next = wanted[at + 1];
    if (!next || next.place - one.place > 2 || !held.some((text) => holdsPair(text, one, next))) continue;
    pairs += 1;
    together += (one.weight + next.weight) / 2;
  }
  const spelt = found.filter(
    ({ word, spelt: ways }) =>
      ways.some((run) => run.length > 1) && !held.some(({ words }) => words.has(word)),
  ).length;
  return { share: whole === 0 ? 0 : told / whole, score: told + 0.7 * together, pairs: pairs + spelt, found };
}

/** A word that is no Vietnamese syllable tells enough by itself: «ISO», «Zalo», «QR». */
export const foreignWord =
  /^(?:[a-z]*\d[a-z\d]*|iso|zalo|web|website|fax|email|facebook|tiktok|internet|qr|app|livestream|logo)$/;

/** Tasks that hold nearly as much as the best are meant as well. */
const nearly = 0.9;
/** More tasks than this are named by words that tell nothing. */
const most = 6;

/** So much the words found must tell, by their rarity: less is said of half of a plan. */
const telling = 4.5;

/** Of one unit's tasks less tells which is meant. */
const ofOneUnit = 3;

/** «hotline»: one word for three. */
const standsForMany = ({ word }: Pick<ContentWord, 'word'>): boolean =>
  !foreignWord.test(word) && (spokenFor.get(word) ?? []).some((run) => run.split(' ').length > 2);

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
  // A word between those found that is found nowhere: it may be another thing that is asked for.
  const isBroken = wanted.some(
    (one, at) =>
      !found.includes(one) &&
      !one.soft &&
      ((at > 0 && found.includes(wanted[at - 1]!) && one.place - wanted[at - 1]!.place === 1) ||
        (at + 1 < wanted.length &&
          found.includes(wanted[at + 1]!) &&
          wanted[at + 1]!.place - one.place === 1)),
  );
  // A long message says much beside its question.
  if (wanted.length >= 10 && found.length >= 4 && pairs >= 3) return share >= 0.28;
  if (isBroken) return share >= (found.length >= 4 ? 0.6 : 0.72);
  return share >= (pairs >= 2 ? 0.42 : 0.55);
}

export interface Scope {
  /** Indices whose tasks are asked about; all where none is given. */
  codes: readonly string[];
  /** Units whose words are asked about; all where none is given. */
  units: readonly string[];
  /** Tasks that cannot be meant, whatever words they hold. */
  except?: ReadonlySet<string>;
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
  wanted: readonly Wanted[],
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
      if (!wanted.some((one) => holdsWord(held, one))) continue;
      const score = scoreOf(wanted, [row.held, held]);
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
  const rows = new Map(tasks.map(({ id, held }) => [id, { held, score: scoreOf(wanted, [held]) }]));
  const entries = entriesOf(wanted, rows, months, scope.units);
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
  { units }: Scope,
): Matter | null {
  const [top] = rows.map(({ score }) => score).toSorted((one, other) => other.score - one.score);
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (!top || ids.length > most || !isEnough(top, wanted, units.length > 0 ? ofOneUnit : telling))
    return null;
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
  const scored = passages
    .map((text) => ({ text, score: scoreOf(wanted, [heldByText(plan, text)]) }))
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
  const isTogether = (held: Held): boolean =>
    wanted.every((one, at) => at === 0 || holdsPair(held, wanted[at - 1]!, one));
  return writtenIn(plan)
    .tasks.filter(({ held }) => wanted.every((one) => holdsWord(held, one)) && isTogether(held))
    .map(({ id }) => id);
}

/** Whether texts of these tasks hold a word, folded. */
export const matterHolds = (plan: Plan, ids: readonly string[], word: string): boolean =>
  writtenIn(plan).tasks.some(({ id, held }) => ids.includes(id) && held.words.has(fold(word)));
