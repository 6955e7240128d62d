import { memo } from '../../kit/memo.ts';
import { hasLeft, heirToday, orgBefore } from '../people/as-of.ts';
import { findUnit, type Org, type Person, type Unit } from '../people/org.ts';
import { findIndex, type Index, isLedBy, type Plan } from '../plan/plan.ts';
import { escaped } from '../text/escaped.ts';
import { fold } from '../text/fold.ts';
import { toPeriod } from '../time/period.ts';
import { type AskContext, type AskResult, type IndexIntent, indexIntents, type Topic } from './answer.ts';
import { indexIntentsOf } from './intents.ts';
import { readText } from './read-text.ts';
import { type Reading, speaksOf } from './reading.ts';
import type { Former, RemovedIndex, RemovedTask } from './what-was.ts';

/** All that amendments took out of a plan. */
const removedOf = memo(
  (plan: Plan) => [plan],
  (plan): { indices: readonly RemovedIndex[]; tasks: readonly RemovedTask[] } => ({
    // One that came back is no removed one.
    indices: (plan.removed ?? [])
      .filter(({ index }) => plan.indices.every(({ name }) => fold(name) !== fold(index.name)))
      .map(({ index, owesUntil }) => ({ type: 'index', index, owesUntil })),
    tasks: [
      ...plan.indices.flatMap((index) =>
        (index.removed ?? []).map((one): RemovedTask => ({ type: 'task', index, ...one })),
      ),
      ...(plan.removed ?? []).flatMap(({ index, owesUntil }) => [
        ...index.tasks.map((task): RemovedTask => ({ type: 'task', index, task, owesUntil })),
        ...(index.removed ?? []).map((one): RemovedTask => ({ type: 'task', index, ...one })),
      ]),
    ],
  }),
);

/** Stands for an index that was removed and whose code another has now: a code by which nobody asks. */
const standIn = (at: number): string => `-${at}`;

/** The plan with what was taken out of it: only to read names by. */
const planWithRemoved = memo(
  (plan: Plan) => [plan],
  (plan): { plan: Plan; byCode: ReadonlyMap<string, RemovedIndex> } => {
    const { indices } = removedOf(plan);
    if (indices.length === 0) return { plan, byCode: new Map() };
    const coded = indices.map((one, at) => {
      const code = findIndex(plan, one.index.code) ? standIn(at) : one.index.code;
      return { one, index: { ...one.index, code } };
    });
    return {
      plan: { ...plan, indices: [...plan.indices, ...coded.map(({ index }) => index)] },
      byCode: new Map(coded.map(({ one, index }) => [index.code, one])),
    };
  },
);

/** The directory with whoever has left as they were: only to read names by. Who is called like somebody who is here stays out. */
const orgWithLeft = memo(
  (org: Org) => [org],
  (org): Org => {
    const { left = [], people } = org;
    if (left.length === 0) return org;
    const before = orgBefore(org).people;
    const isHere = ({ name }: Person): boolean =>
      people.some((one) => !left.includes(one.id) && fold(one.name) === fold(name));
    const asTheyWere = (person: Person): Person =>
      left.includes(person.id) ? (before.find(({ id }) => id === person.id) ?? person) : person;
    return { ...org, people: people.map(asTheyWere).filter((one) => !left.includes(one.id) || !isHere(one)) };
  },
);

const readWithFormer = (text: string, { plan, org }: Pick<AskContext, 'plan' | 'org'>): Reading =>
  readText(text, { plan: planWithRemoved(plan).plan, org: orgWithLeft(org) });

/** The one index that a question names and that was taken out; null where it names none, or another beside it by the same words. */
function removedIndexNamed(plan: Plan, reading: Reading): RemovedIndex | null {
  const { byCode } = planWithRemoved(plan);
  for (const { codes, strong } of reading.mentions) {
    const [code, another] = codes;
    const found = code === undefined || another !== undefined ? undefined : byCode.get(code);
    if (found && strong) return found;
  }
  return null;
}

/** The words of a text, folded. */
const wordsOf = memo(
  (plan: Plan, text: string) => [plan, text],
  (_, text): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? [],
);

/** How many words stand in a row in both texts, at most. */
function longestRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  let row: number[] = [];
  for (const word of one) {
    const next: number[] = [];
    other.forEach((same, at) => {
      if (same === word && word !== '|') {
        next[at] = (row[at - 1] ?? 0) + 1;
        longest = Math.max(longest, next[at]!);
      }
    });
    row = next;
  }
  return longest;
}

