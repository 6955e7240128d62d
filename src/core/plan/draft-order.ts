import { foldedWords } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';
import type { Draft, IndexDraft, TaskDraft } from './draft.ts';
import { readTarget } from './figure-words.ts';
import { optionsOf } from './needed-points.ts';
import type { OrderSaid } from './order-words.ts';
import type { DraftOrder, OrderProblem } from './ordered-of-draft.ts';
import type { Due, Target } from './plan.ts';
import { type Chosen, readChoice } from './read-answer.ts';
import { isWithin, readTime } from './time-words.ts';

/** `isSure`: what was named has just this number or name; else it is asked before it counts. */
export type Resolved = { order: DraftOrder; isSure: boolean } | { problem: OrderProblem } | null;

type Found<T> = { found: T; isSure: boolean } | { problem: OrderProblem };

const isCode = (ref: string): boolean => /^[a-z]{0,4}\.?\d[\da-z]*(?:\.[\da-z]+)*$/i.test(ref);
const bareRef = (ref: string): string =>
  ref
    .replace(/^(?:số|so|thứ|thu)\s+(?=\d)/iu, '')
    .replace(/^[«"“']+|[»"”'.,;]+$/gu, '')
    .trim();
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Words of a name that a text has, or a text that stands in a name. */
function namesIt(name: string, ref: string): boolean {
  const [own, said] = [` ${foldedWords(name)} `, ` ${foldedWords(ref)} `];
  if (said.trim().length < 3) return false;
  return (own.includes(said) || (own.trim().includes(' ') && said.includes(own))) && fitsMarks(name, ref);
}

const allTasks = ({ indices }: Draft): readonly TaskDraft[] => indices.flatMap(({ tasks }) => tasks);

function oneNamed<T>(
  of: 'index' | 'task',
  ref: string,
  named: readonly T[],
  idOf: (one: T) => string,
): Found<T> {
  const [only, another] = named;
  if (only === undefined) return { problem: { type: 'none-such', of, ref } };
  return another === undefined
    ? { found: only, isSure: true }
    : { problem: { type: 'several', of, ref, named: named.map(idOf) } };
}

/** The index that is called so: by its code, its place, or words of its name. */
function indexNamed(draft: Draft, typed: string): Found<IndexDraft> {
  const ref = bareRef(typed);
  const { indices } = draft;
  const byCode = indices.filter(({ code }) => same(code, ref));
  if (byCode.length > 0) return oneNamed('index', ref, byCode, ({ code }) => code);
  const place = /^\d{1,3}$/.test(ref) ? indices[Number(ref) - 1] : undefined;
  if (place !== undefined) return { found: place, isSure: false };
  const task = allTasks(draft).find(({ id }) => same(id, ref));
  if (task !== undefined) return { problem: { type: 'is-task', task: task.id } };
  const named = isCode(ref)
    ? []
    : indices.filter(({ name, aliases }) => [name, ...aliases].some((one) => namesIt(one, ref)));
  return oneNamed('index', ref, named, ({ code }) => code);
}

/** The task that is called so: by its number, or words of it. */
function taskNamed(draft: Draft, typed: string): Found<TaskDraft> {
  const ref = bareRef(typed);
  const byId = allTasks(draft).find(({ id }) => same(id, ref));
  if (byId !== undefined) return { found: byId, isSure: true };
  const index = draft.indices.find(({ code }) => same(code, ref));
  if (index !== undefined)
    return { problem: { type: 'is-index', code: index.code, tasks: index.tasks.map(({ id }) => id) } };
  const named = isCode(ref) ? [] : allTasks(draft).filter(({ text }) => namesIt(text, ref));
  return oneNamed('task', ref, named, ({ id }) => id);
}

function strikeNamed(draft: Draft, { of, ref }: OrderSaid): Resolved {
  const pieces = ref.split(/\s*(?:,|;|\+|\s(?:và|va|với|cùng)\s)\s*/u).filter((one) => one !== '');
  const refs = pieces.every((piece) => isCode(bareRef(piece))) ? pieces : [ref];
  const order: DraftOrder & { type: 'strike' } = { type: 'strike', indices: [], tasks: [] };
  for (const one of refs) {
    const task = of === 'index' ? null : taskNamed(draft, one);
    if (of === 'task' || (task && 'found' in task)) {
      if (task && 'problem' in task) return task;
      order.tasks.push(task!.found.id);
      continue;
    }
    const index = indexNamed(draft, one);
    if ('problem' in index) return index;
    order.indices.push(index.found.code);
  }
  return { order, isSure: false };
}

const figureWords = (figure: number): string => String(figure).replace('.', ',');

/** A bare number as score or rank, by what the words or the target that stands say, or by what it can be; null where either. */
function bareFigure(
  { target }: IndexDraft,
  scale: number,
  number: number,
  said: OrderSaid['figure'],
): 'score' | 'rank' | null {
  if (said !== null) return said;
  if (number > scale) return 'rank';
  if (!Number.isInteger(number)) return 'score';
  return target?.type === 'score' || target?.type === 'rank' ? target.type : null;
}

/** A new figure beside the one that stays: «8,5 điểm, hạng 5». */
function joinedTarget(before: Target | null, after: Target): Target {
  if (before?.type !== 'score-and-rank' || (after.type !== 'score' && after.type !== 'rank')) return after;
  const { score, rank } = before;
  const told = {
    score: after.type === 'score' ? after.words : `${figureWords(score)} điểm`,
    rank: after.type === 'rank' ? after.words : `hạng ${rank}`,
  };
  return {
    ...before,
    ...(after.type === 'score' ? { score: after.score } : { rank: after.rank }),
    words: `${told.score}, ${told.rank}`,
  };
}

function targetNamed(draft: Draft, { ref, value, figure: said }: OrderSaid): Resolved {
  const index = indexNamed(draft, ref);
  if ('problem' in index) return index;
  const { found, isSure } = index;
  const { scale } = draft;
  const [, digits] = /^(\d{1,4}(?:[.,]\d{1,3})?)$/.exec(value) ?? [];
  let words = value;
  let isSame = true;
  if (digits !== undefined) {
    const figure = bareFigure(found, scale, Number(digits.replace(',', '.')), said);
    if (figure === null) return { problem: { type: 'score-or-rank', code: found.code, figure: digits } };
    words = figure === 'score' ? `${digits} điểm` : `hạng ${digits}`;
    // A bare number that makes a rank of a score is asked before it counts.
    isSame = said !== null || found.target === null || figure in found.target;
  }
  const target = joinedTarget(found.target, readTarget(words));
  if ('score' in target && target.score > scale) return { problem: { type: 'score', most: scale } };
  return { order: { type: 'target', code: found.code, target }, isSure: isSure && isSame };
}

/** The day with its year, as papers write it; other words as they were typed. */
const dueShown = (due: Due): Due =>
  due.type === 'day' ? { ...due, words: due.date.split('-').reverse().join('/') } : due;

function timeNamed(draft: Draft, { ref, value, isOrder }: OrderSaid): Resolved {
  const read = value === '' ? { type: 'often' as const } : readTime(value, draft.year ?? 0);
  const isRead = read !== null && draft.year !== null && (read.type !== 'due' || isWithin(read, draft.year));
  // «2.1 hoàn thành 80%» tells of something.
  if (!isRead && !isOrder && !/^\d+\s*[/.-]\s*\d|^(?:ng[àa]y|th[áa]ng|qu[ýy])\s/iu.test(value)) return null;
  const task = taskNamed(draft, ref);
  if ('problem' in task) return task;
  const { found, isSure } = task;
  if (!isRead) return { problem: { type: 'time', task: found.id, typed: value, year: draft.year } };
  return {
    order: {
      type: 'time',
      task: found.id,
      due: read.type === 'due' ? dueShown(read.due) : null,
      cadence: read.type === 'cadence' ? read.cadence : null,
    },
    isSure,
  };
}

/** The units that are named, of those that the draft knows. */
function unitsNamed(draft: Draft, typed: string, type: 'one' | 'several'): string[] | OrderProblem {
  const options = type === 'one' ? optionsOf.unit(draft) : optionsOf.owner(draft);
  const read = readChoice(typed, { type, of: 'unit', options, isUnlisted: true });
  if ('problem' in read) {
    const { problem } = read;
    return problem.type === 'several-meant'
      ? { type: 'several-units', typed: problem.typed, names: problem.names }
      : { type: 'unit', typed };
  }
  const isKnown = (one: Chosen): one is { id: string } => 'id' in one;
  return read.value.every(isKnown) ? read.value.map(({ id }) => id) : { type: 'unit', typed };
}

function ownerNamed(draft: Draft, { of, ref, value, isOrder }: OrderSaid): Resolved {
  const task = of === 'index' ? null : taskNamed(draft, ref);
  const isTask = task !== null && 'found' in task;
  // An index has one unit that leads it: said so, or where its number is named.
  if (of === 'task' && !isTask) return task;
  const units = unitsNamed(draft, value, isTask ? 'several' : 'one');
  if (!Array.isArray(units)) return isOrder || of !== null ? { problem: units } : null;
  if (isTask) return { order: { type: 'owners', task: task.found.id, units }, isSure: task.isSure };
  const index = indexNamed(draft, ref);
  if ('problem' in index) return index;
  return { order: { type: 'lead', code: index.found.code, unit: units[0]! }, isSure: index.isSure };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function addNamed(draft: Draft, { ref, value }: OrderSaid): Resolved {
  const text = capital(value);
  const [only, another] = draft.indices;
  if (ref === '' && only !== undefined && another === undefined)
    return { order: { type: 'add', code: only.code, text }, isSure: true };
  if (ref === '') return { problem: { type: 'which-index', text } };
  const index = indexNamed(draft, ref);
  return 'problem' in index
    ? index
    : { order: { type: 'add', code: index.found.code, text }, isSure: index.isSure };
}

function wordsNamed(draft: Draft, { of, ref, value }: OrderSaid): Resolved {
  const task = of === 'index' ? null : taskNamed(draft, ref);
  if (task && 'found' in task)
    return { order: { type: 'text', task: task.found.id, text: capital(value) }, isSure: task.isSure };
  if (of === 'task') return task;
  const index = indexNamed(draft, ref);
  return 'problem' in index
    ? index
    : { order: { type: 'name', code: index.found.code, text: capital(value) }, isSure: index.isSure };
}

/** What an order in words means in a draft: null where the draft shows that something else was meant. */
export function resolveOrder(draft: Draft, said: OrderSaid): Resolved {
  switch (said.does) {
    case 'strike':
      return strikeNamed(draft, said);
    case 'target':
      return targetNamed(draft, said);
    case 'time':
      return timeNamed(draft, said);
    case 'owner':
      return ownerNamed(draft, said);
    case 'add':
      return addNamed(draft, said);
    case 'words':
      return wordsNamed(draft, said);
    case 'other':
      return { problem: { type: 'how' } };
  }
}
