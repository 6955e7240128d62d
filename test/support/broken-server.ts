import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Ways in which a connection ends before a request can have gone out whole. */
export const connectionsThatEndEarly: readonly (readonly [string, (socket: Socket) => void])[] = [
  [
    'the connection is reset during the TLS handshake',
    (socket) => socket.once('data', () => socket.resetAndDestroy()),
  ],
  ['the connection is closed during the TLS handshake', (socket) => socket.once('data', () => socket.end())],
  ['no TLS is spoken there', (socket) => socket.once('data', () => socket.write('HTTP/1.1 400 x\r\n\r\n'))],
];

/** A server that takes connections and breaks them; closed when the test ends. @returns its https root */
export async function startBrokenServer(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    behave(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  );
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
