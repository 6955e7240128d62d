import { Hono } from 'hono';
import type { Accept, Channel } from '../../app/ports/channel.ts';
import { splitMessage } from '../../core/said/split.ts';
import { createChatLog } from './chat-log.ts';
import type { WebOptions } from './page-parts.ts';
import { receive } from './receive.ts';
import { serveClock } from './serve-clock.ts';
import { serveEvents } from './serve-events.ts';
import { guard, serveAttachments, servePage } from './serve-page.ts';
import { createShownAttachments } from './shown-attachments.ts';
import { createUploads } from './uploads.ts';

export interface WebChannel extends Channel {
  readonly app: Hono;
}

/** No platform's limit: long enough for any list, short enough to stay readable. */
const textLimit = 20_000;

/** The page on localhost as a channel: the same bot, every role, and a clock that can be wound. */
export function createWebChannel(options: WebOptions): WebChannel {
  const { clock, words } = options;
  const uploads = createUploads(options.uploadsFolder);
  const chats = createChatLog(clock.now);
  const attachments = createShownAttachments();
  let accept: Accept | null = null;

  const app = new Hono();
  guard(app, words, () => accept !== null);
  serveEvents(app, options, chats, serveClock(app, words, clock));
  receive(app, { ...options, chats, uploads, accept: (event) => accept!(event) });
  serveAttachments(app, words, attachments);
  servePage(app, options);

  return {
    name: 'web',
    can: {
      edit: true,
      buttons: true,
      pictures: true,
      files: true,
      fleetingFiles: true,
      takesFiles: true,
      bringAgain: false,
    },
    pace: null,
    app,
    fit: (message) => splitMessage(message, textLimit),
    async send(chatId, message, enclosed) {
      return String(chats.show(chatId, message, attachments.keep(message.attachment, enclosed)).id);
    },
    async edit(chatId, messageId, message, enclosed) {
      chats.change(chatId, messageId, message, attachments.keep(message.attachment, enclosed));
    },
    inviteLink: () => null,
    askTime: async () => null,
    async acknowledgePress() {},
    fetchFile: uploads.fetch,
    async start(take) {
      await uploads.open();
      accept = take;
    },
    async stop() {},
  };
}
