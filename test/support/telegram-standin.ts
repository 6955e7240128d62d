import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One call that the bot made. */
export interface Call {
  method: string;
  parameters: Record<string, unknown>;
  at: number;
}

type Failure =
  | { type: 'answer'; status: number; description: string; parameters?: Record<string, unknown> }
  /** The connection breaks before anything was done. */
  | { type: 'drop' }
  /** The message is delivered and the connection breaks before the answer. */
  | { type: 'drop-after' }
  /** The message is delivered and no answer ever comes. */
  | { type: 'hang-after' };

export interface TelegramStandin {
  readonly root: string;
  readonly calls: Call[];
  /** Everything delivered to a chat, in order. */
  sentTo(chatId: number | string): Record<string, unknown>[];
  /** Queues an update; the id is given unless the update has one. */
  push(update: Record<string, unknown>): number;
  /** A private message from a person. */
  write(userId: number, text: string): number;
  /** A private message with more of what Telegram sends; gives its message id. */
  writeMore(userId: number, more: Record<string, unknown>): number;
  /** A private message is changed afterwards. */
  edit(userId: number, messageId: number, text: string): number;
  /** Files that getFile and the file server offer, by their file id. */
  readonly files: Map<string, Uint8Array>;
  /** A message in a group. */
  writeInGroup(chatId: number, userId: number, text: string, more?: Record<string, unknown>): number;
  press(userId: number, data: string, chatId?: number): number;
  /** The next calls of a method fail this way. */
  fail(method: string, ...failures: Failure[]): void;
  /** Resolves when `look` gives something. */
  until<Found>(look: () => Found | undefined | null | false): Promise<Found>;
  /** Like `until`, looked at after every call of the bot, answered or not. */
  untilCall(look: () => boolean): Promise<true>;
  /** Updates that were handed out and confirmed by a later offset. */
  confirmedUpTo(): number;
  close(): Promise<void>;
}

const botUser = {
  id: 42,
  is_bot: true,
  first_name: 'DDCI',
  username: 'ddci_test_bot',
  can_join_groups: true,
};
export const botToken = '42:test-token';

