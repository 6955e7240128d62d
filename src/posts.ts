import { setTimeout as pass } from 'node:timers/promises';
import { nameOf } from './app/name-of-error.ts';
import type { Log } from './app/ports/log.ts';
import { postsOfTelegram } from './channels/telegram/webhook.ts';
import { postsOfZalo } from './channels/zalo/webhook.ts';
import type { Config } from './config.ts';
import { markOf } from './kit/mark-of.ts';
import { createWebhook, type WebhookParts } from './kit/webhook.ts';
import type { Parts } from './parts.ts';
import type { Database } from './storage/postgres/database.ts';
import { asDatabaseFault } from './storage/postgres/database-fault.ts';
import { dropPost, keepPost, type Post, postsChannel, waitingPosts } from './storage/postgres/posts.ts';

/** What a platform posts to, and by what its posts are known. */
type PostsOf = Pick<WebhookParts, 'header' | 'secret' | 'maxBodyBytes' | 'jsonOnly'> & {
  path: string;
};

/** The posts that this process may be called with, by the mark of the token that they are for. */
export type Posted = ReadonlyMap<string, PostsOf>;

/** So many are handed over before it is asked again. */
const atOnce = 50;
/** Without a call it is looked so often: one may be lost with its connection, ms. */
const lookEveryMs = 5_000;
/** One that could not be taken is offered again after so long, ms. */
const againMs = 300;

/** What platforms are told to post to; none where they are asked. */
export function postedTo({ PUBLIC_URL, ...config }: Config): Posted {
  const posted = new Map<string, PostsOf>();
  if (PUBLIC_URL === undefined) return posted;
  const { TELEGRAM_BOT_TOKEN: telegram, ZALO_BOT_TOKEN: zalo, ZALO_WEBHOOK_SECRET: secret } = config;
  if (telegram !== undefined) posted.set(markOf(telegram), postsOfTelegram(telegram));
  if (zalo !== undefined && secret !== undefined) posted.set(markOf(zalo), postsOfZalo(secret));
  return posted;
}

/** Takes posts while another process has the place: each is kept in the database, and only then confirmed. */
export const keepingRoutes = (posted: Posted, database: Database): Parts['routes']['webhooks'] =>
  [...posted].map(([token, { path, ...post }]) => ({
    path,
    handle: createWebhook({
      ...post,
      isReady: () => true,
      updateIn: (said) => said,
      takeUpdate: (said) => keepPost(database, { token, path, body: JSON.stringify(said) }),
    }),
  }));

interface TakingParts {
  database: Database;
  routes: Parts['routes'];
  log: Log;
  signal: AbortSignal;
}

/** @returns whether a post need not be offered again */
async function handOver(
  { path, body }: Pick<Post, 'path' | 'body'>,
  posted: Posted,
  { routes }: TakingParts,
): Promise<boolean> {
  const post = [...posted.values()].find((one) => one.path === path);
  const route = routes.webhooks.find((one) => one.path === path);
  // A platform that was taken out since: nobody is left to take it.
  if (post === undefined) return true;
  if (route === undefined) return false;
  const { status } = await route.handle(
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [post.header]: post.secret },
      body,
    }),
  );
  // What can never be read is never asked for again, as the platform would not send it again.
  return status < 500;
}

/**
 * Hands over what waits, in its order.
 * @returns how many were taken, and whether it is to be looked again
 */
async function takeWaiting(posted: Posted, parts: TakingParts): Promise<{ taken: number; isLeft: boolean }> {
  const { database, signal } = parts;
  const waiting = await waitingPosts(database, [...posted.keys()], atOnce);
  let taken = 0;
  for (const post of waiting) {
    // What comes behind one that must wait waits, too: their order is that of the platform.
    if (signal.aborted || !(await handOver(post, posted, parts))) return { taken, isLeft: true };
    await dropPost(database, post.id);
    taken += 1;
  }
  return { taken, isLeft: waiting.length === atOnce };
}

/** Takes what waits, whenever it is called, as long as its connection lives. @throws DatabaseFault */
async function listen(posted: Posted, parts: TakingParts): Promise<void> {
  const { database, log, signal } = parts;
  let wake: () => void = () => {};
  const listener = await database.connect().catch((error: unknown) => {
    throw asDatabaseFault(error);
  });
  listener.on('notification', () => wake());
  listener.once('end', () => wake());
  try {
    await listener.query(`LISTEN ${postsChannel}`).catch((error: unknown) => {
      throw asDatabaseFault(error);
    });
    while (!signal.aborted) {
      const called = new Promise<void>((done) => {
        wake = done;
      });
      const { taken, isLeft } = await takeWaiting(posted, parts);
      if (taken > 0) log.info('webhook: taken from other instances', { count: taken });
      const pause = isLeft ? againMs : lookEveryMs;
      await Promise.race([
        ...(isLeft ? [] : [called]),
        pass(pause, undefined, { signal, ref: false }).catch(() => {}),
      ]);
    }
  } finally {
    await listener.end().catch(() => {});
  }
}

/**
 * Hands what others kept to the channels of this process, which has the place, until the signal. Each is the same post as the
 * platform's own, and is forgotten once it was taken: taken twice, it is known by its id. Never rejects.
 */
export async function takeKept(posted: Posted, parts: TakingParts): Promise<void> {
  const { log, signal } = parts;
  if (posted.size === 0) return;
  while (!signal.aborted) {
    try {
      await listen(posted, parts);
    } catch (error) {
      if (signal.aborted) return;
      log.warn('webhook: what others take cannot be looked for', { why: nameOf(error) });
      await pass(lookEveryMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}
