import { foldedWords } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';
import type { Draft, IndexDraft, TaskDraft } from './draft.ts';
import { nearNames, withItsEnd } from './near-name.ts';
import { optionsOf } from './needed-points.ts';
import type { Added } from './open-point.ts';
import type { Meant, OrderProblem } from './ordered-of-draft.ts';
import { type Chosen, readChoice } from './read-answer.ts';

/** What words of an order name in a draft: indices, tasks, units, people. */

export type Found<T> = { found: T; isSure: boolean } | { problem: OrderProblem };

export const isCode = (ref: string): boolean => /^[a-z]{0,4}\.?\d[\da-z]*(?:\.[\da-z]+)*$/i.test(ref);
export const bareRef = (ref: string): string =>
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
export function indexNamed(draft: Draft, typed: string): Found<IndexDraft> {
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
export function taskNamed(draft: Draft, typed: string): Found<TaskDraft> {
  const ref = bareRef(typed);
  const byId = allTasks(draft).find(({ id }) => same(id, ref));
  if (byId !== undefined) return { found: byId, isSure: true };
  const index = draft.indices.find(({ code }) => same(code, ref));
  if (index !== undefined)
    return { problem: { type: 'is-index', code: index.code, tasks: index.tasks.map(({ id }) => id) } };
  const named = isCode(ref) ? [] : allTasks(draft).filter(({ text }) => namesIt(text, ref));
  return oneNamed('task', ref, named, ({ id }) => id);
}

/** Whoever is named: of those that the draft knows, and others behind them; `meant`: whom a slip of typing was taken for. */
export interface Named {
  ids: string[];
  added: Added[];
  meant: Meant[];
}

type Kind = 'unit' | 'owner' | 'person';
const kindOfOption = { unit: 'unit', owner: 'unit', person: 'person' } as const;
const joints = /\s*[,;+]\s*|\s+(?:và|va|với|cùng)\s+/giu;

/** One that a draft does not know by that name: whom it nearly names, or whoever is new. */
function nearOrNew(
  draft: Draft,
  typed: string,
  kind: Kind,
  added: Added | null,
): Named | { problem: OrderProblem } | null {
  const options = optionsOf[kind](draft);
  const names = nearNames(
    added?.name ?? typed,
    options.map((one) => one.name),
  );
  if (names.length > 1)
    return { problem: { type: kind === 'person' ? 'several-people' : 'several-units', typed, names } };
  const near = options.find((one) => one.name === names[0]);
  if (near !== undefined)
    return { ids: [near.id], added: [], meant: [{ typed: added?.name ?? typed, name: near.name }] };
  return added === null || added.name === '' ? null : { ids: [], added: [added], meant: [] };
}

const joined = (all: readonly Named[]): Named => ({
  ids: all.flatMap(({ ids }) => ids),
  added: all.flatMap(({ added }) => added),
  meant: all.flatMap(({ meant }) => meant),
});

/** A name as an order has it, with its end where that sounds like courtesy. */
export const nameIn = (
  draft: Draft,
  { value, whole }: { value: string; whole?: string },
  kind: Kind,
): string =>
  whole === undefined
    ? value
    : withItsEnd(
        value,
        whole,
        optionsOf[kind](draft).flatMap(({ name, aliases }) => [name, ...aliases]),
      );

/** The units or people that are named. */
export function namedOf(
  draft: Draft,
  typed: string,
  kind: Kind,
  type: 'one' | 'several',
): Named | { problem: OrderProblem } {
  const of = kindOfOption[kind];
  const read = readChoice(typed, { type, of, options: optionsOf[kind](draft), isUnlisted: true });
  if ('value' in read) {
    const all = read.value.map((one: Chosen): Named | { problem: OrderProblem } | null =>
      'id' in one ? { ids: [one.id], added: [], meant: [] } : nearOrNew(draft, typed, kind, one.added),
    );
    const missed = all.find((one) => one !== null && 'problem' in one);
    if (missed) return missed;
    if (all.every((one) => one !== null)) return joined(all as Named[]);
  } else if (read.problem.type === 'several-meant') {
    const { typed: part, names } = read.problem;
    return { problem: { type: of === 'unit' ? 'several-units' : 'several-people', typed: part, names } };
  }
  const near = nearOrNew(draft, typed, kind, null);
  if (near !== null) return near;
  const pieces = type === 'several' ? typed.split(joints).filter((piece) => piece.trim() !== '') : [];
  if (pieces.length < 2) return { problem: { type: of, typed } };
  const each = pieces.map((piece) => namedOf(draft, piece, kind, 'one'));
  const missed = each.find((one) => 'problem' in one);
  return missed ?? joined(each as Named[]);
}
