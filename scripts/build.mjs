// Bundles src/main.ts into dist/ and puts the page, its fonts and those of the pictures beside it.
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  // A native addon cannot be bundled; it is loaded from node_modules when the first picture is drawn.
  external: ['@resvg/resvg-js'],
  alias: { 'node-fetch': './src/channels/telegram/no-node-fetch.ts' },
  // Some packages are CommonJS inside and ask for Node's own modules with require().
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module';",
      "import { fileURLToPath as __toPath } from 'node:url';",
      'const require = __createRequire(import.meta.url);',
      'const __filename = __toPath(import.meta.url);',
    ].join(''),
  },
});
await cp('src/channels/web/page', 'dist/page', { recursive: true });
await mkdir('dist/page/fonts', { recursive: true });
for (const weight of [400, 600, 700])
  for (const set of ['vietnamese', 'latin'])
    await cp(
      `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`,
      `dist/page/fonts/be-vietnam-pro-${set}-${weight}.woff2`,
    );
// resvg reads TrueType alone (src/documents/font.ts), the page's browser better woff2.
await mkdir('dist/fonts', { recursive: true });
for (const file of ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'])
  await cp(`node_modules/@expo-google-fonts/be-vietnam-pro/${file}`, `dist/fonts/${basename(file)}`);
