import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  contentOf,
  documentOf,
  knownMethods,
  photoOf,
  type ReadCall,
  readCall,
  refusalOf,
  visible,
  wordsOf,
} from './bot-api-rules.ts';
import { breakOff } from './broken-answers.ts';
import { createRandomFaults, type FaultCounts, type FaultKind } from './random-faults.ts';
import { type Call, type Delivery, type StandinServer, startStandinServer } from './standin-server.ts';

/** How a call of the bot goes wrong. */
type Failure =
  | { type: 'answer'; status: number; description: string; parameters?: Record<string, unknown> }
  /** Something else answers: a gateway's page. */
  | { type: 'body'; status: number; body: string }
  /** An answer begins and is cut off; nothing was done. */
  | { type: 'cut'; status: number; begun: string }
  /** The connection breaks before anything was done. */
  | { type: 'drop' }
  /** The same, by a reset. */
  | { type: 'reset' }
  /** Nothing is done and no answer ever comes. */
  | { type: 'hang' }
  /** The message is delivered and the connection breaks before the answer. */
  | { type: 'drop-after' }
  /** The message is delivered and no answer ever comes. */
  | { type: 'hang-after' };

const failureOf: Readonly<Record<FaultKind, Failure>> = {
  429: {
    type: 'answer',
    status: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  },
  500: { type: 'answer', status: 500, description: 'Internal Server Error' },
  'lost before delivery': { type: 'drop' },
  'lost after delivery': { type: 'drop-after' },
  reset: { type: 'reset' },
  'page 502': { type: 'body', status: 502, body: '<html>Bad Gateway</html>' },
  'page 429': { type: 'body', status: 429, body: '<html>Too Many Requests</html>' },
  'page 200': { type: 'body', status: 200, body: '<html>Sign in to the network</html>' },
  'page cut off': { type: 'cut', status: 502, begun: '<html>' },
};

export interface TelegramStandin
  extends Pick<StandinServer, 'root' | 'until' | 'untilCall' | 'disconnected' | 'called' | 'close'> {
  /** What a bot needs to know to talk to it. */
  readonly environment: Record<string, string>;
  readonly calls: Call[];
  /** Everything that took effect in chats, in order: messages, and edits of messages. */
  readonly deliveries: readonly Delivery[];
  /** Every message delivered to a chat, in order, as it was sent: texts, and photos with their captions. */
  sentTo(chatId: number | string): Record<string, unknown>[];
  /** Every edit in a chat, in order. */
  editedIn(chatId: number | string): Record<string, unknown>[];
  /** Called for each delivery, before it is answered. */
  onDelivery(listener: (delivery: Delivery) => void): void;
  /** From now on its answers say this time (epoch ms) in their `Date`. */
  sayTime(now: () => number): void;
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
  press(userId: number, data: string, chatId?: number, threadId?: number): number;
  /** The next calls of a method fail this way. */
  fail(method: string, ...failures: Failure[]): void;
  /** From now on so many of all calls fail, in ways that follow from the seed; gives the counts. A rate of 0 ends it. */
  failRandomly(rate: number, seed: number): Readonly<FaultCounts>;
  /** From now on, or no longer, every call is answered as if the token were another. */
  refuseToken(on: boolean): void;
  /** From now on everything said to a chat is answered this way; null ends it. */
  refuseChat(chatId: number | string, refusal: Extract<Failure, { type: 'answer' }> | null): void;
  /** What a group allows: nothing, words alone, or (null) everything again. */
  restrict(chatId: number, to: 'nothing' | 'words' | null): void;
  /** A forum's topics by their number, open or closed; 0 is General. Any other number is a topic that is gone. */
  forum(chatId: number, topics: Readonly<Record<number, 'open' | 'closed'>>): void;
  /** A message is deleted by somebody. */
  deleteMessage(chatId: number, messageId: number): void;
  /** Updates that were handed out and confirmed by a later offset. */
  confirmedUpTo(): number;
  /** How many messages of somebody it holds: what is not confirmed is handed out again. */
  heldOf(userId: number): number;
  /** The address of the webhook that is set, or ''. */
  webhook(): string;
  /** Somebody else sets a webhook, which ends a poll that is under way. */
  setWebhook(url: string): void;
}

const botUser = {
  id: 42,
  is_bot: true,
  first_name: 'DDCI',
  username: 'ddci_test_bot',
  can_join_groups: true,
};
export const botToken = '42:test-token';

