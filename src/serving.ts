import type { HealthReport } from './app/health.ts';
import { startHealthServer } from './health-server.ts';
import { PortError } from './listen.ts';
import type { Parts } from './parts.ts';

/** A server that listens. */
export type Listening = { port: number; stop(): Promise<void> };

/** Asked anew each time: whose report it is changes with whose turn it is. */
const reportOf = (parts: Parts) => (): Promise<HealthReport> => parts.health.report();

/** Where the page, the webhooks and `/healthz` are served. @throws PortError if the port cannot be had */
export async function openServer(parts: Parts): Promise<Listening> {
  const { config, log, routes } = parts;
  const { startHttpServer } = await import('./http-server.ts');
  const server = await startHttpServer(config.HOST, config.PORT, {
    ...routes,
    health: reportOf(parts),
  });
  log.info('http: listening', { host: config.HOST, port: server.port });
  return server;
}

/** `/healthz` alone, when the bot has begun: without it a bot that polls works all the same. */
export async function openHealthServer(parts: Parts): Promise<Listening | null> {
  const { config, log } = parts;
  try {
    const server = await startHealthServer(config.HOST, config.PORT, reportOf(parts));
    log.info('http: listening', { host: config.HOST, port: server.port, offers: '/healthz' });
    return server;
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    log.warn('http: /healthz is not offered', { why: error.message });
    return null;
  }
}
