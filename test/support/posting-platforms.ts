import { createHmac } from 'node:crypto';
import type { BotProcess } from './bot-process.ts';
import { botToken } from './telegram-standin.ts';
import type { ZaloStandin } from './zalo-standin.ts';

/** With what a bot that is posted to knows Zalo. */
export const zaloSecret = 'secret-of-the-webhook';
const telegramSecret = createHmac('sha256', botToken).update('ddci-webhook').digest('hex');

/** How long a platform waits before it posts again what was not taken, ms. */
const againMs = 150;

export const portOf = async (bot: BotProcess): Promise<string> =>
  /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;

/** Posts what people write to whichever instance a proxy has at hand. */
export interface PostingPlatforms {
  /** Resolves when it was taken. */
  write(channel: 'telegram' | 'zalo', userId: number, text: string): Promise<void>;
  /** How often a post was taken, and how often it was not and came again. */
  counts(): { taken: number; again: number };
}

/**
 * What somebody writes is posted, in the order of its chat, until it is taken, as Telegram does with what is not confirmed.
 * @param port of some instance that runs; null while none does
 */
export function createPostingPlatforms(
  zalo: Pick<ZaloStandin, 'event' | 'deliver'>,
  port: () => string | null,
): PostingPlatforms {
  const chats = new Map<string, Promise<void>>();
  let updates = 0;
  let taken = 0;
  let again = 0;

  async function postTelegram(at: string, id: number, userId: number, text: string): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${at}/telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': telegramSecret },
      body: JSON.stringify({
        update_id: id,
        message: {
          message_id: id,
          date: 1,
          chat: { id: userId, type: 'private', first_name: 'A' },
          from: { id: userId, is_bot: false, first_name: 'A' },
          text,
        },
      }),
    });
    return answer.status;
  }

  async function untilTaken(post: (at: string) => Promise<number>): Promise<void> {
    for (;;) {
      const at = port();
      const status = at === null ? 0 : await post(at).catch(() => 0);
      if (status === 200) break;
      again += 1;
      await new Promise((done) => setTimeout(done, againMs));
    }
    taken += 1;
  }

  return {
    write(channel, userId, text) {
      const chat = `${channel}:${userId}`;
      updates += 1;
      const id = updates;
      const event = channel === 'zalo' ? zalo.event(String(userId), 'text', { text }) : null;
      const next = (chats.get(chat) ?? Promise.resolve()).then(() =>
        untilTaken((at) =>
          event === null
            ? postTelegram(at, id, userId, text)
            : zalo.deliver(`http://127.0.0.1:${at}/zalo`, event, zaloSecret),
        ),
      );
      chats.set(chat, next);
      return next;
    },
    counts: () => ({ taken, again }),
  };
}
