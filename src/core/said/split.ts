import { cutAt } from '../text/cut.ts';
import { hasWords, type Line, type Message, plainLine, plainSpan, type Span, withText } from './message.ts';

/** Where a text ends that is cut to at most `room` units: at a blank if there is one, else between two characters. */
function endOfCut(text: string, room: number): { end: number; atBlank: boolean } {
  const cut = cutAt(text, room).length;
  for (let blank = text.lastIndexOf(' ', cut); blank > 0; blank = text.lastIndexOf(' ', blank - 1))
    // A blank under a mark is a character of its own.
    if (!/^ \p{M}/u.test(text.slice(blank, blank + 3))) return { end: blank, atBlank: true };
  return { end: cut, atBlank: false };
}

/** A last part shorter than this share of a message is no message to read. */
const leastShare = 4;

/**
 * How long the next part of a line is that is longer than `limit`: as long as may be, but for the last cut, which leaves
 * something to read behind it.
 * @param left how much of the line is left
 */
const roomFor = (left: number, limit: number): number => {
  const least = Math.ceil(limit / leastShare);
  return left > limit && left - limit < least ? left - least : limit;
};

/** Cuts one line that is longer than `limit` UTF-16 units, at blanks where there are any. */
function cutLine(line: Line, limit: number): Line[] {
  const lines: Line[] = [];
  let current: Span[] = [];
  let used = 0;
  let left = plainLine(line).length;
  let room = roomFor(left, limit);
  for (const span of line) {
    let rest = plainSpan(span);
    while (used + rest.length > room) {
      const { end, atBlank } = endOfCut(rest, room - used);
      if (end > 0 && (atBlank || used === 0)) {
        current.push(withText(span, rest.slice(0, end)));
        const after = rest.slice(end).trimStart();
        left -= rest.length - after.length;
        rest = after;
      }
      lines.push(current);
      left -= used;
      current = [];
      used = 0;
      room = roomFor(left, limit);
    }
    if (rest) current.push(withText(span, rest));
    used += rest.length;
  }
  lines.push(current);
  return lines;
}

/** Lines put together into parts of at most `limit` UTF-16 units; a part of blanks alone is left out. */
function toParts(lines: readonly Line[], limit: number): Line[][] {
  const parts: Line[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const length = plainLine(line).length + 1;
    if (used + length > limit + 1 && parts.at(-1)!.length > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(line);
    used += length;
  }
  const said = parts.filter(hasWords);
  return said.length > 0 ? said : [[]];
}

/**
 * A message in several, one for each of these parts of its lines: the buttons stay with the last, what is
 * attached with the first, whatever else it says of itself (`wordsOnly`, `plain`) with each.
 */
export function inParts(message: Message, parts: readonly (readonly Line[])[]): Message[] {
  const { attachment, buttons, choices, ...each } = message;
  return parts.map((lines, position) => ({
    ...each,
    lines,
    ...(attachment && position === 0 ? { attachment } : {}),
    ...(buttons && position === parts.length - 1 ? { buttons, ...(choices ? { choices } : {}) } : {}),
  }));
}

/**
 * Splits a message into messages of at most `limit` UTF-16 units each, at line ends, as `inParts`
 * does. What is split joins again to the same text, and each part has words wherever the
 * message has any.
 */
export function splitMessage(message: Message, limit: number): Message[] {
  const whole = message.lines.reduce((sum, line) => sum + plainLine(line).length + 1, -1);
  if (whole <= limit && hasWords(message.lines)) return [message];
  const lines = message.lines.flatMap((line) =>
    plainLine(line).length > limit ? cutLine(line, limit) : [line],
  );
  return inParts(message, toParts(lines, limit));
}
