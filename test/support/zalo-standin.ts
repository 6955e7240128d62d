import type { IncomingMessage, ServerResponse } from 'node:http';
import { breakOff } from './broken-answers.ts';
import { createRandomFaults, type FaultCounts, type FaultKind } from './random-faults.ts';
import { type Call, type Delivery, type StandinServer, startStandinServer } from './standin-server.ts';
import { complaintAbout } from './zalo-rules.ts';

/** What was delivered to a chat. */
export type Sent = Call['parameters'] & { method: string };

type Failure =
  /** Zalo refuses: with HTTP 200 unless told otherwise, since that is no success here. */
  | { type: 'answer'; errorCode: number; description?: string; status?: number }
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
  /** It is done (delivered, or an update handed out) and the connection breaks before the answer. */
  | { type: 'drop-after' };

const failureOf: Readonly<Record<FaultKind, Failure>> = {
  429: { type: 'answer', errorCode: 429, description: 'Too many requests' },
  500: { type: 'answer', errorCode: 500, description: 'Internal server error', status: 500 },
  'lost before delivery': { type: 'drop' },
  'lost after delivery': { type: 'drop-after' },
  reset: { type: 'reset' },
  'page 502': { type: 'body', status: 502, body: '<html>Bad Gateway</html>' },
  'page 429': { type: 'body', status: 429, body: '<html>Too Many Requests</html>' },
  'page 200': { type: 'body', status: 200, body: '<html>Sign in to the network</html>' },
  'page cut off': { type: 'cut', status: 502, begun: '<html>' },
};

/** An update that went out to the bot, or was lost on the way. */
interface HandedOut {
  update: ZaloEvent;
  /** Whether the connection was broken on purpose: the bot cannot have got it. */
  isLost: boolean;
  /** How much had been delivered to anybody by then. */
  after: number;
}

export interface ZaloStandin
  extends Pick<StandinServer, 'root' | 'until' | 'untilCall' | 'disconnected' | 'called' | 'close'> {
  /** What a bot needs to know to talk to it. */
  readonly environment: Record<string, string>;
  readonly calls: Call[];
  /** Everything that reached chats, in order. */
  readonly deliveries: readonly Delivery[];
  /** Called for each delivery, before it is answered. */
  onDelivery(listener: (delivery: Delivery) => void): void;
  /** Every update that went out, in order. */
  readonly handedOut: readonly HandedOut[];
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
  /** From now on so many of all calls fail, in ways that follow from the seed; gives the counts. A rate of 0 ends it. */
  failRandomly(rate: number, seed: number): Readonly<FaultCounts>;
  /** From now on everything said to a person or a group is answered this way; null ends it. */
  refuseChat(id: string, refusal: Extract<Failure, { type: 'answer' }> | null): void;
  /** From now on, or no longer, every call is answered as if the token were another. */
  refuseToken(on: boolean): void;
  /** Updates that were not handed out yet. */
  waiting(): number;
}

export interface ZaloEvent {
  event_name: string;
  message: Record<string, unknown> & { message_id: string };
}

export const zaloToken = '4242:zalo-test-token';
export const accountName = 'bot.ddci';
/** A private chat has an id of its own: answers go to chat.id, and nothing says that it is the person's. */
export const chatOf = (userId: string): string => `chat-of-${userId}`;

const whoseChat = (chatId: string): string => chatId.replace(/^chat-of-/, '');

/** What a message shows, for telling one from another: a picture by its caption, words with their styles. */
export const contentOf = ({ photo, text, caption, text_styles: styles }: Record<string, unknown>): string =>
  photo === undefined ? `${text}\n${JSON.stringify(styles ?? [])}` : `picture: ${caption ?? ''}`;

const longestPollMs = 25_000;

/**
 * A strict local stand-in of the Zalo Bot API: one update a poll, forgotten when it is handed out; whatever is not
 * documented is refused and noted in `problems`.
 * @param options.pollMs the longest that a poll is held, to see many time out
 */
