import type { Message, Update, UserFromGetMe } from 'grammy/types';
import type { ChatAddress, InboundEvent, InboundFile } from '../../core/heard/event.ts';
import { readCommand } from '../../core/heard/read-command.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { withoutMention, withoutName } from '../without-mention.ts';

/** Kinds of content that a person sends on purpose; service messages (somebody joined, a pin) are none. */
const contentKinds = [
  'sticker',
  'voice',
  'photo',
  'video',
  'document',
  'audio',
  'contact',
  'location',
  'video_note',
  'animation',
  'poll',
  'dice',
  'venue',
  'story',
  'paid_media',
  'checklist',
  'game',
  'invoice',
  'giveaway',
] as const;

type UnsupportedKind = Extract<InboundEvent, { type: 'unsupported' }>['kind'];

/** Which of them are spoken of by what they are. */
const spokenOf: Partial<Readonly<Record<(typeof contentKinds)[number], UnsupportedKind>>> = {
  sticker: 'sticker',
  dice: 'sticker',
  voice: 'voice',
  audio: 'voice',
  contact: 'contact',
  // A venue comes with its location.
  location: 'location',
};

const isGroup = (chat: { type: string }): boolean => chat.type === 'group' || chat.type === 'supergroup';

/** Whose a command is by its own words, however it is written: the «@another_bot» behind it; null where none is named. */
function botNamed(text: string, commands: ReadonlySet<string>): string | null {
  const [, before = '', name] = /^([^@\n]*\p{L})(@\w+)/u.exec(text) ?? [];
  if (name === undefined) return null;
  const command = readCommand(before, commands);
  // Behind the name it is a part of the argument.
  const isOfName = command?.type === 'known' ? command.argument === '' : !/\s/.test(before);
  return command && isOfName ? name : null;
}

/** The text without a mention of the bot, and whether it was meant for the bot. */
function readAddress(
  message: Message,
  typed: string,
  bot: UserFromGetMe,
  commands: ReadonlySet<string>,
): { text: string; addressed: boolean } {
  const names = [bot.username, bot.first_name];
  if (!isGroup(message.chat)) return { text: withoutName(typed, names), addressed: true };
  // An invisible sign before a command or within the bot's name must not hide them.
  const text = cleanText(typed).trim();
  const mention = `@${bot.username}`.toLowerCase();
  // «/baocao@another_bot» is another's; a bare one of a name that is none of ours may be, too.
  const named = botNamed(text, commands);
  const command = readCommand(text, commands);
  if (command && named !== null) return { text, addressed: named.toLowerCase() === mention };
  const { text: words, called } = withoutMention(text, names);
  if (command?.type === 'known') return { text: words, addressed: true };
  return { text: words, addressed: called || message.reply_to_message?.from?.id === bot.id };
}

/** Photos (the largest of their sizes), documents and videos of a message. */
function filesOf(message: Message): InboundFile[] {
  const photo = message.photo?.at(-1);
  const file = message.document ?? message.video;
  return [
    ...(photo
      ? [{ kind: 'photo' as const, ref: photo.file_id, name: 'photo.jpg', bytes: photo.file_size ?? null }]
      : []),
    ...(file
      ? [
          {
            kind: 'file' as const,
            ref: file.file_id,
            name: file.file_name ?? 'file',
            bytes: file.file_size ?? null,
          },
        ]
      : []),
  ];
}

/** Where something stands: its chat, and its topic where a forum has topics (General is the chat itself). */
function addressOf(
  chat: { id: number; type: string },
  message: Pick<Message, 'is_topic_message' | 'message_thread_id'> | undefined,
): ChatAddress {
  const address: ChatAddress = { channel: 'telegram', chatId: String(chat.id) };
  if (isGroup(chat) && message?.is_topic_message && message.message_thread_id !== undefined)
    address.threadId = String(message.message_thread_id);
  return address;
}

/** The name that Telegram shows of somebody. */
function shownName(from: { first_name: string; last_name?: string | undefined } | undefined): {
  userName?: string;
} {
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ').trim();
  return name === '' ? {} : { userName: name };
}

