import type { Line } from '../../core/said/message.ts';
import { lengthOf, plainLength } from './words.ts';

/** A message this short fits a phone: its words stay as they are. */
export const phone = 700;
/** So many signs of a long list are said at first: what a phone shows at once, its number and its choices beside it. */
const screen = 600;
/** What is asked for beyond that comes in one message of any channel. */
const further = 1_500;

/** The lines of a list. */
export interface ListParts {
  head: readonly Line[];
  rows: readonly Line[];
  tail: readonly Line[];
}

export const linesOf = ({ head, rows, tail }: ListParts): readonly Line[] => [...head, ...rows, ...tail];

/** A list with what stands around it: both are said first, and what is between them row by row. */
export interface Folded {
  /** So many lines head it, and so many stand behind its rows. */
  head: number;
  tail: number;
  /** The row at which this part begins. */
  from: number;
}

/** A part of a list. */
interface Part {
  lines: readonly Line[];
  /** The places, among all lines, of the rows that are shown. */
  shown: { first: number; end: number };
  /** The row at which the next part begins, and how many rows are left then; null where nothing is. */
  next: { from: number; left: number } | null;
}

/** The name of a unit above its rows, or what parts two lists. */
const isHeading = (one: Line): boolean =>
  plainLength(one) === 0 || (one.length === 1 && typeof one[0] === 'object' && 'b' in one[0]);

/** The heading under which a row stands that begins a part; none where it is a heading itself. */
function headingOf(rows: readonly Line[], at: number): readonly Line[] {
  const [row] = rows.slice(at);
  if (at === 0 || row === undefined || isHeading(row)) return [];
  const heading = rows.slice(0, at).findLast(isHeading);
  return heading && plainLength(heading) > 0 ? [heading] : [];
}

/** The lines of one part of a list: at first with what stands around it, later the rows alone. */
export function partOf(lines: readonly Line[], { head, tail, from }: Folded): Part {
  const around = [lines.slice(0, head), lines.slice(lines.length - tail)] as const;
  const rows = lines.slice(head, lines.length - tail);
  const isFirst = from === 0;
  const above = isFirst ? around[0] : headingOf(rows, from);
  const below = isFirst ? around[1] : [];
  let left = (isFirst ? screen : further) - lengthOf(above) - lengthOf(below);
  let end = from;
  let kept = 0;
  for (; end < rows.length; end++) {
    left -= plainLength(rows[end]!) + 1;
    // One row is said, however long it is.
    if (left < 0 && kept > 0) break;
    if (!isHeading(rows[end]!)) kept += 1;
  }
  const nextFrom = end;
  while (end > from && isHeading(rows[end - 1]!)) end -= 1;
  const rest = rows.slice(end).filter((one) => !isHeading(one)).length;
  return {
    lines: [...above, ...rows.slice(from, end), ...below],
    shown: { first: head + from, end: head + end },
    next: rest > 0 ? { from: Math.min(end, nextFrom), left: rest } : null,
  };
}
