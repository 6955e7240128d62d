// Bundles src/main.ts into dist/ and puts the page, its fonts and those of the pictures beside it. A bot may be running
// from dist/: chunks are named by their content, those of the builds before are kept for it, and every file is whole
// whenever it is read.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { leftOut } from './left-out.mjs';
import { startFiles } from './start-files.mjs';

const out = 'dist';
const manifest = join(out, 'builds.json');
/** A bot that runs since more builds than this may miss a chunk that it has not needed before. */
const buildsKept = 10;

const readIfThere = (path) => readFile(path).catch(() => null);

/** Puts a file in its place in one step; one that is the same already is left alone. */
async function put(path, content) {
  const bytes = Buffer.from(content);
  if ((await readIfThere(path))?.equals(bytes)) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}

/** All files below a folder, as paths in it; none where there is no folder. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

const entry = 'src/main.ts';
const options = {
  // The words stand apart from the rest of what the start loads: a very large file takes longer to compile than its halves.
  entryPoints: [entry, 'src/copy/vi/index.ts'],
  outbase: 'src',
  outdir: out,
  write: false,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  // Less to read and parse at each start; names stay, so that a stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  // Each file loaded later carries the hash of its content, so that none is ever another under the same name.
  chunkNames: '[name]-[hash]',
  // A native addon cannot be bundled; it is loaded from node_modules when the first picture is drawn.
  external: ['@resvg/resvg-js'],
  plugins: [leftOut],
  // Some packages are CommonJS inside and ask for Node's own modules with require().
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module';",
      "import { fileURLToPath as __toPath } from 'node:url';",
      'const require = __createRequire(import.meta.url);',
      'const __filename = __toPath(import.meta.url);',
    ].join(''),
  },
};
/** The threads that read a plan and make documents share no file with the bot: what both have would fall into more files that a start loads. */
// In one file: a package that is CommonJS inside has its names only where it is not split off.
const threads = {
  ...options,
  entryPoints: ['src/plan-worker.ts', 'src/document-worker.ts'],
  splitting: false,
};
const outputFiles = await startFiles(options, entry)
  .then((plugin) => Promise.all([build({ ...options, plugins: [plugin, leftOut] }), build(threads)]))
  .then((built) => built.flatMap((one) => one.outputFiles))
  .catch(() => process.exit(1)); // esbuild has said what is wrong, and where

/** What dist/ shall hold: path in it, content. main.js comes last, when all that it loads is there. */
const files = new Map();
for (const name of await filesIn('src/channels/web/page'))
  files.set(join('page', name), await readFile(join('src/channels/web/page', name)));
for (const weight of [400, 600, 700])
  for (const set of ['vietnamese', 'latin'])
    files.set(
      `page/fonts/be-vietnam-pro-${set}-${weight}.woff2`,
      await readFile(
        `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`,
      ),
    );
// resvg reads TrueType alone (src/documents/font.ts), the page's browser better woff2.
for (const file of ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'])
  files.set(
    join('fonts', basename(file)),
    await readFile(`node_modules/@expo-google-fonts/be-vietnam-pro/${file}`),
  );
// Nobody enters by the words.
const bundled = outputFiles
  .map(({ path, contents }) => [relative(join(process.cwd(), out), path), contents])
  .filter(([name]) => name !== join('copy', 'vi', 'index.js'));
for (const [name, contents] of bundled.filter(([name]) => name !== 'main.js')) files.set(name, contents);
for (const [name, contents] of bundled.filter(([name]) => name === 'main.js')) files.set(name, contents);

const existing = await filesIn(out);
// A folder without a list is that of one earlier build. The page and the fonts need no keeping: a running bot holds the
// page in memory, and the fonts are always the same.
const before = JSON.parse(
  (await readIfThere(manifest)) ?? JSON.stringify([existing.filter((name) => /^[^/\\]+\.js$/.test(name))]),
);
for (const [name, content] of files) await put(join(out, name), content);
const builds = [bundled.map(([name]) => name), ...before].slice(0, buildsKept);
await put(manifest, JSON.stringify(builds));
const kept = new Set([...files.keys(), ...builds.flat(), basename(manifest)]);
for (const name of existing) if (!kept.has(name)) await rm(join(out, name), { force: true });
