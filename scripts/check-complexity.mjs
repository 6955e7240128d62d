// No function takes more than 20 ways through it; in src none at all, elsewhere except those in scripts/complexity.json, each
// with its number. That list only shrinks. Reads what oxlint finds, as JSON, from standard input: npm run complexity. With `-- --shrink` what
// was won is written (gone, lower, moved to another file under the same name).
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

const list = 'scripts/complexity.json';

/** «file function» of each function above 20, with its number; the nameless of a file are told apart by their order. */
function offendersIn({ diagnostics }) {
  const found = {};
  const inOrder = diagnostics.sort((a, b) => a.labels[0].span.offset - b.labels[0].span.offset);
  for (const { filename, message } of inOrder) {
    const [, name = 'nameless', number] = /(?:`(.+?)` )?has a complexity of (\d+)/.exec(message) ?? [];
    if (number === undefined) throw new Error(`oxlint: ${filename}: ${message}`);
    const key = `${filename.replaceAll('\\', '/')} ${name}`;
    let place = key;
    for (let more = 2; place in found; more++) place = `${key} ${more}`;
    found[place] = Number(number);
  }
  return found;
}

const nameOf = (place) => place.slice(place.indexOf(' ') + 1);

/** What may stand in the list from now on: never a new name, never a higher number. */
function shrunk(allowed, found) {
  const left = { ...allowed };
  const next = {};
  for (const [place, number] of Object.entries(found)) {
    const from =
      place in left
        ? place
        : Object.keys(left).find((other) => !(other in found) && nameOf(other) === nameOf(place));
    if (from === undefined) continue;
    next[place] = Math.min(number, left[from]);
    delete left[from];
  }
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const found = offendersIn(JSON.parse(await text(process.stdin)));
let allowed = JSON.parse(await readFile(list, 'utf8'));
if (process.argv.includes('--shrink')) {
  allowed = shrunk(allowed, found);
  await writeFile(list, `${JSON.stringify(allowed, null, 2)}\n`);
}

const faults = Object.keys(allowed)
  .filter((place) => place.startsWith('src/'))
  .map((place) => `${place}: ${list} may name nothing of src`);
for (const [place, number] of Object.entries(found)) {
  const most = allowed[place];
  if (most === undefined)
    faults.push(`${place}: ${number}, and 20 is the most for a function that is not listed`);
  else if (number > most) faults.push(`${place}: grew from ${most} to ${number}`);
}
const won = Object.entries(allowed).filter(([place, most]) => (found[place] ?? 0) < most);
for (const [place, most] of won)
  faults.push(
    `${place}: ${most} in ${list}, now ${found[place] ?? 'none'}; run npm run complexity -- --shrink`,
  );

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