/** So many words in a row are said of a task and of nothing else. */
const leastRun = 4;

/** The words of a question without names, which say nothing of one task. */
function bareWords({ tokens, cover }: Reading): string[] {
  const named = cover.filter(({ phrase }) =>
    phrase.meanings.some(({ type }) => type === 'unit' || type === 'index' || type === 'person'),
  );
  return tokens.flatMap(({ folded }, at) =>
    named.some(({ from, to }) => from <= at && at < to) ? ['|'] : [folded],
  );
}

/** The task that was taken out and whose number is typed, «1.1.3». */
function removedTaskNumbered(plan: Plan, text: string): RemovedTask | null {
  const numbers: readonly string[] =
    text.match(/(?<![\p{L}\d.])[\p{L}\d]+(?:\.[\p{L}\d]+)+(?![\p{L}\d])/gu) ?? [];
  const found = removedOf(plan).tasks.find(({ task }) => numbers.includes(task.id));
  return found && !findIndex(plan, found.task.id) ? found : null;
}

/** The task that a question means and that was taken out: by more of its words in a row than anything else has. */
function removedTaskNamed(plan: Plan, reading: Reading): RemovedTask | null {
  const { tasks } = removedOf(plan);
  const said = bareWords(reading);
  if (tasks.length === 0 || said.length < leastRun) return null;
  const runs = tasks.map((one) => longestRun(said, wordsOf(plan, one.task.text)));
  const most = Math.max(...runs);
  if (most < leastRun) return null;
  const isOfAnother = plan.indices.some(({ name, tasks: present }) =>
    [name, ...present.map(({ text }) => text)].some(
      (other) => longestRun(said, wordsOf(plan, other)) >= most,
    ),
  );
  return isOfAnother ? null : tasks[runs.indexOf(most)]!;
}

const asksRemoved =
  /\b(?:bi|da|duoc|co|vua|moi|dieu chinh|ke hoach)\b.*\b(?:bo|loai|cat|rut)\b|\b(?:bo|loai|cat) (?:di |bot |ra )?(?:chi so|nhiem vu|viec|cai|nhung gi|gi)\b/;
const asksWhich = /\b(?:nao|gi|nhung|bao nhieu|may|liet ke|cac)\b/;
const ofPlan = /\b(?:chi so|nhiem vu|viec|dieu chinh|ke hoach)\b/;

/** «chỉ số nào đã bị bỏ», «điều chỉnh kế hoạch bỏ những gì». */
function asksForRemoved({ foldedText, tokens }: Reading): boolean {
  // «bộ», «bò» are other words.
  const isMarked = tokens.some(({ folded, raw }) => folded === 'bo' && raw !== 'bo' && raw !== 'bỏ');
  return !isMarked && asksRemoved.test(foldedText) && asksWhich.test(foldedText) && ofPlan.test(foldedText);
}

/** Who is asked about and has left, where nobody who is here is named. */
function leftNamed({ plan, org }: AskContext, { people }: Reading): Former | null {
  const [id] = people;
  if (id === undefined || people.some((one) => !hasLeft(org, one))) return null;
  const person = orgBefore(org).people.find((one) => one.id === id);
  if (person?.until === undefined) return null;
  const wasLedBy = (index: Index): boolean =>
    isLedBy(index, id) || (index.formerLeaders ?? []).some(({ leaders }) => leaders.includes(id));
  return { type: 'person', person, until: person.until, indices: plan.indices.filter(wasLedBy) };
}

/** A card is asked for by its name alone, and how it stands this month is nothing to ask of what is reported no more. */
const noFacts: readonly IndexIntent[] = ['card', 'progress', 'obstacles'];

const facts: ReadonlySet<IndexIntent> = new Set(indexIntents.filter((intent) => !noFacts.includes(intent)));

/** «còn chỉ tiêu?» behind what was said of an index that was taken out. */
function removedSpokenOf({ plan }: AskContext, reading: Reading, topic: Topic | null): RemovedIndex | null {
  const [code, another] = topic?.indices ?? [];
  if (code === undefined || another !== undefined || findIndex(plan, code)) return null;
  const found = removedOf(plan).indices.find(({ index }) => index.code === code);
  const { mentions, people, units, wordCount } = reading;
  if (!found || mentions.length + people.length + units.length > 0 || wordCount > 7) return null;
  if (speaksOf(reading)('all', 'list', 'which-index', 'plan')) return null;
  return indexIntentsOf(reading, plan).some((intent) => facts.has(intent)) ? found : null;
}

const told = (former: Former): AskResult => ({ answer: { type: 'former', former }, topic: null });

