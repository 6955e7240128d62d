import { join } from 'node:path';
import type { Alarms } from '../../app/ports/alarms.ts';
import type { Accept, Channel } from '../../app/ports/channel.ts';
import type { Log } from '../../app/ports/log.ts';
import { decodeEvent } from './decode-event.ts';
import { isTokenRefused, toDeliveryError } from './delivery-failure.ts';
import { fitMessage, type ZaloWords } from './fit-message.ts';
import { createJournal } from './journal.ts';
import { createPictureShelf, picturePath } from './picture-shelf.ts';
import { createPoller, type Poller } from './poller.ts';
import { createPrivateChats } from './private-chats.ts';
import { fetchPublicFile } from './public-file.ts';
import { createBackoff, realSeams, type Seams } from './seams.ts';
import { createSender } from './sender.ts';
import { createWebhook } from './webhook.ts';
import { askZaloTime, createZaloApi, isRecord, ZaloRefusal } from './zalo-api.ts';

/** The token is not accepted: the bot cannot work, and no retry helps. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

export interface ZaloOptions {
  token: string;
  apiRoot: string;
  /** Where Zalo can reach this process: for the webhook, and for pictures. */
  publicUrl: string | undefined;
  /** What Zalo sends with each post. With it and `publicUrl` the channel takes a webhook and does not poll. */
  webhookSecret: string | undefined;
  /** Where the channel keeps pictures, and chats whose ids differ from their person's. */
  folder: string;
  words: ZaloWords;
  log: Log;
  /** Hears whether the platform works. */
  alarms?: Alarms;
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
}

const webhookPath = '/zalo';
/** Zalo may deliver a message again; so many are known by their ids. */
const messagesRemembered = 2_000;

/** Zalo through the Zalo Bot API, by long polling, or by webhook where a public address and a secret are given. */
export function createZaloChannel(options: ZaloOptions): ZaloChannel {
  const { log, publicUrl, webhookSecret, folder, words, seams = realSeams } = options;
  const isByWebhook = publicUrl !== undefined && webhookSecret !== undefined;
  const api = createZaloApi(options);
  const chats = createPrivateChats(folder);
  const shelf = createPictureShelf(join(folder, 'pictures'), seams.now);
  const stopping = new AbortController();
  const { signal } = stopping;
  const taken = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let poller: Poller | null = null;
  let accept: Accept | null = null;
  let accountName = '';

  async function handOver(update: unknown): Promise<void> {
    const event = decodeEvent(update, accountName);
    if (event === null) return log.debug('zalo: an event without a part for the bot');
    if (taken.has(event.eventId)) return;
    const { chatKind, userId, chat } = event;
    if (chatKind === 'private') await chats.learn(userId, chat.chatId);
    await accept!(chatKind === 'private' ? { ...event, chat: { ...chat, chatId: userId } } : event);
    taken.add(event.eventId);
    if (taken.size > messagesRemembered) taken.delete(taken.values().next().value!);
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

  /** Who the bot is: waits for the network, but not for a token that is refused. @returns null when it stops before */
  async function whoAmI(): Promise<Record<string, unknown> | null> {
    const backoff = createBackoff(seams.random);
    while (!signal.aborted) {
      try {
        const me = await api.call('getMe', {}, { signal });
        return isRecord(me) ? me : {};
      } catch (error) {
        if (isTokenRefused(error))
          throw new TokenRefusedError(
            'Zalo refuses ZALO_BOT_TOKEN; take the token that Zalo Bot Manager shows (or correct ZALO_API_ROOT)',
          );
        if (signal.aborted) return null;
        const inMs = backoff.next();
        log.warn('zalo: not reached, trying again', { why: toDeliveryError(error).message, inMs });
        await seams.pause(inMs, signal);
      }
    }
    return null;
  }

  /** Tells the operator of a webhook that does not fit; it is set and deleted by them alone. */
  async function checkWebhook(): Promise<void> {
    const info = await api.call('getWebhookInfo', {}, { signal }).catch((error: unknown) => {
      if (error instanceof ZaloRefusal) return {};
      return null;
    });
    if (!isRecord(info)) return;
    const url = typeof info.url === 'string' ? info.url : '';
    if (isByWebhook && url !== `${publicUrl}${webhookPath}`)
      log.warn('zalo: the webhook is not set to PUBLIC_URL; run: npm run zalo:webhook -- set');
    if (!isByWebhook && url !== '')
      log.warn('zalo: a webhook is set, so polling gets nothing; run: npm run zalo:webhook -- delete');
  }

  const handleWebhook = createWebhook({
    secret: webhookSecret ?? '',
    isReady: () => accept !== null && !signal.aborted,
    takeUpdate,
  });

  return {
    name: 'zalo',
    webhookPath: isByWebhook ? webhookPath : null,
    picturePath: publicUrl === undefined ? null : `${picturePath}*`,
    fit: (message) => fitMessage(message, words),
    send: createSender({
      api,
      log,
      words,
      random: seams.random,
      chatOf: chats.chatOf,
      pictures: publicUrl === undefined ? null : { shelf, publicUrl },
    }),
    // Zalo has no links that open a bot with a code: people type it.
    inviteLink: () => null,
    fetchFile: (ref, maxBytes) => fetchPublicFile(ref, maxBytes, options.allowPrivateFiles),
    askTime: () => askZaloTime(options),
    async acknowledgePress() {},
    async start(take) {
      await chats.open();
      const me = await whoAmI();
      if (me === null) return;
      accountName = typeof me.account_name === 'string' ? me.account_name : '';
      log.info('zalo: connected', {
        bot: accountName,
        by: isByWebhook ? 'webhook' : 'long polling',
        groups: me.can_join_groups === true,
      });
      accept = take;
      void checkWebhook();
      void shelf.clean();
      if (isByWebhook) return;
      poller = createPoller({ api, log, seams, journal: createJournal(folder), takeUpdate });
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
  };
}
