import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** What the HTTP server offers: what platforms call (webhooks, pictures) for all, the page for this machine. */
export interface Routes {
  /** A path may end in `*`: all below it. */
  webhooks: readonly { path: string; handle(request: Request): Promise<Response> }[];
  page: Hono | null;
}

/**
 * Listens on host and port.
 * @throws Error in one clear line if the port is taken
 */
export async function startHttpServer(
  host: string,
  port: number,
  routes: Routes,
): Promise<{ port: number; stop(): Promise<void> }> {
  const app = new Hono();
  for (const { path, handle } of routes.webhooks) app.all(path, (context) => handle(context.req.raw));
  app.get('/healthz', (context) => context.text('ok'));
  if (routes.page) app.route('/', routes.page);
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      done({
        port: info.port,
        stop: () =>
          new Promise((ended) => {
            server.close(() => ended());
            (server as Server).closeAllConnections();
          }),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${port} on ${host} is taken; set PORT to a free one`)
          : new Error(`cannot listen on ${host}:${port} (${error.code})`),
      ),
    );
  });
}
