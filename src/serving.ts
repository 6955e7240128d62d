import { startHealthServer } from './health-server.ts';
import { PortError } from './listen.ts';
import type { Parts } from './parts.ts';

/** A server that listens. */
export type Listening = { port: number; stop(): Promise<void> };

/** Where the page, the webhooks and `/healthz` are served. @throws PortError if the port cannot be had */
export async function openServer({ config, log, health, routes }: Parts): Promise<Listening> {
  const { startHttpServer } = await import('./http-server.ts');
  const server = await startHttpServer(config.HOST, config.PORT, { ...routes, health: health.report });
  log.info('http: listening', { host: config.HOST, port: server.port });
  return server;
}

/** `/healthz` alone, when the bot has begun: without it a bot that polls works all the same. */
export async function openHealthServer({ config, log, health }: Parts): Promise<Listening | null> {
  try {
    const server = await startHealthServer(config.HOST, config.PORT, health.report);
    log.info('http: listening', { host: config.HOST, port: server.port, offers: '/healthz' });
    return server;
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    log.warn('http: /healthz is not offered', { why: error.message });
    return null;
  }
}
