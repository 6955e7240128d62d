import { join } from 'node:path';
import type { Alarms } from '../../app/ports/alarms.ts';
import type { Accept, Channel } from '../../app/ports/channel.ts';
import type { Log } from '../../app/ports/log.ts';
import { DeliveryError } from '../../core/outbox/delivery-error.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { isRecord } from '../../kit/is-record.ts';
import { markOf } from '../../kit/mark-of.ts';
import type { TextFetch } from '../../kit/proxy.ts';
import { createNews, createRecent } from '../../kit/recent.ts';
import { createWebhook } from '../../kit/webhook.ts';
import { meetPlatform } from '../meet-platform.ts';
import { decodeEvent, isReadable, kindOf } from './decode-event.ts';
import { isTokenRefused, toDeliveryError } from './delivery-failure.ts';
import { createFileShelf, filePath } from './file-shelf.ts';
import { fitMessage, type ZaloWords } from './fit-message.ts';
import { createJournal } from './journal.ts';
import { createPictureShelf, picturePath } from './picture-shelf.ts';
import { createPoller, type Poller } from './poller.ts';
import { createPrivateChats, type SharedChats } from './private-chats.ts';
import { fetchPublicFile } from './public-file.ts';
import { pauses, realSeams, type Seams } from './seams.ts';
import { createSender } from './sender.ts';
import { postsOfZalo, updateIn, webhookPath } from './webhook.ts';
import { askZaloTime, createZaloApi, ZaloRefusal } from './zalo-api.ts';

export interface ZaloOptions {
  token: string;
  apiRoot: string;
  /** Where Zalo can reach this process: for the webhook, and for pictures. */
  publicUrl: string | undefined;
  /** What Zalo sends with each post. With it and `publicUrl` the channel takes a webhook and does not poll. */
  webhookSecret: string | undefined;
  /** The name that people see, and mention in groups: the Bot API tells only the account's. */
  shownName?: string | undefined;
  /** Where the channel keeps pictures, and chats whose ids differ from their person's. */
  folder: string;
  words: ZaloWords;
  log: Log;
  /** Whether an account is linked to a person: of others nothing is kept. Without it everybody counts as linked. */
  isLinked?(userId: string): Promise<boolean>;
  /** Hears whether the platform works. */
  alarms?: Alarms;
  /** Goes off when nothing can be made safe for a while: nothing is asked for then. */
  away?: AbortSignal | undefined;
  /** Where several machines know together which chats people are written to in. */
  sharedChats?: SharedChats | undefined;
  /** `fetch` by a proxy, where one stands between. */
  fetch?: TextFetch | undefined;
  /** How long an answer may take, ms; for tests. */
  answerWithinMs?: number;
  /** Chance and time, for tests. */
  seams?: Seams;
  /** Origins from which `fetchFile` fetches although they are private or not https. For tests alone; main sets none. */
  allowPrivateFiles?: readonly string[];
}

export interface ZaloChannel extends Channel {
  /** The path that takes the webhook's posts; null where the channel polls. */
  readonly webhookPath: string | null;
  /** The pattern of paths that offer pictures; null where Zalo cannot reach this process. */
  readonly picturePath: string | null;
  /** Answers a post of the webhook: 200 once the event is safe. */
  handleWebhook(request: Request): Promise<Response>;
  /** Answers a GET of a picture. */
  handlePicture(request: Request): Promise<Response>;
  /** The pattern of paths that offer files; null where nobody outside can reach this process. */
  readonly filePath: string | null;
  /** Answers a GET of a file that somebody got the link of. */
  handleFile(request: Request): Promise<Response>;
}

/** Zalo documents no limit: a third of what Telegram takes. */
const pace = { everyMs: 100, everyChatMs: 1_000, everyGroupMs: 3_000 };
/** How often is looked whether the webhook is the right one: the operator may set or delete it at any time. */
const lookEveryMs = 5 * 60_000;
/** A getMe that hangs is given up and made again. */
const patienceMs = 20_000;
/** Zalo may deliver a message again; so many are known by their ids. */
const messagesRemembered = 2_000;
/** Of so many kinds of unreadable events the log is told. */
const unreadableKinds = 20;

