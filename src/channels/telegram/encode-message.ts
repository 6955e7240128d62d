import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Line, type Message, plainSpan, type Span } from '../../core/said/message.ts';
import { shortened, wellFormed } from '../../core/text/cut.ts';

/** Limits of the Bot API: text after parsing, caption after parsing, callback data in bytes. */
export const textLimit = 4096;
/** The text under a photo. */
export const captionLimit = 1024;
const callbackDataBytes = 64;
/** Longer labels are cut by the apps themselves. */
const labelLimit = 60;
/** Of what a row is about so much is left at least, where something behind it tells rows of the same apart. */
const leastHead = 12;

/** A label that is short enough. What stands behind its first « · » tells rows apart: what is before it is cut instead, if it can be. */
function shortLabel(label: string): string {
  const at = label.indexOf(' · ');
  const room = labelLimit - (label.length - at);
  return label.length <= labelLimit || at < 0 || room < leastHead
    ? shortened(label, labelLimit)
    : `${shortened(label.slice(0, at), room)}${label.slice(at)}`;
}

/** The labels of a message as its buttons show them: two that are cut to the same begin with their place in the list. */
function shownLabels(labels: readonly string[]): string[] {
  const cut = labels.map((label) => shortLabel(wellFormed(label)));
  return cut.map((label, at) =>
    label !== labels[at] && cut.filter((one) => one === label).length > 1
      ? shortLabel(`${at + 1}. ${wellFormed(labels[at]!)}`)
      : label,
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeHtml = (text: string): string => wellFormed(text).replace(/[&<>]/g, (sign) => entities[sign]!);

/** Telegram has no colours: what has one is bold, unless it is to be quiet. */
function toHtmlSpan(span: Span): string {
  const text = escapeHtml(plainSpan(span));
  if (typeof span === 'string' || ('colour' in span && span.quiet)) return text;
  return 'i' in span ? `<i>${text}</i>` : `<b>${text}</b>`;
}

/** Telegram HTML, everything that people typed escaped. */
export const toHtml = (lines: readonly Line[]): string =>
  lines.map((line) => line.map(toHtmlSpan).join('')).join('\n');

/**
 * The inline keyboard of a message, if it has buttons.
 * @throws Error for data longer than the Bot API takes: a fault of the caller
 */
export function toKeyboard(message: Message): InlineKeyboardMarkup | undefined {
  if (!message.buttons || message.buttons.length === 0) return undefined;
  const labels = shownLabels(message.buttons.flat().map(({ label }) => label));
  return {
    inline_keyboard: message.buttons.map((row) =>
      row.map(({ data, stands }) => {
        if (Buffer.byteLength(data) > callbackDataBytes)
          throw new Error(`button data of ${Buffer.byteLength(data)} bytes`);
        return {
          text: labels.shift()!,
          callback_data: data,
          ...(stands ? { style: 'primary' as const } : {}),
        };
      }),
    ),
  };
}
