import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The lines by which a module hands on what is wanted of a checkout. */
const exportsOf = (checkout, wanted) =>
  wanted
    .map((places) => places.find(([file]) => existsSync(join(checkout, file))))
    .filter((place) => place !== undefined)
    .map(([file, names]) => `export ${names === '*' ? '*' : `{ ${names} }`} from './${file}';`)
    .join('\n');

let loaded = 0;

/**
 * The sources of a checkout that a bench needs, as a module. An earlier checkout may have them elsewhere, under another
 * name, or not at all.
 * @param wanted each with its places, the newest first: `[file, name]`, `[file, 'nameThere as name']` or `[file, '*']`
 * @param options of esbuild, besides
 */
export async function loadBundle(checkout, wanted, options = {}) {
  // In the checkout's own folder, so that what is left out is found beside it; of a name used before, Node would give the
  // module that it knows.
  loaded += 1;
  const outfile = join(checkout, 'dist', `bench-${process.pid}-${loaded}.mjs`);
  await build({
    stdin: { contents: exportsOf(checkout, wanted), resolveDir: checkout, loader: 'ts' },
    outfile,
    bundle: true,
    // It is no JavaScript alone.
    external: ['@resvg/resvg-js'],
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // Some packages are CommonJS inside: they ask for Node's own modules with require(), and where they lie.
    banner: {
      js: [
        "import { createRequire as __r } from 'node:module';",
        'const require = __r(import.meta.url);',
        'const __filename = import.meta.filename;',
      ].join(''),
    },
    ...options,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

/** What a channel in memory says of itself, as Telegram's does; earlier checkouts do not ask. */
export const ofTelegram = {
  can: { edit: true, buttons: true, pictures: true, files: true, bringAgain: true },
  pace: { everyMs: 35, everyChatMs: 1_000, everyGroupMs: 3_000 },
};
