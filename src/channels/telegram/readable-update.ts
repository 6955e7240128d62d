import type { Update } from 'grammy/types';
import * as z from 'zod';
import { isRecord } from '../../kit/is-record.ts';

/** Telegram's ids have at most 52 bits. */
const id = z.int();
/** A text of Telegram's is far shorter. */
const text = z.string().max(100_000);
const name = z.string().max(4_096);

const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const user = z.object({ id, is_bot: z.boolean().optional() });
const file = z.object({
  file_id: name,
  file_size: z.number().optional(),
  file_name: name.optional(),
});

/** Whatever of a message is read anywhere in this channel; the rest may be of any shape, and is not looked at. */
const message = z.object({
  message_id: id,
  chat,
  from: user.optional(),
  sender_chat: z.object({ id }).optional(),
  text: text.optional(),
  caption: text.optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  video: file.optional(),
  media_group_id: name.optional(),
  migrate_to_chat_id: id.optional(),
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z.object({ from: user.optional() }).optional(),
});

const updateSchema = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: name,
      from: user,
      data: name.optional(),
      message: z.object({ chat, message_thread_id: id.optional() }).optional(),
    })
    .optional(),
  my_chat_member: z.object({ chat, from: user, new_chat_member: z.object({ status: name }) }).optional(),
});

/**
 * An update as far as this channel reads it; null for one of another shape, of which nothing is read: neither that it
 * fails nor that it comes again would help.
 */
export const readableUpdate = (update: unknown): Update | null =>
  updateSchema.safeParse(update).success ? (update as Update) : null;

/** The kind of an update, for the log: a name that stands in the Bot API, never what somebody wrote. */
export function kindOfUpdate(update: unknown): string {
  if (!isRecord(update)) return 'no update';
  const kind = Object.keys(update).find((key) => key !== 'update_id');
  return kind !== undefined && /^[a-z_]{1,40}$/.test(kind) ? kind : 'no kind';
}
