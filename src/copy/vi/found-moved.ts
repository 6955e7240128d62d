import { answerOf } from '../../core/ask/conditions.ts';
import type { TaskRow } from '../../core/ask/found.ts';
import type { Measure } from '../../core/plan/plan.ts';
import type { Line, Span } from '../../core/said/message.ts';
import { fold } from '../../core/text/fold.ts';
import { b, figure, joined, line } from './words.ts';

/** «36 doanh nghiệp», «2 điểm phần trăm»: how far two figures are from each other. */
export const apartBy = (value: number, unit: Measure['unit']): string =>
  `${figure(Math.round(Math.abs(value) * 100) / 100)}${unit === '%' ? ' điểm phần trăm' : ` ${unit}`}`;

/** «Tăng 36 doanh nghiệp», «Giảm 2 điểm phần trăm», «Không đổi»: how far a figure moved. */
export function movedBy(from: number, to: number, unit: Measure['unit']): string {
  const moved = Math.round((to - from) * 100) / 100;
  if (moved === 0) return 'Không đổi';
  return `${moved > 0 ? 'Tăng' : 'Giảm'} ${apartBy(moved, unit)}`;
}

const numbered = /(?<![\d/,.])(\d+)(?:\/\d+)?\s+(\p{L}+(?: \p{L}+)?)/giu;
/** «thêm 9 doanh nghiệp, lũy kế 15»: what came in a month, and what there is in all. */
const inAll = /(?:lũy kế|luỹ kế|cộng dồn)\s+(\d+)/iu;
const addedTo = /(?:thêm|bổ sung)\s+$/iu;
/** «nhận danh sách 120 doanh nghiệp»: who is to come, and not what was done. */
const listed = /(?:danh sách|danh mục|trong số|tổng số)\s+$/iu;

/** What a report counts in its words, by the thing that is counted: of what was added, how many there are in all; null of what it counts twice. */
function countsIn(words: string): Map<string, number | null> {
  const counts = new Map<string, number | null>();
  for (const match of words.matchAll(numbered)) {
    const lead = words.slice(0, match.index);
    const value = addedTo.test(lead) ? inAll.exec(words)?.[1] : listed.test(lead) ? undefined : match[1];
    const thing = match[2]!.toLowerCase();
    if (value !== undefined) counts.set(thing, counts.has(thing) ? null : Number(value));
  }
  return counts;
}

interface Moved {
  thing: string;
  from: number;
  to: number;
}

/** The one thing that two reports count; of several the one that is asked about, none where it is not said which. */
function movedThing(earlier: string, later: string, asked: readonly string[]): Moved | null {
  const [before, after] = [countsIn(earlier), countsIn(later)];
  const both = [...after].flatMap(([thing, to]): Moved[] => {
    const from = before.get(thing);
    return from === undefined || from === null || to === null ? [] : [{ thing, from, to }];
  });
  const wanted = new Set(asked.map(fold));
  const named = both.filter(({ thing }) =>
    fold(thing)
      .split(' ')
      .every((word) => wanted.has(word)),
  );
  const [only, another] = named.length > 0 ? named : both;
  return only && !another ? only : null;
}

/**
 * How what reports count in their words moved from the first of the months to the last, where a task has no figure of its
 * own: worked out from the units' words, and said to be.
 */
export function movedInWords(rows: readonly TaskRow[], asked: readonly string[]): Line[] {
  return rows.flatMap(({ units, reported }): Line[] => {
    const told = reported.flatMap(({ month, progress }) => {
      const words = answerOf(progress)?.result;
      return words === undefined ? [] : [{ month, words }];
    });
    const [first, last] = [told[0], told.at(-1)];
    if (!first || !last || first === last) return [];
    const moved = movedThing(first.words, last.words, asked);
    if (!moved) return [];
    const by = movedBy(moved.from, moved.to, moved.thing);
    const whose: Span[] =
      rows.length > 1 ? [`${joined(units.map(({ name }) => name))} `, b(by.toLowerCase())] : [b(by)];
    return [
      line(
        ...whose,
        `: ${moved.from} (tháng ${first.month}) → ${moved.to} (tháng ${last.month}); tôi tính từ lời các báo cáo.`,
      ),
    ];
  });
}
