import { createHmac, timingSafeEqual } from 'node:crypto';
import { Api, GrammyError, InputFile } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Alarms } from '../../app/ports/alarms.ts';
import { type Accept, type Channel, FileUnavailableError } from '../../app/ports/channel.ts';
import type { Log } from '../../app/ports/log.ts';
import { type Message, plainText } from '../../core/message/message.ts';
import { splitMessage } from '../../core/message/split.ts';
import { decodeUpdate } from './decode-update.ts';
import { toDeliveryError } from './delivery-failure.ts';
import { captionLimit, textLimit, toHtml, toKeyboard } from './encode-message.ts';
import { createPoller, type Poller } from './poller.ts';
import { createTransport } from './transport.ts';

/** The token is not accepted: the bot cannot work, and no retry helps. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

export interface TelegramOptions {
  token: string;
  apiRoot: string;
  /** Where Telegram can reach this process; without it the channel polls. */
  publicUrl: string | undefined;
  /** The commands that the bot knows, and whether they stand in everybody's menu. */
  commands: readonly { command: string; description: string; inMenu: boolean }[];
  log: Log;
  /** Hears whether the platform works. */
  alarms?: Alarms;
}

export interface TelegramChannel extends Channel {
  /** The path that takes the webhook's posts. */
  readonly webhookPath: string;
  /** Answers a post of the webhook: 200 once the update is safe, so that Telegram may forget it. */
  handleWebhook(request: Request): Promise<Response>;
}

const webhookPath = '/telegram';
/** Telegram's own updates are far smaller. */
const maxBodyBytes = 1024 * 1024;
const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Telegram refuses an edit that changes nothing; what was wanted is there. */
const isUnmodified = (error: unknown): boolean =>
  error instanceof GrammyError && /message is not modified/i.test(error.description);

function optionsOf(message: Message) {
  const keyboard = toKeyboard(message);
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(keyboard ? { reply_markup: keyboard } : {}),
  };
}

