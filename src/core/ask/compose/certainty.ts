import type { Asked } from '../answer.ts';
import type { Filter } from '../query.ts';
import { has, isAsked, type Parts, piecesOfType, speaksOfSelf } from './parts.ts';
import type { TextFound } from './texts.ts';

/** Whether a composed answer stands beside a plain reading of the same question. */
export type Certainty = 'sure' | 'words' | 'likely' | 'perhaps';

/** How sure a composed answer is beside a plain reading. */
export function certaintyOf(parts: Parts, { answer }: Asked, text: TextFound | null): Certainty {
  if (answer.type !== 'found') return 'sure';
  const { where, months, of } = answer.query;
  if (months.length === 0 && where.some(({ by }) => by === 'text'))
    return (text?.longest ?? 0) >= 4 ? 'likely' : 'perhaps';
  // What the office gave back was answered, too, which the plain reading does not tell.
  const { found } = answer;
  const isReturned =
    where.length > 0 &&
    found.of === 'task' &&
    found.rows.some(({ reported }) => reported.some(({ progress }) => progress.before));
  return of === 'task' && months.length === 1 && !isReturned && isPlain(parts, where) ? 'perhaps' : 'sure';
}

/** A status of all that there is, of one unit, leader or index, in one month: the plain reading knows that as well. */
function isPlain(parts: Parts, where: readonly Filter[]): boolean {
  const scope = where.filter(({ by }) => by !== 'status');
  const [only, another] = scope;
  const isOne =
    only === undefined ||
    (only.by === 'unit' && only.relation === 'task' && only.ids.length === 1 && !only.not) ||
    (only.by === 'person' && only.ids.length === 1 && !only.not) ||
    (only.by === 'index' && only.codes.length === 1 && !only.not);
  const isMonth = piecesOfType(parts, 'period').every(
    ({ spec }) => spec.type === 'this' || spec.type === 'months',
  );
  // What the asker's own unit has is known to the composed reading alone.
  if (speaksOfSelf(parts)) return false;
  const isCount = (isAsked(parts, 'count') && only !== undefined) || piecesOfType(parts, 'status').length > 1;
  return isOne && another === undefined && isMonth && !has(parts, 'own') && !isCount;
}
