import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { HealthReport } from './app/health.ts';
import { isLocalRequest } from './channels/web/loopback.ts';
import { answerHealth } from './health-server.ts';
import { listenOn } from './listen.ts';

/** What the HTTP server offers: what platforms call (webhooks, pictures) for all, the page for this machine. */
export interface Routes {
  /** A path may end in `*`: all below it. */
  webhooks: readonly { path: string; handle(request: Request): Promise<Response> }[];
  page: Hono | null;
  health(): Promise<HealthReport>;
}

const leadsTo = (path: string, asked: string): boolean =>
  path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path;

/**
 * Listens on host and port.
 * @throws PortError in one clear line if the port is taken
 */
export function startHttpServer(
  host: string,
  port: number,
  routes: Routes,
): Promise<{ port: number; stop(): Promise<void> }> {
  const app = new Hono();
  // Asked at each request: of a bot that stands by they come when it is its turn.
  app.use(async (context, next) => {
    const found = routes.webhooks.find(({ path }) => leadsTo(path, context.req.path));
    return found ? found.handle(context.req.raw) : next();
  });
  app.get('/healthz', async (context) => {
    const { status, type, body } = await answerHealth(routes.health, isLocalRequest(context));
    return context.body(body, status as 200 | 503, { 'Content-Type': type });
  });
  if (routes.page) app.route('/', routes.page);
  return listenOn(serve({ fetch: app.fetch, hostname: host, port }) as Server, host, port);
}