/** Where a message stands, and whose it is; an anonymous administrator of a group is the group itself. */
function baseOf(
  update: Update,
  message: Message,
): Pick<InboundEvent, 'eventId' | 'chat' | 'chatKind' | 'userId' | 'userName' | 'chatTitle'> {
  const { chat, from } = message;
  const base: ReturnType<typeof baseOf> = {
    eventId: String(update.update_id),
    chat: addressOf(chat, message),
    chatKind: isGroup(chat) ? 'group' : 'private',
    userId: String(message.sender_chat?.id ?? from?.id ?? chat.id),
  };
  if (chat.title !== undefined) base.chatTitle = chat.title;
  return isGroup(chat) ? base : { ...base, ...shownName(from) };
}

function decodeMessage(
  update: Update,
  message: Message,
  bot: UserFromGetMe,
  commands: ReadonlySet<string>,
): InboundEvent | null {
  const { chat, from } = message;
  const base = baseOf(update, message);
  // An anonymous administrator of a group stands behind a bot of Telegram's; other bots are not answered.
  if (chat.type === 'channel' || (from?.is_bot && message.sender_chat === undefined)) return null;
  if (message.migrate_to_chat_id !== undefined)
    return { ...base, type: 'group-moved', toChatId: String(message.migrate_to_chat_id) };
  const text = message.text ?? message.caption ?? '';
  const files = isGroup(chat) ? [] : filesOf(message);
  if (text.trim() !== '' || files.length > 0) {
    const { text: said, addressed } = readAddress(message, text, bot, commands);
    const event: InboundEvent = {
      ...base,
      type: 'text',
      text: said,
      addressed,
      messageId: String(message.message_id),
    };
    if (files.length > 0) event.files = files;
    if (isGroup(chat) && message.sender_chat !== undefined) event.isAnonymous = true;
    if (message.media_group_id !== undefined) event.albumId = message.media_group_id;
    return event;
  }
  return decodeUnread(base, message, bot);
}

/** What was sent on purpose and is neither words nor a file; null for a service message. */
function decodeUnread(
  base: ReturnType<typeof baseOf>,
  message: Message,
  bot: UserFromGetMe,
): InboundEvent | null {
  const sent = contentKinds.find((kind) => kind in message);
  if (!sent) return null;
  const addressed = base.chatKind === 'private' || message.reply_to_message?.from?.id === bot.id;
  const kind = spokenOf[sent];
  return {
    ...base,
    type: 'unsupported',
    addressed,
    ...(kind ? { kind } : {}),
    ...(message.media_group_id === undefined ? {} : { albumId: message.media_group_id }),
  };
}

/**
 * Reads an update of the Bot API; null for what the bot has no part in.
 * @param commands the bot's commands; in a group a bare command of another bot is left alone
 */
export function decodeUpdate(
  update: Update,
  bot: UserFromGetMe,
  commands: ReadonlySet<string>,
): InboundEvent | null {
  if (update.message) return decodeMessage(update, update.message, bot, commands);
  if (update.edited_message) {
    const { chat, from, message_id: messageId, text, caption } = update.edited_message;
    const words = text ?? caption;
    if (isGroup(chat) || words === undefined || words.trim() === '') return null;
    return {
      eventId: String(update.update_id),
      chat: { channel: 'telegram', chatId: String(chat.id) },
      chatKind: 'private',
      userId: String(from?.id ?? chat.id),
      type: 'edited',
      text: withoutName(words, [bot.username, bot.first_name]),
      messageId: String(messageId),
    };
  }
  if (update.callback_query) {
    const { callback_query: query } = update;
    const chat = query.message?.chat;
    return {
      eventId: String(update.update_id),
      chat: chat
        ? addressOf(chat, 'is_topic_message' in query.message! ? query.message : undefined)
        : { channel: 'telegram', chatId: String(query.from.id) },
      chatKind: chat && isGroup(chat) ? 'group' : 'private',
      userId: String(query.from.id),
      type: 'press',
      data: query.data ?? '',
      pressId: query.id,
    };
  }
  if (update.my_chat_member) {
    const { chat, from, new_chat_member: member, old_chat_member: old } = update.my_chat_member;
    const isIn = ({ status }: { status: string }): boolean => !['kicked', 'left'].includes(status);
    return {
      eventId: String(update.update_id),
      chat: { channel: 'telegram', chatId: String(chat.id) },
      chatKind: isGroup(chat) ? 'group' : 'private',
      userId: String(from.id),
      type: 'reachable',
      reachable: isIn(member),
      ...(old && isIn(old) ? { before: true as const } : {}),
    };
  }
  return null;
}
