import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** A project of one module that reads another. */
function newProject(): {
  folder: string;
  write(file: string, text: string, age: number): void;
  said(): string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'ddci-source-test-'));
  for (const part of ['scripts', 'src', 'node_modules']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  cpSync('scripts/import-source.mjs', join(folder, 'scripts/import-source.mjs'));
  for (const name of ['esbuild', '@esbuild'])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  return {
    folder,
    write(file, text, age) {
      writeFileSync(join(folder, file), text);
      const at = Date.now() / 1000 - age;
      utimesSync(join(folder, file), at, at);
    },
    said: () =>
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          "const { said } = await (await import('./scripts/import-source.mjs')).importSource('src/one.ts'); console.log(said);",
        ],
        { cwd: folder, encoding: 'utf8' },
      ).trim(),
  };
}

it('what a script uses of the source is bundled once, and anew when any file of it has changed', () => {
  const { folder, write, said } = newProject();
  write(
    'src/one.ts',
    'import { word } from "./other.ts"; export const said: string = "it says " + word;',
    60,
  );
  write('src/other.ts', "export const word = 'one';", 60);
  expect(said()).toBe('it says one');
  const kept = join(folder, 'node_modules/.cache/ddci-source');
  const bundle = join(kept, readdirSync(kept).find((name) => name.endsWith('.mjs'))!);
  const madeAt = statSync(bundle).mtimeMs;
  expect(said()).toBe('it says one');
  expect(statSync(bundle).mtimeMs).toBe(madeAt);
  write('src/other.ts', "export const word = 'two';", 30);
  expect(said()).toBe('it says two');
});
