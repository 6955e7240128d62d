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
  return {
    inline_keyboard: message.buttons.map((row) =>
      row.map(({ label, data, stands }) => {
        if (Buffer.byteLength(data) > callbackDataBytes)
          throw new Error(`button data of ${Buffer.byteLength(data)} bytes`);
        return {
          text: shortened(wellFormed(label), labelLimit),
          callback_data: data,
          ...(stands ? { style: 'primary' as const } : {}),
        };
      }),
    ),
  };
}
