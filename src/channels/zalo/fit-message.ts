import {
  hasWords,
  type Line,
  type Message,
  numbersOf,
  plainLine,
  plainText,
} from '../../core/said/message.ts';
import { inParts, splitMessage } from '../../core/said/split.ts';

/** Longest text of a sendMessage, in UTF-16 units (Zalo Bot API). */
export const textLimit = 2_000;

/** Words of the channel itself. */
export interface ZaloWords {
  /** Stands under choices that are answered by their words, since a number would be the answer itself. */
  chooseByWords: string;
  /** The line with the link from which a file is saved, for a day. */
  download(name: string, address: string): string;
}

/** «1.1 Tính minh bạch» behind a number would read as two numbers: the code goes to the end, «Tính minh bạch (1.1)». */
function codeApart(line: Line): Line {
  const [, code] = /^(\d+(?:\.\d+)+) \S/.exec(plainLine(line)) ?? [];
  const [first, ...rest] = line;
  if (code === undefined || first === undefined) return line;
  const left =
    typeof first === 'string' && first.startsWith(code) ? first.slice(code.length).trimStart() : null;
  return left === null ? line : [...(left === '' ? [] : [left]), ...rest, ` (${code})`];
}

/** A choice in the numbered list; nothing of one that stands in the text under its number already. */
function numbered(label: string, place: number, texts: readonly string[]): Line[] {
  const number = String(place);
  const isNumber = label === number;
  if (!isNumber && !label.startsWith(`${number}. `)) return [[`${number}. `, ...codeApart([label])]];
  const stands = texts.some((text) => text.startsWith(`${number} `) || text.startsWith(`${number}. `));
  return isNumber || stands ? [] : [[label]];
}

/** The choices as lines: Zalo has no buttons, so they are numbered, or listed where a number means something else. */
function listChoices(message: Message, words: ZaloWords): Line[] {
  const choices = message.buttons?.flat() ?? [];
  if (choices.length === 0) return [];
  if (message.wordsOnly)
    return [...choices.map(({ label }): Line => [`– ${label}`]), [message.typed ?? words.chooseByWords]];
  const texts = message.lines.map(plainLine);
  const numbers = numbersOf(message);
  return choices.flatMap(({ label }, position) => numbered(label, numbers[position]!, texts));
}

const lengthOf = (lines: readonly Line[]): number => plainText({ lines }).length;

/**
 * The lines with the number of its choice before each, where every choice stands at the end of a line of its own: a list is
 * not written twice. Null where it is not so.
 */
function numberedInPlace({ lines, buttons, choices, wordsOnly }: Message): readonly Line[] | null {
  const labels = (buttons?.flat() ?? []).map(({ label }) => label);
  // Of a part of a list the numbers are those of the whole.
  if (labels.length < 2 || wordsOnly || choices) return null;
  const texts = lines.map(plainLine);
  const places = labels.map((label) =>
    texts.findIndex((text) => text === label || text.endsWith(` ${label}`)),
  );
  const isEach = places.every(
    (place, at) => place >= 0 && (at === 0 || place > places[at - 1]!) && !/^\d+\. /.test(texts[place]!),
  );
  return isEach
    ? lines.map((line, at) =>
        places.includes(at) ? [`${places.indexOf(at) + 1}. `, ...codeApart(line)] : line,
      )
    : null;
}

/** The lines of a message with its choices under them, unless they stand there already. */
export function withChoices(message: Message, words: ZaloWords): readonly Line[] {
  const { lines } = message;
  // Bare text has its choices in it.
  if (message.plain) return lines;
  const inPlace = numberedInPlace(message);
  if (inPlace) return inPlace;
  const listing = listChoices(message, words);
  const [last, end] = [listing.at(-1), lines.at(-1)];
  if (last === undefined || (end !== undefined && plainLine(end) === plainLine(last))) return lines;
  return hasWords(lines) ? [...lines, [''], ...listing] : listing;
}

/**
 * Cuts a message into messages that are at most 2000 UTF-16 units long once their choices stand under them. The
 * choices stay together, under the last lines where there is room, and are cut only when they alone are too long;
 * written out they are only then, so that another channel may take the message over. The last part keeps `buttons`, by
 * which answers are understood, the first one what is attached. What has been cut is given back as it is.
 */
export function fitMessage(message: Message, words: ZaloWords): Message[] {
  const cut = (lines: readonly Line[]): (readonly Line[])[] =>
    splitMessage({ lines }, textLimit)
      .map((part) => part.lines)
      .filter(hasWords);
  const parts = cut(message.lines);
  const end = { ...message, lines: parts.at(-1) ?? [] };
  if (message.buttons && lengthOf(withChoices(end, words)) > textLimit)
    parts.push(...cut(listChoices(message, words)));
  // A picture, or choices, may come without words.
  if (parts.length === 0 && (message.attachment || hasWords(withChoices(end, words)))) parts.push([]);
  return inParts(message, parts);
}
