import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** Another process works on the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** The longest path that a Unix socket may have on every system. */
const maxSocketPath = 100;

function socketPath(folder: string): string {
  const name = `ddci-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, 'in-use.sock');
  const short = [inside, relative(process.cwd(), inside)].sort((a, b) => a.length - b.length)[0]!;
  return short.length <= maxSocketPath ? short : join(tmpdir(), `${name}.sock`);
}

const listen = (path: string): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => socket.end());
    server.once('error', fail);
    server.listen(path, () => done(server.unref()));
  });

/** Whether a living process answers behind the socket. */
const answers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

/**
 * Takes a folder for this process. The lock is a listening socket, which the system releases with the process
 * however that ends: after a kill -9 the next start finds a socket that nobody answers, and takes over.
 * @returns lets go of the folder
 * @throws FolderInUseError if another process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(folder);
  let server: Server;
  try {
    server = await listen(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (await answers(path))
      throw new FolderInUseError(`${folder} is in use by another process of this bot; stop that one first`);
    await unlink(path).catch(() => {});
    server = await listen(path).catch((cause) => {
      throw new FolderInUseError(
        `${folder} is being taken by another process of this bot; stop that one first`,
        {
          cause,
        },
      );
    });
  }
  return () => new Promise((done) => server.close(() => done()));
}
