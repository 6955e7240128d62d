import { isOutside, type Unit } from '../../people/org.ts';
import { planIdOf } from '../../report/carried.ts';
import { isBehind } from '../../report/report.ts';
import type { AskContext, Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { execute } from '../execute.ts';
import type { Field } from '../fields.ts';
import type { Found, TaskRow } from '../found.ts';
import type { Query } from '../query.ts';
import { progressOfMonths } from './months-asked.ts';

/** Rows that are listed: of reports asked for what hinders or is asked for, those that say so. */
const isListed = ({ give, months }: Query, { reported }: TaskRow): boolean => {
  const [what] = give;
  if (months.length === 0 || (what !== 'proposal' && what !== 'obstacle')) return true;
  return reported.some(({ progress }) => {
    const entry = answerOf(progress);
    return (
      entry !== null &&
      (what === 'proposal' ? entry.proposal !== undefined : entry.obstacle !== undefined || isBehind(entry))
    );
  });
};

const keysOf = (found: Found, query: Query): string[] => {
  switch (found.of) {
    case 'index':
      return found.rows.map(({ code }) => code);
    case 'task':
      return found.rows
        .filter((row) => isListed(query, row))
        .slice(0, 60)
        .map(({ task, units }) => `${planIdOf(task)}:${units[0]?.id ?? ''}`);
    case 'unit':
      return found.rows.map(({ unit }) => unit.id);
    case 'person':
      return found.rows.map(({ person }) => person.id);
    case 'group':
      return found.rows.map(({ key }) => key);
  }
};

/**
 * «cái nào còn xa chỉ tiêu hơn», of indices that are to reach a place and no score: by how many places, or where none of them has
 * that either, what they are to reach. That nobody has them in charge is not so.
 */
function withoutScores(context: AskContext, query: Query, known: readonly Field[]): Query {
  const { order, fold: _, ...rest } = query;
  if (query.of !== 'index' || order?.field !== 'gap') return query;
  const isNone = (one: Query): boolean => execute(context, one, known).rows.length === 0;
  if (!isNone(query)) return query;
  const inPlaces: Query = { ...rest, order: { ...order, field: 'rank-gap' }, give: ['rank-gap'] };
  return isNone(inPlaces) ? { ...rest, give: ['target'] } : inPlaces;
}

/**
 * «Sở Tài chính góp ý xong chưa»: what in months nobody owes, since only bodies outside of the agency have it in the plan, with
 * whose it is. That there is no such task would not be true.
 */
function ofOutside(
  context: AskContext,
  query: Query,
  found: Found,
  known: readonly Field[],
): { query: Query; found: Found; outside: readonly Unit[] } | null {
  const isNarrowed = query.where.some(({ by, not }) => !not && (by === 'unit' || by === 'text'));
  if (found.of !== 'task' || found.rows.length > 0 || query.months.length === 0 || !isNarrowed) return null;
  const where = query.where.filter(({ by }) => by !== 'status' && by !== 'said');
  const planned: Query = { of: 'task', where, give: ['owner'], months: [] };
  const all = execute(context, planned, known);
  const owners = all.of === 'task' ? all.rows.flatMap(({ units }) => units) : [];
  if (owners.length === 0 || owners.some((unit) => !isOutside(context.org, unit))) return null;
  return { query: planned, found: all, outside: [...new Set(owners)] };
}

/** A composed question with its answer, and what a follow-up may lean on. */
export function answered(context: AskContext, asked: Query, known: readonly Field[]): Asked {
  const wanted = withoutScores(context, asked, known);
  const inPlan = execute(context, wanted, known);
  const aside = ofOutside(context, wanted, inPlan, known);
  const { query, found } = aside ?? { query: wanted, found: inPlan };
  const progress = context.progressOf(query.months.at(-1) ?? context.atHand);
  const rows = keysOf(found, query);
  const person = query.where.find((filter) => filter.by === 'person');
  const unit = query.where.find((filter) => filter.by === 'unit');
  return {
    answer: {
      type: 'found',
      query,
      found,
      progress,
      months: progressOfMonths(context, query.months),
      ...(aside ? { outside: aside.outside } : {}),
    },
    topic: {
      indices:
        found.of === 'index'
          ? rows
          : [...new Set(found.of === 'task' ? found.rows.map(({ index }) => index.code) : [])].slice(0, 12),
      intents: found.of === 'task' && query.months.length === 0 ? ['tasks'] : [],
      ...(person?.by === 'person' && person.ids.length === 1 ? { person: person.ids[0]! } : {}),
      ...(unit?.by === 'unit' && unit.ids.length === 1 ? { unit: unit.ids[0]! } : {}),
      last: { query: JSON.stringify(query), rows },
    },
  };
}

/** The tasks that an answer has found; null where it tells of anything else. */
export const tasksIn = ({ answer }: Asked): readonly TaskRow[] | null =>
  answer.type === 'found' && answer.found.of === 'task' ? answer.found.rows : null;

/**
 * An answer with those of its tasks alone that are chosen; as it is where it tells of anything else, or none is chosen: then
 * all are told, each as it stands.
 * @param more what is told of them besides
 */
export function ofRows(
  asked: Asked,
  choose: (rows: readonly TaskRow[], query: Query) => readonly TaskRow[],
  more: Pick<Extract<Found, { of: 'task' }>, 'end' | 'bound'> = {},
): Asked {
  const { answer } = asked;
  if (answer.type !== 'found' || answer.found.of !== 'task') return asked;
  const rows = choose(answer.found.rows, answer.query);
  return rows.length > 0
    ? { ...asked, answer: { ...answer, found: { ...answer.found, rows, ...more } } }
    : asked;
}

/** Rows, or nothing where there are none: what was recognised was something else then. */
export const someFound = (asked: Asked): Asked | null =>
  asked.answer.type === 'found' && asked.answer.found.rows.length === 0 ? null : asked;
