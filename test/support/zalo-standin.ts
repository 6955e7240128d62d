import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { complaintAbout } from './zalo-rules.ts';

/** One call that the bot made. */
export interface Call {
  method: string;
  parameters: Record<string, unknown>;
  at: number;
}

/** What was delivered to a chat. */
export type Sent = Call['parameters'] & { method: string };

type Failure =
  /** Zalo refuses: with HTTP 200 unless told otherwise, since that is no success here. */
  | { type: 'answer'; errorCode: number; description?: string; status?: number }
  /** Something else answers: a gateway's page. */
  | { type: 'body'; status: number; body: string }
  /** The connection breaks before anything was done. */
  | { type: 'drop' }
  /** It is done (delivered, or an update handed out) and the connection breaks before the answer. */
  | { type: 'drop-after' };

export interface ZaloStandin {
  readonly root: string;
  readonly calls: Call[];
  /** Calls that the Bot API does not allow, each with what is wrong. */
  readonly problems: string[];
  /** Everything delivered to a person or a group, in order. */
  sentTo(id: string): Sent[];
  textsTo(id: string): string[];
  /** Queues an update, whatever it is. */
  raw(update: unknown): void;
  /** An event as a poll gives it; each has its own message id unless one is given. */
  event(userId: string, name: string, content: Record<string, unknown>, more?: object): ZaloEvent;
  /** A private message from a person. @returns its message id */
  write(userId: string, text: string, messageId?: string): string;
  /** A message in a group that mentions the bot or replies to it: others it does not hear. */
  writeInGroup(groupId: string, userId: string, text: string): void;
  image(userId: string, url: string, caption?: string): void;
  sticker(userId: string): void;
  voice(userId: string): void;
  unsupported(userId: string): void;
  /** The webhook that is set. */
  webhook(): { url: string; secret: string } | null;
  setWebhook(url: string): void;
  /** Posts an update to the bot's webhook, as Zalo does. @returns the HTTP status */
  deliver(address: string, update: unknown, secret: string): Promise<number>;
  /** The next calls of a method fail this way. */
  fail(method: string, ...failures: Failure[]): void;
  /** Updates that were not handed out yet. */
  waiting(): number;
  until<Found>(look: () => Found | undefined | null | false): Promise<Found>;
  close(): Promise<void>;
}

export interface ZaloEvent {
  event_name: string;
  message: Record<string, unknown> & { message_id: string };
}

export const zaloToken = '4242:zalo-test-token';
export const accountName = 'bot.ddci';
/** A private chat has an id of its own: answers go to chat.id, and nothing says that it is the person's. */
export const chatOf = (userId: string): string => `chat-of-${userId}`;

const longestPollMs = 25_000;

/**
 * A strict local stand-in of the Zalo Bot API: one update a poll, forgotten when it is handed out; whatever is not
 * documented is refused and noted in `problems`.
 * @param options.pollMs the longest that a poll is held, to see many time out
 */