/** Zalo through the Zalo Bot API, by long polling, or by webhook where a public address and a secret are given. */
export function createZaloChannel(options: ZaloOptions): ZaloChannel {
  const {
    log,
    alarms,
    publicUrl,
    webhookSecret,
    folder,
    words,
    seams = realSeams,
    isLinked = async () => true,
  } = options;
  const isByWebhook = publicUrl !== undefined && webhookSecret !== undefined;
  const api = createZaloApi(options);
  const chats = createPrivateChats(
    folder,
    (why) => log.warn('zalo: a private chat could not be written to disk', { why }),
    options.sharedChats,
  );
  const shelf = createPictureShelf(join(folder, 'pictures'), Date.now);
  const files = createFileShelf(join(folder, 'files'), Date.now);
  const stopping = new AbortController();
  const { signal } = stopping;
  const taken = createRecent<string>(messagesRemembered);
  const isNewKind = createNews(unreadableKinds);
  const underWay = new Set<Promise<void>>();
  let poller: Poller | null = null;
  let accept: Accept | null = null;
  let accountName = '';

  async function handOver(update: unknown): Promise<void> {
    const event = decodeEvent(update, [accountName, options.shownName ?? '']);
    if (event === null) {
      const kind = isReadable(update) ? null : kindOf(update);
      if (kind === null || !isNewKind(kind)) return log.debug('zalo: an event without a part for the bot');
      return log.warn('zalo: an event of an unknown shape was passed over', { kind });
    }
    if (taken.has(event.eventId)) return;
    const { chatKind, userId, chat } = event;
    const keepChat = async (): Promise<void> => {
      if (chatKind === 'private' && (await isLinked(userId))) await chats.keep(userId);
    };
    if (chatKind === 'private') await chats.learn(userId, chat.chatId);
    // On disk before anything is said there: a process that died would not know where to say the rest.
    await keepChat();
    await accept!(chatKind === 'private' ? { ...event, chat: { ...chat, chatId: userId } } : event);
    // Asked behind the event: it may have been what linked them.
    await keepChat();
    taken.set(event.eventId, true);
  }

  async function takeUpdate(update: unknown): Promise<void> {
    const work = handOver(update);
    underWay.add(work);
    try {
      await work;
    } finally {
      underWay.delete(work);
    }
  }

  const part = { part: 'receiving' } as const;

  /** Who the bot is, as `meetPlatform` asks. */
  const whoAmI = (tokenKnown: boolean): Promise<Record<string, unknown> | null> =>
    meetPlatform({
      name: 'zalo',
      log,
      alarms,
      signal,
      tokenKnown,
      backoff: createBackoff(pauses, seams.random),
      async ask() {
        const me = await api.call('getMe', {}, { signal, timeoutMs: patienceMs });
        return isRecord(me) ? me : {};
      },
      isTokenRefused,
      tokenRefused:
        'Zalo refuses ZALO_BOT_TOKEN; take the token that Zalo Bot Manager shows (or correct ZALO_API_ROOT)',
      whyOf: (error) => toDeliveryError(error).message,
      wait: seams.pause,
    });

  /** The address of the webhook, '' for none; null where it cannot be told now. */
  async function webhookUrl(): Promise<string | null> {
    try {
      const info = await api.call('getWebhookInfo', {}, { signal });
      return isRecord(info) && typeof info.url === 'string' ? info.url : '';
    } catch (error) {
      return error instanceof ZaloRefusal && error.byEnvelope && !isTokenRefused(error) ? '' : null;
    }
  }

  /**
   * Tells the operator, who alone sets and deletes a webhook, of one that does not fit: once each time it stops
   * fitting. A poller finds out by itself after the start.
   */
  async function watchWebhook(): Promise<void> {
    let fitted = true;
    while (!signal.aborted) {
      const url = await webhookUrl();
      if (signal.aborted) return;
      if (url !== null) {
        const fits = url === (isByWebhook ? `${publicUrl}${webhookPath}` : '');
        const why = isByWebhook
          ? 'the webhook is not set to PUBLIC_URL; run: npm run zalo:webhook -- set'
          : 'a webhook is set, so polling gets nothing; run: npm run zalo:webhook -- delete';
        if (!fits && fitted) log.warn(`zalo: ${why}`);
        if (!fits) alarms?.failing('zalo', why, part);
        else if (isByWebhook) alarms?.working('zalo', part);
        fitted = fits;
      }
      if (!isByWebhook) return;
      await seams.pause(lookEveryMs, signal);
    }
  }

  const handleWebhook = createWebhook({
    ...postsOfZalo(webhookSecret ?? ''),
    updateIn,
    isReady: () => accept !== null && !signal.aborted,
    takeUpdate,
  });

  return {
    name: 'zalo',
    can: {
      edit: false,
      buttons: false,
      // A picture is shown by an address of ours, and a file is a link there: both must be reachable.
      pictures: publicUrl !== undefined,
      files: publicUrl !== undefined,
      takesFiles: false,
      // A link leads to a copy that lies on this machine for a day.
      fleetingFiles: false,
      bringAgain: true,
    },
    pace,
    tokenMark: markOf(options.token),
    webhookPath: isByWebhook ? webhookPath : null,
    picturePath: publicUrl === undefined ? null : `${picturePath}*`,
    filePath: publicUrl === undefined ? null : `${filePath}*`,
    fit: (message) => fitMessage(message, words),
    send: createSender({
      api,
      log,
      words,
      random: seams.random,
      chatOf: chats.chatOf,
      shelves: publicUrl === undefined ? null : { pictures: shelf, files, publicUrl },
    }),
    async edit() {
      throw new DeliveryError('edit-gone', 'Zalo: nothing that was sent can be changed');
    },
    // Zalo has no links that open a bot with a code: people type it.
    inviteLink: () => null,
    shownName: options.shownName,
    fetchFile: (ref, maxBytes) => fetchPublicFile(ref, maxBytes, options.allowPrivateFiles),
    askTime: () => askZaloTime(options),
    async acknowledgePress() {},
    async start(take, { tokenKnown = false } = {}) {
      await chats.open();
      const me = await whoAmI(tokenKnown);
      if (me === null) return;
      accountName = typeof me.account_name === 'string' ? me.account_name : '';
      log.info('zalo: connected', {
        bot: accountName,
        by: isByWebhook ? 'webhook' : 'long polling',
        groups: me.can_join_groups === true,
      });
      accept = take;
      void watchWebhook();
      void shelf.clean();
      void files.clean();
      if (isByWebhook) return;
      poller = createPoller({
        api,
        log,
        alarms,
        seams,
        away: options.away,
        journal: createJournal(folder),
        takeUpdate,
      });
      poller.start();
    },
    async stop() {
      stopping.abort();
      await poller?.stop();
      await Promise.allSettled(underWay);
    },
    // Without a secret nobody can have the right one.
    handleWebhook: async (request) =>
      isByWebhook ? handleWebhook(request) : new Response(null, { status: 404 }),
    handlePicture: shelf.handle,
    handleFile: files.handle,
  };
}
