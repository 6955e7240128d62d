import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';

type Fetch = NonNullable<ApiClientOptions['fetch']>;

interface Init {
  method: string;
  headers: Record<string, string>;
  body: string | Readable | undefined;
  signal: AbortSignal | undefined;
}

/** Connections kept to the Bot API; one of them holds the long poll. */
const maxSockets = 32;

/**
 * A `fetch` for grammY's client on Node's own HTTP client with kept connections. grammY posts a body and reads
 * JSON, nothing else; its default (node-fetch) does much more for each call.
 */
export function createTransport(apiRoot: string): Fetch {
  const secure = apiRoot.startsWith('https:');
  const options = { keepAlive: true, maxSockets };
  const agent = secure ? new HttpsAgent(options) : new HttpAgent(options);
  const send = secure ? httpsRequest : httpRequest;
  const fetch = (url: string, { method, headers, body, signal }: Init): Promise<unknown> =>
    new Promise((done, fail) => {
      const request = send(url, { method, headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () =>
          done({
            status: response.statusCode,
            json: async () => JSON.parse(Buffer.concat(chunks).toString()),
          }),
        );
      });
      const abort = (): void => void request.destroy(new Error('aborted'));
      signal?.addEventListener('abort', abort);
      request.on('close', () => signal?.removeEventListener('abort', abort));
      request.on('error', fail);
      if (signal?.aborted) abort();
      else if (typeof body === 'string' || body === undefined) request.end(body);
      else body.pipe(request);
    });
  return fetch as unknown as Fetch;
}