/**
 * What was taken out, as what is spoken of: a question that leans on it is of it, and of no neighbour. Of a month in which it
 * was still reported, how it stood then.
 */
function toldOfIndex(context: AskContext, former: RemovedIndex, reading: Reading): AskResult {
  const { plan, now } = context;
  const { index, owesUntil } = former;
  const topic = findIndex(plan, index.code)
    ? null
    : { indices: [index.code], intents: [], open: false, at: now };
  const [month] = reading.months;
  return month !== undefined && month < toPeriod(owesUntil).month
    ? {
        answer: { type: 'index-progress', index, progress: context.progressOf(month) },
        topic,
        former: [former],
      }
    : { answer: { type: 'former', former }, topic };
}

const nothingFormer = ({ plan, org }: AskContext): boolean => {
  const { indices, tasks } = removedOf(plan);
  const amended = plan.amendments ?? [];
  return indices.length + tasks.length + amended.length + (org.left ?? []).length === 0;
};

/**
 * The answer to a question of what was taken out of the plan by an amendment, or of somebody who has left; null where it asks
 * of neither. Of a month in which the index was still reported, how it stood then.
 */
export function formerAsked(context: AskContext, text: string, topic: Topic | null): AskResult | null {
  if (nothingFormer(context)) return null;
  const { plan } = context;
  const reading = readWithFormer(text, context);
  const task = removedTaskNumbered(plan, text);
  if (task) return told(task);
  const named = removedIndexNamed(plan, reading);
  if (named) return toldOfIndex(context, named, reading);
  if (asksForRemoved(reading) && (plan.amendments ?? []).length > 0)
    return told({ type: 'removed', ...removedOf(plan) });
  const spokenOf = removedSpokenOf(context, reading, topic);
  if (spokenOf) return toldOfIndex(context, spokenOf, reading);
  const former = removedTaskNamed(plan, reading) ?? leftNamed(context, reading);
  return former ? told(former) : null;
}

/** The card of an index that was taken out, by its code or name; null where none is meant. */
export function formerCard(context: AskContext, name: string): AskResult | null {
  if (removedOf(context.plan).indices.length === 0) return null;
  const reading = readWithFormer(name, context);
  const found = removedIndexNamed(context.plan, reading);
  return found ? toldOfIndex(context, found, { ...reading, months: [] }) : null;
}

/** Where a phrase stands in a text, whatever separates its words. */
const inText = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu');

/**
 * A question of a unit that is no more, or by a name that a unit had before, as it is asked of who has its work now, or by
 * today's name; with what there is to say of the name. A month that the unit itself reported, and what it owes still, is its own.
 */
export function ofHeirs(text: string, context: AskContext): { text: string; former: readonly Former[] } {
  const { org, plan, atHand } = context;
  const asIs = { text, former: [] };
  if ((org.closed ?? []).length === 0 && org.units.every(({ renamed }) => renamed === undefined)) return asIs;
  const reading = readText(text, context);
  const [id, another] = reading.units;
  const unit = id === undefined || another !== undefined ? undefined : findUnit(org, id);
  if (!unit || !('kind' in unit)) return asIs;
  if (!org.closed?.includes(unit.id)) return { text, former: renamedIn(unit, text) };
  const { owesUntil = '' } = unit;
  const isItsOwn = (month: number): boolean => `${plan.year}-${String(month).padStart(2, '0')}` < owesUntil;
  if (isItsOwn(atHand) || reading.months.some(isItsOwn) || /\bno\b/.test(reading.foldedText)) return asIs;
  const heir = findUnit(org, heirToday(org, unit.id));
  const isHeld = heir !== undefined && heir.id !== unit.id && 'kind' in heir;
  const former: Former = { type: 'unit-ended', unit, heir: isHeld ? (heir as Unit) : null };
  const span = reading.cover.find(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'unit' && meaning.id === unit.id),
  );
  if (!isHeld || !span) return { text, former: [former] };
  const words = reading.tokens.slice(span.from, span.to).map(({ typed }) => typed);
  return { text: text.replace(inText(words), heir.name), former: [former] };
}

/** A unit that is asked for by the name that it had before: that name stands in no plan and no report any more. */
function renamedIn(unit: Unit, text: string): Former[] {
  const { renamed } = unit;
  const said = fold(text);
  return renamed && said.includes(fold(renamed.from)) && !said.includes(fold(unit.name))
    ? [{ type: 'unit-renamed', unit, from: renamed.from, on: renamed.on }]
    : [];
}
