import type { Asked } from '../answer.ts';
import { type Aspect, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { answerHistory } from './month-things.ts';
import { monthsOf, monthsRefused, monthsReported } from './months-asked.ts';
import { has, indicesOf, type Parts } from './parts.ts';

/** How it went, and nothing that a single task or a list of them tells. */
const ofCourse: ReadonlySet<Aspect> = new Set(['progress', 'result', 'text']);

/** «tóm tắt chi phí tuân thủ quý II», «nhà ở xã hội 3 tháng nay thế nào»: how indices that are named went, month by month. */
export function spanOfIndex(parts: Parts): Asked | null {
  if (indicesOf(parts).length === 0 || parts.named.some(({ type, not }) => type !== 'index' || not))
    return null;
  // What one message asks besides is of the task that it has just told of, though its index be named with it.
  const { topic, context } = parts;
  if (topic && topic.at >= context.now && !has(parts, 'summary')) return null;
  const { months, otherYear } = monthsOf(parts);
  if (otherYear || months.length < 2) return null;
  if (has(parts, 'status', 'sent', 'returned', 'order', 'number', 'field', 'relation', 'how', 'act'))
    return null;
  if (has(parts, 'state', 'fold', 'ranking', 'cadence', 'measure', 'due', 'debt', 'said', 'month'))
    return null;
  const aspects = aspectsIn(parts.sentence, context.plan).filter(
    // «tổng hợp tháng 3, 4, 5» sums nothing up in figures.
    ({ aspect }) => !(aspect === 'sum' && has(parts, 'summary')),
  );
  if (aspects.some(({ aspect }) => !ofCourse.has(aspect))) return null;
  if (contentOf(parts).some(({ soft, inName }) => !soft && !inName)) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  return monthsReported(context, months).length > 1 ? answerHistory(parts) : null;
}
