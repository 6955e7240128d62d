import { Api, GrammyError, InputFile } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Dispatcher } from 'undici';
import type { Alarms } from '../../app/ports/alarms.ts';
import { type Enclosed, isOnDisk } from '../../app/ports/attachments.ts';
import { type Accept, type Channel, FileUnavailableError } from '../../app/ports/channel.ts';
import type { Log } from '../../app/ports/log.ts';
import { type Attachment, mediaOf } from '../../core/said/attachment.ts';
import { type Message, plainText } from '../../core/said/message.ts';
import { splitMessage } from '../../core/said/split.ts';
import { cutAt } from '../../core/text/cut.ts';
import { markOf } from '../../kit/mark-of.ts';
import { pause, slowPauseMs } from '../../kit/pause.ts';
import { createNews } from '../../kit/recent.ts';
import { createWebhook } from '../../kit/webhook.ts';
import { decodeUpdate } from './decode-update.ts';
import { toDeliveryError } from './delivery-failure.ts';
import { captionLimit, textLimit, toHtml, toKeyboard } from './encode-message.ts';
import { keepWebhook } from './keep-webhook.ts';
import { meetBot } from './meet-bot.ts';
import { createPoller, type Poller } from './poller.ts';
import { kindOfUpdate, readableUpdate } from './readable-update.ts';
import { createTransport } from './transport.ts';
import { postsOfTelegram, webhookPath } from './webhook.ts';

export interface TelegramOptions {
  token: string;
  apiRoot: string;
  /** Where Telegram can reach this process; without it the channel polls. */
  publicUrl: string | undefined;
  /** The commands that the bot knows, and whether they stand in everybody's menu. */
  commands: readonly { command: string; description: string }[];
  /** What stands in the menu of groups, and of whoever is not linked yet. */
  menus?: { groups: readonly string[]; newcomers: readonly string[] };
  /** What Telegram shows of the bot before somebody writes. */
  about?: { description: string; short: string };
  log: Log;
  /** Hears whether the platform works. */
  alarms?: Alarms;
  /** Hears that another process polls with the same token. */
  rivalSeen?: (() => void) | undefined;
  /** How long an answer may take, ms; for tests. */
  answerWithinMs?: number;
  /** Connections by a proxy, where one stands between. */
  dispatcher?: Dispatcher | undefined;
}

export interface TelegramChannel extends Channel {
  /** The path that takes the webhook's posts. */
  readonly webhookPath: string;
  /** Answers a post of the webhook: 200 once the update is safe, so that Telegram may forget it. */
  handleWebhook(request: Request): Promise<Response>;
}

/**
 * About 30 messages a second overall, 1 a second in one chat, 20 a minute in one group (core.telegram.org/bots/faq,
 * «broadcasting»); 35 ms keep 30 within any second, with 50 ms to spare for an uneven way there.
 */
const pace = { everyMs: 35, everyChatMs: 1_000, everyGroupMs: 3_000 };
/** Of so many kinds of unreadable updates the log is told. */
const unreadableKinds = 20;
const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Telegram refuses an edit that changes nothing; what was wanted is there. */
const isUnmodified = (error: unknown): boolean =>
  error instanceof GrammyError && /message is not modified/i.test(error.description);

/** A photo or a file stands where words are to be put. */
const hasCaption = (error: unknown): boolean =>
  error instanceof GrammyError && /there is no text in the message to edit/i.test(error.description);

/** The words, and how they are to be read: bare text is read as it stands. */
const textOf = (message: Message): string => (message.plain ? plainText(message) : toHtml(message.lines));

interface Reading {
  parse_mode?: 'HTML';
  reply_markup?: NonNullable<ReturnType<typeof toKeyboard>>;
}

function readingOf(message: Message): Reading {
  if (message.plain) return {};
  const reading: Reading = { parse_mode: 'HTML' };
  const keyboard = toKeyboard(message);
  if (keyboard) reading.reply_markup = keyboard;
  return reading;
}

const optionsOf = (message: Message) => ({
  ...readingOf(message),
  link_preview_options: { is_disabled: true },
});

const captionOf = (message: Message) => ({ caption: textOf(message), ...readingOf(message) });