export async function startZaloStandin(options: { pollMs?: number } = {}): Promise<ZaloStandin> {
  const calls: Call[] = [];
  const problems: string[] = [];
  const delivered: { chatId: string; sent: Sent }[] = [];
  const failures = new Map<string, Failure[]>();
  const watchers = new Set<() => void>();
  const updates: unknown[] = [];
  /** Chats in which somebody wrote: no other can be written to. */
  const openChats = new Set<string>();
  let nextMessage = 1;
  let webhook: { url: string; secret: string } | null = null;
  let webhookAt = 0;
  let poll: { give(): void } | null = null;

  const changed = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  const reply = (response: ServerResponse, body: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const refuse = (response: ServerResponse, errorCode: number, description: string, status = 200): void =>
    reply(response, { ok: false, error_code: errorCode, description }, status);
  const newId = (): string => `m${(nextMessage++).toString(16).padStart(12, '0')}`;

  function hold(timeout: number, response: ServerResponse, isDropped: boolean): void {
    if (webhook) return void refuse(response, 400, 'a webhook is set');
    if (poll) {
      problems.push('getUpdates while another getUpdates is open');
      return void refuse(response, 409, 'another poll is open');
    }
    const own = {
      give(): void {
        end();
        const update = updates.shift();
        if (isDropped) response.socket?.destroy();
        else if (update === undefined) refuse(response, 408, 'Request timeout');
        else reply(response, { ok: true, result: update });
      },
    };
    const end = (): void => {
      clearTimeout(timer);
      if (poll === own) poll = null;
    };
    const timer = setTimeout(own.give, Math.min(timeout * 1_000, options.pollMs ?? longestPollMs));
    poll = own;
    response.on('close', end);
    if (updates.length > 0) own.give();
  }

  /** What a call does and gives. */
  function carryOut(method: string, parameters: Record<string, unknown>): unknown {
    switch (method) {
      case 'getMe':
        return { id: 'b-42', account_name: accountName, account_type: 'BASIC', can_join_groups: true };
      case 'setWebhook':
        webhook = { url: String(parameters.url), secret: String(parameters.secret_token) };
        webhookAt = Date.now();
        return { url: webhook.url, updated_at: webhookAt };
      case 'deleteWebhook':
        webhook = null;
        return { url: '', updated_at: Date.now() };
      case 'getWebhookInfo':
        return { url: webhook?.url ?? '', updated_at: webhookAt };
      case 'sendChatAction':
        return true;
      default: {
        const messageId = newId();
        delivered.push({ chatId: String(parameters.chat_id), sent: { method, ...parameters } });
        return { message_id: messageId, date: Date.now() };
      }
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (token !== zaloToken) return refuse(response, 401, 'Unauthorized');
    let parameters: unknown = null;
    try {
      parameters = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
      // Complained about below.
    }
    const isJson = request.headers['content-type'] === 'application/json';
    const complaint = complaintAbout(method, request.method === 'POST' && isJson ? parameters : null);
    if (complaint) {
      problems.push(`${method}: ${complaint}`);
      return refuse(response, 400, complaint);
    }
    const given = parameters as Record<string, unknown>;
    calls.push({ method, parameters: given, at: Date.now() });
    const failure = failures.get(method)?.shift();
    if (failure?.type === 'drop') request.socket.destroy();
    else if (failure?.type === 'answer')
      refuse(response, failure.errorCode, failure.description ?? '', failure.status);
    else if (failure?.type === 'body') {
      response.writeHead(failure.status, { 'content-type': 'text/html' });
      response.end(failure.body);
    } else if (method === 'getUpdates') hold(Number(given.timeout ?? 30), response, failure !== undefined);
    else if (given.chat_id !== undefined && !openChats.has(String(given.chat_id)))
      refuse(response, 404, 'chat not found');
    else {
      const result = carryOut(method, given);
      if (failure?.type === 'drop-after') request.socket.destroy();
      else reply(response, { ok: true, result });
    }
    changed();
  }

  const server = createServer(
    (request, response) => void handle(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  const raw = (update: unknown): void => {
    updates.push(update);
    poll?.give();
  };
  const event: ZaloStandin['event'] = (userId, name, content, more = {}) => {
    const chat = { id: chatOf(userId), chat_type: 'PRIVATE' };
    const message = {
      from: { id: userId, display_name: 'Người', is_bot: false },
      chat,
      message_id: newId(),
      date: Date.now(),
      ...content,
      ...more,
    } as ZaloEvent['message'];
    openChats.add((message.chat as { id: string }).id);
    return { event_name: `message.${name}.received`, message };
  };
  const standin: ZaloStandin = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    problems,
    sentTo: (id) =>
      delivered.filter(({ chatId }) => chatId === id || chatId === chatOf(id)).map(({ sent }) => sent),
    textsTo: (id) => standin.sentTo(id).flatMap(({ text }) => (text === undefined ? [] : [String(text)])),
    raw,
    event,
    write(userId, text, messageId) {
      const written = event(userId, 'text', { text }, messageId ? { message_id: messageId } : {});
      raw(written);
      return written.message.message_id;
    },
    writeInGroup: (groupId, userId, text) =>
      raw(event(userId, 'text', { text }, { chat: { id: groupId, chat_type: 'GROUP' } })),
    image: (userId, url, caption) =>
      raw(event(userId, 'image', { photo: url, ...(caption === undefined ? {} : { caption }) })),
    sticker: (userId) => raw(event(userId, 'sticker', { sticker: 's-1' })),
    voice: (userId) => raw(event(userId, 'voice', { voice_url: 'https://voice.example.vn/1' })),
    unsupported: (userId) => raw(event(userId, 'unsupported', {})),
    webhook: () => webhook,
    setWebhook(url) {
      webhook = { url, secret: 'set by hand' };
    },
    async deliver(address, update, secret) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': secret },
        body: JSON.stringify({ ok: true, result: update }),
      });
      await response.arrayBuffer();
      return response.status;
    },
    fail(method, ...more) {
      failures.set(method, [...(failures.get(method) ?? []), ...more]);
    },
    waiting: () => updates.length,
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
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  onTestFinished(() => standin.close());
  return standin;
}
