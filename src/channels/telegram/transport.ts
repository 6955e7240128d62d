import type { Api, ApiClientOptions } from 'grammy';
import type { Dispatcher } from 'undici';
// Of undici only the HTTP/1.1 client: the whole of it (fetch, WebSocket, cache …) would double the time to load.
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import { askTimeMs, FileUnavailableError, momentOfHeader } from '../../app/ports/channel.ts';
import { describeSeen, envelopeOf, type Seen, seenOfBody } from '../../core/outbox/classify-transport.ts';
import { codeOf } from '../../kit/error-code.ts';
import { asUnreached } from '../../kit/proxy-of.ts';
import { readAtMost } from '../../kit/read-body.ts';

type Fetch = NonNullable<ApiClientOptions['fetch']>;
type Transformer = Parameters<Api['config']['use']>[number];

/** Connections kept to the Bot API; one of them holds the long poll. */
const connections = 65;

/** A call that ends later than this has no answer. */
const answerWithinMs = 25_000;
/** So many addresses are kept taken apart. */
const placesKept = 50;
/** However it dribbles in, an answer is whole within so many times what its beginning may take, or it is none. */
const wholeTimes = 2;
/** A poll is held for 30 s by Telegram. */
const pollWithinMs = 45_000;
const connectWithinMs = 10_000;

/** A call without an answer of the Bot API. Holds neither token nor address. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure';
  readonly seen: Seen;

  constructor(seen: Seen, code: string) {
    super(describeSeen(seen, code));
    this.seen = seen;
  }
}

/** The methods with which files go out. */
const uploads = new Set(['sendPhoto', 'sendDocument', 'editMessageMedia']);
const json = { 'content-type': 'application/json' };

/** A code alone, or the kind of an error: its message may name the address. */
const kindOf = (error: unknown): string =>
  codeOf(error) ?? codeOf({ code: (error as { name?: unknown } | null)?.name }) ?? 'no code';

export interface Transport {
  /** For what grammY's client uploads. */
  fetch: Fetch;
  /**
   * Carries the calls of grammY's client that upload nothing: its own way takes two promises, a timer and an abort
   * controller for each, which were a tenth of an answer's time (npm run bench).
   * @param base the address before a method's name; it holds the token
   */
  carry(base: string): Transformer;
  /**
   * Reads a file, at most `maxBytes` of it.
   * @throws FileUnavailableError if it is larger or not there; the error never holds the address, which has the token
   */
  download(url: string, maxBytes: number): Promise<Uint8Array>;
  /** The `Date` of whatever the server answers, epoch ms; null where it says none. Never throws. */
  serverTime(url: string): Promise<number | null>;
}

/** What a server answered. */
interface Answer {
  status: number;
  body: string;
}

/**
 * One request, and its answer whole. Asked of undici's dispatcher itself: it alone tells when a request was written
 * whole, until when the platform cannot have decided anything; and a stream for each answer would cost a tenth of it.
 * @throws TransportFailure with what could be seen
 */
function exchange(
  agent: Dispatcher,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const text = (): string => (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString();
    let status: number | null = null;
    let sent = false;
    let abort: ((reason: Error) => void) | null = null;
    let isLetGo = false;
    const onAbort = (): void => {
      isLetGo = true;
      const reason = new DOMException('let go', 'AbortError');
      if (abort) abort(reason);
      // It still waits for a connection, and will not use it.
      else failed(reason);
    };
    const patience = setTimeout(onAbort, options.headersTimeout! * wholeTimes);
    const ended = (): void => {
      clearTimeout(patience);
      signal?.removeEventListener('abort', onAbort);
    };
    const failed = (error: unknown): void => {
      ended();
      const seen: Seen =
        status !== null
          ? { type: 'cut-off', status, begun: text() }
          : { type: sent ? 'no-answer' : 'never-left' };
      fail(new TransportFailure(seen, kindOf(asUnreached(error))));
    };
    const handler = {
      onConnect(given: (reason?: Error) => void) {
        abort = given;
        if (isLetGo || signal?.aborted) onAbort();
      },
      onRequestSent() {
        sent = true;
      },
      onHeaders(code: number) {
        // What comes before the answer (103) is none.
        if (code >= 200) status = code;
        return true;
      },
      onData(chunk: Buffer) {
        chunks.push(chunk);
        return true;
      },
      onComplete() {
        ended();
        done({ status: status!, body: text() });
      },
      onError: failed,
    };
    signal?.addEventListener('abort', onAbort);
    try {
      agent.dispatch(options, handler as Dispatcher.DispatchHandler);
    } catch (error) {
      failed(error);
    }
  });
}

