import type { Dispatcher } from 'undici';
// Of undici only the HTTP/1.1 client, as the transport of Telegram has it.
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';
import { asUnreached } from './proxy-of.ts';

/** What is used of `fetch`. */
export type TextFetch = (
  url: string,
  init: {
    method: 'POST';
    headers: Record<string, string>;
    body: string;
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<{
  status: number;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
}>;

export interface Proxied {
  dispatcher: Dispatcher;
  fetch: TextFetch;
}

/** Fails as `fetch` does: what lies underneath is the cause. */
const failed = (error: unknown): never => {
  throw new TypeError('fetch failed', { cause: asUnreached(error) });
};

/** Connections by a proxy: a tunnel (CONNECT) for each, so that it sees neither token nor words. */
export function openProxy(proxy: URL): Proxied {
  const dispatcher = new ProxyAgent({
    uri: proxy.href,
    // The agent opens its tunnels by a method that only the whole of undici gives to its parts.
    clientFactory: (origin, options) => Object.assign(new Pool(origin, options), { connect }),
    connections: 65,
    keepAliveTimeout: 30_000,
    headersTimeout: 90_000,
    bodyTimeout: 90_000,
  });
  return {
    dispatcher,
    async fetch(url, { method, headers, body, signal }) {
      const { origin, pathname, search } = new URL(url);
      const response = await request
        .call(dispatcher, { origin, path: `${pathname}${search}`, method, headers, body, signal })
        .catch(failed);
      const get = (name: string): string | null => {
        const value = response.headers[name.toLowerCase()];
        return typeof value === 'string' ? value : null;
      };
      return { status: response.statusCode, headers: { get }, body: response.body };
    },
  };
}