/** How the Bot API calls what is attached, within an edit. */
const mediaType = { picture: 'photo', file: 'document' } as const satisfies Record<
  ReturnType<typeof mediaOf>,
  string
>;

/** What is uploaded; a file of this machine is read while it goes out. */
const toInput = (attachment: Attachment, enclosed: Enclosed): InputFile =>
  new InputFile(
    isOnDisk(enclosed) ? enclosed.path : enclosed,
    attachment.type === 'picture' ? 'ddci.png' : attachment.name,
  );

/** With the topic of a forum, where there is one. */
const inThread = <Options extends object>(options: Options, threadId: string | undefined) =>
  threadId === undefined ? options : { ...options, message_thread_id: Number(threadId) };

/** The longest text of a pop-up (Bot API, answerCallbackQuery). */
const popUpLimit = 200;

/** Telegram through the Bot API, by long polling, or by webhook where a public address is given. */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { log, alarms, publicUrl } = options;
  const { fetch, carry, download, serverTime } = createTransport({
    withinMs: options.answerWithinMs,
    proxied: options.dispatcher,
  });
  const api = new Api(options.token, {
    apiRoot: options.apiRoot,
    timeoutSeconds: 60,
    fetch,
    baseFetchConfig: {},
  });
  const base = `${options.apiRoot}/bot${options.token}`;
  api.config.use(carry(base));
  const commandNames = new Set([...options.commands.map(({ command }) => command), 'start']);
  const posts = postsOfTelegram(options.token);
  const { secret } = posts;
  const stopping = new AbortController();
  const { signal } = stopping;
  let poller: Poller | null = null;
  let bot: UserFromGetMe | null = null;
  let accept: Accept | null = null;

  /** Kinds of updates that were told of as unreadable. */
  const isNewKind = createNews(unreadableKinds);

  /** Resolves at once for what cannot be read: coming again it could be read no better. */
  async function acceptUpdate(raw: unknown): Promise<void> {
    const update = readableUpdate(raw);
    if (update === null) {
      const kind = kindOfUpdate(raw);
      if (isNewKind(kind)) log.warn('telegram: an update of an unknown shape was passed over', { kind });
      return;
    }
    const event = decodeUpdate(update, bot!, commandNames);
    if (event !== null) await accept!(event);
  }

  /** A call that the channel can do without. */
  const attempt = (what: string, call: Promise<unknown>): Promise<void> =>
    call.then(
      () => undefined,
      (error: unknown) => log.warn(`telegram: ${what} failed`, { why: toDeliveryError(error).message }),
    );

  /** Commands as a menu shows them, in the order of the names. */
  const menuOf = (names: readonly string[]) =>
    names
      .flatMap((name) => options.commands.filter(({ command }) => command === name))
      .map(({ command, description }) => ({ command, description }));

  /**
   * The menus of groups and of newcomers, and what is shown of the bot: tried again slowly where it failed, unless Telegram
   * does not want it at all. A linked chat has a menu of its own (`offerMenu`).
   */
  async function introduce(): Promise<void> {
    const { menus, about } = options;
    if (!menus || !about) return;
    for (let repeat = 0; !signal.aborted; repeat++) {
      try {
        await api.setMyCommands(menuOf(menus.newcomers));
        await api.setMyCommands(menuOf(menus.groups), { scope: { type: 'all_group_chats' } });
        await api.setMyDescription(about.description);
        await api.setMyShortDescription(about.short);
        return;
      } catch (error) {
        log.warn('telegram: setMyCommands failed', { why: toDeliveryError(error).message });
        if (error instanceof GrammyError && [400, 404].includes(error.error_code)) return;
        await pause(slowPauseMs(repeat), signal);
      }
    }
  }

  /** A message whose words stand under what is attached to it. */
  const sendAttached = (
    chatId: string,
    attachment: Attachment,
    enclosed: Enclosed,
    more: ReturnType<typeof captionOf>,
  ): Promise<{ message_id: number }> => {
    const input = toInput(attachment, enclosed);
    switch (mediaOf(attachment)) {
      case 'picture':
        return api.sendPhoto(chatId, input, more);
      case 'file':
        return api.sendDocument(chatId, input, more);
    }
  };

  /** Puts words in the place of others; under a photo or a file that stands there, which stays. */
  async function editWords(chatId: string, id: number, message: Message): Promise<void> {
    try {
      await api.editMessageText(chatId, id, textOf(message), optionsOf(message));
    } catch (error) {
      if (!hasCaption(error)) throw error;
      const under =
        plainText(message).length <= captionLimit ? message : splitMessage(message, captionLimit)[0]!;
      await api.editMessageCaption(chatId, id, captionOf(under));
    }
  }

  return {
    name: 'telegram',
    can: {
      edit: true,
      buttons: true,
      pictures: true,
      files: true,
      fleetingFiles: true,
      takesFiles: true,
      bringAgain: true,
    },
    pace,
    tokenMark: markOf(options.token),
    webhookPath,
    fit(message) {
      if (!message.attachment || plainText(message).length <= captionLimit)
        return splitMessage(message, message.attachment ? captionLimit : textLimit);
      // A text too long to stand under what is attached follows it.
      const { attachment: _, ...text } = message;
      const { buttons: __, ...under } = message;
      const heads = splitMessage({ ...under, lines: message.lines.slice(0, 1) }, captionLimit);
      return [...heads.slice(0, 1), ...splitMessage(text, textLimit)];
    },
    async send(chatId, message, enclosed, threadId) {
      const { attachment } = message;
      try {
        const sent =
          attachment && enclosed
            ? await sendAttached(chatId, attachment, enclosed, inThread(captionOf(message), threadId))
            : await api.sendMessage(chatId, textOf(message), inThread(optionsOf(message), threadId));
        return String(sent.message_id);
      } catch (error) {
        throw toDeliveryError(error, attachment && mediaOf(attachment));
      }
    },
    async edit(chatId, messageId, message, enclosed) {
      const { attachment } = message;
      const id = Number(messageId);
      try {
        if (!attachment || !enclosed) {
          await editWords(chatId, id, message);
          return;
        }
        const { reply_markup, ...caption } = captionOf(message);
        const media = {
          type: mediaType[mediaOf(attachment)],
          media: toInput(attachment, enclosed),
          ...caption,
        };
        await api.editMessageMedia(chatId, id, media, reply_markup ? { reply_markup } : {});
      } catch (error) {
        if (!isUnmodified(error)) throw toDeliveryError(error, attachment && mediaOf(attachment));
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
    askTime: () => serverTime(`${base}/getMe`),
    inviteLink: (code) => (bot ? `https://t.me/${bot.username}?start=${code}` : null),
    async offerMenu(chatId, names) {
      const scope = { type: 'chat' as const, chat_id: Number(chatId) };
      const set =
        names === null ? api.deleteMyCommands({ scope }) : api.setMyCommands(menuOf(names), { scope });
      await set.catch((error: unknown) => {
        throw toDeliveryError(error);
      });
    },
    async acknowledgePress(pressId) {
      await attempt('answerCallbackQuery', api.answerCallbackQuery(pressId));
    },
    showToPresser: (pressId, words) =>
      api.answerCallbackQuery(pressId, { text: cutAt(words, popUpLimit), show_alert: true }).then(
        () => true,
        (error: unknown) => {
          log.warn('telegram: answerCallbackQuery failed', { why: toDeliveryError(error).message });
          return false;
        },
      ),
    async start(take, { tokenKnown = false } = {}) {
      accept = take;
      bot = await meetBot({ api, log, alarms, signal, tokenKnown });
      if (bot === null) return;
      log.info('telegram: connected', { bot: bot.username, by: publicUrl ? 'webhook' : 'long polling' });
      void introduce();
      if (publicUrl) {
        const url = `${publicUrl}${webhookPath}`;
        void keepWebhook({ api, log, alarms, url, secret, allowedUpdates, signal });
        return;
      }
      poller = createPoller({
        api,
        log,
        alarms,
        rivalSeen: options.rivalSeen,
        allowedUpdates,
        acceptUpdate,
      });
      poller.start();
    },
    async stop() {
      stopping.abort();
      await poller?.stop();
    },
    handleWebhook: createWebhook({
      ...posts,
      isReady: () => bot !== null && accept !== null && !signal.aborted,
      updateIn: (posted) => posted,
      takeUpdate: acceptUpdate,
    }),
  };
}