export async function startZaloStandin(options: { pollMs?: number } = {}): Promise<ZaloStandin> {
  const calls: Call[] = [];
  const problems: string[] = [];
  const deliveries: Delivery[] = [];
  const listeners: ((delivery: Delivery) => void)[] = [];
  const handedOut: HandedOut[] = [];
  let tokenIsRefused = false;
  const refusedChats = new Map<string, Extract<Failure, { type: 'answer' }>>();
  let randomFaults = createRandomFaults(0, 0);
  const failures = new Map<string, Failure[]>();
  const updates: unknown[] = [];
  /** Chats in which somebody wrote: no other can be written to. */
  const openChats = new Set<string>();
  let nextMessage = 1;
  let webhook: { url: string; secret: string } | null = null;
  let webhookAt = 0;
  let poll: { give(): void } | null = null;

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
        if (update !== undefined)
          handedOut.push({ update: update as ZaloEvent, isLost: isDropped, after: deliveries.length });
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

  /** A message takes effect in its chat. */
  function deliver(method: string, parameters: Record<string, unknown>): Delivery {
    const messageId = newId();
    const delivery = {
      chatId: whoseChat(String(parameters.chat_id)),
      method,
      messageId,
      content: contentOf(parameters),
      text: String(parameters.text ?? parameters.caption ?? ''),
      message: { method, ...parameters },
      answered: false,
      at: Date.now(),
    };
    deliveries.push(delivery);
    for (const listener of listeners) listener(delivery);
    return delivery;
  }

  function nextFailure(method: string, parameters: Record<string, unknown>): Failure | undefined {
    const planned = failures.get(method)?.shift() ?? refusedChats.get(whoseChat(String(parameters.chat_id)));
    if (planned) return planned;
    const kind = randomFaults.next(
      method.startsWith('send') ? `${parameters.chat_id}:${contentOf(parameters)}` : null,
    );
    return kind && failureOf[kind];
  }

  /** What a call that sends no message does and gives. */
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
      default:
        return true;
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
    server.called();
    if (tokenIsRefused) return refuse(response, 401, 'Unauthorized');
    const failure = nextFailure(method, given);
    if (breakOff(request, response, failure)) {
      // Nothing was done.
    } else if (failure?.type === 'answer')
      refuse(response, failure.errorCode, failure.description ?? '', failure.status);
    else if (failure?.type === 'body') {
      response.writeHead(failure.status, { 'content-type': 'text/html' });
      response.end(failure.body);
    } else if (method === 'getUpdates') hold(Number(given.timeout ?? 30), response, failure !== undefined);
    else if (given.chat_id !== undefined && !openChats.has(String(given.chat_id)))
      refuse(response, 404, 'chat not found');
    else {
      const delivery = /^send(?:Message|Photo)$/.test(method) ? deliver(method, given) : null;
      const result = delivery
        ? { message_id: delivery.messageId, date: delivery.at }
        : carryOut(method, given);
      if (failure?.type === 'drop-after') request.socket.destroy();
      else {
        reply(response, { ok: true, result });
        if (delivery) delivery.answered = true;
      }
    }
    server.changed();
  }

  const server = await startStandinServer(handle, () => deliveries.slice(-5));

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
    ...server,
    environment: { ZALO_BOT_TOKEN: zaloToken, ZALO_API_ROOT: server.root },
    calls,
    deliveries,
    onDelivery(listener) {
      listeners.push(listener);
    },
    handedOut,
    problems,
    sentTo: (id) => deliveries.filter(({ chatId }) => chatId === id).map(({ message }) => message as Sent),
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
    refuseChat(id, refusal) {
      if (refusal) refusedChats.set(id, refusal);
      else refusedChats.delete(id);
    },
    refuseToken(on) {
      tokenIsRefused = on;
    },
    failRandomly(rate, seed) {
      randomFaults = createRandomFaults(rate, seed);
      return randomFaults.counts;
    },
    waiting: () => updates.length,
  };
  return standin;
}
