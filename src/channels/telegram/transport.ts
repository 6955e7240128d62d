import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
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

/** Connections kept to the Bot API; one of them holds the long poll. */
const connections = 65;

/** A call that ends later than this has no answer. */
const answerWithinMs = 25_000;
/** So many addresses are kept taken apart. */
const placesKept = 50;
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

/** A code alone, or the kind of an error: its message may name the address. */
const kindOf = (error: unknown): string =>
  codeOf(error) ?? codeOf({ code: (error as { name?: unknown } | null)?.name }) ?? 'no code';

export interface Transport {
  /** For grammY's client. */
  fetch: Fetch;
  /**
   * Reads a file, at most `maxBytes` of it.
   * @throws FileUnavailableError if it is larger or not there; the error never holds the address, which has the token
   */
  download(url: string, maxBytes: number): Promise<Uint8Array>;
  /** The `Date` of whatever the server answers, epoch ms; null where it says none. Never throws. */
  serverTime(url: string): Promise<number | null>;
}

/**
 * The whole of a body as text. By events: an iterator costs a fifth of an answer.
 * @param broken hears what had come when the connection broke
 */
function readWhole(body: Readable, broken: (begun: string) => void): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const text = (): string => (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString();
    body.on('data', (chunk: Buffer) => chunks.push(chunk));
    body.on('end', () => done(text()));
    body.on('error', (error) => {
      broken(text());
      fail(error);
    });
  });
}

/**
 * Watches one request on its way: whether it was written whole, which undici tells its handler alone. Until then the
 * platform cannot have decided anything.
 */
function watched(agent: Dispatcher): { dispatcher: Dispatcher; isSent(): boolean } {
  let sent = false;
  const dispatch: Dispatcher['dispatch'] = (options, handler) => {
    (handler as { onRequestSent?: () => void }).onRequestSent = () => {
      sent = true;
    };
    return agent.dispatch(options, handler);
  };
  return { dispatcher: { dispatch } as Dispatcher, isSent: () => sent };
}

/**
 * A `fetch` for grammY's client on undici's `request`: the client asks for a URL, posts a body and reads JSON,
 * nothing else. npm run bench shows what that saves beside grammY's own node-fetch.
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
  const fetch = async (url: string, init: Record<string, unknown>): Promise<unknown> => {
    const { origin, path, isPoll } = placeOf(url);
    const way = watched(agent);
    let status: number | null = null;
    let body = '';
    try {
      const response = await request.call(way.dispatcher, {
        origin,
        path,
        method: init.method as 'POST',
        headers: init.headers as Record<string, string>,
        body: init.body as string,
        signal: init.signal as AbortSignal,
        headersTimeout: isPoll ? pollWithinMs : withinMs,
      });
      status = response.statusCode;
      body = await readWhole(response.body, (begun) => {
        body = begun;
      });
    } catch (error) {
      const seen: Seen =
        status !== null
          ? { type: 'cut-off', status, begun: body }
          : { type: way.isSent() ? 'no-answer' : 'never-left' };
      throw new TransportFailure(seen, kindOf(asUnreached(error)));
    }
    const envelope = envelopeOf(body);
    if (envelope === null) throw new TransportFailure(seenOfBody(status, body), '');
    return { status, json: async () => envelope };
  };
  return {
    fetch: fetch as unknown as Fetch,
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