function captionOf(message: Message) {
  const keyboard = toKeyboard(message);
  return {
    caption: toHtml(message.lines),
    parse_mode: 'HTML' as const,
    ...(keyboard ? { reply_markup: keyboard } : {}),
  };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The secret that Telegram sends with each post: the same for every instance that holds the token. */
const webhookSecret = (token: string): string =>
  createHmac('sha256', token).update('ddci-webhook').digest('hex');

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Telegram through the Bot API, by long polling, or by webhook where a public address is given. */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { log, publicUrl } = options;
  const { fetch, download, serverTime } = createTransport();
  const api = new Api(options.token, {
    apiRoot: options.apiRoot,
    timeoutSeconds: 60,
    fetch,
    baseFetchConfig: {},
  });
  const commandNames = new Set([...options.commands.map(({ command }) => command), 'start']);
  const secret = webhookSecret(options.token);
  const stopping = new AbortController();
  let poller: Poller | null = null;
  let bot: UserFromGetMe | null = null;
  let accept: Accept | null = null;

  async function acceptUpdate(update: Update): Promise<void> {
    const event = decodeUpdate(update, bot!, commandNames);
    if (event !== null) await accept!(event);
  }

  /** A call that the start needs: waits for the network, but not for a token that is refused. */
  async function untilReached<Result>(call: () => Promise<Result>): Promise<Result> {
    for (let backoffMs = 1_000; ; backoffMs = Math.min(30_000, backoffMs * 2)) {
      try {
        return await call();
      } catch (error) {
        if (error instanceof GrammyError && [401, 404].includes(error.error_code))
          throw new TokenRefusedError(
            'Telegram refuses TELEGRAM_BOT_TOKEN; take the token that @BotFather shows',
          );
        if (stopping.signal.aborted) throw error;
        log.warn('telegram: not reached, trying again', {
          why: toDeliveryError(error).message,
          inMs: backoffMs,
        });
        await pause(backoffMs);
      }
    }
  }

  /** A call that the channel can do without. */
  const attempt = (what: string, call: Promise<unknown>): Promise<void> =>
    call.then(
      () => undefined,
      (error: unknown) => log.warn(`telegram: ${what} failed`, { why: toDeliveryError(error).message }),
    );

  return {
    name: 'telegram',
    webhookPath,
    fit(message) {
      if (!message.picture || plainText(message).length <= captionLimit)
        return splitMessage(message, message.picture ? captionLimit : textLimit);
      // A text too long to stand under its picture follows it.
      const { picture, ...text } = message;
      return [{ lines: message.lines.slice(0, 1), picture }, ...splitMessage(text, textLimit)];
    },
    async send(chatId, message, picture) {
      try {
        const sent = picture
          ? await api.sendPhoto(chatId, new InputFile(picture, 'ddci.png'), captionOf(message))
          : await api.sendMessage(chatId, toHtml(message.lines), optionsOf(message));
        return String(sent.message_id);
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
    async edit(chatId, messageId, message, picture) {
      const id = Number(messageId);
      try {
        if (!picture) {
          await api.editMessageText(chatId, id, toHtml(message.lines), optionsOf(message));
          return;
        }
        const { caption, parse_mode, reply_markup } = captionOf(message);
        const media = {
          type: 'photo' as const,
          media: new InputFile(picture, 'ddci.png'),
          caption,
          parse_mode,
        };
        await api.editMessageMedia(chatId, id, media, reply_markup ? { reply_markup } : {});
      } catch (error) {
        if (!isUnmodified(error)) throw toDeliveryError(error);
      }
    },
    async fetchFile(ref, maxBytes) {
      let path: string | undefined;
      try {
        path = (await api.getFile(ref)).file_path;
      } catch (error) {
        const refused = error instanceof GrammyError && error.error_code === 400;
        if (refused && /too big/i.test(error.description)) throw new FileUnavailableError('too-large');
        if (refused) throw new FileUnavailableError('gone', { cause: error });
        throw toDeliveryError(error);
      }
      if (path === undefined) throw new FileUnavailableError('gone');
      return download(`${options.apiRoot}/file/bot${options.token}/${path}`, maxBytes);
    },
    askTime: () => serverTime(`${options.apiRoot}/bot${options.token}/getMe`),
    inviteLink: (code) => (bot ? `https://t.me/${bot.username}?start=${code}` : null),
    async acknowledgePress(pressId) {
      await attempt('answerCallbackQuery', api.answerCallbackQuery(pressId));
    },
    async start(take) {
      accept = take;
      bot = await untilReached(() => api.getMe(stopping.signal as Parameters<typeof api.getMe>[0]));
      log.info('telegram: connected', { bot: bot.username, by: publicUrl ? 'webhook' : 'long polling' });
      const menu = options.commands
        .filter(({ inMenu }) => inMenu)
        .map(({ command, description }) => ({ command, description }));
      void attempt('setMyCommands', api.setMyCommands(menu));
      if (publicUrl) {
        await untilReached(() =>
          api.setWebhook(`${publicUrl}${webhookPath}`, {
            secret_token: secret,
            allowed_updates: allowedUpdates,
          }),
        );
        return;
      }
      poller = createPoller({ api, log, allowedUpdates, acceptUpdate });
      poller.start();
    },
    async stop() {
      stopping.abort();
      await poller?.stop();
    },
    async handleWebhook(request) {
      if (request.method !== 'POST') return new Response(null, { status: 405 });
      if (!sameText(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret))
        return new Response(null, { status: 401 });
      if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes)
        return new Response(null, { status: 413 });
      if (bot === null || accept === null || stopping.signal.aborted)
        return new Response(null, { status: 503 });
      let update: Update;
      try {
        const body = await request.text();
        if (body.length > maxBodyBytes) return new Response(null, { status: 413 });
        update = JSON.parse(body) as Update;
        if (typeof update?.update_id !== 'number') return new Response(null, { status: 400 });
      } catch {
        return new Response(null, { status: 400 });
      }
      try {
        await acceptUpdate(update);
        return new Response(null, { status: 200 });
      } catch {
        // Not safe yet: Telegram sends the update again.
        return new Response(null, { status: 500 });
      }
    },
  };
}
