// Several agencies behind one token: how long after its start the built bot serves all of them, and what memory it has then,
// with their states in files and in PostgreSQL (the one that npm brings). AGENCIES says how many («1,40,200»).
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold } from './bars.mjs';
import { median, newFolder, readData, root, rounds } from './bots.mjs';
import { startPostgres } from './postgres.mjs';
import { residentMiB } from './processor.mjs';
import { startStandin, token } from './standin.mjs';

const sizes = (process.env.AGENCIES ?? '1,40,200').split(',').map(Number);
const bar = 'start with 200 agencies, ms';
/** What it holds in memory is looked at so long after it serves, ms: an opening and its first looks are over. */
const settledMs = 2_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A folder with so many agencies, each the embedded department under a name of its own. */
function fillFolder(folder, count) {
  const [plan, org] = [readData('plan-2023.json'), JSON.stringify(readData('org.json'))];
  for (let number = 0; number < count; number++) {
    const own = join(folder, 'agencies', `a${number}`);
    mkdirSync(own, { recursive: true });
    const agency = { ...plan.agency, name: `Sở số ${number}` };
    writeFileSync(join(own, 'plan-2023.json'), JSON.stringify({ ...plan, agency }));
    writeFileSync(join(own, 'org.json'), org);
  }
}

/** Starts the bot, and lets it end once it serves. @returns ms from its start, and MiB then (null where the system does not say) */
async function startOnce(environment) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    // The log goes to stderr; the offices' codes, which nobody reads here, to stdout.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => child.once('close', done));
  let said = '';
  const ms = await new Promise((done, fail) => {
    child.stderr.on('data', (bytes) => {
      said += bytes;
      if (said.includes('agencies: served')) done(performance.now() - begun);
    });
    child.once('close', () => fail(new Error(`the bot ended before it served:\n${said.slice(0, 2_000)}`)));
  });
  await pause(settledMs);
  const memory = residentMiB(child.pid);
  child.kill('SIGTERM');
  await ended;
  return { ms, memory };
}

export async function benchAgencies() {
  console.log('\n## Several agencies: until all are served, ms, and memory then, MiB');
  const api = await startStandin();
  for (const size of sizes) {
    const folder = newFolder();
    const postgres = await startPostgres();
    const places = [
      ['files', {}],
      ...(postgres ? [['PostgreSQL', { DATABASE_URL: postgres.urlOf('postgres') }]] : []),
    ];
    // A folder each: where states stand in files none is begun anew in a database.
    for (const [name] of places) fillFolder(join(folder.path, name), size);
    const measured = new Map(places.map(([name]) => [name, []]));
    // The first of each makes every agency's state: it is the longest, and counts with the others.
    for (let round = 0; round < rounds; round++)
      for (const [name, more] of places)
        measured.get(name).push(
          await startOnce({
            TELEGRAM_BOT_TOKEN: token,
            TELEGRAM_API_ROOT: api.root,
            DATA_DIR: join(folder.path, name),
            ...more,
          }),
        );
    for (const [name, found] of measured) {
      const ms = median(found.map((one) => one.ms));
      const memory =
        found[0].memory === null ? 'not told' : median(found.map((one) => one.memory)).toFixed(0);
      const most = Math.max(...found.map((one) => one.ms)).toFixed(0);
      console.log(`${size} in ${name}: ${ms.toFixed(0)} (the most of ${found.length}: ${most}); ${memory}`);
      if (size === 200) hold(bar, ms, name);
    }
    await postgres?.stop();
    folder.remove();
  }
  api.close();
}