/** A strict local stand-in of the Telegram Bot API. */
export async function startTelegramStandin(
  options: { unknownMethods?: string[] } = {},
): Promise<TelegramStandin> {
  const calls: Call[] = [];
  const deliveries: Delivery[] = [];
  const listeners: ((delivery: Delivery) => void)[] = [];
  /** What each message shows now: whether its words stand under a photo or a file, and its words and buttons. */
  const standing = new Map<string, { hasCaption: boolean; content: string }>();
  const refusedChats = new Map<string, Extract<Failure, { type: 'answer' }>>();
  let tokenIsRefused = false;
  const restricted = new Map<string, 'nothing' | 'words'>();
  const forums = new Map<string, Readonly<Record<number, 'open' | 'closed'>>>();
  let randomFaults = createRandomFaults(0, 0);
  const failures = new Map<string, Failure[]>();
  const files = new Map<string, Uint8Array>();
  let updates: { update_id: number; [key: string]: unknown }[] = [];
  let nextUpdate = 1000;
  let nextMessage = 1;
  let confirmed = 0;
  const polls = new Set<() => void>();
  /** Ends the polls that are held with a 409. */
  const heldPolls = new Set<(why: string) => void>();
  let webhook = '';
  let saidTime: (() => number) | null = null;

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

  function randomFailure(message: string | null): Failure | undefined {
    const kind = randomFaults.next(message);
    return kind && failureOf[kind];
  }

  /** What stands against an edit, as the real API says it. */
  function editRefusal(method: string, call: ReadCall): string | null {
    const { parameters } = call;
    const shown = standing.get(`${parameters.chat_id}:${parameters.message_id}`);
    if (!shown) return 'Bad Request: message to edit not found';
    if (method === 'editMessageText' && shown.hasCaption)
      return 'Bad Request: there is no text in the message to edit';
    if (method === 'editMessageCaption' && !shown.hasCaption)
      return 'Bad Request: there is no caption in the message to edit';
    // An uploaded picture is always taken for a new one.
    return method !== 'editMessageMedia' && shown.content === contentOf(call)
      ? 'Bad Request: message is not modified: specified new message content and reply markup are exactly the same'
      : null;
  }

  /** What a group's settings stand against, as the real API says it; its administrators changed them meanwhile. */
  function groupRefusal(method: string, call: ReadCall): string | null {
    const { parameters } = call;
    const chat = String(parameters.chat_id);
    const may = restricted.get(chat);
    const picture = method === 'sendPhoto' || method === 'editMessageMedia';
    if (may === 'nothing')
      return picture
        ? 'Bad Request: not enough rights to send photos to the chat'
        : 'Bad Request: not enough rights to send text messages to the chat';
    if (may === 'words' && documentOf(method, call))
      return 'Bad Request: not enough rights to send documents to the chat';
    if (may === 'words' && picture) return 'Bad Request: not enough rights to send photos to the chat';
    const topics = forums.get(chat);
    if (topics && method.startsWith('send')) {
      const topic = topics[Number(parameters.message_thread_id ?? 0)];
      if (topic === undefined) return 'Bad Request: message thread not found';
      if (topic === 'closed') return 'Bad Request: TOPIC_CLOSED';
    } else if (parameters.message_thread_id !== undefined && !topics)
      return 'Bad Request: message thread not found';
    return null;
  }

  /** A message or an edit takes effect in its chat. */
  function deliver(method: string, call: ReadCall): Delivery {
    const { parameters } = call;
    const chatId = String(parameters.chat_id);
    const edited = method.startsWith('edit');
    const messageId = String(edited ? parameters.message_id : nextMessage++);
    const photo = photoOf(method, call);
    const content = contentOf(call);
    const document = documentOf(method, call);
    const hasCaption = (photo ?? document) !== undefined || method === 'editMessageCaption';
    standing.set(`${chatId}:${messageId}`, { hasCaption, content });
    const message = {
      ...parameters,
      ...(photo ? { photo } : {}),
      ...(document ? { document } : {}),
      message_id: Number(messageId),
    };
    const text = visible(wordsOf(call).html);
    const delivery = { chatId, method, messageId, content, text, message, answered: false, at: Date.now() };
    deliveries.push(delivery);
    for (const listener of listeners) listener(delivery);
    return delivery;
  }

  /** What the API answers to a call that it takes. */
  function resultOf(method: string, call: ReadCall, delivery: Delivery | null): unknown {
    if (method === 'getMe') return botUser;
    if (method === 'setWebhook') setWebhook(String(call.parameters.url));
    if (method === 'deleteWebhook') webhook = '';
    if (method === 'getWebhookInfo')
      return { url: webhook, has_custom_certificate: false, pending_update_count: updates.length };
    const { file_id: fileId } = call.parameters;
    if (method === 'getFile') return { file_id: fileId, file_unique_id: 'u', file_path: `files/${fileId}` };
    if (!delivery) return true;
    const id = Number(delivery.chatId);
    const { text } = delivery;
    return {
      message_id: Number(delivery.messageId),
      date: 1,
      chat: { id, type: id < 0 ? 'supergroup' : 'private' },
      ...(delivery.message.photo ? { caption: text, photo: [] } : { text }),
    };
  }

  /** Asking with an offset confirms everything before it. */
  function confirm(parameters: Record<string, unknown>): void {
    const offset = Number(parameters.offset ?? 0);
    if (offset > confirmed) confirmed = offset;
    updates = updates.filter((update) => update.update_id >= offset);
  }

  function setWebhook(url: string): void {
    webhook = url;
    for (const end of [...heldPolls]) end('Conflict: terminated by setWebhook request');
  }

  function poll(parameters: Record<string, unknown>, response: ServerResponse): void {
    if (webhook !== '')
      return void refuse(
        response,
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    confirm(parameters);
    const limit = Number(parameters.limit ?? 100);
    const endPoll = (why: string): void => {
      forget();
      refuse(response, 409, why);
    };
    const forget = (): void => {
      polls.delete(give);
      heldPolls.delete(endPoll);
      clearTimeout(timer);
    };
    const give = (): void => {
      forget();
      if (!response.destroyed) reply(response, 200, { ok: true, result: updates.slice(0, limit) });
    };
    const timer = setTimeout(give, Math.min(Number(parameters.timeout ?? 0) * 1000, 25_000));
    // Of two that ask at the same time the later one is heard.
    for (const end of [...heldPolls])
      end(
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      );
    if (updates.length > 0) return void give();
    polls.add(give);
    heldPolls.add(endPoll);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (saidTime) response.setHeader('date', new Date(saidTime()).toUTCString());
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
    if (!knownMethods.has(method) || options.unknownMethods?.includes(method))
      return refuse(response, 404, 'Not Found: method not found');
    const call = readCall(request.headers['content-type'], Buffer.concat(chunks));
    const { parameters } = call;
    calls.push({ method, parameters, at: Date.now() });
    server.called();
    if (tokenIsRefused) return refuse(response, 401, 'Unauthorized');
    const says = /^(?:send|editMessage)/.test(method);
    const failure =
      failures.get(method)?.shift() ??
      (says ? refusedChats.get(String(parameters.chat_id)) : undefined) ??
      randomFailure(says ? `${method}:${parameters.chat_id}:${contentOf(call)}` : null);
    if (breakOff(request, response, failure)) return server.changed();
    if (failure?.type === 'answer') {
      refuse(response, failure.status, failure.description, failure.parameters);
      return server.changed();
    }
    if (method === 'getUpdates') {
      if (failure?.type !== 'drop-after') return poll(parameters, response);
      confirm(parameters);
      return void request.socket.destroy();
    }
    const problem =
      refusalOf(method, call) ??
      (says ? groupRefusal(method, call) : null) ??
      (method.startsWith('editMessage') ? editRefusal(method, call) : null);
    if (problem) return refuse(response, 400, problem);
    const delivery = says ? deliver(method, call) : null;
    const result = resultOf(method, call, delivery);
    if (failure?.type === 'drop-after') request.socket.destroy();
    else if (failure?.type !== 'hang-after') {
      reply(response, 200, { ok: true, result });
      if (delivery) delivery.answered = true;
    }
    server.changed();
  }

  const server = await startStandinServer(handle, () => deliveries.slice(-5));

  const push = (update: Record<string, unknown>): number => {
    const id = (update.update_id as number | undefined) ?? nextUpdate++;
    updates.push({ ...update, update_id: id });
    for (const give of [...polls]) give();
    return id;
  };
  const said = (chatId: number | string, which: (method: string) => boolean): Record<string, unknown>[] =>
    deliveries
      .filter((delivery) => delivery.chatId === String(chatId) && which(delivery.method))
      .map(({ message }) => message);
  const from = (userId: number) => ({ id: userId, is_bot: false, first_name: 'Người' });
  return {
    ...server,
    sayTime(now) {
      saidTime = now;
    },
    environment: { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: server.root },
    calls,
    deliveries,
    sentTo: (chatId) => said(chatId, (method) => method.startsWith('send')),
    editedIn: (chatId) => said(chatId, (method) => method.startsWith('edit')),
    onDelivery(listener) {
      listeners.push(listener);
    },
    failRandomly(rate, seed) {
      randomFaults = createRandomFaults(rate, seed);
      return randomFaults.counts;
    },
    refuseChat(chatId, refusal) {
      if (refusal) refusedChats.set(String(chatId), refusal);
      else refusedChats.delete(String(chatId));
    },
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
    refuseToken(on) {
      tokenIsRefused = on;
    },
    restrict(chatId, to) {
      if (to === null) restricted.delete(String(chatId));
      else restricted.set(String(chatId), to);
    },
    forum(chatId, topics) {
      forums.set(String(chatId), topics);
    },
    deleteMessage(chatId, messageId) {
      standing.delete(`${chatId}:${messageId}`);
    },
    press: (userId, data, chatId = userId, threadId = 0) =>
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
            ...(threadId ? { message_thread_id: threadId, is_topic_message: true } : {}),
          },
        },
      }),
    fail(method, ...more) {
      failures.set(method, [...(failures.get(method) ?? []), ...more]);
    },
    heldOf: (userId) =>
      updates.filter(({ message }) => (message as { from?: { id: number } } | undefined)?.from?.id === userId)
        .length,
    confirmedUpTo: () => confirmed,
    webhook: () => webhook,
    setWebhook,
  };
}
