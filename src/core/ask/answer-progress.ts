import { findUnit } from '../people/org.ts';
import type { Answer, AskContext } from './answer.ts';
import { type Reading, speaksOf } from './reading.ts';

/** Questions about this month's reporting; null where the question is of another kind. */
export function answerProgress(context: AskContext, reading: Reading): Answer | null {
  const has = speaksOf(reading);
  const asked = reading.months[0];
  const progress =
    asked !== undefined && context.progress.type === 'month' ? context.progressOf(asked) : context.progress;
  const unit = findUnit(context.org, reading.units[0]);
  if (reading.mentions.some((mention) => mention.strong)) return null;
  if (
    has('deadline') &&
    (has('report', 'when', 'this-month', 'month', 'last-month') || reading.wordCount <= 4) &&
    !has('not-reported')
  ) {
    const month = reading.months[0];
    return month === undefined
      ? { type: 'deadline', progress }
      : { type: 'deadline', progress: context.progress, period: { month, ...context.datesOf(month) } };
  }
  const askedWhether = /\b(bao cao|nop|gui)\b.*\bchua\b/.test(reading.foldedText);
  if (has('not-reported', 'reported') || (askedWhether && has('report', 'this-month', 'month')))
    return unit ? { type: 'unit-progress', unit, progress } : { type: 'missing', progress };
  if (has('when') && has('report') && reading.mentions.length === 0) return { type: 'deadline', progress };
  if (!has('progress', 'obstacle') || reading.mentions.length > 0 || has('target', 'score', 'rank'))
    return null;
  const person = context.org.people.find(({ id }) => id === reading.people[0]);
  if (person) return person.role === 'leader' ? { type: 'leader-progress', person, progress } : null;
  if (has('obstacle')) return { type: 'obstacles', ...(unit ? { unit } : {}), progress };
  return unit ? { type: 'unit-progress', unit, progress } : { type: 'month', progress };
}
