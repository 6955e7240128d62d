// The built bot of one agency or of several, in files or in PostgreSQL, as processes that a bench starts, watches and kills.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, readData, root, writeOrg } from './bots.mjs';
import { orgWith, reportingAt } from './guided.mjs';
import { token } from './standin.mjs';

/** Has a process begin at a moment and go on from there: a rehearsal, which has a clock of its own, stands in files alone. */
export const clockFrom = (at) => {
  const code = `const { now } = Date; const ahead = ${Date.parse(at)} - now(); Date.now = () => now() + ahead;`;
  return `--import data:text/javascript,${encodeURIComponent(code)}`;
};

const idOf = (number) => `a${number}`;
const nameOf = (number) => `Sở số ${number}`;

/**
 * A data folder of so many agencies with these people, each a head with a unit of their own; who comes after another is of the
 * next agency. One alone is a department without `agencies/`.
 */
export function agenciesFolder(agencies, users) {
  const folder = newFolder();
  if (agencies === 1) {
    writeOrg(folder.path, orgWith(users));
    return folder;
  }
  const plan = readData('plan-2023.json');
  for (let number = 0; number < agencies; number++) {
    const own = join(folder.path, 'agencies', idOf(number));
    mkdirSync(own, { recursive: true });
    const agency = { ...plan.agency, name: nameOf(number) };
    writeFileSync(join(own, 'plan-2023.json'), JSON.stringify({ ...plan, agency }));
    writeOrg(own, orgWith(users.filter((user) => agencyOf(user, agencies) === number)));
  }
  return folder;
}

/** Which of so many agencies somebody is of. */
export const agencyOf = (user, agencies) => user % agencies;

/** The folders of states that were kept in such a data folder. */
export const stateFolders = (folder, agencies) =>
  agencies === 1
    ? [join(folder, 'state')]
    : Array.from({ length: agencies }, (_, number) => join(folder, 'agencies', idOf(number), 'state'));

/** The row of an agency in the database. */
export const rowOf = (number, agencies) => (agencies === 1 ? 'agency' : `agency/${idOf(number)}`);

/**
 * Starts an instance.
 * @param database the address of the one in which its state stands; in files where there is none
 */
export function startInstance(standin, folder, { database, at = reportingAt, nodeOptions = '' } = {}) {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: [clockFrom(at), nodeOptions].join(' '),
      PORT: '0',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: standin.root,
      DATA_DIR: folder,
      ...(database ? { DATABASE_URL: database } : {}),
    },
    // The log goes to stderr; the offices' codes, which nobody reads here, to stdout.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const waiting = new Set();
  child.stderr.on('data', (bytes) => {
    log += bytes;
    for (const look of waiting) look();
  });
  const ended = new Promise((done) => child.once('close', done));
  const died = ended.then(() => {
    throw new Error(`an instance ended by itself:\n${log.slice(-2_000)}`);
  });
  died.catch(() => {});
  return {
    pid: child.pid,
    /** The last of what it said. */
    lastWords: () => log.slice(-1_500),
    /** Rejects when it ends. */
    died,
    /** Resolves when its log says something. */
    says(words) {
      const said = new Promise((done) => {
        const look = () => {
          if (!log.includes(words)) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      });
      return Promise.race([said, died]);
    },
    kill(signal = 'SIGKILL') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Waits until an instance stands by. */
export const standsBy = (instance) => instance.says('another process has the place');
