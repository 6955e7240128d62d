// Lays what the bot loads at its start into few files. esbuild parts modules by who reaches them: of those that the start
// shares with this or that part loaded later it makes a dozen small files, each of which costs the start about a
// millisecond. Here whatever is loaded later is made to reach all that the start has loaded by then: one set, one file.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const name = 'loaded-at-the-start';

/** All modules that a module imports, itself among them, without those that are loaded when they are wanted. */
function reached(inputs, from, found = new Set()) {
  if (found.has(from)) return found;
  found.add(from);
  for (const { path, kind, external } of inputs[from]?.imports ?? [])
    if (!external && kind !== 'dynamic-import') reached(inputs, path, found);
  return found;
}

/**
 * @param options those of the build that is to follow
 * @param entry its entry point
 * @returns an esbuild plugin
 */
export async function startFiles(options, entry) {
  // Only our own modules are laid together: what packages import need not be read for that.
  const { metafile } = await build({
    ...options,
    write: false,
    metafile: true,
    packages: 'external',
    logLevel: 'error',
  });
  const { inputs } = metafile;
  const isOurs = (path) => path.startsWith('src/');
  const atStart = [...reached(inputs, entry)].filter((path) => isOurs(path) && path !== entry);
  const later = new Set(
    Object.values(inputs)
      .flatMap(({ imports }) => imports)
      .filter(({ kind, external }) => kind === 'dynamic-import' && !external)
      .map(({ path }) => resolve(path)),
  );
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: atStart.map((path) => `import ${JSON.stringify(resolve(path))};`).join('\n'),
        resolveDir: process.cwd(),
      }));
      onLoad({ filter: /\.ts$/ }, async ({ path }) =>
        later.has(path)
          ? { contents: `${await readFile(path, 'utf8')}\nimport '${name}';`, loader: 'ts' }
          : undefined,
      );
    },
  };
}
