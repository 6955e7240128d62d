// Lets a script use the bot's own source: bundled beside nothing of the build, which a running bot may be reading.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports a module of src/, given its path from the project's folder. */
export async function importSource(path) {
  const folder = await mkdtemp(join(tmpdir(), 'ddci-source-'));
  try {
    const outfile = join(folder, 'source.mjs');
    await build({
      entryPoints: [join(root, path)],
      outfile,
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
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
