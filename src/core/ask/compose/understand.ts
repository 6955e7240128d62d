import type { AskContext, Asked, Topic } from '../answer.ts';
import type { Field } from '../fields.ts';
import type { Filter } from '../query.ts';
import type { Reading } from '../reading.ts';
import { isAlien, otherAgency } from './alien.ts';
import { followUp } from './follow-up.ts';
import { ofMonth, ofMonths } from './of-months.ts';
import { ofPlan } from './of-plan.ts';
import { byId, ofTasks } from './of-tasks.ts';
import { has, isAsked, type Parts, partsOf, piecesOfType } from './parts.ts';
import { type TextFound, textIn } from './texts.ts';
import { talk, whoAmI, whoIs, withoutOwn, work } from './work.ts';

/** Whether a composed answer stands beside a plain reading of the same question. */
export type Certainty = 'sure' | 'likely' | 'perhaps';

type Composed = Asked & { certainty: Certainty };

/** How sure a composed answer is beside a plain reading. */
function certaintyOf(parts: Parts, { answer }: Asked, text: TextFound | null): Certainty {
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
  const isCount = isAsked(parts, 'count') && only !== undefined;
  return isOne && another === undefined && isMonth && !has(parts, 'own') && !isCount;
}

/**
 * Composes the answer to a question from its parts; null where its parts are those of a plain fact of the plan, or where
 * something in it is not understood.
 * @param known the figures of an index that can be asked, a parameter for tests
 * @returns how certain it is: a plain reading may know better where only words of the plan's tasks were recognised
 */
export function understand(
  context: AskContext,
  reading: Reading,
  topic: Topic | null,
  known?: readonly Field[],
): Composed | null {
  if (reading.wordCount === 0) return null;
  const parts = partsOf(context, reading, topic, known);
  const first = otherAgency(parts) ?? talk(parts) ?? whoAmI(parts) ?? whoIs(parts) ?? work(parts);
  if (first) return { ...first, certainty: 'sure' };
  if (isAlien(context, reading) || (reading.unknownPerson && reading.people.length === 0)) return null;
  const text = textIn(parts);
  const follow = followUp(parts, text);
  if (follow) return { ...follow, certainty: 'sure' };
  const asked =
    withoutOwn(parts) ??
    byId(parts) ??
    ofMonths(parts, text) ??
    ofMonth(parts) ??
    ofTasks(parts, text) ??
    ofPlan(parts, text);
  return asked && { ...asked, certainty: certaintyOf(parts, asked, text) };
}
