import { type Line, plainLine, plainSpan, type Span } from '../../core/said/message.ts';
import { cutAt, wellFormed } from '../../core/text/cut.ts';
import { textLimit } from './fit-message.ts';

/** One entry of `text_styles`: where it begins and how long it is, in UTF-16 units. */
export interface TextStyle {
  start: number;
  len: number;
  st: [string];
}

/** Zalo's codes of colours. */
const colourCode = { red: 'c_db342e', orange: 'c_f27806', green: 'c_15a85f' } as const;

/** The code of what a piece of text looks like, of those that have a look. */
const styleOf = (span: Exclude<Span, string>): string =>
  'b' in span ? 'b' : 'i' in span ? 'i' : colourCode[span.colour];

/**
 * The text of a sendMessage with its bold, italic and colours beside it, so that nobody's words can format anything. Blanks
 * around the text are left out: whoever trimmed them on the way would shift every offset.
 */
export function toText(lines: readonly Line[]): { text: string; text_styles?: TextStyle[] } {
  let whole = '';
  const styles: TextStyle[] = [];
  lines.forEach((line, position) => {
    if (position > 0) whole += '\n';
    for (const span of line) {
      const text = wellFormed(plainSpan(span));
      if (typeof span !== 'string' && text !== '')
        styles.push({ start: whole.length, len: text.length, st: [styleOf(span)] });
      whole += text;
    }
  });
  const text = whole.trim();
  const cutBefore = whole.length - whole.trimStart().length;
  const kept = styles.flatMap(({ start, len, st }) => {
    const from = Math.max(start - cutBefore, 0);
    const to = Math.min(start - cutBefore + len, text.length);
    return to > from ? [{ start: from, len: to - from, st }] : [];
  });
  return { text, ...(kept.length > 0 ? { text_styles: kept } : {}) };
}

/** What stands under a picture: the first line, plain, since a caption takes no styles. */
export function toCaption(lines: readonly Line[]): string {
  const first = lines.map((line) => plainLine(line).trim()).find((text) => text !== '') ?? '';
  return cutAt(wellFormed(first), textLimit);
}

/** All the words under a photo, plain, where nothing follows it. */
export const wholeCaption = (lines: readonly Line[]): string =>
  cutAt(wellFormed(lines.map(plainLine).join('\n').trim()), textLimit);
