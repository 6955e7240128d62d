import * as z from 'zod';

/**
 * What somebody looks at when they remind or instruct: an index, a unit, a task, or all that they may (`all`: the list of what
 * is late).
 */
export type Scope =
  | { type: 'index'; code: string }
  | { type: 'unit'; unit: string }
  | { type: 'task'; taskId: string }
  | { type: 'all' };

/** «i2.1», «uthanh-tra», «t2.1.3», «a»: as a button and the state have it. */
export function writeScope(scope: Scope): string {
  switch (scope.type) {
    case 'index':
      return `i${scope.code}`;
    case 'unit':
      return `u${scope.unit}`;
    case 'task':
      return `t${scope.taskId}`;
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
  return kind === 't' ? { type: 'task', taskId: rest } : null;
}

/** What a button has of it. */
export const scopeSigns = z.string().refine((signs) => readScope(signs) !== null);
