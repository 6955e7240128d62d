import type { FileHandle } from 'node:fs/promises';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile, writeDurably, writeWhole } from './write-durably.ts';

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

test.skipIf(process.platform === 'win32')(
  'rights stay as somebody set them, and a link stays a link',
  async () => {
    const file = join(folder, 'state.json');
    await writeDurably(file, 'one');
    await chmod(file, 0o640);
    const link = join(folder, 'link.json');
    await symlink(file, link);
    await writeDurably(link, 'two');
    expect(await readFile(file, 'utf8')).toBe('two');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'state.json']);
  },
);

test.skipIf(process.getuid?.() !== 0)('root takes no file from whom it belongs to', async () => {
  const file = join(folder, 'state.json');
  await writeFile(file, 'one');
  await chown(file, 1_234, 1_234);
  await writeDurably(file, 'two');
  expect(await stat(file)).toMatchObject({ uid: 1_234, gid: 1_234 });
});

test('what the system takes only in parts is offered until all of it is written', async () => {
  const written: number[] = [];
  const handle = {
    async write(bytes: Uint8Array, offset: number, length: number, position: number) {
      expect(offset + length).toBe(bytes.length);
      expect(position).toBe(100 + offset);
      const bytesWritten = Math.min(length, 3);
      written.push(...bytes.subarray(offset, offset + bytesWritten));
      return { bytesWritten, buffer: bytes };
    },
  } as unknown as FileHandle;
  await writeWhole(handle, new Uint8Array([1, 2, 3, 4, 5, 6, 7]), 100);
  expect(written).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
