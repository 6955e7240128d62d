import { createServer, connect as open, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A way to a database that can be cut, and opened again. */
export interface DatabaseRelay {
  /** The address of the database by this way. */
  url: string;
  /** Ends all connections and takes none. */
  cut(): void;
  mend(): void;
}

/** Stands between a process and its database, until the test is over. @param url of the database */
export async function relayTo(url: string): Promise<DatabaseRelay> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = open(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    if (isCut) near.destroy();
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  const near = new URL(url);
  near.hostname = '127.0.0.1';
  near.port = String((server.address() as { port: number }).port);
  return {
    url: near.href,
    cut,
    mend() {
      isCut = false;
    },
  };
}
