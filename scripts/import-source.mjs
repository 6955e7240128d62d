// Lets a script use the bot's own source: bundled beside nothing of the build, which a running bot may be reading. What was
// bundled is used again as long as no file of it has changed: to bundle takes most of a command's time.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, version } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const kept = join(root, 'node_modules', '.cache', 'ddci-source');

/** What tells whether a file is the same as it was; null where there is none any more. */
async function markOf(path) {
  const found = await stat(path).catch(() => null);
  return found && `${found.size} ${found.mtimeMs}`;
}

/** The bundle that was kept, where everything that it was made of is as it was; null otherwise. */
async function keptBundle(outfile) {
  try {
    const { made, files } = JSON.parse(await readFile(`${outfile}.json`, 'utf8'));
    if (made !== version) return null;
    const marks = await Promise.all(Object.keys(files).map((path) => markOf(path)));
    return marks.every((mark, at) => mark === Object.values(files)[at]) ? outfile : null;
  } catch {
    return null;
  }
}

/** Puts a file in its place in one step: another command may be reading it. */
async function put(path, content) {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Bundles a module; what it was made of is written down last, so that it is never of another bundle. */
async function bundle(path, outfile) {
  const beganAt = Date.now();
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, path)],
    absWorkingDir: root,
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'warning',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, path)).href) },
    // Some packages are CommonJS inside and ask for Node's own modules with require().
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';const require = __createRequire(${JSON.stringify(join(root, path))});const __filename = ${JSON.stringify(join(root, path))};`,
    },
  });
  const paths = Object.keys(metafile.inputs).map((input) => join(root, input));
  const marks = await Promise.all(paths.map((one) => markOf(one)));
  await rm(`${outfile}.json`, { force: true });
  await put(outfile, outputFiles[0].contents);
  // What was written while it was bundled may not be in it.
  if (marks.some((mark) => mark === null || Number(mark.split(' ')[1]) >= beganAt)) return;
  const files = Object.fromEntries(paths.map((one, at) => [one, marks[at]]));
  await put(`${outfile}.json`, JSON.stringify({ made: version, files }));
}

/** Imports a module of src/, given its path from the project's folder. */
export async function importSource(path) {
  const name = `${createHash('sha256').update(join(root, path)).digest('hex').slice(0, 12)}.mjs`;
  const found = await keptBundle(join(kept, name));
  if (found !== null) return import(pathToFileURL(found).href);
  // Where nothing may be kept, it is made for this once.
  const folder = await mkdir(kept, { recursive: true }).then(
    () => kept,
    () => mkdtemp(join(tmpdir(), 'ddci-source-')),
  );
  try {
    await bundle(path, join(folder, name));
    return await import(pathToFileURL(join(folder, name)).href);
  } finally {
    if (folder !== kept) await rm(folder, { recursive: true, force: true });
  }
}
