import type { Plan } from '../plan/plan.ts';
import type { IndexIntent } from './answer.ts';
import { type Reading, speaksOf } from './reading.ts';

/** «năm nay phải lên hạng mấy»: a place or a score is asked that must be come to. */
const reachedIn = (reading: Reading): IndexIntent[] =>
  /\bphai (?:len|dat|vuon len|vao|xep|nang len)\b/.test(reading.foldedText) &&
  speaksOf(reading)('rank', 'score')
    ? ['target']
    : [];

const asksMovementIn = (reading: Reading, mustReach: boolean): boolean =>
  speaksOf(reading)('change', 'up', 'down') && !speaksOf(reading)('gap') && !mustReach;

/** How much is missing: «phấn đấu lên mấy điểm» asks to which level, and not by how much. */
function asksGap(reading: Reading): boolean {
  const has = speaksOf(reading);
  const isLevel = /\blen (?:duoc |toi |den |muc )?(?:may|bao nhieu) diem\b(?! nua)/.test(reading.foldedText);
  return has('gap') || (has('up', 'higher') && has('target') && !isLevel);
}

/**
 * What a question wants to know of an index, the most wanted first; empty where it names an index only.
 * Years decide between figures of the plan: 2021 is the rank before, 2022 the result, 2023 the target.
 */
export function indexIntentsOf(reading: Reading, plan: Plan): IndexIntent[] {
  const has = speaksOf(reading);
  const wanted: IndexIntent[] = [];
  const want = (intent: IndexIntent) => {
    if (!wanted.includes(intent)) wanted.push(intent);
  };
  const yearBefore = reading.years.includes(plan.year - 2) || has('before-last-year');
  const yearPlan = reading.years.includes(plan.year) || has('this-year');
  const yearBaseline = reading.years.includes(plan.year - 1) || has('last-year');

  const asksUnit = has('unit') && !has('leader');
  if (has('coordinate')) want('coordinating');
  if (has('lead') && (!has('leader') || has('unit'))) want('lead-unit');
  if (has('lead') && has('leader')) want('leader');
  else if (has('responsible') && asksUnit && !has('coordinate')) want('lead-unit');
  if (has('responsible') && !(asksUnit && !has('who')))
    if (!has('coordinate') || has('leader', 'who')) want('leader');
  if (has('leader') && !wanted.includes('leader') && !has('tasks', 'doing')) want('leader');
  if (asksUnit && wanted.length === 0 && !has('tasks', 'doing', 'progress', 'reported', 'not-reported'))
    want('lead-unit');
  if (has('who') && wanted.length === 0 && !has('tasks', 'doing', 'gap', 'score', 'rank', 'target'))
    want('leader');
  if (has('coordinate') && wanted.includes('leader') && !has('responsible'))
    wanted.splice(wanted.indexOf('leader'), 1);

  // «năm nay phải lên hạng mấy»: where it is to come to.
  const mustReach = reachedIn(reading);
  for (const intent of mustReach) want(intent);
  const asksMovement = asksMovementIn(reading, mustReach.length > 0);
  if (asksGap(reading)) want('gap');
  else if (has('target') || (has('aim') && reading.mentions.length > 0)) {
    if (yearBaseline && has('score', 'rank') && !yearPlan)
      want(has('rank') && !has('score') ? 'rank' : 'score');
    want('target');
  } else if (yearPlan && !yearBaseline && !yearBefore && has('score', 'rank')) want('target');
  else if (asksMovement) want('change');
  else if (yearBefore && has('rank', 'score')) want('previous-rank');
  if (
    !wanted.includes('gap') &&
    !wanted.includes('change') &&
    !wanted.includes('previous-rank') &&
    !yearPlanOnly()
  ) {
    if (has('score') && !wanted.includes('target')) want('score');
    if (has('rank')) want('rank');
    if (has('score') && has('target') && yearBaseline) want('score');
  }
  if (asksMovement && yearBefore && has('rank') && !has('change')) want('previous-rank');
  if (!wanted.length && (yearBefore || yearBaseline)) want(yearBefore ? 'previous-rank' : 'score');

  if (has('tasks')) want(has('how-many') && !has('doing', 'list') ? 'task-count' : 'tasks');
  // «được giao chủ trì»: who is charged, not with what.
  else if (has('doing') && !(has('lead', 'responsible') && has('unit', 'who', 'leader'))) want('tasks');
  if (has('measure') && !has('tasks')) want('measures');
  if (has('obstacle')) want('obstacles');
  else if (has('progress') && !has('target')) want('progress');
  if (wanted.includes('tasks')) return wanted.filter((intent) => intent === 'tasks' || intent === 'target');
  if (wanted.includes('obstacles')) return ['obstacles'];
  if (wanted.includes('progress')) return ['progress'];
  return wanted;

  function yearPlanOnly(): boolean {
    return yearPlan && !yearBaseline && !yearBefore;
  }
}
