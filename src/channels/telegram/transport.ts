import type { ApiClientOptions } from 'grammy';
// Of undici only the HTTP/1.1 client: the whole of it (fetch, WebSocket, cache …) would double the time to load.
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import { askTimeMs, FileUnavailableError, momentOfHeader } from '../../app/ports/channel.ts';

type Fetch = NonNullable<ApiClientOptions['fetch']>;

/** Connections kept to the Bot API; one of them holds the long poll. */
const connections = 65;

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
 * A `fetch` for grammY's client on undici's `request`: the client asks for a URL, posts a body and reads JSON,
 * nothing else. npm run bench shows what that saves beside grammY's own node-fetch.
 */
export function createTransport(): Transport {
  const agent = new Agent({
    connections,
    keepAliveTimeout: 30_000,
    headersTimeout: 90_000,
    bodyTimeout: 90_000,
  });
  const fetch = async (url: string, init: Record<string, unknown>): Promise<unknown> => {
    const { origin, pathname, search } = new URL(url);
    const response = await request.call(agent, {
      origin,
      path: `${pathname}${search}`,
      method: init.method as 'POST',
      headers: init.headers as Record<string, string>,
      body: init.body as string,
      signal: init.signal as AbortSignal,
    });
    return { status: response.statusCode, json: () => response.body.json() };
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
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes) {
          body.destroy();
          throw new FileUnavailableError('too-large');
        }
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
}
