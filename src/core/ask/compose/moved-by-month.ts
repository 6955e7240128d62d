import type { Asked } from '../answer.ts';
import { isOfStatus } from '../conditions.ts';
import { groupsOf } from '../execute-groups.ts';
import type { Filter, Measured } from '../query.ts';
import { asOneOwner, asOwner, filtersOf } from './filters.ts';
import { monthsOf, monthsRefused, monthsReported, monthsSoFar } from './months-asked.ts';
import { has, isAsked, isHeadOf, type Parts, pieceOf, piecesOfType } from './parts.ts';
import { twoMonths } from './units-moved.ts';

type Counted = Measured | 'late-report';

/** What is counted; null where nothing of reports is. */
function measuredIn(parts: Parts): Counted | null {
  const sent = piecesOfType(parts, 'sent').some(({ what }) => what === 'late');
  const words = piecesOfType(parts, 'words').find(({ what }) => what === 'obstacle' || what === 'proposal');
  if (has(parts, 'returned')) return 'returned';
  if (sent) return isHeadOf(parts, 'unit') && !isHeadOf(parts, 'task') ? 'late-report' : null;
  const status = pieceOf(parts, 'status')?.status;
  if (status) return isHeadOf(parts, 'task') || has(parts, 'fold', 'period') ? status : null;
  return words ? (words.what as 'obstacle' | 'proposal') : null;
}

/** The months that are set beside each other: those that are named, two of which one is left unsaid, or all so far. */
function monthsMeant(parts: Parts): readonly number[] {
  const named = monthsReported(parts.context, monthsOf(parts).months);
  if (named.length > 1) return named;
  return (named.length === 1 ? twoMonths(parts) : null) ?? monthsSoFar(parts.context);
}

/** How many of what is counted there were in one month, and of how many units nothing was sent. */
function countOf(parts: Parts, month: number, measured: Counted, where: readonly Filter[]) {
  const { context } = parts;
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const missing = progress.owing.filter((unit) => context.reportOf(unit.id, month) === undefined);
  if (measured === 'late-report') {
    const late = progress.owing.filter(({ id }) => context.reportOf(id, month)?.late === true);
    return { month, count: late.length, notBegun: 0, missing };
  }
  const { rows, silent } = groupsOf(context, {
    of: 'group',
    group: { by: 'month', measured },
    where,
    order: { field: 'month', dir: 'asc', take: 'all' },
    give: [],
    months: [month],
  });
  const entries = rows[0]?.entries ?? [];
  const isBehind = measured === 'behind';
  return {
    month,
    count: isBehind ? entries.filter(isOfStatus.late).length : entries.length,
    notBegun: isBehind ? entries.filter(isOfStatus['not-begun']).length : 0,
    missing: missing.filter(({ id }) => silent.some(({ unit }) => unit.id === id)),
  };
}

/** Which way it is asked to have gone; undefined where «tăng hay giảm» leaves it open. */
function claimed(parts: Parts): 'up' | 'down' | undefined {
  const ways = new Set(
    piecesOfType(parts, 'state').flatMap(({ filter }) =>
      filter === 'up' || filter === 'down' ? [filter] : [],
    ),
  );
  return ways.size === 1 && isAsked(parts, 'yes-no') ? [...ways][0] : undefined;
}

/**
 * «số việc chậm 3 tháng nay tăng hay giảm», «vướng mắc có giảm so với tháng trước không»: how many there were in each month, and
 * which way that went. Of two months that are both named their rows are told, too (`of-tasks.ts`).
 */
export function movedByMonth(parts: Parts): Asked | null {
  const { context } = parts;
  const says = piecesOfType(parts, 'state').some(({ filter }) => filter === 'up' || filter === 'down');
  if (!says || isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'index') || parts.left.length > 0)
    return null;
  if (has(parts, 'order', 'number', 'measure', 'cadence', 'task', 'month', 'act', 'how')) return null;
  const measured = measuredIn(parts);
  if (!measured || monthsOf(parts).otherYear || isHeadOf(parts, 'task', true)) return null;
  const isBoth = monthsReported(context, monthsOf(parts).months).length === 2;
  if (isBoth && claimed(parts) === undefined) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const where = asOneOwner(
    filtersOf(parts)
      .filter(({ by }) => by !== 'status' && by !== 'figure' && by !== 'said')
      .map(asOwner),
  );
  const isPrivate = measured === 'returned' || where.some(({ by }) => by === 'unit');
  if (context.inGroup && isPrivate) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const months = monthsMeant(parts).flatMap((month) => countOf(parts, month, measured, where) ?? []);
  if (months.length < 2) return null;
  const claims = claimed(parts);
  return {
    answer: { type: 'moved-by-month', measured, months, where, ...(claims ? { claims } : {}) },
    topic: { indices: [], intents: [] },
  };
}
