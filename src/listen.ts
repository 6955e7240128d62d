import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from './kit/operator-error.ts';

/** The server cannot have its port. */
export class PortError extends OperatorError {
  override readonly name = 'PortError';
}

/**
 * Waits until a server listens that was told to.
 * @throws PortError in one clear line if it cannot
 */
export function listenOn(
  server: Server,
  host: string,
  port: number,
): Promise<{ port: number; stop(): Promise<void> }> {
  return new Promise((done, fail) => {
    server.once('listening', () =>
      done({
        port: (server.address() as AddressInfo).port,
        stop: () =>
          new Promise((ended) => {
            server.close(() => ended());
            server.closeAllConnections();
          }),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new PortError(
          error.code === 'EADDRINUSE'
            ? `port ${port} on ${host} is taken; set PORT to a free one`
            : `cannot listen on ${host}:${port} (${error.code})`,
        ),
      ),
    );
  });
}
