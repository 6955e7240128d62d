import type { ApiClientOptions } from 'grammy';
// Of undici only the HTTP/1.1 client: the whole of it (fetch, WebSocket, cache …) would double the time to load.
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';

type Fetch = NonNullable<ApiClientOptions['fetch']>;

/** Connections kept to the Bot API; one of them holds the long poll. */
const connections = 32;

/**
 * A `fetch` for grammY's client on undici's `request`: the client asks for a URL, posts a body and reads JSON,
 * nothing else. npm run bench shows what that saves beside grammY's own node-fetch.
 */
export function createTransport(): Fetch {
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
  return fetch as unknown as Fetch;
}
