import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import { compounds, concepts } from './lexicon.ts';
import { spokenPairs } from './spoken-pairs.ts';

/** A word of letters, a figure, or a sign behind which a sentence begins anew. */
export const parts = /[\p{L}\p{M}]+|\d[\d.,/]*%?|[.;:!?\n]/gu;
export const stop = /^[.;:!?\n]$/;
export const begin = '^';

/** Every figure is one word. */
export const figure = '#';
export const asCounted = (word: string): string => (/^\d/.test(word) ? figure : word);

/** A plan's own words tell more of what its people ask than what others asked of other plans. */
const weightOfPlan = 2;

/** What is taken off a pair that was seen, for those that never were (Kneser and Ney's absolute discount). */
const discount = 0.75;

/** Which words may stand for letters without marks, and how likely one stands behind another. */
export interface Pairs {
  /** By letters alone. */
  spellings: ReadonlyMap<string, readonly string[]>;
  /** The logarithm of how likely a word is behind another. */
  likely(before: string, word: string): number;
}

type Counts = Map<string, Map<string, number>>;

function add(counts: Counts, before: string, word: string, weight: number): void {
  const behind = counts.get(before) ?? new Map<string, number>();
  behind.set(word, (behind.get(word) ?? 0) + weight);
  counts.set(before, behind);
}

/** What people ask, whatever the plan. */
function addSpoken(counts: Counts): void {
  for (const line of spokenPairs.trim().split('\n')) {
    const [before, ...behind] = line.split(' ');
    for (let at = 0; at < behind.length; at += 2) add(counts, before!, behind[at]!, Number(behind[at + 1]));
  }
}

function addText(counts: Counts, text: string, weight: number): void {
  let before = begin;
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(parts)) {
    if (!stop.test(word)) add(counts, before, asCounted(word), weight);
    before = stop.test(word) ? begin : asCounted(word);
  }
}

/** How the unit of a measure is asked for: «mấy gói», «được bao nhiêu căn rồi». */
const asksFor = (unit: string): string[] => [
  ...['mấy', 'bao nhiêu', 'được', 'thêm', 'được mấy', 'xong mấy'].map((words) => `${words} ${unit}`),
  ...['rồi', 'chưa', 'nữa'].map((words) => `${unit} ${words}`),
];

/** What somebody is called with, before their given name. */
export const titles = ['anh', 'chị', 'sếp', 'ông', 'bà', 'đồng chí', 'pgđ', 'pgd', 'giám đốc'];

/** Who leads is asked about so much more often: «anh Minh» is he, and seldom «anh mình». */
const timesLeader = 20;

/** What may stand behind «nào do». */
const doers = [...titles, 'phó', 'phòng', 'trung tâm', 'lãnh đạo'];

/** How people and units are spoken of: «anh Nam», «do phòng Y». */
function addCalls(counts: Counts, { people, units }: Org): void {
  for (const { name, role } of people) {
    const weight = weightOfPlan * (role === 'leader' ? timesLeader : 1);
    for (const title of titles) addText(counts, `${title} ${name.split(' ').at(-1)!}`, weight);
  }
  for (const { name } of [...people, ...units])
    for (const text of [`do ${name}`, `của ${name}`]) addText(counts, text, weightOfPlan);
  for (const title of doers) addText(counts, `nào do ${title}`, weightOfPlan);
}

/** What a plan and its directory say: names, tasks, measures. */
function textsOf(plan: Plan, org: Org): string[] {
  const tasks = plan.indices.flatMap((index) => index.tasks);
  return [
    plan.agency.name,
    ...plan.groups.map(({ name }) => name),
    ...plan.indices.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...tasks.flatMap(({ text, measure, product, source }) => [
      text,
      ...(measure ? [measure.ask] : []),
      ...(product === undefined ? [] : [product]),
      ...(source === undefined ? [] : [source]),
    ]),
    ...org.units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...org.people.flatMap(({ name, title }) => [name, title]),
  ];
}

/** Pairs of words as they were counted, with how likely each is: Kneser–Ney, of pairs. */
export const pairsFor = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): Pairs => {
    const counts: Counts = new Map();
    addSpoken(counts);
    for (const text of [...Object.values(concepts).flat(), ...compounds]) addText(counts, text, 1);
    for (const text of textsOf(plan, org)) addText(counts, text, weightOfPlan);
    addCalls(counts, org);
    for (const { measure } of plan.indices.flatMap((index) => index.tasks))
      if (measure?.unit) for (const text of asksFor(measure.unit)) addText(counts, text, 1);
    const preceding = new Map<string, number>();
    const total = new Map<string, number>();
    let kinds = 0;
    for (const [before, behind] of counts)
      for (const [word, count] of behind) {
        kinds += 1;
        preceding.set(word, (preceding.get(word) ?? 0) + 1);
        total.set(before, (total.get(before) ?? 0) + count);
      }
    const spellings = new Map<string, string[]>();
    for (const word of preceding.keys()) {
      const known = spellings.get(fold(word));
      if (known) known.push(word);
      else spellings.set(fold(word), [word]);
    }
    return {
      spellings,
      likely(before, word) {
        const anywhere = ((preceding.get(word) ?? 0) + 0.1) / kinds;
        const behind = counts.get(before);
        const all = total.get(before);
        if (behind === undefined || all === undefined) return Math.log(anywhere);
        const seen = Math.max((behind.get(word) ?? 0) - discount, 0) / all;
        return Math.log(seen + ((discount * behind.size) / all) * anywhere);
      },
    };
  },
);
