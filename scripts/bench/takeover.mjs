// How long after a kill -9 of the instance that serves another one answers: from the signal until the answer to a question that
// was asked behind it, in each of 20 tries, for one agency and for 200. TAKEOVERS says how many tries, AGENCIES of how many.
import { hold } from './bars.mjs';
import { median } from './bots.mjs';
import { greet } from './guided.mjs';
import { agenciesFolder, standsBy, startInstance } from './instances.mjs';
import { startPostgres } from './postgres.mjs';
import { startStandin } from './standin.mjs';

const { TAKEOVERS: tries = '20', AGENCIES: sizes = '1,200' } = process.env;
const bar = 'take-over after kill -9, ms';
const patienceMs = 60_000;

/** Asks something, and waits for the answer. */
async function ask(standin) {
  const answered = new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('nobody answers')), patienceMs);
    standin.onSend(() => {
      clearTimeout(timer);
      done();
    });
  });
  standin.write([[1, '/index Chi phí thời gian']]);
  await answered;
}

async function takeOvers(standin, server, size) {
  standin.reset();
  const name = await server.newDatabase();
  const users = Array.from({ length: size }, (_, position) => position + 1);
  // Two machines, each with its folder: whoever was killed begins again and stands by.
  const folders = [agenciesFolder(size, users), agenciesFolder(size, users)];
  const begin = (machine) => startInstance(standin, folders[machine].path, { database: server.urlOf(name) });
  const running = [begin(0)];
  try {
    await Promise.race([running[0].died, greet(standin, users)]);
    const took = [];
    for (let one = 0; one < Number(tries); one++) {
      const [serves, other] = [one % 2, (one + 1) % 2];
      running[other] = begin(other);
      await standsBy(running[other]);
      const from = performance.now();
      // What is handed to one that is dying would be lost with it: the question comes when it is dead.
      await running[serves].kill();
      await Promise.race([running[other].died, ask(standin)]);
      took.push(performance.now() - from);
    }
    return took;
  } finally {
    for (const one of running) await one.kill();
    for (const folder of folders) folder.remove();
    await server.dropDatabase(name);
  }
}

export async function benchTakeOver() {
  const server = await startPostgres();
  if (server === null) return;
  const standin = await startStandin();
  console.log(`\n## Take-over after kill -9, ${tries} tries, until a question is answered, ms`);
  for (const size of sizes.split(',').map(Number)) {
    const took = await takeOvers(standin, server, size);
    const most = Math.max(...took);
    const all = took.map((ms) => ms.toFixed(0)).join(', ');
    console.log(
      `${size} ${size === 1 ? 'agency' : 'agencies'}: median ${median(took).toFixed(0)}, most ${most.toFixed(0)} (${all})`,
    );
    hold(bar, most, `${size}`);
  }
  standin.close();
  await server.stop();
}
