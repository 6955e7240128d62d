import type { Piece, PieceMeaning } from '../language.ts';
import { longestRun, runsInTasks, tasksHold } from '../task-text.ts';
import type { Parts } from './parts.ts';

const foreignName = /^(?:[a-z]*\d[a-z\d]*|iso|zalo|web|website|fax|email|facebook|online|internet|qr|app)$/;

/** What tasks share with the words of a question; null where they share nothing that tells. */
export interface TextFound {
  ids: string[];
  /** As typed. */
  words: string;
  /** Whether it explains every content word that nothing else does. */
  whole: boolean;
  /** Whether a task holds all of it. */
  together: boolean;
  /** The words of its longest run. */
  longest: number;
}

/** Which pieces may as well be words of a task: the others only build the question. A new kind of piece must be named. */
const mayBeWords: Readonly<Record<PieceMeaning['type'], boolean>> = {
  act: false,
  ask: false,
  cadence: false,
  chat: false,
  debt: false,
  said: false,
  due: false,
  field: false,
  filler: true,
  fold: false,
  group: false,
  head: false,
  how: false,
  measure: false,
  month: false,
  not: false,
  times: false,
  nudged: false,
  number: false,
  order: false,
  own: false,
  period: false,
  ranking: true,
  relation: false,
  returned: true,
  sent: false,
  state: false,
  status: false,
  summary: false,
  task: true,
  that: true,
  trend: false,
  within: false,
  words: false,
};

/** The words of a question that tasks of the plan hold, as one run or several; null where none tells. */
export function textIn(parts: Parts): TextFound | null {
  const { sentence, left, pieces, context } = parts;
  const places = [...sentence.wordAt.keys()].sort((a, b) => a - b);
  const words = places.map((at) => {
    const word = sentence.text.slice(at, sentence.text.indexOf(' ', at));
    return word.startsWith('@') ? null : sentence.wordAt.get(at)!.folded;
  });
  const open = new Set(left.map(({ at }) => at));
  const byRule = (at: number): Piece | undefined => pieces.find((piece) => piece.at <= at && at < piece.to);
  const isContent = (position: number): boolean => {
    const at = places[position]!;
    if (open.has(at)) return true;
    const piece = byRule(at);
    return piece !== undefined && mayBeWords[piece.type];
  };
  // A word that nothing else explains is content; what rules explain counts only in a run with others.
  const runs = runsInTasks(context.plan, words, isContent).filter(({ from, to, tasks }) => {
    // What half of the plan speaks of tells nothing: «doanh nghiệp».
    if (to - from <= 2 && tasks.size > 6) return false;
    const contents = Array.from({ length: to - from }, (_, offset) => from + offset).filter(isContent);
    const opens = contents.filter((position) => open.has(places[position]!));
    if (opens.length === 0) return to - from >= 3 && contents.length >= 2;
    if (to - from === 1)
      return (
        tasks.size <= 3 && (words[from]!.length > 4 || /^[a-z]*\d|^(iso|zalo|web|fax)$/.test(words[from]!))
      );
    return true;
  });
  if (runs.length === 0) return null;
  const weights = new Map<string, number>();
  for (const { tasks, from, to } of runs)
    for (const id of tasks) weights.set(id, (weights.get(id) ?? 0) + (to - from) / Math.sqrt(tasks.size));
  const all = runs.map(({ tasks }) => tasks);
  const together = [...all[0]!].filter((id) => all.every((tasks) => tasks.has(id)));
  const best = Math.max(...weights.values());
  const ids =
    together.length > 0
      ? together
      : [...weights].filter(([, weight]) => weight >= best - 1e-9).map(([id]) => id);
  const covered = new Set(runs.flatMap(({ from, to }) => places.slice(from, to)));
  // A word besides, that the tasks found hold somewhere, is explained by them too.
  for (const { at } of left)
    if (tasksHold(context.plan, ids, sentence.wordAt.get(at)?.folded ?? '')) covered.add(at);
  // A name that is no Vietnamese word («Zalo», «ISO») tells enough beside a verb.
  const isName = runs.some(
    ({ from, to, tasks }) => to - from === 1 && tasks.size <= 3 && foreignName.test(words[from]!),
  );
  const typed = runs.map(({ from, to }) =>
    places
      .slice(from, to)
      .map((at) => sentence.wordAt.get(at)!.typed)
      .join(' '),
  );
  return {
    ids,
    words: typed.join(' … '),
    whole: left.filter(({ at }) => !covered.has(at)).length <= (isName ? 1 : 0),
    together: together.length > 0,
    longest: Math.max(...runs.map(({ from, to }) => to - from)),
  };
}

/** A passage of the plan document that holds a run of a question's words; null where none does. */
export function sectionIn(parts: Parts): string | null {
  const { sentence, left, context } = parts;
  const { plan } = context;
  const sections = [
    ...plan.aims,
    ...plan.requirements,
    ...plan.organisation.words,
    plan.overallAim.words,
    ...plan.legalBases,
    ...plan.indices.flatMap(({ tasks }) => tasks.map(({ text }) => text)),
  ];
  const places = [...sentence.wordAt.keys()].sort((a, b) => a - b);
  const open = new Set(left.map(({ at }) => at));
  const words = places.map((at) => (sentence.text[at] === '@' ? null : sentence.wordAt.get(at)!.folded));
  let best: { text: string; length: number } | null = null;
  for (const text of sections) {
    const run = longestRun(words, (position) => open.has(places[position]!), text);
    if (run >= 3 && run > (best?.length ?? 0)) best = { text, length: run };
  }
  return best?.text ?? null;
}

/** Content words that neither rules, names nor the plan's own texts explain. */
export const unexplained = (parts: Parts, text: TextFound | null): readonly string[] =>
  text?.whole ? [] : parts.left.map(({ word }) => word);
