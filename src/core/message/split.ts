import { type Line, type Message, plainLine, plainSpan, type Span } from './message.ts';

const withText = (span: Span, text: string): Span =>
  typeof span === 'string' ? text : 'b' in span ? { b: text } : { i: text };

/** Cuts one line that is longer than `limit` UTF-16 units, at blanks where there are any. */
function cutLine(line: Line, limit: number): Line[] {
  const lines: Line[] = [];
  let current: Span[] = [];
  let used = 0;
  for (const span of line) {
    let rest = plainSpan(span);
    while (used + rest.length > limit) {
      const room = limit - used;
      const blank = rest.lastIndexOf(' ', room);
      // Never between the halves of a surrogate pair.
      const end = blank > 0 ? blank : /[\uD800-\uDBFF]/.test(rest[room - 1] ?? '') ? room - 1 : room;
      if (end > 0 && (blank > 0 || used === 0)) {
        current.push(withText(span, rest.slice(0, end)));
        rest = rest.slice(end).trimStart();
      }
      lines.push(current);
      current = [];
      used = 0;
    }
    if (rest) current.push(withText(span, rest));
    used += rest.length;
  }
  lines.push(current);
  return lines;
}

/**
 * Splits a message into messages of at most `limit` UTF-16 units each, at line ends; the buttons stay with the
 * last. What is split joins again to the same text.
 */
export function splitMessage(message: Message, limit: number): Message[] {
  const lines = message.lines.flatMap((line) =>
    plainLine(line).length > limit ? cutLine(line, limit) : [line],
  );
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
  return parts.map((part, position) => ({
    lines: part,
    ...(message.picture && position === 0 ? { picture: message.picture } : {}),
    ...(message.buttons && position === parts.length - 1 ? { buttons: message.buttons } : {}),
    ...(message.wordsOnly ? { wordsOnly: true } : {}),
  }));
}
