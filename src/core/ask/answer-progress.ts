import { findUnit } from '../people/org.ts';
import type { Progress } from '../report/progress.ts';
import type { Answer, AskContext } from './answer.ts';
import { datesOf } from './compose/months-asked.ts';
import { type Reading, speaksOf } from './reading.ts';

/** When the month that is named is due, or the one at hand; null where that is not asked. */
function deadlineAsked(context: AskContext, reading: Reading, progress: Progress): Answer | null {
  const has = speaksOf(reading);
  const isOfReport = has('report', 'when', 'this-month', 'month', 'last-month') || reading.wordCount <= 4;
  if (!has('deadline') || !isOfReport || has('not-reported')) return null;
  const [month] = reading.months;
  return month === undefined
    ? { type: 'deadline', progress }
    : { type: 'deadline', progress: context.progress, period: datesOf(context, month) };
}

/** Who has reported; null where that is not asked. */
function reportedAsked({ org }: AskContext, reading: Reading, progress: Progress): Answer | null {
  const has = speaksOf(reading);
  const asksWhether =
    /\b(bao cao|nop|gui)\b.*\bchua\b/.test(reading.foldedText) && has('report', 'this-month', 'month');
  if (!has('not-reported', 'reported') && !asksWhether) return null;
  const unit = findUnit(org, reading.units[0]);
  return unit ? { type: 'unit-progress', unit, progress } : { type: 'missing', progress };
}

/** How far a month is, and what hinders: of a leader, a unit, or all. */
function stateAsked({ org }: AskContext, reading: Reading, progress: Progress): Answer | null {
  const has = speaksOf(reading);
  if (!has('progress', 'obstacle') || has('target', 'score', 'rank')) return null;
  const person = org.people.find(({ id }) => id === reading.people[0]);
  if (person) return person.role === 'leader' ? { type: 'leader-progress', person, progress } : null;
  const unit = findUnit(org, reading.units[0]);
  if (has('obstacle')) return { type: 'obstacles', ...(unit ? { unit } : {}), progress };
  return unit ? { type: 'unit-progress', unit, progress } : { type: 'month', progress };
}

/** Questions about this month's reporting; null where the question is of another kind. */
export function answerProgress(context: AskContext, reading: Reading): Answer | null {
  const has = speaksOf(reading);
  const { months, mentions } = reading;
  const [asked] = months;
  const isNamed = asked !== undefined && context.progress.type === 'month';
  const progress = isNamed ? context.progressOf(asked) : context.progress;
  if (mentions.some(({ strong }) => strong)) return null;
  const first = deadlineAsked(context, reading, progress) ?? reportedAsked(context, reading, progress);
  if (first || mentions.length > 0) return first;
  if (has('when') && has('report')) return { type: 'deadline', progress };
  return stateAsked(context, reading, progress);
}
