import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a proxy refuses a tunnel: it says so, or breaks the connection without a word. */
type Refusal = 'says 502' | 'reset';

export interface ProxyStandin {
  /** What it was asked for, in order. */
  readonly tunnels: { to: string | undefined; authorization: string | undefined }[];
  /** Host and port, as an environment names it. */
  readonly host: string;
  /** The next tunnels are refused in these ways. */
  refuse(...refusals: Refusal[]): void;
  /** The next tunnel is given, and breaks behind the first request in it. */
  breakNext(): void;
  /** Ends every tunnel that is open; resolves when those behind them know it. */
  endTunnels(): Promise<void>;
}

/** A proxy that takes every tunnel to one server of this machine, whatever host it was asked for. */
export async function startProxyStandin(root: string): Promise<ProxyStandin> {
  const tunnels: ProxyStandin['tunnels'] = [];
  const refusals: Refusal[] = [];
  const breaks: true[] = [];
  const sockets = new Set<Socket>();
  const open = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(501).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    tunnels.push({ to: request.url, authorization: request.headers['proxy-authorization'] });
    switch (refusals.shift()) {
      case 'says 502':
        return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      case 'reset':
        return void socket.resetAndDestroy();
    }
    const isToBreak = breaks.shift() ?? false;
    const onward = connect(Number(new URL(root).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      if (isToBreak) return void socket.once('data', () => socket.resetAndDestroy());
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      onward.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    tunnels,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: (...more) => void refusals.push(...more),
    breakNext: () => void breaks.push(true),
    async endTunnels() {
      await Promise.all(
        [...open].map(
          (socket) =>
            new Promise<void>((done) => {
              socket.once('close', () => done());
              socket.end();
            }),
        ),
      );
    },
  };
}
