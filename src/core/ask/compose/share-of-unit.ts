import { assignmentsOf, assignmentsOfUnit } from '../../plan/assignments.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { has, indicesOf, isHeadOf, type Parts, peopleOf, unitsOf } from './parts.ts';

/** «chiếm bao nhiêu %», «bằng mấy phần trăm toàn Sở», «phần trăm so toàn Sở»: what part of all the plan's tasks. */
const whatPart = pattern(
  '(?:chiếm|bằng|được|là|tương đương|tỷ lệ)(?: [^ @]+){0,3} (?:bao nhiêu|mấy|bn) (?:phần trăm|%|pt)|(?:bao nhiêu|mấy) (?:phần trăm|%|pt)(?: [^ @]+){0,4} (?:nhiệm vụ|việc|kế hoạch|toàn sở|cả sở|toàn huyện)|(?:nhiệm vụ|việc)(?: [^@]+)? (?:phần trăm|tỷ lệ|%)(?: [^ @]+){0,2} (?:so|trên|trong)(?: với| tổng)? (?:toàn|cả|tổng|kế hoạch|số)|chiếm (?:bao nhiêu|mấy)(?= $)',
);

/**
 * «phần Phòng Kỹ thuật chiếm bao nhiêu % tổng số nhiệm vụ của kế hoạch»: how many of the plan's tasks a unit has, and what part of all
 * that is; of reports, states and figures another thing is asked.
 */
export function shareOfUnit(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const [unit, another] = unitsOf(parts);
  if (!unit || another || !isHeadOf(parts, 'task') || !holds(whatPart, sentence)) return null;
  if (has(parts, 'period', 'status', 'sent', 'returned', 'order', 'cadence', 'task')) return null;
  if (indicesOf(parts).length + peopleOf(parts).length > 0) return null;
  const { plan, org } = context;
  const tasks = assignmentsOfUnit(plan, org, unit.id).length;
  const of = plan.indices.reduce((sum, index) => sum + index.tasks.length, 0);
  return {
    answer: { type: 'plan-task-count', tasks, assignments: assignmentsOf(plan, org).length, unit, of },
    topic: { indices: [], intents: ['tasks'], unit: unit.id, of: 'tasks' },
  };
}
