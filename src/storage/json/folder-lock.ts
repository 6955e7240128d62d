import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, realpath, rename, rm, symlink, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { DataError } from '../../core/plan/data-error.ts';
import { isMissing } from '../../kit/error-code.ts';
import { markOf } from '../../kit/mark-of.ts';
import { OperatorError } from '../../kit/operator-error.ts';
import { asFileFault } from '../file-fault.ts';

/** Another process works on the folder. */
export class FolderInUseError extends OperatorError {
  override readonly name = 'FolderInUseError';
}

/** The longest path that a Unix socket may have on every system. */
const maxSocketPath = 100;
/** The signs of `/in-use-<16>.sock`. */
const nameLength = 29;
/** A process that lives but says nothing for so long has the folder, for all one can know. */
const silentMs = 5_000;
const askAgainMs = 20;

/** Each process has a socket under a name of its own; without a name of its own: of an earlier version. */
const socketName = /^in-use(-[0-9a-f]{16})?\.sock$/;
/** A socket that does not listen yet, or whose process was killed before it did. */
const unfinishedName = /^in-use-[0-9a-f]{16}\.new$/;

/** What systems say of a disk that takes no sockets: shared folders of virtual machines, FAT. */
const withoutSockets = new Set(['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EPERM']);

const inUse = (folder: string, cause?: unknown): FolderInUseError =>
  new FolderInUseError(`${folder} is in use by another process of this bot; stop that one first`, { cause });

const listen = (path: string, said: () => string): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(said());
    });
    server.once('error', fail);
    server.listen(path, () => done(server.unref()));
  });

const close = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));

/**
 * What a process says that has a socket in the folder: it tries to take the folder, or has it; null for a dead one. One
 * that hangs up without a word may be about to give way.
 */
type Standing = 'tries' | 'has' | 'hung-up' | null;

const ofTheDead = new Set(['ECONNREFUSED', 'ENOENT']);
const ofGoing = new Set(['ECONNRESET', 'EPIPE']);

/** Asks the process behind a socket. What answers otherwise, or not at all, is taken to have the folder. */
const ask = (path: string): Promise<Standing> =>
  new Promise((done) => {
    let said = '';
    const socket = connect(path);
    socket.setTimeout(silentMs, () => {
      socket.destroy();
      done('has');
    });
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.once('end', () => {
      socket.destroy();
      done(said === 'tries' ? 'tries' : said === '' ? 'hung-up' : 'has');
    });
    socket.once('error', (error: NodeJS.ErrnoException) =>
      done(ofTheDead.has(error.code ?? '') ? null : ofGoing.has(error.code ?? '') ? 'hung-up' : 'has'),
    );
  });

/** A named pipe of Windows is the system's own: a second one of its name is refused, and it ends with its process. */
async function lockByPipe(folder: string): Promise<() => Promise<void>> {
  const name = markOf(folder);
  const server = await listen(`\\\\.\\pipe\\ddci-${name}`, () => 'has').catch((error) => {
    throw error.code === 'EADDRINUSE' || error.code === 'EACCES' ? inUse(folder, error) : error;
  });
  return () => close(server);
}

/**
 * A short way to a folder whose path is too long for a socket: a link to it in the system's temporary folder. The
 * sockets stand in the folder itself all the same, so everybody finds them there, whatever path he was given.
 */
async function shortWayTo(folder: string): Promise<{ path: string; remove(): Promise<void> }> {
  if (folder.length + nameLength <= maxSocketPath) return { path: folder, async remove() {} };
  const alias = await mkdtemp(join(tmpdir(), 'ddci-'));
  const path = join(alias, 'f');
  await symlink(folder, path);
  return { path, remove: () => rm(alias, { recursive: true, force: true }) };
}

/**
 * Decides among all who have a socket in the folder. Who comes later sees those who came before. A dead one's socket is
 * removed, which takes nothing from anybody, since names are never used twice. One that has the folder keeps it. Of
 * two that see each other trying, the one whose name is later gives way; one that sees a later name waits for it to
 * give way, or to have the folder, since it may have looked before this one was there. Who gives way removes its socket
 * before it hangs up: one that hung up and still stands there at the next look has the folder, as one of an earlier
 * version does, which says nothing.
 * @throws FolderInUseError
 */
async function win(folder: string, way: string, own: string): Promise<void> {
  const hungUp = new Set<string>();
  for (;;) {
    let waits = false;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (name === own || !socketName.test(name) || !entry.isSocket()) continue;
      const standing = await ask(join(way, name));
      if (standing === null) await rm(join(folder, name), { force: true });
      else if (standing === 'hung-up' && !hungUp.has(name)) {
        hungUp.add(name);
        waits = true;
      } else if (standing !== 'tries' || name < own) throw inUse(folder);
      else waits = true;
    }
    if (!waits) return;
    await pass(askAgainMs);
  }
}

async function lockBySocket(folder: string): Promise<() => Promise<void>> {
  const way = await shortWayTo(folder);
  try {
    const name = `in-use-${randomBytes(8).toString('hex')}`;
    const own = `${name}.sock`;
    let standing = 'tries';
    const server = await listen(join(way.path, `${name}.new`), () => standing).catch((error) => {
      throw withoutSockets.has(error.code)
        ? new DataError(
            `${folder} cannot be locked: its disk takes no sockets (${error.code}). Put DATA_DIR on a local disk of this machine.`,
            { cause: error },
          )
        : error;
    });
    const release = async (): Promise<void> => {
      await rm(join(folder, own), { force: true });
      await close(server);
    };
    try {
      // Only a socket that listens may be seen: another process takes one that does not for a dead one's.
      await rename(join(folder, `${name}.new`), join(folder, own)).catch((error) => {
        throw isMissing(error) ? inUse(folder, error) : error;
      });
      await win(folder, way.path, own);
      standing = 'has';
      for (const left of await readdir(folder))
        if (unfinishedName.test(left)) await unlink(join(folder, left)).catch(() => {});
      return release;
    } catch (error) {
      await release();
      throw error;
    }
  } finally {
    await way.remove();
  }
}

/**
 * Takes a folder for this process. The lock is a listening socket, which the system releases with the process
 * however that ends: after a kill -9 the next start finds a socket that nobody answers, and takes over.
 * @param folder there already; any path that leads to it, relative or through links, is the same folder
 * @returns lets go of the folder
 * @throws FolderInUseError if another process has it; DataError if no lock can stand there
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const real = await realpath(folder);
  return (process.platform === 'win32' ? lockByPipe(real) : lockBySocket(real)).catch((error: unknown) => {
    throw asFileFault(error, real);
  });
}
