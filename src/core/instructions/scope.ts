import * as z from 'zod';

/**
 * What somebody looks at when they remind or instruct: an index, a unit, a task, or all that they may (`all`: the list of what
 * is late).
 */
export type Scope =
  | { type: 'index'; code: string }
  | { type: 'unit'; unit: string }
  | { type: 'task'; taskId: string }
  /** Several units that were named together, by their marks (`markOf`): their ids are too long for a button. */
  | { type: 'units'; marks: readonly string[] }
  | { type: 'all' };

/** So many letters tell a unit from the others of its agency. */
const markLength = 4;

/** A short mark of a unit by its id, always the same. */
export function markOf(unit: string): string {
  let hash = 0;
  for (const sign of unit) hash = (Math.imul(hash, 31) + sign.codePointAt(0)!) % 1_679_616;
  return Math.abs(hash).toString(36).padStart(markLength, '0');
}

/** What is looked at where units are named: one, or several. */
export const scopeOfUnits = (units: readonly { id: string }[]): Scope => {
  const [only, another] = units;
  return only && !another
    ? { type: 'unit', unit: only.id }
    : { type: 'units', marks: units.map(({ id }) => markOf(id)) };
};

/** «i2.1», «uthanh-tra», «t2.1.3», «a»: as a button and the state have it. */
export function writeScope(scope: Scope): string {
  switch (scope.type) {
    case 'index':
      return `i${scope.code}`;
    case 'unit':
      return `u${scope.unit}`;
    case 'task':
      return `t${scope.taskId}`;
    case 'units':
      return `m${scope.marks.join('')}`;
    case 'all':
      return 'a';
  }
}

/** What signs mean; null for anything else. */
export function readScope(signs: string): Scope | null {
  const [kind, rest] = [signs.slice(0, 1), signs.slice(1)];
  if (signs === 'a') return { type: 'all' };
  if (rest === '') return null;
  if (kind === 'i') return { type: 'index', code: rest };
  if (kind === 'u') return { type: 'unit', unit: rest };
  if (kind === 'm')
    return /^(?:[0-9a-z]{4}){1,10}$/.test(rest) ? { type: 'units', marks: rest.match(/.{4}/g)! } : null;
  return kind === 't' ? { type: 'task', taskId: rest } : null;
}

/** What a button has of it. */
export const scopeSigns = z.string().refine((signs) => readScope(signs) !== null);
