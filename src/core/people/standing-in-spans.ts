import { addDays } from '../time/viet-nam-time.ts';

/** From one day to another (dates of Viet Nam, «2023-05-22»), both included. */
export interface Span {
  from: string;
  to: string;
}

/**
 * Spans in order, each day in one of them: those that overlap or follow each other become one, those that ended before
 * today drop out.
 * @param today the date in Viet Nam
 */
export function joinedSpans(spans: readonly Span[], today: string): Span[] {
  const joined: Span[] = [];
  const inOrder = spans
    .filter(({ to }) => to >= today)
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
  for (const { from, to } of inOrder) {
    const last = joined.at(-1);
    if (!last || from > addDays(last.to, 1)) joined.push({ from, to });
    else if (to > last.to) joined[joined.length - 1] = { from: last.from, to };
  }
  return joined;
}
