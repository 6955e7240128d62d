import { spannedOf } from '../../report/carried.ts';
import { fold } from '../../text/fold.ts';
import { endsSpan, spanOf } from '../../time/period.ts';
import type { Asked, CadenceDue } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { dueIn } from './cadence-due.ts';
import { asOwner, filtersOf } from './filters.ts';
import { gatheringsIn } from './gatherings.ts';
import { has, type Parts, wholeSentence } from './parts.ts';
import type { Spoken } from './spoken.ts';
import { tasksWithin, type Work } from './tasks-of-plan.ts';

/** «từ giờ đến cuối năm», «tới hết năm còn …», «còn mấy lần nữa trong năm»; «6 tháng cuối năm» is a half-year. */
const toYearEnd = pattern(
  '(?:đến|tới) (?:tận )?(?:hết|cuối) năm(?! (?:ngoái|trước|sau))|(?:còn|phải)(?: [^ ]+){0,12} (?:nữa )?(?:trong|hết) (?:cả )?năm(?: nay| này)?(?= |$)|(?:từ|tính từ) (?:giờ|nay|bây giờ|đây)(?: [^ ]+){0,3} (?:trở đi|về sau|hết năm)',
);
const isLeft = pattern('còn|phải|cần|sẽ|nữa');

/** What is held from time to time and is spoken of, by its own word («giao ban») or by all that its words name. */
function worksSpokenOf(parts: Parts, spoken: Spoken | null): Work[] {
  const said = gatheringsIn(parts).map(fold);
  const scope: Filter[] = filtersOf(parts)
    .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index')
    .map(asOwner);
  const works = tasksWithin(
    parts.context,
    (task) => spannedOf(task) !== null && task.due === undefined,
    scope,
  );
  const named = works.filter(({ task }) => spoken?.matter.ids.includes(task.id) === true);
  const held = works.filter(({ task }) => said.some((word) => fold(task.text).includes(word)));
  // «giao ban với doanh nghiệp xuất khẩu»: of one kind of gathering the rest of the words says which; of two both are meant.
  const both = held.filter((one) => named.includes(one));
  if (said.length >= 2) return held;
  return both.length > 0 ? both : held.length > 0 ? held : named;
}

const byDay = (one: CadenceDue, other: CadenceDue): number => one.lastDay.localeCompare(other.lastDay);

/**
 * «từ giờ đến cuối năm còn phải họp với doanh nghiệp mấy lần»: each time that is left of the year, with the day by which it
 * must have been, and what is overdue; null where nothing that is held from time to time is spoken of.
 */
export function heldAhead(parts: Parts, spoken: Spoken | null): Asked | null {
  if (!/\b(?:nam|nay|gio|day)\b/.test(parts.reading.foldedText)) return null;
  const whole = wholeSentence(parts);
  if (!holds(toYearEnd, whole) || !holds(isLeft, whole)) return null;
  if (has(parts, 'status', 'sent', 'returned', 'order')) return null;
  const { context } = parts;
  const { year } = context.plan;
  const works = worksSpokenOf(parts, spoken);
  if (works.length === 0) return null;
  const items = works.flatMap(({ index, task }): CadenceDue[] => {
    const type = spannedOf(task)!;
    return Array.from({ length: 12 }, (_, offset) => ({ year, month: offset + 1 }))
      .filter((one) => one.month >= context.firstMonth && endsSpan(type, one))
      .map((one) => dueIn(context, index, task, spanOf(type, one)))
      .filter(({ done }) => done === null);
  });
  return {
    answer: { type: 'cadence-due', items: items.toSorted(byDay), now: context.now, ahead: true },
    topic: { indices: [...new Set(works.map(({ index }) => index.code))], intents: ['tasks'] },
  };
}
