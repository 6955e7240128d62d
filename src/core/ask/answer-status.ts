import { findUnit } from '../people/org.ts';
import { findIndex } from '../plan/plan.ts';
import type { Answer, AskContext } from './answer.ts';
import { type Reading, speaksOf } from './reading.ts';

const statuses = ['unfinished', 'not-begun', 'finished', 'behind'] as const;

/** «có gì chậm không», «phòng Hạ tầng số còn việc gì chưa làm»; null where the question is of another kind. */
export function answerStatus(context: AskContext, reading: Reading): Answer | null {
  const has = speaksOf(reading);
  const wanted = statuses.find((status) => has(status));
  if (!wanted) return null;
  // Those ask for something else of whatever is named so.
  if (
    has(
      'target',
      'score',
      'rank',
      'change',
      'responsible',
      'lead',
      'coordinate',
      'leader',
      'deadline',
      'when',
    )
  )
    return null;
  if (has('reported', 'not-reported', 'obstacle', 'meeting', 'briefing') || reading.people.length > 0)
    return null;
  const [mention, another] = reading.mentions;
  if (another || (mention && mention.codes.length > 1)) return null;
  const [month] = reading.months;
  const unit = findUnit(context.org, reading.units[0]);
  // «thanh tra tháng 5 chậm việc gì»: the unit, and not the index of whose name it is the first words.
  const isIndex = mention !== undefined && (mention.strong || unit === undefined);
  const index = isIndex ? findIndex(context.plan, mention.codes[0]!) : undefined;
  return {
    type: 'by-status',
    wanted,
    ...(index ? { index } : {}),
    ...(unit ? { unit } : {}),
    progress:
      month !== undefined && context.progress.type === 'month' ? context.progressOf(month) : context.progress,
  };
}
