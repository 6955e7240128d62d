import type { Picture } from './picture.ts';

/** A piece of text: plain, bold or italic. Channels escape it; nobody's words can become formatting. */
export type Span = string | { b: string } | { i: string };

export type Line = readonly Span[];

/** A choice under a message. `data` is at most 64 bytes, Telegram's limit for callback data. */
export interface Button {
  label: string;
  data: string;
}

/** What is said in a chat, without any platform's notation. */
export interface Message {
  lines: readonly Line[];
  /** Rows of buttons, the likeliest first. */
  buttons?: readonly (readonly Button[])[];
  /** A typed number answers the question (a figure): the buttons are answered by their words, not by their place. */
  wordsOnly?: boolean;
  /** Drawn when it is sent; the lines stand under it. Where a channel cannot show it, the lines say enough. */
  picture?: Picture;
  /** Sent as bare text, its buttons written out: the platform refused it with its formatting. */
  plain?: boolean;
}

export const plainSpan = (span: Span): string =>
  typeof span === 'string' ? span : 'b' in span ? span.b : span.i;

/** A line without its formatting. */
export const plainLine = (line: Line): string => line.map(plainSpan).join('');

/** The whole text without formatting. */
export const plainText = (message: Message): string => message.lines.map(plainLine).join('\n');

/** Whether anything in it can be read: no platform takes a message of blanks. */
export const hasWords = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.some((span) => /\S/.test(plainSpan(span))));
