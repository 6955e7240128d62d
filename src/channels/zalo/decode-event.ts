import type { InboundEvent } from '../../core/heard/event.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { isRecord } from '../../kit/is-record.ts';
import { withoutAnyMention, withoutMention, withoutName } from '../without-mention.ts';

/** An address longer than this is no photo of Zalo's. */
const longestRef = 4_096;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An id as an opaque string; null for what is none. */
function idOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value : null;
}

/** The address of an image event's photo, if it has one. */
function photoOf(message: Record<string, unknown>): string | null {
  const ref = [message.photo, message.photo_url].find((value) => typeof value === 'string' && value !== '');
  return typeof ref === 'string' && ref.length <= longestRef ? ref : null;
}

/** Whether an event has the parts that the Bot API promises of the kinds that this channel reads; others are left alone. */
export function isReadable(update: unknown): boolean {
  if (!isRecord(update) || typeof update.event_name !== 'string') return false;
  const { event_name: name, message } = update;
  if (!/^message\.(text|image|sticker|voice)\.received$/.test(name)) return true;
  if (!isRecord(message) || !isRecord(message.from) || !isRecord(message.chat)) return false;
  const ids = [message.message_id, message.from.id, message.chat.id].map(idOf);
  return !ids.includes(null) && (name !== 'message.text.received' || typeof message.text === 'string');
}

/** The kind of an event, for the log: a name of the Bot API's, never what somebody wrote. */
export function kindOf(update: unknown): string {
  const name = isRecord(update) ? update.event_name : null;
  return typeof name === 'string' && /^[a-z_.]{1,60}$/.test(name) ? name : 'no kind';
}

/** From whom and where a message comes; null for one of a bot, or of no chat that is known here. */
function originOf({ message_id, from, chat }: Record<string, unknown>) {
  if (!isRecord(from) || !isRecord(chat) || from.is_bot === true) return null;
  const [eventId, userId, chatId] = [idOf(message_id), idOf(from.id), idOf(chat.id)];
  if (eventId === null || userId === null || chatId === null) return null;
  const inGroup = chat.chat_type === 'GROUP';
  if (!inGroup && chat.chat_type !== 'PRIVATE') return null;
  return {
    eventId,
    chat: { channel: 'zalo' as const, chatId },
    chatKind: inGroup ? ('group' as const) : ('private' as const),
    userId,
    ...(textOf(from.display_name).trim() === '' ? {} : { userName: textOf(from.display_name) }),
  };
}

/**
 * Reads an event as a poll's `result` and a webhook's `result` hold it; null for what the bot has no part in,
 * which is also everything of an unknown form. Never throws, whatever it is given.
 *
 * In a group the bot hears only what mentions it or replies to it (Zalo Bot API, groups), so all of it is addressed.
 * @param names the bot's own `account_name`, and the name that people see
 */
export function decodeEvent(update: unknown, names: readonly string[]): InboundEvent | null {
  if (!isRecord(update) || !isRecord(update.message)) return null;
  const { event_name: name, message } = update;
  const base = originOf(message);
  if (base === null) return null;
  const { eventId } = base;
  const inGroup = base.chatKind === 'group';
  // An invisible sign within the bot's name must not hide it.
  const words = (text: string) =>
    inGroup ? withoutAnyMention(withoutMention(cleanText(text), names).text) : withoutName(text, names);
  const said = (text: string): Extract<InboundEvent, { type: 'text' }> => ({
    ...base,
    type: 'text',
    text: words(text),
    addressed: true,
    messageId: eventId,
  });
  const unsupported = (kind?: 'sticker' | 'voice' | 'file'): InboundEvent | null =>
    inGroup ? null : { ...base, type: 'unsupported', addressed: true, ...(kind ? { kind } : {}) };

  switch (name) {
    case 'message.text.received':
      return textOf(message.text).trim() === '' ? null : said(textOf(message.text));
    case 'message.image.received': {
      const caption = textOf(message.caption);
      const ref = inGroup ? null : photoOf(message);
      if (ref !== null)
        return {
          ...said(caption.trim()),
          files: [{ kind: 'photo', ref, name: 'photo.jpg', bytes: null }],
        };
      return caption.trim() === '' ? unsupported() : said(caption);
    }
    case 'message.sticker.received':
      return unsupported('sticker');
    case 'message.voice.received':
      return unsupported('voice');
    // Zalo hands a bot no file: of one it only tells that something came which it does not hand over.
    case 'message.unsupported.received':
      return unsupported('file');
    // A kind of content that the Bot API does not name yet: whoever sent it waits all the same.
    default:
      return /^message\.\w+\.received$/.test(textOf(name)) ? unsupported() : null;
  }
}
