import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HealthReport } from './app/health.ts';
import { isLocal } from './channels/web/loopback.ts';
import { listenOn } from './listen.ts';

/** What `/healthz` answers: 200 while the bot can save, else 503; the reasons to this machine alone. */
export async function answerHealth(
  report: () => Promise<HealthReport>,
  local: boolean,
): Promise<{ status: number; type: string; body: string }> {
  const health = await report();
  return {
    status: health.ok ? 200 : 503,
    type: local ? 'application/json' : 'text/plain; charset=UTF-8',
    body: local ? `${JSON.stringify(health, null, 2)}\n` : health.ok ? 'ok' : 'not ok',
  };
}

/**
 * `/healthz` alone, for a bot that polls and has no page: by Node's own server, since loading more would cost the
 * start and memory.
 * @throws Error in one clear line if the port is taken
 */
export function startHealthServer(
  host: string,
  port: number,
  report: () => Promise<HealthReport>,
): Promise<{ port: number; stop(): Promise<void> }> {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isAsked = /^\/healthz(\?|$)/.test(request.url ?? '');
    if (!isAsked || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(isAsked ? 405 : 404).end();
      return;
    }
    const local = isLocal(request.socket.remoteAddress, (name) => request.headers[name]?.toString());
    const { status, type, body } = await answerHealth(report, local);
    response.writeHead(status, { 'content-type': type }).end(request.method === 'HEAD' ? '' : body);
  }
  const server: Server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(port, host);
  return listenOn(server, host, port);
}