/**
 * What carries the calls of grammY's client, on undici's client: it posts a body and reads JSON, nothing else. npm run
 * bench shows what that saves beside grammY's own node-fetch.
 * @param options.withinMs how long an answer may take; a parameter for tests
 * @param options.proxied connections by a proxy; without it they go straight
 */
export function createTransport({
  withinMs = answerWithinMs,
  proxied,
}: {
  withinMs?: number | undefined;
  proxied?: Dispatcher | undefined;
} = {}): Transport {
  const agent =
    proxied ??
    new Agent({
      connections,
      keepAliveTimeout: 30_000,
      connectTimeout: connectWithinMs,
      headersTimeout: pollWithinMs,
      bodyTimeout: withinMs,
    });
  /** Each method of the Bot API has one address; there are some dozens of them. */
  const places = new Map<string, { origin: string; path: string; isPoll: boolean }>();
  const placeOf = (url: string) => {
    const known = places.get(url);
    if (known) return known;
    const { origin, pathname, search } = new URL(url);
    const place = { origin, path: `${pathname}${search}`, isPoll: pathname.endsWith('/getUpdates') };
    if (places.size < placesKept) places.set(url, place);
    return place;
  };
  /** @returns what the Bot API says: `ok`, and the result or why there is none */
  async function post(
    url: string,
    headers: Record<string, string>,
    body: string | AsyncIterable<Uint8Array>,
    signal: AbortSignal | undefined,
  ): Promise<object> {
    const { origin, path, isPoll } = placeOf(url);
    const answer = await exchange(
      agent,
      {
        origin,
        path,
        method: 'POST',
        headers,
        body: body as string,
        headersTimeout: isPoll ? pollWithinMs : withinMs,
      },
      signal,
    );
    const envelope = envelopeOf(answer.body);
    if (envelope === null) throw new TransportFailure(seenOfBody(answer.status, answer.body), '');
    return envelope;
  }
  const fetch = async (url: string, { headers, body, signal }: Record<string, unknown>): Promise<unknown> => {
    const envelope = await post(
      url,
      headers as Record<string, string>,
      body as AsyncIterable<Uint8Array>,
      signal as AbortSignal,
    );
    return { json: async () => envelope };
  };
  return {
    fetch: fetch as unknown as Fetch,
    carry: (base) => (uploading, method, payload, signal) =>
      uploads.has(method)
        ? uploading(method, payload, signal)
        : (post(
            `${base}/${method}`,
            json,
            JSON.stringify(payload),
            signal as AbortSignal | undefined,
          ) as never),
    async serverTime(url) {
      try {
        const { origin, pathname } = new URL(url);
        const { headers, body } = await request.call(agent, {
          origin,
          path: pathname,
          method: 'GET',
          signal: AbortSignal.timeout(askTimeMs),
        });
        body.on('error', () => {});
        await body.dump();
        return momentOfHeader(headers.date);
      } catch {
        return null;
      }
    },
    async download(url, maxBytes) {
      const { origin, pathname } = new URL(url);
      const { statusCode, body } = await request.call(agent, { origin, path: pathname, method: 'GET' });
      // A body that is let go says so as an error, which nobody else hears.
      body.on('error', () => {});
      if (statusCode !== 200) {
        await body.dump();
        if (statusCode === 404) throw new FileUnavailableError('gone');
        throw new Error(`the file server answered ${statusCode}`);
      }
      const bytes = await readAtMost(body, maxBytes);
      if (bytes === null) throw new FileUnavailableError('too-large');
      return bytes;
    },
  };
}
