import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile, writeDurably } from './write-durably.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ddci-durable-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['writeDurably', writeDurably],
  ['replaceFile', replaceFile],
])(
  '%s takes the place of what stood there, text or bytes, and leaves nothing beside it',
  async (_, write) => {
    const file = join(folder, 'file.txt');
    await write(file, 'chữ');
    expect(await readFile(file, 'utf8')).toBe('chữ');
    await write(file, new Uint8Array([1, 2]));
    expect([...(await readFile(file))]).toEqual([1, 2]);
    expect(await readdir(folder)).toEqual(['file.txt']);
  },
);

test('what could not be written whole leaves what stood there, and nothing half done', async () => {
  const file = join(folder, 'place');
  // A folder that holds something cannot be taken the place of.
  await mkdir(file);
  await writeFile(join(file, 'kept'), '');
  await expect(replaceFile(file, 'text')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['place']);
});

test('a draft that a killed process left does not keep the next one from writing', async () => {
  const file = join(folder, 'file.txt');
  await writeFile(`${file}.part`, 'a longer draft of before');
  await replaceFile(file, 'new', 0o600);
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['file.txt']);
});

test.skipIf(process.platform === 'win32')('the file has the rights that were asked for', async () => {
  const file = join(folder, 'file.txt');
  await replaceFile(file, 'secret', 0o600);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
