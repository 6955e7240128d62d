import { foldedWords } from '../text/fold.ts';
import type { Draft, FurtherTask, IndexDraft } from './draft.ts';
import { newTask } from './draft-tasks.ts';

/** Two words that stand side by side in a text, folded. */
function pairsOf(text: string): Set<string> {
  const words = foldedWords(text).split(' ');
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** How many pairs of words a task shares with an index and its tasks. */
function likeness({ name, tasks }: IndexDraft, pairs: ReadonlySet<string>): number {
  const own = pairsOf([name, ...tasks.map(({ text }) => text)].join(' . '));
  return [...pairs].filter((pair) => own.has(pair)).length;
}

/**
 * The index that a task of a later section would stand under: of those that its unit leads, else of those in which it has a
 * part, else of all, the one whose words it shares most; null of a draft without indices.
 */
export function indexForFurther({ indices }: Draft, { unit, words }: FurtherTask): IndexDraft | null {
  const led = indices.filter(({ leadUnit }) => leadUnit === unit);
  const partOf = indices.filter(
    ({ coordinating, following, tasks }) =>
      [...coordinating, ...following].includes(unit) ||
      tasks.some(({ owners }) => owners?.includes(unit) === true),
  );
  const among = led.length > 0 ? led : partOf.length > 0 ? partOf : indices;
  const pairs = pairsOf(words);
  const [best] = among
    .map((index) => ({ index, score: likeness(index, pairs) }))
    .toSorted((one, other) => other.score - one.score);
  return best?.index ?? null;
}

/** Takes a task of a later section into the draft, owed by its unit; the draft given is changed. */
export function takeFurther(draft: Draft, further: FurtherTask): void {
  const index = indexForFurther(draft, further);
  if (index === null) return;
  const unit = draft.units.find(({ id }) => id === further.unit);
  const task = newTask(index, further.place, further.words);
  index.tasks.push({
    ...task,
    owners: [further.unit],
    ownerWords: unit?.name ?? null,
    ...structuredClone(further.facts ?? {}),
  });
  dropFurther(draft, further);
  const isHere = JSON.stringify(further.place);
  draft.unplaced = draft.unplaced.filter(({ place }) => JSON.stringify(place) !== isHere);
}

/** Leaves a task of a later section out of the plan; the draft given is changed. */
export function dropFurther(draft: Draft, { id }: FurtherTask): void {
  draft.further = (draft.further ?? []).filter((one) => one.id !== id);
}