const visible = (html: string): string =>
  html
    .replace(/<\/?(?:b|i)>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** What the real Bot API refuses; null where it takes the call. */
function refusal(method: string, parameters: Record<string, unknown>): string | null {
  if (method === 'sendMessage') {
    const html = String(parameters.text ?? '');
    if (visible(html).length === 0) return 'Bad Request: message text is empty';
    if (visible(html).length > 4096) return 'Bad Request: message is too long';
    if (parameters.parse_mode === 'HTML') {
      if (/<(?!\/?(?:b|i)>)/.test(html) || /&(?!(?:lt|gt|amp|quot);)/.test(html))
        return "Bad Request: can't parse entities";
      const open = (tag: string) => html.split(`<${tag}>`).length;
      const closed = (tag: string) => html.split(`</${tag}>`).length;
      if (['b', 'i'].some((tag) => open(tag) !== closed(tag))) return "Bad Request: can't parse entities";
    }
    const keyboard = (
      parameters.reply_markup as { inline_keyboard?: { callback_data: string }[][] } | undefined
    )?.inline_keyboard;
    for (const button of keyboard?.flat() ?? [])
      if (Buffer.byteLength(button.callback_data) > 64 || button.callback_data.length === 0)
        return 'Bad Request: BUTTON_DATA_INVALID';
  }
  return null;
}

const known = new Set([
  'getMe',
  'getUpdates',
  'deleteWebhook',
  'setWebhook',
  'setMyCommands',
  'sendMessage',
  'answerCallbackQuery',
  'editMessageText',
  'getFile',
]);

/** A strict local stand-in of the Telegram Bot API. */
export async function startTelegramStandin(
  options: { unknownMethods?: string[] } = {},
): Promise<TelegramStandin> {
  const calls: Call[] = [];
  const delivered: { chatId: string; message: Record<string, unknown> }[] = [];
  const failures = new Map<string, Failure[]>();
  const files = new Map<string, Uint8Array>();
  const watchers = new Set<() => void>();
  const callWatchers = new Set<() => void>();
  let updates: { update_id: number; [key: string]: unknown }[] = [];
  let nextUpdate = 1000;
  let nextMessage = 1;
  let confirmed = 0;
  const polls = new Set<() => void>();

  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const reply = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const refuse = (
    response: ServerResponse,
    status: number,
    description: string,
    parameters?: unknown,
  ): void =>
    reply(response, status, {
      ok: false,
      error_code: status,
      description,
      ...(parameters ? { parameters } : {}),
    });

  function deliver(method: string, parameters: Record<string, unknown>): unknown {
    if (method === 'getMe') return botUser;
    if (method === 'getFile')
      return { file_id: parameters.file_id, file_unique_id: 'u', file_path: `files/${parameters.file_id}` };
    if (method !== 'sendMessage') return true;
    const message = {
      message_id: nextMessage++,
      date: 1,
      chat: { id: Number(parameters.chat_id), type: 'private' },
      text: visible(String(parameters.text)),
    };
    delivered.push({
      chatId: String(parameters.chat_id),
      message: { ...parameters, message_id: message.message_id },
    });
    return message;
  }

  function poll(parameters: Record<string, unknown>, response: ServerResponse): void {
    const offset = Number(parameters.offset ?? 0);
    if (offset > confirmed) confirmed = offset;
    updates = updates.filter((update) => update.update_id >= offset);
    const limit = Number(parameters.limit ?? 100);
    const give = (): void => {
      polls.delete(give);
      clearTimeout(timer);
      if (!response.destroyed) reply(response, 200, { ok: true, result: updates.slice(0, limit) });
    };
    const timer = setTimeout(give, Math.min(Number(parameters.timeout ?? 0) * 1000, 25_000));
    if (updates.length > 0) give();
    else polls.add(give);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, fileToken, fileId] = /^\/file\/bot([^/]+)\/files\/(.+)$/.exec(request.url ?? '') ?? [];
    if (fileId !== undefined) {
      const file = fileToken === botToken ? files.get(fileId) : undefined;
      response.writeHead(file ? 200 : 404);
      return void response.end(file);
    }
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (token !== botToken) return refuse(response, 401, 'Unauthorized');
    if (!known.has(method) || options.unknownMethods?.includes(method))
      return refuse(response, 404, 'Not Found: method not found');
    const text = Buffer.concat(chunks).toString();
    const parameters = text ? (JSON.parse(text) as Record<string, unknown>) : {};
    calls.push({ method, parameters, at: Date.now() });
    for (const watch of callWatchers) watch();
    const failure = failures.get(method)?.shift();
    if (failure?.type === 'drop') return void request.socket.destroy();
    if (failure?.type === 'answer') {
      refuse(response, failure.status, failure.description, failure.parameters);
      return changed();
    }
    if (method === 'getUpdates') return poll(parameters, response);
    const problem = refusal(method, parameters);
    if (problem) return refuse(response, 400, problem);
    const result = deliver(method, parameters);
    if (failure?.type === 'drop-after') request.socket.destroy();
    else if (failure?.type !== 'hang-after') reply(response, 200, { ok: true, result });
    changed();
  }

  const server = createServer(
    (request, response) => void handle(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  const push = (update: Record<string, unknown>): number => {
    const id = (update.update_id as number | undefined) ?? nextUpdate++;
    updates.push({ ...update, update_id: id });
    for (const give of [...polls]) give();
    return id;
  };
  const from = (userId: number) => ({ id: userId, is_bot: false, first_name: 'Người' });
  const standin: TelegramStandin = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    sentTo: (chatId) =>
      delivered.filter((entry) => entry.chatId === String(chatId)).map((entry) => entry.message),
    push,
    write: (userId, text) =>
      push({
        message: {
          message_id: nextMessage++,
          date: 1,
          chat: { id: userId, type: 'private' },
          from: from(userId),
          text,
        },
      }),
    files,
    writeMore(userId, more) {
      const messageId = nextMessage++;
      push({
        message: {
          message_id: messageId,
          date: 1,
          chat: { id: userId, type: 'private' },
          from: from(userId),
          ...more,
        },
      });
      return messageId;
    },
    edit: (userId, messageId, text) =>
      push({
        edited_message: {
          message_id: messageId,
          date: 1,
          edit_date: 2,
          chat: { id: userId, type: 'private' },
          from: from(userId),
          text,
        },
      }),
    writeInGroup: (chatId, userId, text, more = {}) =>
      push({
        message: {
          message_id: nextMessage++,
          date: 1,
          chat: { id: chatId, type: 'supergroup', title: 'Nhóm' },
          from: from(userId),
          text,
          ...more,
        },
      }),
    press: (userId, data, chatId = userId) =>
      push({
        callback_query: {
          id: `cq${nextUpdate}`,
          from: from(userId),
          chat_instance: '1',
          data,
          message: {
            message_id: 1,
            date: 1,
            chat: { id: chatId, type: chatId < 0 ? 'supergroup' : 'private' },
            from: botUser,
          },
        },
      }),
    fail(method, ...more) {
      failures.set(method, [...(failures.get(method) ?? []), ...more]);
    },
    until: (look) =>
      new Promise((done, fail) => {
        const timer = setTimeout(() => {
          watchers.delete(watch);
          fail(new Error(`waited in vain; delivered: ${JSON.stringify(delivered.slice(-5))}`));
        }, 15_000);
        const watch = (): void => {
          const found = look();
          if (!found) return;
          watchers.delete(watch);
          clearTimeout(timer);
          done(found);
        };
        watchers.add(watch);
        watch();
      }),
    untilCall: (look) =>
      new Promise((done) => {
        const watch = (): void => {
          if (!look()) return;
          callWatchers.delete(watch);
          done(true);
        };
        callWatchers.add(watch);
        watch();
      }),
    confirmedUpTo: () => confirmed,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  onTestFinished(() => standin.close());
  return standin;
}
